// A part of a note is copied in VS Code, and pasted where a person would.
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { noteIn } from './testWindow';

const note = `DOS: 03/11/2026
S: feels “better”
O: 97530 24 min x2: stairs x5, [assist level]
Ana Ruiz, PT

Copied here:
`;

for (const host of seenIn)
  describe(`copying for the records system in VS Code ${host}`, function () {
    this.timeout(90_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await noteIn(host, 'ann.tnote', note, { settings: { 'theralint.copyLetters': 'plain' } });
      await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    });

    it('asks which part, and what is pasted is plain text', async () => {
      await window.goTo('feels');
      await window.command('Copy for the records system');
      await window.title(/Copy what/).waitFor();
      await window.picture('copy');
      await window.pick(window.list, /This section/);
      await window.page.locator('.statusbar-item', { hasText: /Copied: S/ }).waitFor();
      await window.goToEnd();
      await window.page.keyboard.press('Control+V');
      await window.editor.locator('.view-line', { hasText: /^S:.feels."better"$/ }).waitFor();
    });

    it('asks first where a blank waits', async () => {
      await window.goTo('stairs');
      await window.command('Copy for the records system');
      await window.title(/Copy what/).waitFor();
      await window.pick(window.list, /This section/);
      await window.title(/Copy it as it is\?/).waitFor();
      await window.list.locator('.monaco-list-row', { hasText: /1 blank waits for its answer/ }).waitFor();
      await window.picture('copy-asks');
      await window.page.keyboard.press('Escape');
    });
  });
