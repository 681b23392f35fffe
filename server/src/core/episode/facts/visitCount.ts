import { type CalendarDate, daysBetween } from '../../calendar';
import { type Located, span } from '../../text';
import type { VisitCount } from '../summary';
import { dayOf, isJoint, numberOf, pairOf, type ReadLine, said, wordSet } from './readLine';

const visitWords = wordSet('visit session tx treatment appt appointment');
const joints = wordSet('no nr num number auth / of');
/** Words in front that make it another visit than this one: "measure again at visit 10". */
const others = wordSet(
  'next last previous prior on by at from in until till for since before after again per each md dr doctor surgeon physician home',
);
/** More visits than that are something else. */
const most = 400;

/** "Visit 7 of 12", "visit #7", "visit 5/12": the first on these lines. */
export function visitCount(
  lines: readonly ReadLine[],
  text: string,
  date: CalendarDate | null,
): VisitCount | null {
  for (const { tokens } of lines)
    for (const [i, token] of tokens.entries()) {
      if (!visitWords.has(said(token)) || others.has(said(tokens[i - 1]))) continue;
      const hash = said(tokens[i + 1]) === '#';
      // "treatment 8" may be minutes; "visit 8" is a count
      if (said(token) !== 'visit' && said(token) !== 'session' && !hash) continue;
      const found = countAt(tokens, joined(tokens, i + 1), text, opensField(text, token.start) ? null : date);
      if (found) return found;
    }
  return null;
}

/** "visit 7/6" as a field of its own is a count; "MD visit 7/6" may be a day. */
const opensField = (text: string, at: number): boolean =>
  at === 0 || /(?:\s\s|[\n|;,\t([*#_-]\s?)$/.test(text.slice(Math.max(0, at - 3), at));

/** Index of the first token that is no sign or word between a label and its figure. */
function joined(tokens: ReadLine['tokens'], from: number): number {
  let i = from;
  while (i < from + longestJoint && (isJoint(tokens[i]) || joints.has(said(tokens[i])))) i++;
  return i;
}
/** A row of points is one. */
const longestJoint = 40;

/** "7 of 12", "7/12" or "7" at a token. */
export function countAt(
  tokens: ReadLine['tokens'],
  i: number,
  text: string,
  date: CalendarDate | null,
): VisitCount | null {
  const pair = pairOf(tokens[i], text);
  if (pair)
    return mayBeDay(tokens[i], text, date) || !fits(pair[0])
      ? null
      : { number: pair[0], of: fits(pair[1]) ? pair[1] : null };
  const number = numberOf(tokens[i]);
  if (!number || !fits(number)) return null;
  const joint = said(tokens[i + 1]);
  const behind = joint === 'of' || joint === '/' || joint === 'out' ? i + (joint === 'out' ? 3 : 2) : -1;
  const of = behind < 0 ? null : numberOf(tokens[behind]);
  return { number, of: of && fits(of) ? of : null };
}

const fits = ({ value }: Located<number>): boolean => value > 0 && value <= most;

/** "visit 11/21" near the end of November is a day. */
function mayBeDay(
  token: ReadLine['tokens'][number] | undefined,
  text: string,
  date: CalendarDate | null,
): boolean {
  const day = dayOf(token, text, date);
  return day !== null && date !== null && Math.abs(daysBetween(date, day.value)) <= daysAround;
}
const daysAround = 45;

/** From the number of the visit to what it is out of. */
export const countSpan = ({ number, of }: VisitCount) => span(number.span.start, (of ?? number).span.end);
