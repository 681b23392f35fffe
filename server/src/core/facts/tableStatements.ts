import type { ClockInterval } from '../clock';
import type { Cell, ColumnKind, ServiceTable, TableRow } from '../layout/tables';
import type { Unreadable } from '../model';
import type { TokenScanner } from '../scan/scan';
import type { Token } from '../scan/tokens';
import type { Located } from '../text';
import type { Statement } from './statements/statement';

/** The services of a table: one statement a row, each value from its column, and the row with its other cells. */
export function tableStatements(
  text: string,
  table: ServiceTable,
  scan: TokenScanner,
): readonly { readonly statement: Statement; readonly row: TableRow }[] {
  return table.rows.flatMap((row) => {
    const statement = rowStatement(text, row, scan);
    return statement ? { statement, row } : [];
  });
}

function rowStatement(text: string, row: TableRow, scan: TokenScanner): Statement | undefined {
  const tokensOf = (kind: ColumnKind): readonly Token[] => {
    const cell = row.cells.get(kind);
    return cell ? scan(text, cell.start, cell.end) : [];
  };
  const code = tokensOf('code');
  const service = tokensOf('service');
  const named = [...code, ...service].filter((token) => token.kind === 'code' || token.kind === 'name');
  const main = named.find((token) => token.kind === 'code') ?? named[0];
  const box = scan(text, row.start, row.end).find((token) => token.kind === 'box');
  if (!main) return undefined;
  const anywhere = row.all.flatMap((cell) => scan(text, cell.start, cell.end));
  const minutesCell = row.cells.get('minutes') ?? row.cells.get('time');
  const modifiers = [...code, ...service, ...tokensOf('modifiers')].filter(
    (token) => token.kind === 'modifier',
  );
  const loose =
    row.cells
      .get('modifiers')
      ?.text.split(/[\s,;/-]+/)
      .filter((word) => /^\d{2}$/.test(word)) ?? [];
  const looseAt = row.cells.get('modifiers');
  const minutes = minutesIn(
    minutesCell,
    tokensOf(row.cells.has('minutes') ? 'minutes' : 'time'),
    row.cells.has('minutes'),
  );
  const intervals = intervalsIn(tokensOf, anywhere);
  return {
    code: main.code,
    medicare: main.kind === 'name' ? main.medicare : null,
    written: main.kind === 'code',
    sure: true,
    known: true,
    name: { start: main.start, end: main.end },
    mentions: named.map(({ start, end }) => ({ start, end })),
    minutes,
    intervals,
    units: unitsIn(row.cells.get('units'), tokensOf('units')) ?? unitsBehindMinutes(minutesCell),
    modifiers: [
      ...modifiers.map((token) => ({ value: token.modifier, span: { start: token.start, end: token.end } })),
      ...loose
        .filter((value) => !modifiers.some((token) => token.modifier === value))
        .map((value) => {
          const start = looseAt!.start + looseAt!.text.indexOf(value);
          return { value, span: { start, end: start + value.length } };
        }),
    ],
    ticked: box?.kind === 'box' ? box.ticked : isNo(row.cells.get('done')) ? false : null,
    leads: true,
    introduces: true,
    told: null,
    row: true,
    unreadable: notRead(row, tokensOf, minutes, intervals),
    start: row.start,
    end: row.end,
  };
}

const figures =
  /^[~-]?(?=.*[\d?])[\dOoIl?.,:;\s/–-]+(?:to\s*[\dOoIl]+\s*)?(?:min(?:ute)?s?\.?|[ap]\.?m\.?)?$/i;
const range = /\d\s*(?:-|–|to|or)\s*\d/i;

