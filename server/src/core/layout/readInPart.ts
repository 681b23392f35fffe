import { lowerBound } from '../lowerBound';
import type { Line, Span } from '../text';
import type { VisitText } from './visitText';

/**
 * The longest text that is read as one visit, in UTF-16 units and in lines: some twelve printed pages. What is longer is
 * no note of a visit (a log, a table of thousands of rows, several notes whose days were not recognized), and reading
 * all of it as one would hold up the editor.
 */
export const longestVisit = { units: 25_000, lines: 2500 };

/** The same visit, or as much of it as is read: whole lines where it has any within the limit. */
export function readInPart(visit: VisitText, lines: readonly Line[]): VisitText {
  const length = visit.parts.reduce((sum, { start, end }) => sum + end - start, 0);
  // it has no more lines than units
  if (length <= longestVisit.lines) return visit;
  const parts: Span[] = [];
  let read = 0;
  let left = longestVisit.lines;
  for (const part of visit.parts) {
    const end = Math.min(part.end, endOf(part, longestVisit.units - read, left, lines));
    if (end > part.start) parts.push({ start: part.start, end });
    read += end - part.start;
    left -= lineAt(lines, end) - lineAt(lines, part.start);
    if (end < part.end) break;
  }
  return read === length
    ? visit
    : { ...visit, parts, headEnd: Math.min(visit.headEnd, read), unread: length - read };
}

/** Where a part has to end so that it holds no more than so many units and lines. */
function endOf({ start, end }: Span, units: number, most: number, lines: readonly Line[]): number {
  const beyond = lines[lineAt(lines, start) + most]?.start ?? end;
  const limit = start + units;
  if (Math.min(end, beyond) <= limit) return beyond;
  const line = lines[lineAt(lines, limit + 1) - 1]!;
  if (line.start > start) return line.start;
  // a character of two units stays whole
  return /[\udc00-\udfff]/.test(line.text.charAt(limit - line.start)) ? limit - 1 : limit;
}

/** Index of the first line that starts at an offset or behind it. */
const lineAt = (lines: readonly Line[], offset: number): number =>
  lowerBound(lines, offset, (line) => line.start);
