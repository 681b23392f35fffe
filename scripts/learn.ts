/**
 * Learns what each reason of the reading of figures is worth from labelled notes, and writes server/data/weights.json.
 *
 *   npm run learn                       from test/corpus
 *   npm run learn -- --without n,o,p    leaves rounds out, prints how those are read, and writes nothing
 *   npm run learn -- --written 90       with so many notes of each style of the generator
 *   npm run learn -- --rewritten 2000   with so many visits written in ways put together at random
 *   npm run learn -- --changed 4        with so many copies of every fourth visit in which one number was changed
 *   npm run learn -- --people 5           with the notes of people so many times
 *   npm run learn -- --times 3            the mean of so many learnings
 *   npm run learn -- --without n --write  writes them all the same, so that `npm run accuracy -- --set exports` tells
 *   npm run learn -- --verbose          with the wrong services of each note
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { builtInCodes } from '../server/src/core/codes/codeSet';
import { assign } from '../server/src/core/figures/assign';
import { sureShare } from '../server/src/core/figures/sureness';
import { type WrittenWeights, writeWeights } from '../server/src/core/figures/weights';
import { loadCorpus } from './accuracy/gold';
import { contradicted } from './learn/contradicted';
import { type Example, examplesOf } from './learn/notes';
import { rewrittenNotes } from './learn/rewritten';
import { learn, prepare, record, recordsOf } from './learn/train';
import { formatNotes, lineNotes, totalNotes, writtenNotes } from './learn/written';

const { values: options } = parseArgs({
  options: {
    without: { type: 'string', default: '' },
    written: { type: 'string', default: '90' },
    changed: { type: 'string', default: '4' },
    rewritten: { type: 'string', default: '2000' },
    people: { type: 'string', default: '5' },
    times: { type: 'string', default: '3' },
    verbose: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});

const notes = [
  ...loadCorpus(),
  ...writtenNotes(Number(options.written)),
  ...rewrittenNotes(Number(options.rewritten)),
  ...lineNotes(),
  ...formatNotes(),
  ...totalNotes(),
];
const out = options.without.split(',').filter((round) => round !== '');
const { examples, left } = examplesOf(notes, builtInCodes);
console.log(
  `${examples.length} visits of ${notes.length} notes; visits parted otherwise: ${left.join(' ') || 'none'}`,
);
const known = examples.filter(({ round }) => !out.includes(round));
const started = Date.now();
// what people wrote counts several times: what a program writes is more alike
const people = known.filter(({ note }) => !note.includes(' '));
// single lines are few
const lines = known.filter(({ round }) => 'XYZ'.includes(round));
const weighed = [
  ...known,
  ...Array.from({ length: Number(options.people) - 1 }, () => people).flat(),
  ...lines,
  ...contradicted(
    people.filter((_, i) => i % 4 === 0),
    builtInCodes,
    Number(options.changed),
  ),
];
const learner = learn(prepare(weighed), builtInCodes, Number(options.times), console.log);
const written = writeWeights(learner, 0.05);
const count = Object.values(written.reasons).reduce((sum, values) => sum + Object.keys(values).length, 0);
console.log(`${count} weights from ${known.length} visits in ${Math.round((Date.now() - started) / 1000)} s`);

if (out.length > 0) {
  for (const round of out)
    print(
      round,
      examples.filter((example) => example.round === round),
      left.filter((name) => name[0] === round).length,
    );
} else print('learnt', known, 0);
if (out.length === 0 || options.write)
  writeFileSync(
    path.join(__dirname, '../server/data/weights.json'),
    `${JSON.stringify(about(written), null, 1)}\n`,
  );

function about(weights: WrittenWeights): unknown {
  return {
    about: {
      what: 'What each reason of the reading of figures is worth, in the words of the reason and of its values. Written by npm run learn.',
      source: `Learnt from the labelled notes of test/corpus, rounds ${[...new Set(known.map(({ round }) => round))].join(' ')}`,
      date: '2026-11-30',
    },
    ...weights,
  };
}

function print(round: string, own: readonly Example[], lost: number): void {
  let right = 0;
  let read = 0;
  let labelled = 0;
  let codes = 0;
  let sureRight = 0;
  let sure = 0;
  let visits = 0;
  for (const example of own) {
    const { readings } = assign(example.scene, builtInCodes, learner);
    const best = readings[0]!;
    const records = recordsOf(best.reading);
    const labels = example.gold.services.map(record);
    const open = (code: string): boolean =>
      example.ambiguous.some(
        (path) => path.includes(`services`) && (path.includes(code) || /services$/.test(path)),
      );
    const mine = records.filter((one) => !open(one.split(' ')[0]!));
    const theirs = labels.filter((one) => !open(one.split(' ')[0]!));
    right += mine.filter((one) => theirs.includes(one)).length;
    read += mine.length;
    labelled += theirs.length;
    codes += mine.filter((one) => theirs.some((label) => label.split(' ')[0] === one.split(' ')[0])).length;
    const wrong = mine.some((one) => !theirs.includes(one)) || theirs.some((one) => !mine.includes(one));
    if (!wrong) visits++;
    for (const one of mine) {
      const share = readings.reduce(
        (sum, { reading, share: own }) => sum + (recordsOf(reading).includes(one) ? own : 0),
        0,
      );
      if (share >= sureShare) {
        sure++;
        if (theirs.includes(one)) sureRight++;
      }
    }
    if (wrong && options.verbose)
      console.log(
        `${example.note}[${example.visit}] read ${mine.filter((one) => !theirs.includes(one)).join(', ') || '-'}  |  labels ${theirs.filter((one) => !mine.includes(one)).join(', ') || '-'}  (${best.share.toFixed(2)})`,
      );
  }
  const f1 = (hits: number): string => ((2 * hits) / (read + labelled)).toFixed(3);
  console.log(
    `${round}: ${own.length} visits, ${lost} notes lost; services ${f1(right)}, codes ${f1(codes)}, whole visits ${(visits / own.length).toFixed(3)}, sure ${(sure / read).toFixed(2)} right ${(sureRight / sure).toFixed(3)}`,
  );
}
