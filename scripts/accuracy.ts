/**
 * How well notes are read: facts and findings of test/corpus against their labels.
 *
 *   npm run accuracy                       figures of all sets; fails when one is below its floor
 *   npm run accuracy -- --set n,o,p,q      what one looks at first, rounds or sets side by side; no floors
 *   npm run accuracy -- --unseen           the last blind round, that nothing was learnt from, by its themes
 *   npm run accuracy -- --set o --diff     with what is wrong in each note, a line a visit
 *   npm run accuracy -- --errors           each disagreement with the words around
 *   npm run accuracy -- --only dev       one set
 *   npm run accuracy -- --folder NOTES     labelled notes of your own, in the same form; no floors
 *   npm run accuracy -- --field minutes    only fields with these words in their name
 *   npm run accuracy -- --json             the figures as JSON
 *   npm run accuracy -- --raise            writes the figures reached as floors
 */
import { parseArgs } from 'node:util';
import { analyze, createContext } from '../server/src/core/index';
import { compareNote } from './accuracy/compareNote';
import { disagreements } from './accuracy/disagreements';
import { type Figure, figures } from './accuracy/figures';
import { drops, raised, readFloors, writeFloors } from './accuracy/floors';
import { type GoldNote, loadCorpus, loadUnseen, type SetName, sets } from './accuracy/gold';
import { differences, overview } from './accuracy/overview';

const { values: options } = parseArgs({
  options: {
    errors: { type: 'boolean' },
    only: { type: 'string' },
    set: { type: 'string' },
    unseen: { type: 'boolean' },
    diff: { type: 'boolean' },
    folder: { type: 'string' },
    field: { type: 'string', default: '' },
    json: { type: 'boolean' },
    raise: { type: 'boolean' },
  },
});

// `npm run accuracy -- --errors | head` ends quietly.
process.stdout.on('error', () => process.exit());

const context = createContext({ ready: true });
const corpus = options.unseen ? loadUnseen() : loadCorpus(options.folder);
const floors = readFloors();

const compare = ({ name, text, gold }: GoldNote) => {
  const analysis = analyze(text, context);
  const comparisons = compareNote(gold, analysis).filter(({ field }) => field.includes(options.field));
  return { name, analysis, comparisons };
};

if (options.set || options.diff || options.unseen) {
  const rounds = [...new Set(corpus.map(({ name }) => name[0]!))];
  const titles = options.set?.split(',') ?? (options.unseen ? rounds : sets);
  const parts = titles.map((title) => {
    const notes = corpus.filter(({ name, set }) => set === title || name[0] === title);
    return { title, compared: notes.map(compare) };
  });
  const columns = options.unseen
    ? [...parts, { title: 'all', compared: parts.flatMap(({ compared }) => compared) }]
    : parts;
  if (options.diff)
    for (const { name, comparisons } of parts.flatMap(({ compared }) => compared))
      for (const line of differences(name, comparisons)) console.log(line);
  console.log(
    overview(
      columns
        .filter(({ compared }) => compared.length > 0)
        .map(({ title, compared }) => ({
          title: `${title} (${compared.length})`,
          comparisons: compared.flatMap(({ comparisons }) => comparisons),
        })),
    ),
  );
  process.exit();
}

const results = sets
  .filter((set) => !options.only || options.only === set)
  .map((set) => {
    const notes = corpus.filter((note) => note.set === set);
    const compared = notes.map(compare);
    const reached = figures(compared.flatMap(({ comparisons }) => comparisons));
    return { set, notes: notes.length, compared, reached, drops: drops(reached, floors[set]) };
  })
  .filter(({ notes }) => notes > 0);

if (results.length === 0) throw new Error(`no labelled notes: --only takes ${sets.join(' or ')}`);

if (options.raise) {
  if (options.field || options.folder)
    throw new Error('--raise takes the whole corpus: leave out --field and --folder');
  const written = results.map(({ set, reached, notes }) => [set, raised(reached, notes, floors[set])]);
  writeFloors({ ...floors, ...Object.fromEntries(written) });
} else if (results.some(({ drops }) => drops.length > 0)) process.exitCode = 1;

if (options.json) {
  const sets = results.map(({ set, notes, reached, drops }) => [set, { notes, figures: reached, drops }]);
  console.log(JSON.stringify(Object.fromEntries(sets), null, 2));
} else for (const result of results) print(result);

function print({ set, notes, compared, reached, drops }: (typeof results)[number]): void {
  if (options.errors)
    for (const { name, comparisons, analysis } of compared)
      for (const block of disagreements(name, comparisons, analysis)) console.log(block);
  console.log(table(set, notes, reached));
  for (const drop of drops) console.log(`below its floor: ${set} ${drop}`);
}

function table(set: SetName, notes: number, reached: readonly Figure[]): string {
  const share = (value: number | null) => (value === null ? '-' : value.toFixed(3)).padStart(10);
  const number = (value: number) => String(value).padStart(7);
  const rows = reached.map(
    ({ field, precision, recall, f1, right, wrong, missed }) =>
      field.padEnd(34) +
      share(precision) +
      share(recall) +
      share(f1) +
      number(right) +
      number(wrong) +
      number(missed),
  );
  const head = `${`${set}, ${notes} notes`.padEnd(34)} precision    recall        F1  right  wrong missed`;
  return `${head}\n${rows.join('\n')}\n`;
}
