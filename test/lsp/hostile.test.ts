/** Words of a note or of a clinic's files that would be markup, in everything that a client is given to show. */
import assert from 'node:assert/strict';
import { CodeLensRequest, DocumentSymbolRequest, FoldingRangeRequest } from 'vscode-languageserver/node';
import { createContext } from '../../server/src/core/index';
import { builtInPayerFiles } from '../../server/src/core/payers/builtIn';
import { payerSet } from '../../server/src/core/payers/payerSet';
import {
  type EvidenceResult,
  evidenceRequest,
  explainRequest,
  type StatusResult,
  statusRequest,
} from '../../server/src/lsp/protocol';
import { hostile, kindsIn } from '../support/hostile';
import { Editor, plain, until, uri } from './client';

const textDocument = { uri };

/** The value in every part of a note that is quoted somewhere. */
const note = (value: string) => `${value}
Patient: ${value}   DOS: 11/20/2026
Payer: (${value}
Dx: s/p L TKA, cannot climb the porch steps ${value}
Time in 9:00 ${value} Time out 9:45 ${value}
${value}:
O: ${value}
97110 Therapeutic exercise ${value} 9:00-9:15 (15 min): SLR 3x8 ${value}.
97530 Therapeutic activities 9:15-9:38 (23 min): 6" step x10 with L rail to reach the mailbox ${value}, CGA ${value}.
97530 [${value}] __:__ [assist level ${value}] 2${value} min
- [ ] 97112 Neuro re-ed ${value} 10 min
Total timed minutes: 38 ${value}  Total treatment time: 38 min
Charges: 97110 GP x1, 97530 GP-${value} x3
P: ${value}
Ana ${value} Ruiz, PT, DPT   11/20/2026
`;

/** A clinic whose payer, of that name, has hostile words in every field, and a file that is not right. */
const clinic = (value: string) => {
  const profile = {
    id: 'own',
    name: `Harbor ${value}`,
    kind: 'commercial',
    aliases: ['harbor'],
    notes: value,
    versions: [{ from: '2020-01-01', unitRule: { value: 'midpoint', source: value, date: '2020' } }],
  };
  const payers = payerSet(builtInPayerFiles, [{ name: `${value}.json`, text: JSON.stringify(profile) }]);
  assert.deepEqual(payers.problems, []);
  const { edits, mue } = createContext();
  const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    context: { payers, edits, mue, lexicon: null, phrases: [], dismissals: null },
    problems: [{ file: value, uri: 'file:///notes/odd.json', message: value, range: nowhere }],
  };
};

/** Every string of an answer that an editor shows; not what it puts into the text or asks with. */
function shown(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(shown);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    typeof value === 'string'
      ? ['label', 'detail', 'title', 'name', 'containerName', 'reason', 'text', 'summary'].includes(key)
        ? [value]
        : []
      : shown(value),
  );
}

/** Our own Markdown holds lists, rules and bold words, and nothing that leads anywhere. */
const allowed = new Set(['paragraph', 'text', 'strong', 'escape', 'space', 'list', 'list_item', 'hr', 'br']);

describe('words from outside are no markup', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  for (const [index, value] of hostile('https://127.0.0.1:9').entries())
    it(`${index + 1}: ${JSON.stringify(value)}`, async () => {
      editor = await Editor.start({
        folders: [new URL('.', uri).href],
        settings: () => ({ payer: 'nobody' }),
        runtime: { loadClinic: async () => clinic(value) },
        initializationOptions: { commands: true },
      });
      for (const text of [note(value), note(`Harbor ${value}`)]) {
        await editor.open(text);
        const diagnostics = await editor.diagnostics();
        const labels: string[] = [];
        for (let offset = 0; offset < text.length; offset += 5) {
          const hover = await editor.hoverAt(offset);
          if (!hover) continue;
          const { value: markdown } = hover.contents as { value: string };
          for (const kind of kindsIn(markdown)) assert.ok(allowed.has(kind), `${kind} in ${markdown}`);
        }
        const places = new Set(diagnostics.map(({ range }) => offsetOf(text, range.start)));
        for (const offset of places)
          labels.push(...shown(await editor.actionsAt(offset, undefined, diagnostics)));
        const asked = 'Payer: '.length + text.indexOf('Payer: ');
        labels.push(...shown(await editor.complete(asked)), ...shown(await editor.complete(0)));
        labels.push(
          ...shown(await editor.connection.sendRequest(CodeLensRequest.type, { textDocument })),
          ...shown(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })),
          ...shown(await editor.connection.sendRequest<StatusResult>(statusRequest, { textDocument })),
          ...shown(await editor.connection.sendRequest<EvidenceResult>(evidenceRequest, { textDocument })),
        );
        await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
        assert.ok(labels.length > 50, `${labels.length} labels`);
        assert.ok(labels.some((label) => label.startsWith('Harbor')));
        for (const label of labels) assert.doesNotMatch(label, /\$\(|\]\(|\p{Cc}/u);
        await editor.close();
      }
      await until(() => editor.messages.length >= 2);
      for (const message of editor.messages) assert.doesNotMatch(message, /\]\(|\p{Cc}/u);
      assert.equal(await editor.connection.sendRequest(explainRequest, { id: value }), null);
      assert.deepEqual(editor.logged, []);
    });

  it('in an editor that shows plain text a hover has the words as they are', async () => {
    editor = await Editor.start({ capabilities: plain });
    await editor.open(
      'DOS: 11/20/2026\nPayer: Harbor [words][ref] ![x][ref] [ref]: https://127.0.0.1:9\n97530 23 min',
    );
    const hover = await editor.hover('Harbor');
    const { kind, value: shown } = hover!.contents as { kind: string; value: string };
    assert.equal(kind, 'plaintext');
    assert.equal(
      shown.split('\n').at(-1),
      'Read as Payer: Harbor [words][ref] ![x][ref] [ref]: https://127.0.0.1:9',
    );
  });
});

function offsetOf(text: string, { line, character }: { line: number; character: number }): number {
  let start = 0;
  for (const [end] of [...text.matchAll(/\r\n|\n|\r/g)].slice(0, line).map((m) => [m.index + m[0].length]))
    start = end!;
  return start + character;
}
