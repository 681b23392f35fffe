/** Tables of a note with their columns one below the other: spaces alone change. */
import type { Edit } from '../rule';
import type { Line, Span } from '../text';

/** A longer line is no row that somebody looks at as a table. In UTF-16 units. */
const longestRow = 400;
const mostRows = 200;

/**
 * The edits that put the cells of the table around a line below each other: rows with as many cells, parted by `|` or by two
 * and more spaces. Undefined where there is no such table; no edits where it stands straight.
 */
export function alignedAt(lines: readonly Line[], index: number): readonly Edit[] | undefined {
  for (const cut of [pipes, columns]) {
    const own = lines[index] && cut(lines[index]);
    if (!own) continue;
    const isRow = (line: Line | undefined): boolean =>
      line !== undefined && cut(line)?.cells.length === own.cells.length && cut(line)?.indent === own.indent;
    let [first, last] = [index, index];
    while (index - first < mostRows && isRow(lines[first - 1])) first--;
    while (last - index < mostRows && isRow(lines[last + 1])) last++;
    if (first === last) continue;
    return straightened(lines.slice(first, last + 1).map((line) => cut(line)!));
  }
  return undefined;
}

/** The words of each cell, with the spaces around them; `parted` is the sign between two cells, or empty. */
interface Row {
  readonly indent: string;
  readonly parted: '|' | '';
  readonly cells: readonly { readonly words: string; readonly before: Span; readonly after: Span }[];
}

function pipes(line: Line): Row | undefined {
  // a tab around the words is no space, and stays
  if (line.text.length > longestRow || line.text.trimStart().includes('\t')) return undefined;
  const parts = line.text.split('|');
  // a sign alone may as well part two sentences
  if (parts.length < 3) return undefined;
  let start = line.start;
  const cells = parts.map((part) => {
    const words = part.trim();
    const from = start + (words === '' ? part.length : part.indexOf(words));
    const cell = {
      words,
      before: { start, end: from },
      after: { start: from + words.length, end: start + part.length },
    };
    start += part.length + 1;
    return cell;
  });
  return { indent: /^[ \t]*/.exec(line.text)![0], parted: '|', cells };
}

function columns(line: Line): Row | undefined {
  if (line.text.length > longestRow || line.text.includes('\t') || line.text.includes('|')) return undefined;
  const words = [...line.text.matchAll(/\S+(?: \S+)*/g)];
  if (words.length < 2) return undefined;
  const cells = words.map(({ 0: text, index }, at) => {
    const before = words[at - 1];
    const from = before ? before.index + before[0].length : index;
    const end = line.start + index;
    return {
      words: text,
      before: { start: line.start + from, end },
      after: { start: end + text.length, end: end + text.length },
    };
  });
  return { indent: line.text.slice(0, words[0]!.index), parted: '', cells };
}

function straightened(rows: readonly Row[]): readonly Edit[] {
  const widths = rows[0]!.cells.map((_, column) =>
    Math.max(...rows.map(({ cells }) => signs(cells[column]!.words))),
  );
  return rows.flatMap(({ cells, parted }) =>
    cells.flatMap((cell, column) => {
      const isLast = column === cells.length - 1;
      const pad = ' '.repeat(widths[column]! - signs(cell.words));
      if (parted === '') {
        if (column === 0) return [];
        const gap = ' '.repeat(widths[column - 1]! - signs(cells[column - 1]!.words) + 2);
        return edited(cell.before, gap);
      }
      // in front of the first sign and behind the last one a border has nothing
      const isBorder = widths[column] === 0 && (column === 0 || isLast);
      if (isBorder || (column === 0 && cell.words === '')) return [];
      if (cell.words === '')
        return isLast ? [] : edited({ start: cell.before.start, end: cell.after.end }, `${pad}  `);
      return [
        ...(column === 0 ? [] : edited(cell.before, ' ')),
        ...(isLast ? [] : edited(cell.after, `${pad} `)),
      ];
    }),
  );

  function edited(span: Span, spaces: string): readonly Edit[] {
    return span.end - span.start === spaces.length ? [] : [{ span, text: [spaces] }];
  }
}

/** How wide words are on the screen, nearly. */
const signs = (words: string): number => [...words.replace(/\p{M}/gu, '')].length;
