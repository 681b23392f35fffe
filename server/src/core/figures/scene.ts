import { checkMarks, ticksOnly, withBoxes } from '../facts/checkMarks';
import type { Layout, LayoutLine } from '../layout/layout';
import type { ColumnKind } from '../layout/tables';
import type { Token } from '../scan/tokens';
import { overlaps, type Span } from '../text';
import type { Figure, Mention, Row, Scene } from './figure';
import { groups } from './groups';
import { type Group, onlyOrnaments } from './items';
import { classOf, wordClasses, wordClassOf } from './tokenClass';

type Building = {
  -readonly [K in keyof Row]: Row[K] extends readonly (infer T)[] ? T[] : Row[K];
};

/**
 * Finds the rows, the services named and the figures of a visit. Offsets are those of its text. Medicare has its own
 * code for some names. What stands in `blocked` cannot be read, and no part of it is a figure; `blanks` wait for an
 * answer, and what stands around them is read as though they were not there; `awaited` are blanks for clock times.
 */
export function sceneOf(
  layout: Layout,
  medicare: boolean,
  blocked: readonly Span[] = [],
  blanks: readonly Span[] = [],
  awaited: readonly Span[] = [],
): Scene {
  const lines = layout.lines.filter(({ family }) => family !== 'columns');
  const tables = new Map(
    layout.tables.flatMap((table) => table.rows.map((row) => [row.start, table] as const)),
  );
  const read = lines.map((line) =>
    line.family === 'row' ? rowTokens(line) : { tokens: line.tokens, cells: [] },
  );
  const marks = checkMarks(read.map(({ tokens }) => tokens));
  const unmarked = !marks && ticksOnly(read.map(({ tokens }) => tokens));
  const rows: Building[] = lines.map((line, index) => {
    const { tokens: own, cells } = withoutBlanks(read[index]!, line, blanks);
    const tokens = marks ? withBoxes(own, marks) : own;
    return {
      index,
      start: line.start,
      end: line.end,
      line,
      section: line.section,
      table: line.family === 'row' ? (tables.get(line.start) ?? null) : null,
      tokens: [...tokens],
      cells: tokens.map((_, i) => cells[i] ?? null),
      classes: tokens.map(classOf),
      mentions: [],
      figures: [],
    };
  });
  const mentions: Mention[] = [];
  for (const row of rows) {
    row.mentions = mentionsOf(row, layout.apart, medicare, mentions.length, awaited);
    mentions.push(...row.mentions);
  }
  const figures: Figure[] = [];
  for (const row of rows) {
    row.figures = figuresOf(row, layout.text, figures.length, unreadableIn(row, blocked, layout.apart));
    figures.push(...row.figures);
  }
  const codes = [...new Set(mentions.map(({ code }) => code))];
  const anyTick = rows.some((row) => row.tokens.some((token) => token.kind === 'box' && token.ticked));
  return { text: layout.text, rows, mentions, figures, codes, anyTick, unmarked };
}

interface RowTokens {
  readonly tokens: readonly Token[];
  readonly cells: readonly (ColumnKind | null)[];
}

/** The tokens of a row of a table, cell by cell, with a bar between two. */
function rowTokens(line: LayoutLine): RowTokens {
  const tokens: Token[] = [];
  const cells: (ColumnKind | null)[] = [];
  for (const cell of line.cells) {
    if (tokens.length > 0) {
      tokens.push({ kind: 'mark', start: cell.start, end: cell.start, text: '|' });
      cells.push(null);
    }
    for (const token of cell.tokens) {
      tokens.push(cell.column === 'start' || cell.column === 'end' ? asClock(token) : token);
      cells.push(cell.column);
    }
  }
  return { tokens, cells };
}

/** Of spans in the order of the text those that start in a stretch. */
function startingIn<T extends Span>(spans: readonly T[], start: number, end: number): readonly T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < spans.length && spans[after]!.start < end) after++;
  return spans.slice(low, after);
}

function withoutBlanks(row: RowTokens, { start, end }: Span, blanks: readonly Span[]): RowTokens {
  const own = startingIn(blanks, start, end).filter((blank) => blank.end <= end);
  if (own.length === 0) return row;
  const kept = row.tokens.map((token) => !own.some((blank) => overlaps(blank, token)));
  return {
    tokens: row.tokens.filter((_, i) => kept[i]),
    cells: row.cells.filter((_, i) => kept[i]),
  };
}

