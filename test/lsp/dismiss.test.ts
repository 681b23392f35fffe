import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { withWords } from '../../server/src/clinic/words';
import { readDismissed } from '../../server/src/core/dismissals/dismissal';
import { dismissals } from '../../server/src/core/dismissals/dismissals';
import { clinicWords } from '../../server/src/core/facts/evidence/clinicWords';
import { analyze, createContext } from '../../server/src/core/index';
import {
  type AddWordsArguments,
  addWordsRequest,
  commands,
  type DismissArguments,
  type DismissedFinding,
  type DismissResult,
  dismissedRequest,
  dismissRequest,
  type ReadyResult,
  readyRequest,
  type StatusResult,
  statusRequest,
  undoDismissalsRequest,
} from '../../server/src/lsp/protocol';
import { Editor, type EditorOptions, uri } from './client';

const folder = 'file:///notes';
const key = 'a'.repeat(32);
const note = `Date of service: 2026-03-11
97530 therapeutic activities 8 min x2: stairs with rail, 3 flights
Total timed: 8 min
Ann Lee, PT
`;

describe('dismissing findings', () => {
  let editor: Editor;
  /** What stands in the clinic's file. */
  let kept: string | null;
  const start = async (options: EditorOptions = {}) => {
    kept = null;
    editor = await Editor.start({
      folders: [folder],
      initializationOptions: { commands: true },
      ...options,
      runtime: {
        loadClinic: async () => {
          const read = kept === null ? { file: { key, dismissed: [] } } : readDismissed(kept);
          assert.ok('file' in read);
          const host = {
            digest: (text: string) => createHash('sha256').update(text).digest('hex'),
            pathOf: (file: string) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null),
          };
          return { context: { ...createContext(), dismissals: dismissals(read.file, host) }, problems: [] };
        },
        changeDismissed: async (of, change) => {
          assert.equal(of, folder);
          const changed = change(kept);
          if ('problem' in changed) return changed.problem;
          kept = changed.text;
          return null;
        },
        ...options.runtime,
      },
    });
    await editor.open(note);
  };
  afterEach(() => editor.stop());

  const ids = async () => (await editor.diagnostics()).map(({ code }) => code);
  /** Where a finding stands, also one that is shown together with others. */
  const findingOf = async (id: string): Promise<Pick<Diagnostic, 'range'>> => {
    const shown = (await editor.diagnostics()).find(({ code }) => code === id);
    if (shown) return shown;
    const found = analyze(editor.text, createContext()).findings.find((finding) => finding.id === id);
    assert.ok(found, id);
    return {
      range: { start: editor.positionAt(found.span.start), end: editor.positionAt(found.span.end) },
    };
  };
  const offered = async (id: string): Promise<readonly CodeAction[]> => {
    const { range } = await findingOf(id);
    const actions = (await editor.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: range.start, end: range.start },
      context: { diagnostics: [] },
    })) as CodeAction[];
    return actions.filter(({ kind }) => kind === 'quickfix.theralint.dismiss');
  };
  const dismiss = async (id: string, reach: string, reason = '') =>
    editor.connection.sendRequest<DismissResult>(dismissRequest, {
      textDocument: { uri },
      finding: id,
      range: (await findingOf(id)).range,
      reach,
      reason,
    });
  const dismissed = () => editor.connection.sendRequest<DismissedFinding[]>(dismissedRequest, { folder });

  it('is offered three ways for one finding, and as one question for several', async () => {
    await start();
    const three = await offered('medical-necessity');
    assert.deepEqual(
      three.map(({ title }) => title),
      ['Dismiss here', 'Dismiss this finding in this note', 'Dismiss this finding everywhere in this folder'],
    );
    const args = three.map(({ command }) => command!.arguments as unknown as DismissArguments);
    assert.deepEqual(
      args.map(([, , reach]) => reach),
      ['here', 'note', 'everywhere'],
    );
    assert.ok(three.every(({ command, edit }) => command!.command === commands.dismiss && !edit));
    const [one, ...others] = await offered('97530-goal');
    assert.match(one!.title, /^Dismiss one of these \d findings…$/);
    assert.deepEqual(others, []);
    const [of, findings, reach] = one!.command!.arguments as unknown as DismissArguments;
    assert.deepEqual([of, reach], [uri, null]);
    assert.ok(findings.some(({ id, message }) => id === '97530-goal' && message !== ''));
  });

  it('keeps the finding in the clinic’s file, tells it in the status, and leaves the note alone', async () => {
    await start();
    const before = await ids();
    assert.equal(await dismiss('units-over', 'here', ' agreed\nwith billing '), null);
    assert.deepEqual(
      await ids(),
      before.filter((id) => id !== 'units-over'),
    );
    assert.equal(JSON.parse(kept!).dismissed[0].reason, 'agreed with billing');
    const status = await editor.connection.sendRequest<StatusResult>(statusRequest, {
      textDocument: { uri },
    });
    assert.ok('visits' in status);
    assert.deepEqual([status.visits[0]!.dismissed, status.visits[0]!.dismissedErrors], [1, 1]);
    assert.equal(editor.text, note);
  });

  it('lists what is dismissed with its places in open notes, and shows it again', async () => {
    await start();
    await dismiss('units-over', 'here', 'agreed');
    await dismiss('97530-goal', 'everywhere');
    const all = await dismissed();
    assert.deepEqual(
      all.map(({ entry, places }) => [entry.finding, entry.reach, entry.on, entry.reason, places]),
      [
        ['97530-goal', 'everywhere', '2026-03-11', undefined, ['2026-03-11, line 2 of today.tnote']],
        ['units-over', 'here', '2026-03-11', 'agreed', ['2026-03-11, line 2 of today.tnote']],
      ],
    );
    assert.ok(all.every(({ summary }) => summary));
    const undo = { folder, entries: all.map(({ entry }) => entry) };
    assert.equal(await editor.connection.sendRequest(undoDismissalsRequest, undo), null);
    assert.deepEqual(await dismissed(), []);
    assert.ok((await ids()).includes('units-over'));
  });

  it('says so where the finding is no longer there, or the file has changed meanwhile', async () => {
    await start();
    const { range } = await findingOf('units-over');
    const asked = { textDocument: { uri }, range, reach: 'here', reason: '' };
    const answer = (more: object) =>
      editor.connection.sendRequest<DismissResult>(dismissRequest, {
        ...asked,
        finding: 'units-over',
        ...more,
      });
    assert.match((await answer({ finding: 'mue' }))!, /no longer there/);
    assert.match((await answer({ reach: 'there' }))!, /Findings can be dismissed in/);
    assert.match((await answer({ textDocument: { uri: 'untitled:1' } }))!, /Findings can be dismissed in/);
    kept = JSON.stringify({ key: 'b'.repeat(32), dismissed: [] });
    assert.match((await answer({}))!, /has changed; try again/);
  });

  it('may be that words are understood in all notes from now on', async () => {
    let lexicon: ReturnType<typeof clinicWords>['lexicon'] = null;
    await start({
      runtime: {
        loadClinic: async () => ({
          context: {
            ...createContext({ lexicon }),
            dismissals: dismissals({ key, dismissed: [] }, { digest: (text) => text, pathOf: () => null }),
          },
          problems: [],
        }),
        addWords: async (of, words, means) => {
          assert.equal(of, folder);
          const added = withWords(words, means)(null);
          assert.ok('text' in added);
          lexicon = clinicWords(added.text).lexicon;
          return null;
        },
      },
    });
    await editor.open(note.replace('rail', 'zing board'));
    assert.ok((await ids()).includes('97530-equipment'));
    const at = editor.text.indexOf('zing board');
    const actions = (await editor.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: editor.positionAt(at), end: editor.positionAt(at + 'zing board'.length) },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const action = actions.find(({ kind }) => kind === 'quickfix.theralint.clinicWords');
    assert.equal(action?.title, 'Everywhere, “zing board” means…');
    assert.equal(action.command!.command, commands.addWords);
    const [of, words, choices] = action.command!.arguments as unknown as AddWordsArguments;
    assert.ok(choices.some(({ means }) => means === 'device'));
    const asked = { textDocument: { uri: of }, words, means: 'device' };
    assert.equal(await editor.connection.sendRequest(addWordsRequest, asked), null);
    assert.ok(!(await ids()).includes('97530-equipment'));
  });

  it('is a step of “Ready to sign?” where there is a place to keep it', async () => {
    await start();
    const ask = () =>
      editor.connection.sendRequest<ReadyResult>(readyRequest, { textDocument: { uri }, ready: true });
    const ready = await ask();
    assert.ok('dismisses' in ready && ready.dismisses);
    await dismiss('units-over', 'here');
    const after = await ask();
    assert.ok('open' in after && !after.open.some(({ id }) => id === 'units-over'));
    assert.match(after.checked, /1 finding that was dismissed/);
  });

  for (const [where, options] of [
    ['in a folder that nobody vouches for', { initializationOptions: { commands: true, trusted: false } }],
    ['outside of any folder', { folders: ['file:///elsewhere'] }],
    ['where there are no files', { runtime: { loadClinic: null } }],
    ['to an editor without the command', { initializationOptions: {} }],
  ] as const)
    it(`is not offered ${where}`, async () => {
      await start(options);
      assert.deepEqual(await offered('units-over'), []);
      if (where.startsWith('to an')) return;
      assert.match((await dismiss('units-over', 'everywhere'))!, /Findings can be dismissed in/);
      assert.equal(kept, null);
      assert.ok((await ids()).includes('units-over'));
    });
});
