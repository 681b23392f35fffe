// A folder from anybody, opened in VS Code in restricted mode and then trusted, as it looks on the screen.
import assert from 'node:assert/strict';
import { until } from './again';
import { seenIn } from './host';
import type { NoteWindow } from './noteWindow';
import { ownWindow } from './testWindow';

const note = `DOS: 11/20/2026   Visit 4 of 12   Payer: Harbor Plan
O:
97110 Therapeutic exercise (8 min): SLR 3x8.
97530 Therapeutic activities (8 min): step x10 with L rail to reach the mailbox, CGA.
Total timed minutes: 16   Total treatment time: 16 min
Charges: 97110 GP x3, 97530 GP x3
Ana Ruiz, PT, DPT   11/20/2026
`;

/** What a folder can hold to hurt: a rule of its own, words without an end, a device, silence. */
const hostile = {
  '.theralint/payers/harbor.json': {
    id: 'harbor-plan',
    name: 'Harbor Plan',
    kind: 'commercial',
    aliases: [],
    versions: [{ from: '2020-01-01', unitRule: { value: 'midpoint', source: 'contract', date: '2020' } }],
  },
  '.theralint/words.json': { entries: [{ means: 'device', words: ['{a|b}'.repeat(22)] }] },
  '.theralint/dismissed.json': {
    key: '0'.repeat(32),
    dismissed: [{ reach: 'everywhere', finding: 'units-over', on: '2026-11-20' }],
  },
  '.vscode/settings.json': {
    'theralint.payerFiles': ['/dev/zero'],
    'theralint.severities': { 'units-over': 'off' },
  },
};

for (const host of seenIn)
  describe(`a folder that nobody vouches for in VS Code ${host}`, function () {
    this.timeout(120_000);
    this.slow(30_000);
    let window: NoteWindow;
    before(async () => {
      window = await ownWindow(host, 'today.tnote', note, {
        files: Object.fromEntries(
          Object.entries(hostile).map(([name, content]) => [name, JSON.stringify(content)]),
        ),
        asksForTrust: true,
        settings: {
          'theralint.localHistoryHint': false,
          'security.workspace.trust.enabled': true,
          'security.workspace.trust.startupPrompt': 'never',
          'security.workspace.trust.untrustedFiles': 'open',
        },
      });
    });
    after(() => window?.close());

    const status = () =>
      window.statusItem
        .locator('a')
        .first()
        .getAttribute('aria-label')
        .then((label) => label ?? '');
    const settled = (wanted: RegExp) => until(async () => wanted.test(await status()), `${wanted}`);
    const notifications = async () =>
      (await window.page.locator('.notification-list-item-message').allInnerTexts()).join('\n');

    it('is in restricted mode', async () => {
      await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    });

    it('has its notes checked, with nothing switched off by the folder and none of its own payers', async () => {
      await settled(/6 units written, 1 or 2 supported/);
      assert.doesNotMatch(await status(), /switched off/);
      await window.squiggles.first().waitFor();
      // the first message greets; nothing is said of the folder's files
      assert.doesNotMatch(await notifications(), /outside of the folder|faults/);
      await window.picture('restricted');
    });

    it('counts once it is trusted; what it switches off is counted, and what is not right is told', async () => {
      await window.command('Workspaces: Manage Workspace Trust');
      await window.page
        .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
        .first()
        .click();
      // Newer versions show it in front of the note, and close it on a click beside it.
      const front = window.page.locator('.monaco-modal-editor-block');
      if (await front.count()) await front.click({ position: { x: 5, y: 5 } });
      await window.page.locator('.tab', { hasText: 'today.tnote' }).first().click();
      await settled(/6 units written, 2 supported.*switched off/);
      // It may have gone from the corner by now.
      await window.command('Notifications: Show Notifications');
      await window.page.locator('.notification-list-item-message').first().waitFor();
      assert.match(
        await notifications(),
        /\/dev\/zero: .*lies outside of the folder.* faults are marked in 2 files/,
      );
      await window.picture('trusted');
    });
  });
