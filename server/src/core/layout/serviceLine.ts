import { betweenInterval, clockInterval, spokenInterval, spokenTime } from '../scan/clockTimes';
import { hours, labelledMinutes, minutes, spokenPartOfHour, weakMinutes } from '../scan/durations';
import { serviceName } from '../scan/serviceNames';
import { isDigits, isWord, type Stretch, said, startOf, stretchOf } from '../scan/stretch';
import type { Grammar } from '../scan/tokens';
import { labelledUnits, spokenTimes, timesUnits, totalUnits, wordUnits } from '../scan/unitCounts';

const figures: readonly Grammar[] = [
  clockInterval,
  minutes,
  hours,
  weakMinutes,
  wordUnits,
  labelledMinutes,
  labelledUnits,
  timesUnits,
  spokenPartOfHour,
  spokenTimes,
  spokenInterval,
  spokenTime,
  betweenInterval,
  totalUnits,
];
/** Small words that may stand between the parts. */
const joints = new Set(['x', 'from', 'of', 'for', 'and', 'cpt', 'tx', 'billed']);

const isJoint = (s: Stretch, i: number): boolean =>
  isWord(s, i) ? joints.has(said(s, i)) : !isDigits(s, i) || said(s, i).length <= 3;

/** The names and figures with which a line opens, and where something else follows. */
function opening(line: string): { named: boolean; counted: boolean; ends: boolean } {
  const s = stretchOf(line, 0, line.length);
  let named = false;
  let counted = false;
  let i = 0;
  while (i < s.atoms.length) {
    const name = isWord(s, i) ? serviceName(s, i)?.end : isCode(s, i) ? s.atoms[i]!.end : undefined;
    const figure = name === undefined ? endOfFigure(s, i) : undefined;
    named ||= name !== undefined;
    counted ||= figure !== undefined;
    const end = name ?? figure;
    if (end === undefined && !isJoint(s, i)) break;
    i++;
    while (end !== undefined && i < s.atoms.length && startOf(s, i) < end) i++;
  }
  return { named, counted, ends: i >= s.atoms.length };
}

/** Whether a few words name a service, by its code or by a name. */
export function namesService(words: string): boolean {
  const s = stretchOf(words, 0, words.length);
  return s.atoms.some((_, i) => isCode(s, i) || (isWord(s, i) && serviceName(s, i) !== undefined));
}

const isCode = (s: Stretch, i: number): boolean => isDigits(s, i) && said(s, i).length === 5;

function endOfFigure(s: Stretch, i: number): number | undefined {
  for (const grammar of figures) {
    const token = grammar(s, i);
    if (token) return token.end;
  }
  return undefined;
}

/**
 * Whether a line opens with a service and its figures ("manual tx 8 min", "8 min, 9:05-9:13 gait training"): it is
 * a record of its own, however the line before it ends.
 */
export function opensWithService(line: string): boolean {
  const { named, counted } = opening(line);
  return named && counted;
}

/** Nothing but services with figures: "TA 23, TE 15, MT 8". What follows describes them. */
export function isRowOfServices(line: string): boolean {
  const { named, ends } = opening(line);
  return named && ends;
}

/** "So that's TA 2 TE 1", "billed 97530 2": what was billed, and nothing else. */
export function isBill(line: string): boolean {
  let behind = line.trimStart();
  for (let i = 0; i < mostWords; i++) {
    const word = /^[a-z’']{2,8}/i.exec(behind)?.[0];
    if (word === undefined || !ofBill.has(word.toLowerCase())) return i > 0 && isBilled(behind);
    behind = behind.slice(word.length).replace(/^[\s:=-]{1,3}/, '');
  }
  return isBilled(behind);
}
const isBilled = (words: string): boolean => /\d/.test(words) && isRowOfServices(words);
const mostWords = 4;
const ofBill: ReadonlySet<string> = new Set(
  "so thats that's that is bill billed billing charge charged charges code codes unit units cpt".split(' '),
);
