import { type Line, type Located, located, matchesIn } from '../text';

/** A line about the yearly therapy threshold, which older notes call the cap. */
const about = /\b(?:threshold|therapy cap|cap|kx)\b/i;
const dollars = /\$\s?(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{2})?/g;
const used = /\b(?:used|to date|ytd|so far|accrued|applied|spent|met)\b/i;

/**
 * Dollars of the year's therapy threshold that the note says are used: the amount nearest to the words
 * for "used" on a line about the threshold. Undefined where none stands.
 */
export function readAmountUsed(lines: readonly Line[]): Located<number> | undefined {
  for (const line of lines) {
    if (!about.test(line.text)) continue;
    const word = used.exec(line.text);
    if (!word) continue;
    const amounts = matchesIn(line.text, dollars).map((match) => ({
      value: Number(match[1]!.replaceAll(',', '')),
      start: match.index,
      end: match.index + match[0].length,
    }));
    // The gap between the amount and the words, whichever stands first.
    const gap = (amount: { start: number; end: number }) =>
      Math.max(amount.start - (word.index + word[0].length), word.index - amount.end);
    const [nearest] = amounts.sort((a, b) => gap(a) - gap(b));
    if (nearest) return located(nearest.value, line.start + nearest.start, line.start + nearest.end);
  }
  return undefined;
}
