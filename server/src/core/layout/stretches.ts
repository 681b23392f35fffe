import { introduces } from './lineMarks';
import { newcomers } from './newcomers';
import type { MarkedLines, Opening } from './openings';

/** Lines of the file that are a visit's own, from one to the one behind the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The day that opens it; undefined where another patient's name does. */
  readonly opening: Opening | undefined;
}

/**
 * The stretches of a file that are a visit each, by their days and their patients; one at least. A row of a table
 * opens none.
 */
export function stretchesOf(
  file: MarkedLines,
  openings: readonly Opening[],
  inTable: (line: number) => boolean,
): readonly Stretch[] {
  const end = file.lines.length;
  const { days, again } = daysOf(openings);
  const starts = days.map((opening, i) =>
    i === 0 ? firstOwn(file, opening) : startOf(file, opening.line, days[i - 1]!.line + 1, opening.labelled),
  );
  const opened = starts.map((from, i) => ({ from, opening: days[i] as Opening | undefined }));
  if (opened.length === 0) opened.push({ from: 0, opening: undefined });
  const all = opened.flatMap(({ from, opening }, i) => {
    const to = opened[i + 1]?.from ?? end;
    const others = newcomers(file, from, to, { sameDay: again, inTable });
    const begins = others.map((line, k) => startOf(file, line, (k === 0 ? from : others[k - 1]!) + 1, true));
    return [{ from, opening }, ...begins.map((begin) => ({ from: begin, opening: undefined }))];
  });
  if (all.length > 1) all[0] = { ...all[0]!, from: firstStart(file, all[0]!, all[1]!) };
  return all.map(({ from, opening }, i) => ({ from, to: all[i + 1]?.from ?? end, opening }));
}

/** Openings with another day than the one before, and the lines that name the same day again. */
function daysOf(openings: readonly Opening[]) {
  const days: Opening[] = [];
  const again = new Set<number>();
  for (const opening of openings)
    if (opening.day === days.at(-1)?.day) again.add(opening.line);
    else days.push(opening);
  return { days, again };
}

/** More lines than these above a day are no head of it. */
const headLines = 12;
/** Lines of its own paragraph above a label, whatever they say. */
const titleLines = 6;

/** The first line of a visit: its title and the labelled lines of its head stand above its day. */
function startOf({ lines, marks }: MarkedLines, line: number, floor: number, labelled: boolean): number {
  let start = line;
  let apart = false;
  for (let i = line - 1; i >= floor && line - i <= headLines; i--) {
    const mark = marks[i]!;
    if (mark.work || mark.signs || mark.page || mark.amends) break;
    if (mark.blank || mark.ruler) apart = true;
    else if (mark.head || isLetterhead(lines[i]!.text) || (labelled && !apart && line - i < titleLines))
      start = i;
    else break;
  }
  return start;
}

/** In the first visit only what stands right above a label is surely its own: the rest may be the head of the file. */
function firstOwn({ marks }: MarkedLines, { line, labelled }: Opening): number {
  if (!labelled) return line;
  for (let i = line; i > line - titleLines; i--) {
    const above = marks[i - 1];
    if (!above || above.blank || above.ruler || above.signs) return i;
  }
  return line;
}

/** The name of a place or a form, in capitals. */
const isLetterhead = (text: string): boolean =>
  text.length <= 100 && !/[\p{Ll}:]/u.test(text) && /\p{Lu}{4}/u.test(text);

/**
 * Where the first of several visits begins: as far up as lines stand that the head of the second one has too. What
 * stands above is the head of the file.
 */
function firstStart(file: MarkedLines, first: Omit<Stretch, 'to'>, second: Omit<Stretch, 'to'>): number {
  const { lines, marks } = file;
  if (first.opening === undefined) {
    const met = lines.findIndex(
      (line, i) => i < second.from && (marks[i]!.patient !== null || introduces(line)),
    );
    return met > 0 && !marks.slice(0, met).some(({ work }) => work) ? met : 0;
  }
  const until = second.opening?.line ?? second.from + titleLines;
  const keys = new Set(lines.slice(second.from, until + 1).map(({ text }) => keyOf(text)));
  keys.delete('');
  const met = lines.findIndex(({ text }, i) => i < first.from && keys.has(keyOf(text)));
  return met >= 0 ? met : first.from;
}

/** The label of a line, else its words without figures. */
const keyOf = (text: string): string =>
  (/^\W{0,8}([\p{L} ]{2,24}):/u.exec(text)?.[1] ?? text.replace(/\d+/g, ''))
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
