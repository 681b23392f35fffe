/** Long texts, up to a million characters: nothing holds an editor up, whatever stands in them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCorpus } from '../../scripts/accuracy/gold';
import { analyze, createMemory } from '../../server/src/core/index';
import { stages } from '../../server/src/core/stages';
import { freshContext } from '../support/freshContext';
import { assertSpansInside } from '../support/spans';
import { type Fuzzer, tryCases } from './fuzzer';
import { hostile, tokens } from './text';

/** Longest that a server may be busy before it looks at other requests, in milliseconds of the processor. */
const longestStep = 1000;
/** In UTF-16 units. */
const longestText = 1_000_000;
/** A step is measured again where it seems too slow: a collection of garbage may fall into it. */
const attempts = 3;

const notes = loadCorpus().map(({ text }) => text);

interface LongText {
  /** Once, above what is repeated. */
  readonly head: string;
  readonly piece: string;
  /** UTF-16 units of the whole. */
  readonly length: number;
  /** Digits of the pieces differ, so that nothing remembered helps. */
  readonly numbered: boolean;
}

export function textOf({ head, piece, length, numbered }: LongText): string {
  const pieces = [head];
  for (let at = head.length, index = 0; at < length; index++) {
    const next = numbered ? piece.replace(/\d/g, (digit) => `${(Number(digit) + index) % 10}`) : piece;
    pieces.push(next);
    at += Math.max(1, next.length);
  }
  return pieces.join('').slice(0, length);
}

/**
 * Reads as a server does: visit by visit, then the whole from what is remembered. Fails when a step takes too long,
 * when a mistake of ours shows, or when a reading without memory says something else.
 */
export function checkLong(text: string, allowed: number): void {
  let longest = { took: Number.POSITIVE_INFINITY, at: '' };
  for (let attempt = 0; attempt < attempts && longest.took > allowed; attempt++) {
    const one = longestStepOf(text);
    if (one.took < longest.took) longest = one;
  }
  assert.ok(
    longest.took <= allowed,
    `${longest.at} took ${Math.round(longest.took)} ms of ${Math.round(allowed)}, of a text of ${text.length} characters`,
  );
}

function longestStepOf(text: string): { took: number; at: string } {
  const context = { ...freshContext(), memory: createMemory() };
  let longest = { took: 0, at: '' };
  let before = process.cpuUsage();
  const ended = (at: string) => {
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    if (took > longest.took) longest = { took, at };
    before = process.cpuUsage();
  };
  let visit = 0;
  for (const _ of stages(text, context, { file: '', folder: '' }, text.length / 2))
    ended(`reading ${visit++}`);
  const analysis = analyze(text, context);
  ended('the whole');
  assert.deepEqual(analysis.failures, []);
  assertSpansInside([analysis.visits, analysis.findings], text);
  return longest;
}

/** Milliseconds of the processor for thirty ordinary notes, 40,000 characters: a slow machine is given more than a second. */
function readOrdinary(): number {
  const before = process.cpuUsage();
  for (const text of notes.slice(0, 30)) analyze(text, freshContext());
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const note = fc.constantFrom(...notes);
const someTokens = fc
  .array(fc.constantFrom(...tokens, ...hostile), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const line = note.chain((text) => fc.constantFrom(...text.split('\n').map((one) => `${one}\n`)));
const someLines = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join(''));

export const longText: fc.Arbitrary<LongText> = fc.record({
  head: fc.oneof(fc.constant(''), someLines),
  piece: fc.oneof(
    { weight: 4, arbitrary: someTokens },
    { weight: 3, arbitrary: someLines },
    { weight: 1, arbitrary: note.map((text) => `${text}\n\n`) },
  ),
  length: fc.constantFrom(30_000, 100_000, 300_000, longestText),
  numbered: fc.boolean(),
});

const fuzzer: Fuzzer = {
  name: 'long',
  says: 'a long text holds nothing up for more than a second',
  run(bounds) {
    // The first readings of a process are slow, whatever the text.
    for (let round = 0; round < 3; round++) readOrdinary();
    const allowed = Math.max(longestStep, 2 * Math.min(readOrdinary(), readOrdinary()));
    return tryCases('long', bounds, longText, (made) => checkLong(textOf(made), allowed));
  },
};

export default fuzzer;
