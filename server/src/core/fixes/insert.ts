/** Where inserted text goes, and what its blanks ask. */
import type { Gap, Service, Visit } from '../model';
import type { Blank, Edit, Fix, NewText } from '../rule';
import { contains, type Span, span } from '../text';

export const blank = (ask: string): Blank => ({ ask });

export const insertAt = (offset: number, text: NewText): Edit => ({ span: span(offset, offset), text });

/** What is added to a place of the note, joined to the words there: a clause, or a sentence with its full stop. */
export function fillGap(visit: Visit, gap: Gap, text: NewText): Edit {
  const [first, ...rest] = text;
  const opened =
    gap.sentence && typeof first === 'string' ? [first[0]!.toUpperCase() + first.slice(1), ...rest] : text;
  const parts = [gap.before.replace('\n', visit.style.lineEnd), ...opened, gap.after];
  return { span: gap.span, text: parts.filter((part) => part !== '') };
}

/** Where a fix puts something, and the next best places for it, should that one not do. */
export type Placed = Pick<Fix, 'edits' | 'otherwise'>;

/** The same text for one of these places, the best first. */
export function inOneOf(visit: Visit, gaps: readonly (Gap | undefined)[], text: NewText): Placed {
  const places = gaps.flatMap((gap) => gap ?? []);
  const [edits, ...otherwise] = places.map((gap) => [fillGap(visit, gap, text)]);
  return { edits: edits ?? [], otherwise };
}

/** One more clause right behind what is said of a service where it is named. */
export const behindRecord = ({ record: { end } }: Service): Gap => ({
  span: span(end, end),
  before: '; ',
  after: '',
  sentence: false,
});

/** A line of its own about a service, below the one that it is told on. */
export function lineAbout(visit: Visit, { code, record }: Service): Gap {
  const { end } = lineAt(visit, record.end);
  return { span: span(end, end), before: `\n${code}: `, after: '', sentence: false };
}

/** The line that holds `offset`; the one before it where `offset` is on a blank line. */
export const lineAt = (visit: Visit, offset: number): Span =>
  visit.lines.findLast((line) => line.start <= offset) ?? visit.lines[0] ?? span(offset, offset);

/** A new line below the one that holds `offset`. */
export const lineAfter = (visit: Visit, offset: number, text: NewText): Edit =>
  insertAt(lineAt(visit, offset).end, [visit.style.lineEnd, ...text]);

/** A new line above the one that holds `offset`. */
export const lineBefore = (visit: Visit, offset: number, text: NewText): Edit =>
  insertAt(lineAt(visit, offset).start, [...text, visit.style.lineEnd]);

/** The last line that is not blank inside `area`, or the line where `area` starts. */
export const lastLineIn = (visit: Visit, area: Span): Span =>
  visit.lines.findLast((line) => contains(area, line)) ?? lineAt(visit, area.start);

/** The part of `area` on its first line: what a finding points at. */
export function firstLineOf(visit: Visit, area: Span): Span {
  const line = lineAt(visit, area.start);
  return span(area.start, Math.max(area.start, Math.min(area.end, line.end)));
}

/**
 * One of the blanks that `fixes` would insert already waits in the visit. The finding then steps back:
 * `placeholder` holds the note open, and one mistake stays one finding.
 */
export function alreadyAsked(visit: Visit, fixes: readonly Fix[]): boolean {
  const asks = new Set(
    fixes.flatMap((fix) =>
      fix.edits.flatMap((edit) => edit.text.flatMap((part) => (typeof part === 'string' ? [] : [part.ask]))),
    ),
  );
  return visit.placeholders.some((placeholder) => asks.has(placeholder.value));
}