/** `905` in a column of times is five past nine. */
function asClock(token: Token): Token {
  if (token.kind !== 'number' || token.end - token.start < 3 || token.value > 2400) return token;
  const time = Math.floor(token.value / 100) * 60 + (token.value % 100);
  return { kind: 'clock', start: token.start, end: token.end, time, form: 'digits', certain: false };
}

function mentionsOf(
  row: Building,
  apart: Layout['apart'],
  medicare: boolean,
  from: number,
  blanks: readonly Span[],
): Mention[] {
  const away = startingIn(apart, row.start, row.end);
  const apartAt = (at: number) => away.find(({ start, end }) => start <= at && at < end);
  const all = groups(row.tokens).filter((group) => isMeantAsCode(row, group));
  // beside a code that stands apart, names tell of its work
  const isCode = ({ services }: Group): boolean => services.some(({ kind }) => kind === 'code');
  const coded = new Set(all.filter(isCode).map(({ first }) => apartAt(row.tokens[first]!.start)));
  const found = all.filter((group) => {
    const stretch = apartAt(row.tokens[group.first]!.start);
    return isCode(group) || !stretch || !coded.has(stretch);
  });
  return found.map((group, i) => {
    const main = group.services.find((service) => service.kind === 'code') ?? group.services[0]!;
    return {
      index: from + i,
      row: row.index,
      first: group.first,
      last: group.last,
      start: row.tokens[group.first]!.start,
      end: row.tokens[group.last]!.end,
      code: main.kind === 'name' && main.medicare && medicare ? main.medicare : main.code,
      written: main.kind === 'code',
      known: main.kind === 'name' || main.known || group.services.some(({ kind }) => kind === 'name'),
      sure: main.kind === 'code' || group.services.some((service) => service.kind === 'name' && service.sure),
      leads: onlyOrnaments(row.tokens.slice(0, group.first)),
      awaits: awaitsTime(row.tokens[group.last]!.end, row.end, blanks),
      apart: apartAt(main.start)?.why ?? null,
      name: { start: main.start, end: main.end },
      names: group.services.map(({ start, end }) => ({ start, end })),
    };
  });
}

/** In UTF-16 units behind a service: `97530 Therapeutic activities: __:__-__:__`. */
const blankReach = 4;

const awaitsTime = (end: number, rowEnd: number, blanks: readonly Span[]): boolean =>
  startingIn(blanks, end, Math.min(rowEnd, end + blankReach)).length > 0;

/** A number of five digits that is no known code is meant as one only where a modifier, a box or figures hang on it. */
function isMeantAsCode({ tokens, table }: Building, { first, last, services }: Group): boolean {
  const [main] = services;
  if (main!.kind !== 'code' || main!.known || services.length > 1) return true;
  if (!main!.code.startsWith('9')) return false;
  const near = tokens.slice(Math.max(0, first - 2), last + 5);
  const has = (...kinds: readonly Token['kind'][]): boolean => near.some(({ kind }) => kinds.includes(kind));
  const opens = onlyOrnaments(tokens.slice(0, first));
  return has('modifier', 'box') || (opens && (table !== null || has('units', 'duration', 'interval')));
}

type Found = Pick<Figure, 'kind' | 'value' | 'number' | 'start' | 'end'> & Partial<Figure>;

/** The most that a bare number may be as minutes of a service or of a visit. */
const mostMinutes = 240;

function found(token: Token, text: string): readonly Found[] {
  const { start, end } = token;
  const whole = { start, end };
  switch (token.kind) {
    case 'duration':
      return token.minutes > 0
        ? [{ kind: 'duration', value: token.minutes, number: token.number, start, end }]
        : [{ kind: 'duration', value: 0, number: token.number, start, end }];
    case 'units':
      return [
        {
          kind: 'units',
          value: token.units,
          number: token.number,
          start,
          end,
          times: token.form === 'times',
        },
      ];
    case 'number':
      return token.value <= mostMinutes
        ? [{ kind: 'number', value: token.value, number: whole, start, end }]
        : [];
    case 'interval':
      return [
        {
          kind: 'interval',
          value: token.interval.to - token.interval.from,
          interval: token.interval,
          number: whole,
          start,
          end,
        },
      ];
    case 'clock':
      return [{ kind: 'clock', value: token.time, number: whole, start, end }];
    case 'measure':
      return partsOf(start, text.slice(start, end));
    default:
      return [];
  }
}

