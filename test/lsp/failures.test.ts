/** A mistake of our own stays where it is, and says no word of the note. */
import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { builtInCodes, type CodeSet } from '../../server/src/core/codes/codeSet';
import { type Analysis, analyze, createContext, shownFindings } from '../../server/src/core/index';
import {
  blanksRequest,
  evidenceRequest,
  importRequest,
  readyRequest,
  type StatusResult,
  statusRequest,
} from '../../server/src/lsp/protocol';
import { canary, mistake, mistakes, withBrokenRule } from '../support/canary';
import { Editor, type EditorOptions, modern, plain, until, uri } from './client';

/** Two visits, each with units that its minutes do not support. */
const note = ['11/03/2026', '11/05/2026']
  .map(
    (day) => `DOS: ${day}
Patient ${canary}
97530 Therapeutic activities 9:00-9:20 (20 min): sit to stand x10 for ${canary}, CGA
Charges: 97530 GP 3 units
Ana Ruiz, PT ${day}
`,
  )
  .join('\n');

const textDocument = { uri };

/** Everything that can be asked about a note at a place. */
const asked = {
  hover: HoverRequest.method,
  completion: CompletionRequest.method,
  'code actions': 'textDocument/codeAction',
  lenses: CodeLensRequest.method,
  symbols: DocumentSymbolRequest.method,
  folding: FoldingRangeRequest.method,
  colours: SemanticTokensRequest.method,
  status: statusRequest,
  evidence: evidenceRequest,
  blanks: blanksRequest,
  'ready to sign': readyRequest,
} as const;

describe('a mistake of Theralint', () => {
  let editor: Editor;
  const start = async (options: EditorOptions = {}) => {
    editor = await Editor.start(options);
    await editor.open(note);
  };
  afterEach(() => {
    editor.stop();
    for (const line of [...editor.logged, ...editor.messages]) assert.doesNotMatch(line, new RegExp(canary));
  });

  for (const [name, capabilities] of [
    ['asks for findings', modern],
    ['is sent findings', plain],
  ] as const) {
    const found = async () => {
      if (capabilities === modern) return editor.diagnostics();
      return (await editor.publication(() => true)).diagnostics;
    };

    describe(`in an editor that ${name}`, () => {
      for (const [index, thrown] of mistakes.entries())
        it(`costs one check in one visit (${index + 1})`, () =>
          withBrokenRule(
            async () => {
              await start({ capabilities });
              const shown = await found();
              const [failed, ...others] = shown.filter(({ code }) => code === 'check-failed');
              assert.equal(others.length, 0);
              assert.equal(failed!.range.start.line, 0);
              assert.equal(shown.filter(({ code }) => code === 'units-over').length, 2);
              assert.deepEqual(
                shown.filter(({ message }) => String(message).includes(canary)),
                [],
              );
              await until(() => editor.logged.length === 1);
              assert.match(editor.logged[0]!, /^\[check-failed broken\]( at (?:[\w.-]+:\d+:\d+(?:, )?)+)?$/);
            },
            ({ dateOfService }) => dateOfService?.value === '2026-11-03',
            thrown,
          ));

      it('costs one visit where its reading fails', async () => {
        const codes: CodeSet = {
          ...builtInCodes,
          find(code) {
            if (code === '97112') throw mistake();
            return builtInCodes.find(code);
          },
        };
        await start({
          capabilities,
          runtime: { analyze: (text, context) => analyze(text, { ...context, codes }) },
        });
        await editor.type('97112 Neuro re-ed 10 min\n', note.indexOf('97530'));
        const shown = await found();
        await until(() => editor.logged.length > 0);
        assert.deepEqual(
          shown.filter(({ code }) => code === 'visit-not-read').map(({ range }) => range.start.line),
          [0],
        );
        assert.equal(shown.filter(({ code }) => code === 'units-over').length, 1);
      });

      it('costs one note where the whole reading fails, until the note is changed', async () => {
        let broken = true;
        await start({
          capabilities,
          runtime: {
            analyze: (text, context) => {
              if (broken) throw mistake();
              return analyze(text, context);
            },
          },
        });
        const [only, ...others] = await found();
        assert.equal(others.length, 0);
        assert.match(String(only!.message), /kept it from reading this note: nothing in it was checked/);
        const status = await editor.connection.sendRequest<StatusResult>(statusRequest, { textDocument });
        assert.ok('reason' in status);
        broken = false;
        editor.published.length = 0;
        await editor.type(' ', note.length);
        assert.equal((await found()).filter(({ code }) => code === 'units-over').length, 2);
      });

      it('costs one finding where it cannot be converted', async () => {
        await start({
          capabilities,
          runtime: {
            analyze: (text, context) => {
              const analysis = analyze(text, context);
              const rest = analysis.findings.slice(0, -1);
              const bad = Object.defineProperty({ ...analysis.findings.at(-1)! }, 'message', {
                get: () => {
                  throw mistake();
                },
              });
              return { ...analysis, findings: [...rest, bad] };
            },
          },
        });
        const shown = await found();
        assert.equal(shown.length, shownFindings(analyze(note, createContext())).length);
        assert.match(shown.map(({ message }) => message).join('\n'), /from showing one of its findings/);
      });
    });
  }

  it('costs one answer where what an editor shows fails, and the next is given', async () => {
    let broken = true;
    const brokenAnalysis = (analysis: Analysis): Analysis =>
      new Proxy(analysis, {
        get(target, property) {
          if (broken && (property === 'visits' || property === 'lines')) throw mistake();
          return Reflect.get(target, property);
        },
      });
    await start({ runtime: { analyze: (text, context) => brokenAnalysis(analyze(text, context)) } });
    const position = { line: 2, character: 1 };
    const params = {
      textDocument,
      position,
      range: { start: position, end: position },
      context: { diagnostics: [] },
      ready: true,
    };
    for (const [name, method] of Object.entries(asked)) {
      await assert.rejects(
        editor.connection.sendRequest(method, params),
        { message: `Theralint has no answer (${name}); its output tells where it failed.` },
        method,
      );
    }
    broken = false;
    for (const method of Object.values(asked)) await editor.connection.sendRequest(method, params);
    await until(() => editor.logged.length >= Object.keys(asked).length);
    for (const line of editor.logged) assert.match(line, /^\[[\w -]+\] at [\w.-]+:\d+:\d+/);
  });

  it('in an import says nothing of a path or a note', async () => {
    await start({ runtime: { importTables: () => Promise.reject(mistake()) } });
    await assert.rejects(
      editor.connection.sendRequest(importRequest, { folder: 'file:///a', files: [] }),
      /no answer \(import\)/,
    );
  });

  it('of an editor is not repeated in the log', async () => {
    await start();
    const send = editor.connection as unknown as {
      sendNotification(method: string, params: unknown): Promise<void>;
    };
    for (const params of [
      { text: canary },
      { textDocument: { uri, version: null }, contentChanges: [{ text: canary }] },
      { textDocument: { uri: canary, version: 2 }, contentChanges: canary },
      [canary],
    ])
      await send.sendNotification(DidChangeTextDocumentNotification.method, params);
    await send.sendNotification('textDocument/didOpen', { textDocument: canary });
    await send.sendNotification('workspace/didChangeConfiguration', undefined);
    await assert.rejects(editor.connection.sendRequest(HoverRequest.method, { textDocument: canary }));
    await assert.rejects(
      editor.connection.sendRequest(HoverRequest.method, { textDocument, position: canary }),
    );
    await assert.rejects(editor.connection.sendRequest(canary, {}));
    assert.ok((await editor.diagnostics()).length > 0, 'it still answers');
  });
});
