import type { LayoutLine } from './layout';

type Unblocked = Omit<LayoutLine, 'block'>;

/** The lines with the number of their block: a gap, another family or another depth begins a new one. */
export function blocksOf(lines: readonly Unblocked[]): readonly LayoutLine[] {
  let block = -1;
  return lines.map((line, i) => {
    const above = lines[i - 1];
    if (!above || line.afterBlank || line.family !== above.family || line.indent !== above.indent) block++;
    return { ...line, block };
  });
}
