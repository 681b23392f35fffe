/** Times and minutes that are written beside a service and were none of treatment. */
import { isMark } from '../scan/tokens';
import type { Building } from './building';
import { wordClassNamed, wordClassOf } from './tokenClass';

const [each, rest, treatment, past] = ['each', 'rest', 'treatment', 'last'].map(wordClassNamed);
/** Behind "not": what a stretch of time was none of. */
const ofTreatment: ReadonlySet<string> = new Set([
  'counted',
  'billed',
  'billable',
  'charged',
  'timed',
  'treated',
  'skilled',
]);

export const isNoTime = (row: Building, i: number): boolean =>
  isLengthOfUnit(row, i) || isTakenOut(row, i) || isAside(row, i) || wasBefore(row, i) || isRest(row, i);

/** In minutes. */
const longestRest = 5;
const rests: ReadonlySet<string> = new Set(
  'rest rests rested resting break breaks pause pauses paused stop stops stopped breather sit sits'.split(
    ' ',
  ),
);

/** "one bench stop of 1 min", "rested 2 min", "a 1 min sit", "resting 10:38-10:42". */
function isRest({ tokens }: Building, i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (token.kind === 'interval')
    return before?.kind === 'word' && /^(?:rest|rested|resting|break)$/i.test(before.text);
  if (token.kind !== 'duration' || token.minutes > longestRest) return false;
  const said = (at: number): string => {
    const other = tokens[at];
    return other?.kind === 'word' ? other.text.toLowerCase() : '';
  };
  const front = said(i - 1) === 'of' || said(i - 1) === 'for' ? i - 2 : i - 1;
  return rests.has(said(front)) || (rests.has(said(i + 1)) && tokens[i + 1]!.start - token.end <= 1);
}

/** Words of a bracket in front of its figure. */
const longestFront = 3;

/** "30 min (was 25)", "2 units (last time 1)": a bracket that opens with a word for what was before. */
function wasBefore({ tokens, classes }: Building, i: number): boolean {
  let at = i - 1;
  let isPast = false;
  while (at >= i - longestFront && tokens[at]?.kind === 'word') {
    isPast = wordClassOf(classes[at]!) === past;
    at--;
  }
  return isPast && isMark(tokens[at], '([');
}

/**
 * How long a unit is: "billed per 15 min"; "OT SELF CARE EA 15 MIN [97535]", as lists of prices print it in front of the
 * code ("97530, 97110 each 15 min" gives minutes).
 */
function isLengthOfUnit({ tokens, classes }: Building, i: number): boolean {
  const [before, token, bracket, code] = [tokens[i - 1], tokens[i]!, tokens[i + 1], tokens[i + 2]];
  if (token.kind !== 'duration' || token.minutes !== unitLength || before?.kind !== 'word') return false;
  if (before.text.toLowerCase() === 'per') return true;
  return wordClassOf(classes[i - 1]!) === each && isMark(bracket, '[(') && code?.kind === 'code';
}
const unitLength = 15;

/** Words of a bracket that is looked at. */
const longestBracket = 2;

/** "0925-0933 (not tx)", "10:10-10:15 (break)": a stretch of time that the bracket behind it takes out. */
function isTakenOut({ tokens, classes }: Building, i: number): boolean {
  if (tokens[i]!.kind !== 'interval' || !isMark(tokens[i + 1], '(')) return false;
  const said = (at: number): string => {
    const token = tokens[at];
    return token?.kind === 'word' ? token.text.toLowerCase() : '';
  };
  const isOf = (at: number, one: number | undefined): boolean =>
    said(at) !== '' && wordClassOf(classes[at]!) === one;
  const first = i + 2;
  if (said(first) === 'not') return isOf(first + 1, treatment) || ofTreatment.has(said(first + 1));
  // "(rested x2)" tells of a rest within the stretch
  let at = first;
  while (at < first + longestBracket && isOf(at, rest)) at++;
  return at > first && isMark(tokens[at], ')');
}

/** Tokens of a bracket behind its stretch of time that are looked at. */
const longestAside = 10;

/** "(10:20-10:26, pt sat, not counted)": the bracket that holds a stretch of time ends by taking it out. */
function isAside({ tokens }: Building, i: number): boolean {
  if (tokens[i]!.kind !== 'interval') return false;
  const opens = [i - 1, i - 2].find((at) => isMark(tokens[at], '('));
  if (opens === undefined || tokens.slice(opens + 1, i).some(({ kind }) => kind !== 'word')) return false;
  const close = tokens.findIndex((token, at) => at > i && at <= i + longestAside && isMark(token, ')'));
  const [not, counted] = [tokens[close - 2], tokens[close - 1]];
  return (
    close > 0 &&
    not?.kind === 'word' &&
    not.text.toLowerCase() === 'not' &&
    counted?.kind === 'word' &&
    ofTreatment.has(counted.text.toLowerCase())
  );
}