/** `45/45`, `1/1/2`, `23/2`: several figures parted by slashes; `x2` that counts something. */
function partsOf(start: number, text: string): readonly Found[] {
  const figures: Found[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const digit = i < text.length && text[i]! >= '0' && text[i]! <= '9';
    if (digit) continue;
    if (i < text.length && text[i] !== '/') {
      // only an x in front of one figure is allowed beside slashes
      if (i === 0 && /[x×X]/.test(text[0]!)) {
        from = text[1] === ' ' ? 2 : 1;
        i = from - 1;
        continue;
      }
      return [];
    }
    if (i === from || i - from > 3) return [];
    const at = { start: start + from, end: start + i };
    const value = Number(text.slice(from, i));
    const times = from > 0 && text[0] !== undefined && /[x×X]/.test(text[0]);
    figures.push({ kind: 'number', value, number: at, ...at, slashed: !times, times });
    from = i + 1;
  }
  return figures.every(({ value }) => value <= 150) && figures.length <= 8 ? figures : [];
}

const near = 14;
const label = new Set(['timed', 'untimed', 'total', 'treatment', 'minutes', 'units', 'bill'].map(indexOf));
function indexOf(name: string): number {
  return wordClasses.indexOf(name);
}

function figuresOf(row: Building, text: string, from: number, blocked: ReadonlySet<Token>): Figure[] {
  const figures: Figure[] = [];
  row.tokens.forEach((token, i) => {
    if (blocked.has(token)) return;
    for (const one of found(token, text)) {
      if (one.kind === 'number' && !isCandidate(row, i, one)) continue;
      figures.push({
        interval: null,
        slashed: false,
        times: false,
        ...one,
        index: from + figures.length,
        row: row.index,
        at: i,
        column: row.cells[i] ?? null,
        side: one.kind === 'clock' ? sideOf(row, i) : null,
      });
    }
  });
  return figures;
}

const startClass = indexOf('start');
const endClass = indexOf('end');
/** How many tokens in front of a clock may say whether it is a start or an end. */
const sideReach = 4;

function sideOf(row: Building, at: number): Figure['side'] {
  const column = row.cells[at];
  if (column === 'start' || column === 'end') return column;
  for (let i = at - 1; i >= Math.max(0, at - sideReach); i--) {
    const token = row.tokens[i]!;
    if (token.kind !== 'word' && token.kind !== 'mark') return null;
    const one = wordClassOf(row.classes[i]!);
    if (one === startClass) return 'start';
    if (one === endClass) return 'end';
  }
  return null;
}

/**
 * What cannot be read as what it was meant is read as nothing else: of "15 to 20 min" not even the 20 min, of
 * "10:75-11:05" not even the 05. What stands apart is of no account.
 */
function unreadableIn(
  { tokens, start, end }: Building,
  blocked: readonly Span[],
  apart: readonly Span[],
): ReadonlySet<Token> {
  const inRow = blocked.filter((span) => span.start < end && start < span.end);
  const away = startingIn(apart, start, end);
  const found = new Set<Token>();
  if (away.length > 0)
    for (const token of tokens) if (away.some((span) => overlaps(span, token))) found.add(token);
  if (inRow.length === 0) return found;
  for (const token of tokens) if (inRow.some((span) => overlaps(span, token))) found.add(token);
  const spread = (token: Token, beside: Token): void => {
    if (found.has(beside) && hangsOn(beside, token)) found.add(token);
  };
  for (let i = 1; i < tokens.length; i++) spread(tokens[i]!, tokens[i - 1]!);
  for (let i = tokens.length - 2; i >= 0; i--) spread(tokens[i]!, tokens[i + 1]!);
  return found;
}

/** Figures and signs that stand without a gap beside it. */
const hangsOn = (part: Token, token: Token): boolean =>
  (part.end === token.start || token.end === part.start) &&
  ['number', 'measure', 'mark', 'clock'].includes(token.kind);

/** A bare number is read only where something makes it one: a service or a label in reach, its column, or a line of few words. */
function isCandidate(row: Building, at: number, figure: Found): boolean {
  if (row.table) return row.cells[at] !== 'narrative' || row.mentions.length > 0;
  if (row.mentions.some(({ first, last }) => (at < first ? first - at - 1 : at - last - 1) <= near))
    return true;
  if (row.tokens.length <= 6) return true;
  for (let i = Math.max(0, at - 8); i <= Math.min(row.tokens.length - 1, at + 4); i++)
    if (label.has(wordClassOf(row.classes[i]!))) return true;
  const previous = row.tokens[at - 1];
  return (
    (previous?.kind === 'mark' && (previous.text === ':' || previous.text === '=')) ||
    (row.mentions.length > 0 && at >= row.tokens.length - 2) ||
    (figure.slashed === true && row.mentions.length > 0)
  );
}
