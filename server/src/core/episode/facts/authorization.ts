import type { CalendarDate } from '../../calendar';
import type { Token } from '../../scan/tokens';
import type { Located } from '../../text';
import type { Authorization, VisitCount } from '../summary';
import { firstPeriod } from './period';
import { isJoint, numberOf, pairOf, type ReadLine, said, wordSet } from './readLine';
import { countAt } from './visitCount';

const authorized = wordSet(
  "auth auths auth'd auth’d authd authorization authorizations authorisation authorisations authorized authorised preauth preauthorization precert",
);
const visitWords = wordSet('visit visits session sessions v vis tx');
const usedWords = wordSet('used using use');
const leftWords = wordSet('left remaining remain rem');
const unitWords = wordSet('unit units');

export const namesAuthorization = (token: Token | undefined): boolean => authorized.has(said(token));

/**
 * What these lines say of an authorisation, together; null where none is named. `count` is the number of the visit,
 * which counts the authorised visits where it stands on the same line and the authorisation has no number of its own.
 */
export function authorization(
  lines: readonly ReadLine[],
  text: string,
  date: CalendarDate | null,
  count: VisitCount | null,
): Authorization | null {
  const found = lines.flatMap((line) => onLine(line, text, date, count) ?? []);
  const [first] = found;
  if (!first) return null;
  const one = <K extends 'reference' | 'visits' | 'used' | 'from' | 'to'>(key: K): Authorization[K] =>
    found.map((part) => part[key]).find((value) => value !== null) ?? (null as Authorization[K]);
  return {
    span: first.span,
    reference: one('reference'),
    visits: one('visits'),
    used: one('used'),
    from: one('from'),
    to: one('to'),
  };
}

function onLine(
  { line, tokens }: ReadLine,
  text: string,
  date: CalendarDate | null,
  count: VisitCount | null,
): Authorization | null {
  const at = tokens.findIndex(namesAuthorization);
  if (at < 0) return null;
  const label = tokens[at]!;
  const counted = count?.of ? [count.number.span.start, count.of.span.start] : [];
  const numbers = countsOf(tokens, text, counted);
  const ofLine =
    count && line.start <= count.number.span.start && count.number.span.end <= line.end ? count : null;
  const pair = ofLine?.of ? ofLine : pairBefore(tokens, at, text, date);
  const period = firstPeriod(tokens.slice(at), text, date);
  return {
    span: { start: label.start, end: label.end },
    reference: referenceOf(text.slice(label.end, line.end)),
    visits: numbers.visits ?? pair?.of ?? null,
    used: numbers.used ?? (numbers.visits ? null : (pair?.number ?? null)),
    from: period?.from ?? null,
    to: period?.to ?? null,
  };
}

/** "6 of 12 authorized" without the word visit in front. */
function pairBefore(
  tokens: readonly Token[],
  at: number,
  text: string,
  date: CalendarDate | null,
): VisitCount | null {
  for (const from of [at - 3, at - 1]) {
    const found = from >= 0 ? countAt(tokens, from, text, date) : null;
    if (found?.of) return found;
  }
  return null;
}

/** `not` are places of numbers that are the count of the visit. */
function countsOf(
  tokens: readonly Token[],
  text: string,
  not: readonly number[],
): { readonly visits: Located<number> | null; readonly used: Located<number> | null } {
  let visits: Located<number> | null = null;
  let used: Located<number> | null = null;
  let left: Located<number> | null = null;
  // "units authorised 36, used 14" counts units of treatment
  if (
    tokens.some((token) => unitWords.has(said(token))) &&
    !tokens.some((token) => visitWords.has(said(token)))
  )
    return { visits, used };
  for (const [i, token] of tokens.entries()) {
    const front = wordsBefore(tokens, i);
    const pair = pairOf(token, text);
    if (pair && front.some((word) => authorized.has(word)) && front.some((word) => usedWords.has(word))) {
      // "auth/used: 12/6"
      [visits, used] = pair;
      continue;
    }
    const number = numberOf(token);
    if (!number || number.value > most || not.includes(number.span.start)) continue;
    const [before, behind, next] = [front.at(-1) ?? '', said(tokens[i + 1]), said(tokens[i + 2])];
    if (unitWords.has(before) || unitWords.has(behind) || front.some((word) => unitWords.has(word))) continue;
    const isVisits = visitWords.has(behind);
    if (usedWords.has(before) || usedWords.has(behind) || (isVisits && usedWords.has(next)) || isThis(front))
      used ??= number;
    else if (leftWords.has(behind) || leftWords.has(before) || (isVisits && leftWords.has(next)))
      left ??= number;
    else if (isVisits && (said(tokens[i + 1]) !== 'v' || number.value > 0)) visits ??= number;
    else if (authorized.has(before) && touchesNothing(tokens, i, text)) visits ??= number;
  }
  if (visits && left && !used) used = { value: Math.max(0, visits.value - left.value), span: left.span };
  return { visits, used };
}
/** More is the number of the authorisation itself. */
const most = 200;

/** The words of the same field in front of a figure, at most four. */
function wordsBefore(tokens: readonly Token[], i: number): readonly string[] {
  const words: string[] = [];
  for (let at = i - 1; at >= 0 && words.length < 4; at--) {
    const token = tokens[at]!;
    if (token.kind === 'word') words.unshift(said(token));
    else if (!isJoint(token) && said(token) !== '/') break;
  }
  return words;
}

/** "this is 6", "this is no. 9". */
const isThis = (front: readonly string[]): boolean => front.includes('this') && front.includes('is');

/** "Auth 12" and not "Auth 6621-C". */
function touchesNothing(tokens: readonly Token[], i: number, text: string): boolean {
  const behind = text[tokens[i]!.end] ?? ' ';
  const front = text[tokens[i]!.start - 1] ?? ' ';
  return /[\s,;.|)\]]/.test(behind) && /[\s:#]/.test(front);
}

/** `BX-40031` of " # BX-40031, exp ...": letters, figures and dashes, with figures among them. */
function referenceOf(behind: string): string | null {
  const found =
    /^[\s:#.|_=*]{0,12}(?:(?:no|nr|number|num)\b[\s:#.|]{0,12})?([A-Za-z]{0,4}-?\d[A-Za-z\d-]{3,24})\b(?!\/)/.exec(
      behind,
    );
  return found ? found[1]!.toLowerCase() : null;
}

/** Words for a reader: "authorisation bx-40031". */
export const authorizationName = ({ reference }: Authorization): string =>
  reference ? `authorisation ${reference.toUpperCase()}` : 'the authorisation';
