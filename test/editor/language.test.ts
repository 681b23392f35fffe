// In a VS Code that runs in Spanish: commands, messages, hovers, fixes and pages are Spanish, and the note stays as it is.
import assert from 'node:assert/strict';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { ownWindow } from './testWindow';

const note = `DOS: 03/11/2026   Payer: Medicare Part B
O: 97530 GP x3 24 min: stairs x5, CGA
Ana Ruiz, PT
`;

for (const host of seenIn)
  describe(`in Spanish in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await ownWindow(host, 'ana.tnote', note, { language: 'es' });
    });
    after(() => window?.close());

    it('the finding at the units and its fix', async () => {
      await window.squiggles.first().waitFor();
      await window.goTo('x3');
      await window.pressUntil(
        ['Control+K', 'Control+I'],
        window.hover.filter({ hasText: /3.unidades[\s\S]*24.minutos[\s\S]*respaldan.2/ }),
      );
      await window.picture('spanish-hover');
      await window.page.keyboard.press('Escape');
      await window.pressUntil(
        ['Control+.'],
        window.quickFixes.filter({ hasText: 'Poner las unidades en 97530 × 2' }),
      );
      await window.picture('spanish-fixes');
      await window.pick(window.quickFixes, /Poner las unidades en 97530 × 2/);
      await window.editor.locator('.view-line', { hasText: /97530.GP.x2/ }).waitFor();
      assert.equal(await window.text(), note.replace('x3', 'x2'));
      await window.page.keyboard.press('Control+Z');
      await window.editor.locator('.view-line', { hasText: /97530.GP.x3/ }).waitFor();
    });

    it('a command by its Spanish name, and what it asks', async () => {
      await window.command('Theralint: ¿Lista para firmar?');
      await window.title(/2026-03-11: ¿lista para firmar\? 1 de \d/).waitFor();
      await window.picture('spanish-ready');
      await window.page.keyboard.press('Escape');
    });
  });
