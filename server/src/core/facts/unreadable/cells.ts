import type { Row } from '../../figures/figure';
import type { ColumnKind } from '../../layout/columns';
import type { Unreadable } from '../../model';

const figures =
  /^[~-]?(?=.*[\d?])[\dOoIl?.,:;\s/–-]+(?:to\s*[\dOoIl]+\s*)?(?:min(?:ute)?s?\.?|[ap]\.?m\.?)?$/i;
/** One whole number, with or without its unit. */
const whole = /^~?\d{1,3}\s*(?:'|m(?:in(?:ute)?s?)?\.?)?$/i;
const range = /\d\s*(?:-|–|to|or)\s*\d/i;
/** A column of two figures, "min / units": `23 / 2`. */
const both = /^(\d{1,3})\s*\/\s*(\d{1,2})$/;

/** A cell of minutes or of times in a row of services that holds figures, and none that says any. */
export function unreadableCells(row: Row, text: string): readonly Unreadable[] {
  if (!row.table || row.mentions.length === 0) return [];
  const line = row.table.rows.find(({ start }) => start === row.start);
  const has = (kind: ColumnKind, ...tokens: string[]): boolean =>
    row.tokens.some((token, i) => row.cells[i] === kind && tokens.includes(token.kind));
  if (!line || row.tokens.some(({ kind }) => kind === 'interval')) return [];
  const cell = line.cells.get('minutes');
  if (cell && figures.test(cell.text) && !both.test(cell.text)) {
    const isRange = range.test(cell.text);
    if (isRange || !(whole.test(cell.text) || has('minutes', 'duration')))
      return [
        {
          kind: 'duration',
          span: { start: cell.start, end: cell.end },
          ...(isRange ? { why: { is: 'range' as const } } : {}),
        },
      ];
  }
  for (const kind of ['interval', 'start', 'end', 'time'] as const) {
    const times = line.cells.get(kind);
    if (!times || !/\d[\d:]/.test(times.text) || !figures.test(times.text)) continue;
    const read = has(kind, 'duration', 'interval') || (has(kind, 'clock') && !range.test(times.text));
    const bare = kind === 'time' && has(kind, 'number') && !/[:]/.test(text.slice(times.start, times.end));
    if (!read && !bare) return [{ kind: 'clock time', span: { start: times.start, end: times.end } }];
  }
  return [];
}
