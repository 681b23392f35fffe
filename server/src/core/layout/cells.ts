import { type Line, matchesIn, type Span } from '../text';

/** A cell of a row. Offsets of the text that the line stands in. */
export interface Cell extends Span {
  readonly text: string;
}

/** What parts the cells of a row. */
export type Separator = 'pipe' | 'tab' | 'comma' | 'semicolon' | 'spaces' | 'slash';

/** Values with commas or semicolons between them; what is in quotation marks, with doubled ones inside, is one. */
const values = {
  comma: /^(?:"(?:[^"\n]|"")*"|[^,\n]*)(?:,[^\s,"][^,\n]*|,"(?:[^"\n]|"")*"|,){3,}/,
  semicolon: /^(?:"(?:[^"\n]|"")*"|[^;\n]*)(?:;[^\s;"][^;\n]*|;"(?:[^"\n]|"")*"|;){3,}/,
};

/** The separator of a line that looks like a row. */
export const separatorOf = (text: string): Separator | undefined =>
  text.includes('|')
    ? 'pipe'
    : text.includes('\t')
      ? 'tab'
      : text.includes(';') && values.semicolon.test(text)
        ? 'semicolon'
        : text.includes(',') && values.comma.test(text)
          ? 'comma'
          : text.includes(' / ') && /(?:\S \/ [^/]*){3}/.test(text)
            ? 'slash'
            : text.includes('  ') && /\S {2,}\S/.test(text)
              ? 'spaces'
              : undefined;

/** Commas and semicolons inside quotation marks part nothing. */
const between: Readonly<Record<Separator, RegExp>> = {
  pipe: /\|/g,
  tab: /\t/g,
  comma: /,(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*$)/g,
  semicolon: /;(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*$)/g,
  slash: / \/ /g,
  spaces: / {2,}/g,
};

/** Between two of these an empty cell is a cell too. */
const keepsEmpty: ReadonlySet<Separator> = new Set(['tab', 'comma', 'semicolon']);
const quotes: ReadonlySet<Separator> = new Set(['comma', 'semicolon']);

/** The cells of a line, in order. */
export function cellsOf(line: Line, separator: Separator): readonly Cell[] {
  const cells: Cell[] = [];
  const cell = (from: number, to: number): void => {
    const raw = line.text.slice(from, to);
    const quoted = quotes.has(separator) ? /^\s*"(.*)"\s*$/.exec(raw) : null;
    const text = (quoted?.[1] ?? raw).trim();
    const start = line.start + from + (quoted ? raw.indexOf('"') + 1 : 0) + leading(quoted?.[1] ?? raw);
    cells.push({ text, start, end: start + text.length });
  };
  let from = 0;
  for (const match of matchesIn(line.text, between[separator])) {
    // a border of pipes opens and closes the row, and leading spaces are an indent
    if (line.text.slice(0, match.index).trim() !== '' || keepsEmpty.has(separator)) cell(from, match.index);
    from = match.index + match[0].length;
  }
  if (keepsEmpty.has(separator) || line.text.slice(from).trim() !== '') cell(from, line.text.length);
  return cells;
}

/** A cell or a field that holds a procedure code and nothing else. */
export const isCode = /^(?:\d{5}|[A-Z]\d{4})$/;

/** How far a text is set in, in UTF-16 units. */
export const leading = (text: string): number => text.length - text.trimStart().length;
