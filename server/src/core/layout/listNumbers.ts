import type { Token } from '../scan/tokens';
import type { LayoutLine } from './layout';

type Line = Omit<LayoutLine, 'block'>;

/**
 * The lines without the numbers that count them: `1   97530  2 u  23 min` and below it `2   97110  1 u  15 min`. Of
 * figures that stand so, units come in any order, and no others stand beside them.
 */
export function withoutListNumbers(lines: readonly Line[]): readonly Line[] {
  const counts = lines.map(countOf);
  return lines.map((line, i) => {
    const first = i - (counts[i] ?? 0) + 1;
    const isCounted = counts[i] !== null && counts[first] === 1 && counts[first + 1] === 2;
    return isCounted ? { ...line, tokens: line.tokens.slice(1) } : line;
  });
}

/** The number in front of a service that has other figures; null where none stands so. */
function countOf({ family, tokens }: Line): number | null {
  const [first, second] = tokens;
  if (family === 'row' || first?.kind !== 'number' || first.inWords) return null;
  const figures = tokens.slice(2).filter(isFigure).length;
  return (second?.kind === 'code' || second?.kind === 'name') && figures >= 1 ? first.value : null;
}

const isFigure = ({ kind }: Token): boolean => kind === 'units' || kind === 'duration' || kind === 'interval';
