import type { Unreadable } from '../model';
import { type Line, matchesIn } from '../text';

/** A letter where a digit belongs: "1O min", "l5 min". */
const letterInNumber =
  /(?<![\w.:/-])(?=[\dOoIl]*\d)(?=[\dOoIl]*[OoIl])[\dOoIl]{2,3}\s*(?:min(?:ute)?s?)\b(?!\s*[A-Z]\b)/g;
const timeLabel =
  /\b(?:time\s*(?:in|out)|start(?:\s*time)?|end(?:\s*time)?|stop(?:\s*time)?|in|out|from|to|at)\s*[:=]?\s*$/i;
const clockLike = /(?<![\w.:/-])(\d{1,2}):(\d{2})(?![\d:/])/g;
const questioned = /(?<![\w?])\?{1,2}\s*(?:min(?:ute)?s?)\b/g;

/** What looks like a time or a duration and cannot be read as one. */
export function unreadable(text: string, lines: readonly Line[]): readonly Unreadable[] {
  const found: Unreadable[] = [];
  for (const line of lines) {
    const add = (kind: Unreadable['kind'], index: number, length: number): void => {
      found.push({ kind, span: { start: line.start + index, end: line.start + index + length } });
    };
    for (const match of matchesIn(line.text, letterInNumber)) add('duration', match.index, match[0].length);
    for (const match of matchesIn(line.text, questioned)) add('duration', match.index, match[0].length);
    for (const match of matchesIn(line.text, clockLike)) {
      const impossible = Number(match[1]) > 24 || Number(match[2]) > 59;
      const front = line.text.slice(0, match.index);
      const inRange =
        /\d\s*(?:-|–|to)\s*$/.test(front) ||
        /^\s*(?:-|–|to\s)\s*\d{1,2}:/.test(line.text.slice(match.index + match[0].length));
      if (impossible && (timeLabel.test(front) || inRange)) add('clock time', match.index, match[0].length);
    }
  }
  void text;
  return found;
}
