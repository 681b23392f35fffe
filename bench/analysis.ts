/**
 * What reading and judging notes costs, as ratios measured in one run, so that the machine does not matter:
 *
 *   npm run bench
 *
 * A plain pass (split into lines, look for numbers in each) is the unit: the least that any reader does.
 */
import { loadCorpus } from '../scripts/accuracy/gold';
import { readNote } from '../server/src/core/facts/readNote';
import { analyze, createContext, splitLines } from '../server/src/core/index';

const context = createContext();
let run = 0;
let typed = '';
const notes = loadCorpus().map(({ text }) => text);

const plainPass = (text: string) =>
  splitLines(text).reduce((sum, line) => sum + (line.text.match(/\d+/g)?.length ?? 0), 0);

const plain = cost(() => notes.map(plainPass));
const reading = cost(() => notes.map((text) => readNote(text, context.codes)));
const analysis = cost(() => notes.map((text) => analyze(text, context)));

const short = log(20);
const long = log(200);
const shortCost = cost(() => analyze(fresh(short), context));
const longCost = cost(() => analyze(fresh(long), context));
const keystrokeCost = cost(() => {
  analyze(typedInto(long), context);
});

console.log(`${notes.length} notes of test/corpus, ${notes.join('').length} characters`);
row('reading, in plain passes', reading / plain);
row('reading and judging, in plain passes', analysis / plain);
row('a log of 200 visits, in logs of 20 (linear: 10)', longCost / shortCost);
row('a keystroke in the log of 200, in whole analyses of it', keystrokeCost / longCost);
row('a keystroke in the log of 200, in visits of it', (keystrokeCost / longCost) * 200);

function row(what: string, ratio: number): void {
  console.log(`${what.padEnd(58)}${ratio.toPrecision(3).padStart(10)}`);
}

/** Median time of one run in milliseconds, after a warm-up. */
function cost(work: () => void): number {
  work();
  work();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4]!;
}

/** A log of one patient with `visits` dated visits. */
function log(visits: number): string {
  const day = (index: number) => new Date(Date.UTC(2025, 0, 6 + 2 * index)).toISOString().slice(0, 10);
  const visit = (index: number) => `
== ${day(index)} ==  in 10:00  out 10:45
S: Stairs at home still worry him, ${index % 7}/10 pain.
97530  10:00-10:23  23 min  x2
   Stair climbing 8 steps x4 w/ R rail, CGA, cue "heel down", to reach bedroom upstairs. 2 rests, RPE 13.
97110  10:23-10:40  17 min  x1
   Leg press 60# 3x10, step-ups 6" x${10 + (index % 5)}
A: ${2 + (index % 6)} of 8 steps without touching the rail, ${1 + (index % 6)} of 8 last visit.
A. Person, PT
`;
  return `VISIT LOG\nIns: Medicare Part B\nDx: R TKA; cannot climb the stairs to his bedroom\n${Array.from({ length: visits }, (_, index) => visit(index)).join('')}`;
}

/** The text with every visit changed, so that no earlier analysis helps. */
function fresh(text: string): string {
  run += 1;
  return text.replaceAll('worry him', `worry him (${run})`);
}

/** The text with one more character in one visit in its middle. */
function typedInto(text: string): string {
  typed += 'a';
  const middle = text.indexOf('Stairs', text.length / 2);
  return text.slice(0, middle) + typed + text.slice(middle);
}
