/** Lines no longer than a records system takes. */
export interface Wrapped {
  readonly text: string;
  /** Lines that stay longer: rows of a table, or words without a space. */
  readonly tooLong: number;
}

/**
 * Breaks lines longer than `width` characters between words; what follows stands under the words of its line. Rows of
 * tables are left whole: their columns are what they say.
 */
export function wrapLines(text: string, width: number): Wrapped {
  let tooLong = 0;
  const lines = text.split('\n').flatMap((line) => {
    const broken = line.length <= width || isRow(line) ? [line] : broke(line, width);
    tooLong += broken.filter((part) => part.length > width).length;
    return broken;
  });
  return { text: lines.join('\n'), tooLong };
}

const isRow = (line: string): boolean => /\t|\|.*\|/.test(line) || /\S(?: {3,}\S+){2}/.test(line);

function broke(line: string, width: number): readonly string[] {
  const [indent] = /^\s*(?:(?:[-*•]|\d{1,2}[.)])\s+)?/.exec(line)!;
  const hanging = ' '.repeat(Math.min(indent.length, Math.floor(width / 2)));
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(/ +/)) {
    const isFirst =
      current.trim() === indent.trim() && lines.length === 0 ? current === indent : current === hanging;
    const longer = isFirst ? current + word : `${current} ${word}`;
    if (isFirst || longer.length <= width) current = longer;
    else {
      lines.push(current);
      current = hanging + word;
    }
  }
  return [...lines, current];
}
