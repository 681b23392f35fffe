import { matchesIn } from '../text';
import type { Apart } from './apart';
import type { LayoutLine } from './layout';
import { ofQuote, ofToday } from './lineWords';

type Line = Omit<LayoutLine, 'block'>;

/** A quotation opens its line, its sentence, a bracket or a part set off by a sign. */
const opens =
  /(?:^[\s*>_#|~-]*(?:[soap]\s?[:)-]\s*)?|[.;([]\s*(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\s{1,3})?|\s[-–—]{1,2}\s+|[,:]\s+)$/i;
/** The day of that visit, and how the quotation begins: "last time 5/20 we did", "last visit 30 min". */
const day =
  /^[\s,]{0,3}(?:(?:on|of|from|was|dated|-|–|—)\s{1,3})?\(?(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{4}-\d{2}-\d{2}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})?\)?[\s,]{0,3}(?:summary|notes?|charges|services|billing)?\s{0,3}(?:(?:for|as) (?:your |our |easy )?(?:reference|comparison|info\w{0,12})(?: only)?|below|here)?\s{0,3}(?:(?:we |i |they )?(?:was|were|had|did|got|gave|billed|included)\s{1,3})?/i;
const colon = /^(?::|={1,2}|--?|–|—)\s{0,3}/;
/** Longer lines are looked at no further. In UTF-16 units. */
const longLine = 4000;

/**
 * What earlier visits said: "Copied for reference, last visit 11/12: 97110 30 min", "97530 23 min (last visit 30 min)",
 * "5/20 was 97530 x3", and the lines below "Copied from 2/27/2026:".
 */
export function quotedVisits(lines: readonly Line[]): readonly Apart[] {
  const found: Apart[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.text.length > longLine) continue;
    const closing = begins.test(line.text) ? endOfQuotation(lines, i) : -1;
    if (closing > 0) {
      found.push(
        ...lines.slice(i, closing + 1).map(({ start, end }) => ({ start, end, why: 'past' as const })),
      );
      i = closing;
      continue;
    }
    found.push(...inQuotationMarks(line));
    for (const match of matchesIn(line.text, ofQuote)) {
      const behind = match.index + match[0].length;
      const rest = line.text.slice(behind);
      if (!opens.test(line.text.slice(0, match.index)) && !/^\s?\(/.test(rest)) continue;
      // "10/6 did 97530 24 min" may be today's day: of a bare one only what today is set against is another visit's
      // "TA 25 min (10/14: 15 min)": in a bracket of its own it is, unless the note is of that day
      const isBare = /^\d/.test(match[0]);
      const inBracket = isBare && /[([]\s?$/.test(line.text.slice(0, match.index));
      const goesOn = matchesIn(rest, ofToday).length > 0 || (lines[i + 1] && opensToday(lines[i + 1]!));
      if (inBracket ? opensNote(lines, match[0]) : isBare && !goesOn) continue;
      const date = day.exec(rest)![0];
      const sign = colon.exec(rest.slice(date.length));
      // "Last time (11/04/2026)" alone, and what was done then set further in below
      const titles = /^\W*$/.test(rest.slice(date.length)) && (lines[i + 1]?.indent ?? 0) > line.indent;
      // "Copied from last note so the aide can compare:" above lines that are set apart by a sign
      const quotes = /:\s*$/.test(rest) && /^\s*[>|]/.test(lines[i + 1]?.text ?? '');
      const introduces = sign !== null || titles || quotes;
      const start = behind + date.length + (sign?.[0].length ?? 0);
      if (introduces && (quotes || /^\W*$/.test(rest.slice(date.length)))) {
        const end = endOfBlock(lines, i) + 1;
        const block = lines.slice(i, end);
        found.push(...block.map(({ start, end }) => ({ start, end, why: 'past' as const })));
        i = end - 1;
        break;
      }
      if (!introduces && !tellsOfWork(line, start)) continue;
      const whole = introduces && tellsOfWork(line, start);
      found.push({
        start: line.start + match.index,
        end: endOf(line, match.index, start, { introduces, whole }),
        why: 'past',
      });
      break;
    }
  }
  return found;
}

/** "-- Previous note (10/26/2026), shown for reference --" */
const begins = /^\W{0,12}(?:previous|prior|last|earlier)\s(?:note|visit|session|encounter|treatment)\b/i;
/** "-- End of previous note --" */
const ends =
  /^\W{0,12}end\s(?:of\s)?(?:the\s)?(?:previous|prior|last|earlier|quoted|copied)\s(?:notes?|visit|session|encounter|treatment|text|entry)\b/i;
/** Where a quotation ends that says so; -1 where none does. */
function endOfQuotation(lines: readonly Line[], from: number): number {
  const at = lines.slice(from + 1, from + longestQuotation).findIndex(({ text }) => ends.test(text));
  return at < 0 ? -1 : from + 1 + at;
}
/** In lines. */
const longestQuotation = 60;

/** "From my note of 11/5: “TA 30 min x2, TE 15 min x1”": services in quotation marks, and in front what is quoted. */
function inQuotationMarks(line: Line): readonly Apart[] {
  if (!/["“]/.test(line.text)) return [];
  return matchesIn(line.text, quotation).flatMap(({ index, 0: words }) => {
    const [start, end] = [line.start + index, line.start + index + words.length];
    const front = line.text.slice(Math.max(0, index - longestFront), index);
    const inside = line.tokens.filter((token) => token.start >= start && token.end <= end);
    const tells =
      inside.some(({ kind }) => kind === 'code' || kind === 'name') &&
      inside.some(({ kind }) => kind === 'duration' || kind === 'units');
    return tells && ofNote.test(front) && !ofThisVisit.test(front)
      ? [{ start, end, why: 'past' as const }]
      : [];
  });
}
const quotation = /["“][^"“”]{8,600}["”]/g;
/** In UTF-16 units. */
const longestFront = 60;
const ofNote =
  /(?<![\p{L}\d])(?:notes?|visit|session|wrote|documented|charted|recorded|billed|last|prior|previous|earlier|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)(?![\p{L}\d])/iu;
const ofThisVisit = /\b(?:today|this visit|addend\w*)\b/i;

/** The first day that a note names is its own, if it is not copied from that one. */
const opensNote = (lines: readonly Line[], day: string): boolean =>
  lines.slice(0, 2).some(({ text }) => {
    const first = /\d{1,2}\/\d{1,2}(?:\/\d{2,4})?/.exec(text);
    return (
      first?.[0].startsWith(day.trim()) &&
      !/\b(?:from|copied|last|prior|previous)\s*$/i.test(text.slice(0, first.index))
    );
  });

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
  const bracket = /[([](?=[^()[\]]{0,14}$)/.exec(text.slice(Math.max(0, opened - 16), opened))?.[0];
  if (bracket || text.slice(opened, begins).lastIndexOf('(') > text.slice(opened, begins).lastIndexOf(')'))
    ends.push((text.indexOf(bracket === '[' ? ']' : ')', begins) + 1 || text.length + 1) - 1);
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
