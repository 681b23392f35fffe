/** What shows while a note is typed key by key. */
import assert from 'node:assert/strict';
import {
  type PublishDiagnosticsParams,
  TextDocumentSaveReason,
  WillSaveTextDocumentNotification,
} from 'vscode-languageserver/node';
import { analyze, createContext, type Finding } from '../../server/src/core/index';
import { Drafting } from '../../server/src/lsp/drafting';
import { cursorNotification, readyRequest } from '../../server/src/lsp/protocol';
import { type Session, sessions } from '../support/draftingSessions';
import { Editor, type EditorOptions, plain, until, uri } from './client';

const context = createContext();
const read = (text: string) => analyze(text, context);

/** What a reader takes for a mistake: not a reading of prose, and not what is only not written yet. */
const accuses = ({ certainty, notYetWritten, severity }: Finding): boolean =>
  certainty !== 'wording' && !notYetWritten && severity !== 'hint';

/** Types a session; every finding that showed on the way, with the text that it showed at. */
function shownDuring({ before = '', typed }: Session): { shown: Map<string, string>; end: string } {
  const drafting = new Drafting();
  const shown = new Map<string, string>();
  let text = before;
  const change = (start: number, end: number, key: string) => {
    drafting.change(text, { span: { start, end }, text: key });
    text = text.slice(0, start) + key + text.slice(end);
    for (const finding of drafting.settled(read(text), read))
      if (accuses(finding)) shown.set(`${finding.id} ${finding.message}`, text.slice(-60));
  };
  for (const step of typed) {
    const at = typeof step === 'string' ? text.length : text.indexOf(step.at);
    const [over, words] = typeof step === 'string' ? [0, step] : [step.over.length, step.type];
    assert.ok(at >= 0);
    for (const [index, key] of [...words].entries())
      change(at + index, at + index + (index === 0 ? over : 0), key);
  }
  return { shown, end: text };
}

describe('drafting', () => {
  for (const session of sessions)
    it(`shows nothing that the next words take away: ${session.name}`, () => {
      const { shown, end } = shownDuring(session);
      assert.deepEqual(
        read(end)
          .findings.filter(accuses)
          .map(({ id, message }) => `${id} ${message}`),
        [],
        end,
      );
      const flashed = [...shown].filter(([words]) => !session.mended?.includes(words.split(' ')[0]!));
      assert.deepEqual(flashed, []);
    });
});

describe('what waits while its line is typed', () => {
  const head = 'DOS: 03/11/2026 Payer: Medicare Part B\n';
  const line = '97530 9:15-9:05 stairs x5, CGA';
  let editor: Editor;
  const start = async (options: EditorOptions = {}) => {
    editor = await Editor.start(options);
    await editor.open(head);
    let offset = head.length;
    for (const key of line) await editor.type(key, offset++);
  };
  const ids = async () => (await editor.diagnostics()).map(({ code }) => code);
  const textDocument = { uri };
  afterEach(() => editor.stop());

  it('shows once the cursor has left the line, and is asked for again then', async () => {
    await start();
    assert.ok(!(await ids()).includes('time-order'));
    const before = editor.refreshes;
    await editor.connection.sendNotification(cursorNotification, {
      textDocument,
      position: editor.positionAt(head.length),
    });
    assert.ok(!(await ids()).includes('time-order'), 'the same line');
    await editor.connection.sendNotification(cursorNotification, {
      textDocument,
      position: editor.positionAt(0),
    });
    await until(() => editor.refreshes > before);
    assert.ok((await ids()).includes('time-order'));
  });

  it('shows with the next line, when the editor is left, and when its author saves', async () => {
    await start();
    await editor.type('\n', head.length + line.length);
    assert.ok((await ids()).includes('time-order'));
    editor.stop();
    await start();
    await editor.leave();
    assert.ok((await ids()).includes('time-order'));
    editor.stop();
    await start();
    const save = (reason: TextDocumentSaveReason) =>
      editor.connection.sendNotification(WillSaveTextDocumentNotification.type, { textDocument, reason });
    await save(TextDocumentSaveReason.AfterDelay);
    assert.ok(!(await ids()).includes('time-order'), 'saved by itself');
    await save(TextDocumentSaveReason.Manual);
    assert.ok((await ids()).includes('time-order'));
  });

  it('goes at once when it is mended, and stays while another word of its line is typed', async () => {
    await start();
    await editor.leave();
    await editor.type('!', head.length + line.length);
    assert.ok((await ids()).includes('time-order'), 'it was there before');
    await editor.type('2', head.length + '97530 9:15-9:'.length, 1);
    assert.ok(!(await ids()).includes('time-order'));
  });

  it('shows at “Ready to sign?”, and to an editor that is sent what was found', async () => {
    await start({ capabilities: plain });
    const found = ({ diagnostics }: PublishDiagnosticsParams) =>
      diagnostics.some(({ code }) => code === 'time-order');
    await editor.publication(({ version }) => version === line.length + 1);
    assert.ok(!editor.published.some(found));
    await editor.connection.sendRequest(readyRequest, { textDocument, ready: true });
    await editor.publication(found);
  });
});
