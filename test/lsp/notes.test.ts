/** Real notes through the protocol: what a client receives is always about the text that it has. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CodeLensRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Position,
  type Range,
} from 'vscode-languageserver/node';
import { analyze, createContext, shownFindings } from '../../server/src/core/index';
import { type EvidenceResult, evidenceRequest } from '../../server/src/lsp/protocol';
import { someOf } from '../support/someOf';
import { Editor, plain, uri } from './client';

const root = path.resolve(__dirname, '../..');
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), 'utf8');
const example = read('examples', 'typical-problems.tnote');
const corpus = readdirSync(path.join(root, 'test', 'corpus')).filter((name) => name.endsWith('.txt'));

const before = (a: Position, b: Position) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);
const within = (inner: Range, outer: Range) =>
  before(outer.start, inner.start) && before(inner.end, outer.end);

describe('language server with notes', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('finds the problems of the example, and each fix mends its finding', async () => {
    editor = await Editor.start();
    await editor.open(example);
    const diagnostics = await editor.diagnostics();
    const ids = diagnostics.map(({ code }) => code);
    for (const id of ['time-overlap', 'units-over', 'time-timed-total']) assert.ok(ids.includes(id), id);
    for (const diagnostic of diagnostics) {
      const actions = await editor.actions(editor.words(diagnostic.range), ['quickfix'], [diagnostic]);
      for (const action of actions.filter((candidate) => candidate.diagnostics?.length === 1)) {
        const after = editor.applied(action);
        const left = analyze(after, createContext()).findings.filter(({ id }) => id === diagnostic.code);
        assert.ok(
          left.length < ids.filter((id) => id === diagnostic.code).length,
          `${action.title} leaves ${diagnostic.code}`,
        );
      }
    }
  });

  it('is right after every keystroke of a line, whether asked or not', async () => {
    const line = '97112 Neuro re-ed (8 min): tandem stance x3 with CGA\r\n';
    const offset = example.indexOf('97140 Manual');
    for (const capabilities of [undefined, plain]) {
      editor = await Editor.start(capabilities ? { capabilities } : {});
      await editor.open(example);
      for (const [index, letter] of [...line].entries()) {
        await editor.type(letter, offset + index);
        if (capabilities) continue;
        await editor.leave();
        const found = (await editor.diagnostics()).map(({ code, range }) => [code, editor.words(range)]);
        const expected = shownFindings(analyze(editor.text, createContext()));
        assert.deepEqual(
          found,
          expected.map(({ id, span }) => [id, editor.text.slice(span.start, span.end)]),
        );
      }
      if (capabilities) {
        const last = line.length + 1;
        const { diagnostics } = await editor.publication(({ version }) => version === last);
        assert.equal(diagnostics.length, shownFindings(analyze(editor.text, createContext())).length);
      }
      editor.stop();
    }
  });

  it('answers every request at every word of notes of every round', async () => {
    editor = await Editor.start();
    for (const name of someOf(corpus, 20)) {
      const text = read('test', 'corpus', name).replace(/\r?\n/g, name < 'd3' ? '\r\n' : '\n');
      await editor.open(text);
      await editor.diagnostics();
      for (const { index } of text.matchAll(/\S+/g)) {
        const hover = await editor.hoverAt(index);
        if (hover?.range)
          assert.ok(within({ start: editor.positionAt(index), end: editor.positionAt(index) }, hover.range));
      }
      const textDocument = { uri };
      const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      for (const symbol of symbols ?? []) assertNested(symbol as DocumentSymbol, name);
      await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
      await editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
      const evidence = await editor.connection.sendRequest<EvidenceResult>(evidenceRequest, { textDocument });
      for (const { words } of evidence.visits.flatMap(({ elements }) => elements))
        for (const { range, text: said } of words)
          assert.equal(
            editor.words(range).split(/\s+/).filter(Boolean).join(' ').slice(0, 20),
            said.slice(0, 20),
          );
      await editor.close();
    }
    assert.deepEqual(editor.logged, []);
  });

  it('inserts no clock time or number but the clock of today and sums', async () => {
    editor = await Editor.start();
    for (const name of corpus.slice(0, 40)) {
      const text = read('test', 'corpus', name);
      await editor.open(text);
      for (const { index } of text.matchAll(/\b9\d{4}\b/g)) {
        for (const action of await editor.actionsAt(index, ['refactor.theralint'])) {
          if (action.disabled || /^Set the units/.test(action.title)) continue;
          const after = editor.applied(action);
          const words = (of: string) => of.replace(/[ \t]+/g, '');
          if (/^Align/.test(action.title)) assert.equal(words(after), words(text), name);
          else assert.ok(isInsertion(text, after), `${name}: ${action.title}`);
        }
      }
      await editor.close();
    }
  });
});

function assertNested(symbol: DocumentSymbol, name: string): void {
  assert.ok(within(symbol.selectionRange, symbol.range), `${name}: ${symbol.name}`);
  for (const child of symbol.children ?? []) {
    assert.ok(within(child.range, symbol.range), `${name}: ${child.name} in ${symbol.name}`);
    assertNested(child, name);
  }
}

/** `longer` is `text` with something put in at one place; a filled blank counts as well. */
function isInsertion(text: string, longer: string): boolean {
  let start = 0;
  while (start < text.length && text[start] === longer[start]) start++;
  let end = 0;
  while (end < text.length - start && text.at(-1 - end) === longer.at(-1 - end)) end++;
  return /^[\s_:]*$/.test(text.slice(start, text.length - end));
}
