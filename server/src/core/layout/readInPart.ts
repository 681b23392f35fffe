import type { Line, Span } from '../text';
import type { VisitText } from './visitText';

/**
 * The longest text that is read as one visit, in UTF-16 units: some fifteen printed pages. What is longer is no note of a
 * visit (a log, a table of thousands of rows, several notes whose days were not recognized), and reading all of it as one
 * would hold up the editor.
 */
export const longestVisit = 30_000;

/** The same visit, or as much of it as is read: whole lines where it has any within the limit. */
export function readInPart(visit: VisitText, lines: readonly Line[]): VisitText {
  const length = visit.parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= longestVisit) return visit;
  const parts: Span[] = [];
  let left = longestVisit;
  for (const part of visit.parts) {
    const end =
      part.end - part.start <= left ? part.end : lastWholeLine(lines, part.start, part.start + left);
    if (end > part.start) parts.push({ start: part.start, end });
    left -= end - part.start;
    if (end < part.end) break;
  }
  return {
    ...visit,
    parts,
    headEnd: Math.min(visit.headEnd, longestVisit - left),
    unread: length - longestVisit + left,
  };
}

/** The start of the line that stands at `limit`, or `limit` where that line begins before `from`. */
function lastWholeLine(lines: readonly Line[], from: number, limit: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]!.start <= limit) low = middle;
    else high = middle - 1;
  }
  const line = lines[low]!;
  if (line.start > from) return line.start;
  // a character of two units stays whole
  return /[\udc00-\udfff]/.test(line.text.charAt(limit - line.start)) ? limit - 1 : limit;
}
