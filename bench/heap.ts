/**
 * What a server keeps after many edits: an open note is changed again and again at random, with its findings asked after
 * each change, and now and then a hover, completions and actions. After a collection, at ten points of the way, so much
 * of the heap is in use. Memory that grows with the edits shows in the column.
 *
 *   node --expose-gc --import tsx bench/heap.ts [EDITS] [SEED]     100000 without
 */
import { loadCorpus } from '../scripts/accuracy/gold';
import { Editor } from '../test/lsp/client';

const edits = Number(process.argv[2] ?? 100_000);
let state = Number(process.argv[3] ?? 1);
/** A whole number below `most`, the same for the same seed. */
function below(most: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * most);
}

const pieces = [
  '3',
  ' min',
  'x2',
  '\n',
  ' ',
  '97530 ',
  '9:15',
  'CGA',
  '.',
  '- ',
  'Timed 38',
  '/',
  'not ',
  '[',
  'é',
];
const most = 2500;

const heap = (): number => {
  if (!globalThis.gc) throw new Error('Run it with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1_000_000;
};

async function main(): Promise<void> {
  const notes = loadCorpus()
    .map(({ text }) => text)
    .filter((text) => text.length < most);
  const editor = await Editor.start();
  await editor.open(notes[0]!);
  console.log('edits     MB after a collection');
  const every = Math.max(1, Math.floor(edits / 10));
  for (let done = 1; done <= edits; done++) {
    const { length } = editor.text;
    // now and then another note is pasted over it
    if (done % 500 === 0 || length > 2 * most || length < 50)
      await editor.type(notes[below(notes.length)]!, 0, length);
    else if (below(3) === 0) await editor.type('', below(length), Math.min(length, below(12)));
    else await editor.type(pieces[below(pieces.length)]!, below(length + 1));
    await editor.diagnostics();
    if (done % 20 === 0) {
      const at = below(editor.text.length);
      await editor.hoverAt(at);
      await editor.complete(at);
      await editor.actionsAt(at);
    }
    // what the first edits fill (compiled patterns, words) is there from then on
    if (done === Math.min(1000, every) || done % every === 0)
      console.log(`${String(done).padStart(6)}    ${heap().toFixed(1)}`);
  }
  await editor.close();
  process.exit();
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
