import { matchesIn } from '../text';
import type { Apart } from './apart';
import type { LayoutLine } from './layout';
import { ofQuote, ofToday } from './lineWords';

type Line = Omit<LayoutLine, 'block'>;

/** A quotation opens its line, its sentence, a bracket or a part set off by a sign. */
const opens =
  /(?:^[\s*>_#|~-]*(?:[soap]\s?[:)-]\s*)?|[.;([]\s*(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\s{1,3})?|\s[-–—]{1,2}\s+|[,:]\s+)$/i;
/** The day of that visit, and how the quotation begins. */
const day =
  /^\s{0,3}(?:(?:on|of|from|was|dated|-|–|—)\s{1,3})?\(?(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{4}-\d{2}-\d{2}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})?\)?\s{0,3}(?:summary|notes?|charges|services|billing)?\s{0,3}(?:(?:for|as) (?:your |our |easy )?(?:reference|comparison|info\w{0,12})|below|here)?\s{0,3}/i;
const colon = /^(?::|={1,2}|--?|–|—)\s{0,3}/;
/** Longer lines are looked at no further. In UTF-16 units. */
const longLine = 4000;

/**
 * What earlier visits said: "Copied for reference, last visit 11/12: 97110 30 min", "97530 23 min (last visit 30 min)",
 * and the lines below "Copied from 2/27/2026:".
 */
export function quotedVisits(lines: readonly Line[]): readonly Apart[] {
  const found: Apart[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.text.length > longLine) continue;
    for (const match of matchesIn(line.text, ofQuote)) {
      const behind = match.index + match[0].length;
      const rest = line.text.slice(behind);
      if (!opens.test(line.text.slice(0, match.index)) && !/^\s?\(/.test(rest)) continue;
      const date = day.exec(rest)![0];
      const sign = colon.exec(rest.slice(date.length));
      const introduces = sign !== null;
      const begins = behind + date.length + (sign?.[0].length ?? 0);
      if (introduces && /^\W*$/.test(rest.slice(date.length))) {
        const end = endOfBlock(lines, i) + 1;
        const block = lines.slice(i, end);
        found.push(...block.map(({ start, end }) => ({ start, end, why: 'past' as const })));
        i = end - 1;
        break;
      }
      if (!introduces && !tellsOfWork(line, begins)) continue;
      const whole = introduces && tellsOfWork(line, begins);
      found.push({
        start: line.start + match.index,
        end: endOf(line, match.index, begins, { introduces, whole }),
        why: 'past',
      });
      break;
    }
  }
  return found;
}

/** A service or a number of minutes comes next. */
function tellsOfWork({ tokens, start }: Line, from: number): boolean {
  const next = tokens.find((token) => token.start - start >= from && token.kind !== 'mark');
  return next !== undefined && ['code', 'name', 'duration', 'units', 'interval'].includes(next.kind);
}

/** Up to the words that tell of today, the bracket that closes, or the end of the sentence; the `whole` line else. */
function endOf(
  line: Line,
  opened: number,
  begins: number,
  { introduces, whole }: { readonly introduces: boolean; readonly whole: boolean },
): number {
  const { text, tokens, start } = line;
  const ends: number[] = [text.length];
  const today = matchesIn(text.slice(begins), ofToday)[0];
  if (today) ends.push(begins + today.index);
  if (
    /\([^()]{0,14}$/.test(text.slice(Math.max(0, opened - 16), opened)) ||
    text.slice(opened, begins).lastIndexOf('(') > text.slice(opened, begins).lastIndexOf(')')
  )
    ends.push((text.indexOf(')', begins) + 1 || text.length + 1) - 1);
  const stop = tokens.find((token) => token.kind === 'stop' && token.start - start >= begins);
  if (stop && (!whole || namesAgain(line, begins, stop.start - start))) ends.push(stop.start - start);
  if (!introduces) ends.push(begins + (text.slice(begins).search(/;/) + 1 || text.length + 1) - 1);
  return start + Math.min(...ends);
}

/** A service of the first sentence is told of once more: the quotation ended in between. */
function namesAgain({ tokens, start }: Line, from: number, stop: number): boolean {
  const codes = tokens.flatMap((token) =>
    (token.kind === 'code' || token.kind === 'name') && token.start - start >= from ? [token] : [],
  );
  const quoted = new Set(codes.filter((token) => token.start - start < stop).map(({ code }) => code));
  return codes.some((token) => token.start - start > stop && quoted.has(token.code));
}

/** Index of the last line below a heading that is quoted with it: those set further in, else up to an empty line. */
function endOfBlock(lines: readonly Line[], heading: number): number {
  const { indent } = lines[heading]!;
  const isIn = (line: Line): boolean => line.indent > indent || /^\s*[>|]/.test(line.text);
  const first = lines[heading + 1];
  if (!first) return heading;
  const deeper = isIn(first);
  let i = heading;
  while (lines[i + 1] && !lines[i + 1]!.afterBlank && !opensToday(lines[i + 1]!)) {
    if (deeper ? !isIn(lines[i + 1]!) : lines[i + 1]!.family === 'heading') break;
    i++;
  }
  return i;
}

const opensToday = ({ text }: Line): boolean => matchesIn(text.slice(0, opening), ofToday).length > 0;
const opening = 40;