/** A cell of minutes or of times that holds figures, and none that says any. */
function notRead(
  row: TableRow,
  tokensOf: (kind: ColumnKind) => readonly Token[],
  minutes: readonly unknown[],
  intervals: readonly unknown[],
): Unreadable | null {
  if (intervals.length > 0) return null;
  const cell = row.cells.get('minutes');
  if (cell && minutes.length === 0 && figures.test(cell.text) && !both.test(cell.text)) {
    const why = range.test(cell.text) ? { why: { is: 'range' as const } } : {};
    return { kind: 'duration', span: { start: cell.start, end: cell.end }, ...why };
  }
  const odd = (['interval', 'start', 'end', 'time'] as const).flatMap((kind) => {
    const times = row.cells.get(kind);
    const read = tokensOf(kind).some(
      (token) =>
        token.kind === 'duration' ||
        token.kind === 'interval' ||
        (token.kind === 'clock' && !range.test(times!.text)),
    );
    return times && !read && /\d[\d:]/.test(times.text) && figures.test(times.text) ? times : [];
  })[0];
  return odd ? { kind: 'clock time', span: { start: odd.start, end: odd.end } } : null;
}

const isNo = (cell: Cell | undefined): boolean =>
  cell !== undefined && /^(?:no?|not done|held|deferred|☐|\[ ?\])$/i.test(cell.text);

function minutesIn(
  cell: Cell | undefined,
  tokens: readonly Token[],
  bareAllowed: boolean,
): readonly Located<number>[] {
  if (!cell || (range.test(cell.text) && !cell.text.includes(':'))) return [];
  const durations = tokens.filter((token) => token.kind === 'duration');
  if (durations.length > 0)
    return durations.map((token) => ({
      value: token.minutes,
      span: { start: token.number.start, end: token.number.end },
    }));
  const bare =
    both.exec(cell.text) ??
    /^(?:[[(].?[\])]\s*)?~?(\d{1,3})\.?$/.exec(cell.text) ??
    /\d\s*\((\d{1,3})\)$/.exec(cell.text);
  if (!bare || (!bareAllowed && Number(bare[1]) > 180)) return [];
  const start =
    cell.start + (both.test(cell.text) ? cell.text.indexOf(bare[1]!) : cell.text.lastIndexOf(bare[1]!));
  return [{ value: Number(bare[1]), span: { start, end: start + bare[1]!.length } }];
}

/** A column of two figures, "min / units": `23 / 2`. */
const both = /^(\d{1,3})\s*\/\s*(\d{1,2})$/;

function unitsBehindMinutes(cell: Cell | undefined): Located<number> | null {
  const figures = cell && both.exec(cell.text);
  if (!figures) return null;
  const start = cell.end - figures[2]!.length;
  return { value: Number(figures[2]), span: { start, end: cell.end } };
}

function unitsIn(cell: Cell | undefined, tokens: readonly Token[]): Located<number> | null {
  if (!cell) return null;
  const token = tokens.find((found) => found.kind === 'units' || found.kind === 'number');
  if (!token || (token.kind !== 'units' && token.kind !== 'number')) return null;
  const number = token.kind === 'units' ? token.number : token;
  return {
    value: token.kind === 'units' ? token.units : token.value,
    span: { start: number.start, end: number.end },
  };
}

/** From the columns of times, else from wherever in the row they stand. */
function intervalsIn(
  tokensOf: (kind: ColumnKind) => readonly Token[],
  anywhere: readonly Token[],
): readonly Located<ClockInterval>[] {
  const intervals = (tokens: readonly Token[]) =>
    tokens.flatMap((token) =>
      token.kind === 'interval'
        ? [{ value: token.interval, span: { start: token.start, end: token.end } }]
        : [],
    );
  const whole = intervals([
    ...tokensOf('interval'),
    ...tokensOf('time'),
    ...tokensOf('minutes'),
    ...tokensOf('start'),
  ]);
  if (whole.length > 0) return whole;
  const from = tokensOf('start').find((token) => token.kind === 'clock');
  const to = tokensOf('end').find((token) => token.kind === 'clock');
  if (from?.kind !== 'clock' || to?.kind !== 'clock') return intervals(anywhere);
  const end =
    to.time <= from.time && !to.certain && (to.time + 720) % 1440 > from.time
      ? (to.time + 720) % 1440
      : to.time;
  const sensible = end - from.time > 0 && end - from.time <= 300 ? end : to.time;
  return [
    {
      value: { from: from.time, to: sensible },
      span: { start: from.start, end: to.end > from.start ? to.end : from.end },
    },
  ];
}
