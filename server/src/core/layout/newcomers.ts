import { introduces, type LineMarks } from './lineMarks';
import type { MarkedLines } from './openings';

/**
 * The lines between two that open another patient's note of the same day: another name behind the label for one;
 * or, once the work above is signed, a title, a payer, an age, or a ruler, with work below.
 *
 * `sameDay` are lines that name the day of the visit once more; rows of a table of several days, which are `inTable`,
 * introduce nobody.
 */
export function newcomers(
  file: MarkedLines,
  from: number,
  to: number,
  {
    sameDay,
    inTable,
  }: { readonly sameDay: ReadonlySet<number>; readonly inTable: (line: number) => boolean },
): readonly number[] {
  const { lines, marks } = file;
  const found: number[] = [];
  const lastWork = lastOf(marks, from, to, ({ work }) => work);
  const lastSigned = lastOf(marks, from, to, ({ signs }) => signs);
  let note = opened(from);
  let amended = false;
  for (let i = from; i < to; i++) {
    const mark = marks[i]!;
    if (mark.blank || mark.ruler) {
      amended = false;
      if (mark.ruler && note.signed) note.ruled = true;
      continue;
    }
    amended ||= mark.amends;
    if (mark.page || amended) continue;
    if (i > from && isNewcomer(i)) {
      found.push(i);
      note = opened(i);
    }
    note.patient ??= mark.patient;
    note.worked ||= mark.work;
    note.signed ||= mark.signs && note.worked;
  }
  return found;

  function isNewcomer(i: number): boolean {
    const mark = marks[i]!;
    if (!note.worked || lastWork < i || inTable(i)) return false;
    if (mark.patient && note.patient) return mark.patient !== note.patient;
    if (!note.signed || mark.signs || mark.work || mark.earlier) return false;
    if (mark.patient || note.ruled) return mark.patient !== null || lastSigned > i;
    if (mark.title || sameDay.has(i)) return keyOf(lines[i]!.text) !== note.head || !samePatient(i);
    return introduces(lines[i]!);
  }

  /** The head of a further page names the same patient again. */
  function samePatient(i: number): boolean {
    const named = marks.slice(i, i + headLines).find(({ patient }) => patient)?.patient;
    return named !== undefined && named === note.patient;
  }

  function opened(at: number): Note {
    return { ...fresh, head: keyOf(lines[at]!.text) };
  }
}

interface Note {
  /** The words of its first line. */
  head: string;
  patient: string | null;
  worked: boolean;
  /** Someone has signed below the work. */
  signed: boolean;
  /** And a ruler stands below that. */
  ruled: boolean;
}

const fresh: Note = { head: '', patient: null, worked: false, signed: false, ruled: false };
/** The name stands within so many lines below a title. */
const headLines = 8;

const keyOf = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Index of the last line of that kind, -1 where none is. */
function lastOf(
  marks: readonly LineMarks[],
  from: number,
  to: number,
  is: (mark: LineMarks) => boolean,
): number {
  for (let i = to - 1; i >= from; i--) if (is(marks[i]!)) return i;
  return -1;
}
