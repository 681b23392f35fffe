import { type CalendarDate, calendarDate } from '../calendar';
import { dateAt, figuresOfDay } from '../scan/dates';
import { documentDay, eventDay, otherDay } from '../scan/dayWords';
import { type Line, type Located, located, matchesIn } from '../text';

type Day = Located<CalendarDate>;

/** The signs that part the pieces of a title: "Note — CLOSED — 2026-05-06", "Patients > Lund > 4/7/2026 > Print". */
const trails = [
  /\s[—–]\s/g,
  /\s-{1,2}\s/g,
  /\s[>›»→]\s/g,
  / {0,4}\| {0,4}/g,
  /\s\/{1,2}\s/g,
  /\s[·•:]{1,2}\s/g,
];
/** How a record stands, which labels no day of its own. */
const status =
  /^\W*(?:(?:note|status|record|visit|encounter)\W{1,3})?(?:e-?)?(?:signed|closed|open|final(?:i[sz]ed|ed)?|locked|completed?|active|saved|approved|billed)(?:\s*(?:[&+,/]|and|with|w\/)\s*(?:an?\s)?(?:addendum|addended|amended|locked|closed|signed|final(?:i[sz]ed)?|billed))*\W*$/i;
const weekday = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?/i;
/** A clock time or "visit 4" may stand behind the day of a title. */
const behindDay = /^(?:T?[\s,@]{0,4}\d{1,2}:?\d{2}(?::\d{2})?\s{0,3}(?:[ap]m?\b)?)?\W{0,12}$/i;
/** What may stand in front of a day in figures alone: "PT note 040926". */
const opensTitle = /^\W*(?:(?:pt|ot|slp|st|dos|daily|tx|treatment|visit|note|session|outpt|outpatient)\W+)*/i;

/** The day that a title names as one of its pieces, or that opens it in figures alone. */
export function dayOfTitle(text: string, title: readonly Line[]): Day | null {
  for (const line of title) {
    const found = trails.map((sign) => inTrail(text, line, sign)).find((day) => day !== null);
    if (found) return found;
  }
  const [first] = title;
  if (!first) return null;
  const at = first.start + opensTitle.exec(first.text)![0].length;
  const opening = figuresOfDay(text, at);
  if (opening) return opening;
  return (
    title
      .map((line) => spacedDay(line, line.start + opensTitle.exec(line.text)![0].length))
      .find((day) => day !== undefined) ?? null
  );
}

/** "5 12 26 medicare b PT": a day whose figures nothing but blanks part. */
function spacedDay(line: Line, at: number): Day | undefined {
  const found = /^(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})(?=\s{1,3}\p{L}|\s*$)/u.exec(
    line.text.slice(at - line.start),
  );
  if (!found) return undefined;
  const [month, day, year] = found.slice(1).map(Number);
  const date = calendarDate(year! < 100 ? 2000 + year! : year!, month!, day!);
  return date ? located(date, at, at + found[0].length) : undefined;
}

/** A line that says of the record that it is signed is no signature, and its other days are the visit's. */
export const isStatusLine = (words: string): boolean =>
  words
    .split(/\s{2,}|[|;\t[\](){}]|\s[—–-]\s/)
    .filter((piece) => /signed|signature/i.test(piece))
    .every((piece) => status.test(piece));

/** The one piece of three or more that is wholly a day, unless the piece in front of it labels another. */
function inTrail(text: string, line: Line, sign: RegExp): Day | null {
  const parts = matchesIn(line.text, sign);
  if (parts.length < 2) return null;
  const starts = [0, ...parts.map((part) => part.index + part[0].length)];
  const ends = [...parts.map((part) => part.index), line.text.length];
  const pieces = starts.map((start, i) => line.text.slice(start, ends[i]));
  const days = pieces.flatMap((piece, i) => {
    const lead = /^\W*/.exec(piece)![0].length;
    const at = line.start + starts[i]! + lead + weekday.exec(piece.slice(lead))![0].length;
    const day = dateAt(text, at, line.start + ends[i]!);
    return day && behindDay.test(text.slice(day.span.end, line.start + ends[i]!)) ? { day, i } : [];
  });
  const [only] = days;
  if (!only || days.length > 1) return null;
  const label = pieces[only.i - 1] ?? '';
  const labels =
    !status.test(label) && (otherDay.test(label) || eventDay.test(label)) && !documentDay.test(label);
  return labels ? null : only.day;
}
