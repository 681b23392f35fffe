/**
 * How long the extension takes VS Code when a note opens, as `Developer: Startup Performance` tells: loading its code and
 * the call that activates it block other extensions; what finishes later is the start of the server, in its own process.
 *   npx tsx bench/activation.ts [TIMES]
 * Beside it the same of the extension that VS Code brings for JSON, which starts a server in the same way.
 * The bundles must be built as they ship (npm run build -- --minify).
 */
import { ensureChromium } from '../test/editor/chromium';
import { ensureHost, hostNames } from '../test/editor/host';
import { isRead, type NoteWindow, openNoteWindow } from '../test/editor/noteWindow';

const note = 'DOS: 03/11/2026   Payer: Medicare Part B\n97530 9:15-9:40 (25 min): stairs x5\n97530 GP x2\n';
const view = 'Startup Performance';

/** In milliseconds. */
interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

/** What the report says of an extension. */
async function activationOf(window: NoteWindow, extension: string): Promise<Activation> {
  await window.command(`Developer: ${view}`);
  const row = window.page.locator('.view-line', { hasText: `| ${extension}` }).first();
  await row.waitFor();
  const cells = (await row.innerText()).split('|').map((cell) => Number(cell.trim()));
  const [load, call, finish] = cells.slice(3) as [number, number, number];
  await window.command('View: Close Editor');
  return { load, call, finish };
}

async function main(times: number): Promise<void> {
  ensureChromium(console.log);
  for (const host of hostNames) {
    ensureHost(host, console.log);
    // so high that every line of the report is in the page
    const window = await openNoteWindow(host, 'note.tnote', note, {
      viewport: { width: 1400, height: 6000 },
    });
    try {
      const seen: Activation[] = [];
      while (seen.length < times) {
        if (seen.length > 0) {
          const loaded = window.page.waitForEvent('load');
          await window.command('Developer: Reload Window');
          await loaded;
          await isRead(window);
        }
        seen.push(await activationOf(window, 'theralint.theralint'));
      }
      for (const { load, call, finish } of seen)
        console.log(
          `VS Code ${host}: ${load + call} ms (load ${load}, call ${call}), server up after ${finish} ms`,
        );
      const all = seen.map(({ load, call }) => load + call).sort((a, b) => a - b);
      console.log(
        `VS Code ${host}: ${all[0]} ms of extension time at best, ${all[all.length >> 1]} ms in the middle`,
      );
      await window.command('Preferences: Open User Settings (JSON)');
      await window.page.locator('.editor-instance .monaco-editor[data-uri$="settings.json"]').waitFor();
      const json = await activationOf(window, 'vscode.json-language-features');
      console.log(`VS Code ${host}: JSON ${json.load + json.call} ms, server up after ${json.finish} ms`);
    } finally {
      await window.close();
    }
  }
}

main(Number(process.argv[2] ?? 3)).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
