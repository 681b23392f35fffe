import type { CodeSet } from '../codes/codeSet';
import { checkMarks, ticksOnly, withBoxes } from '../facts/checkMarks';
import type { Layout, LayoutLine } from '../layout/layout';
import type { ColumnKind } from '../layout/tables';
import type { Token } from '../scan/tokens';
import { overlaps, type Span } from '../text';
import { withoutBilledElsewhere } from './bracketCodes';
import { type Building, startingIn } from './building';
import { withEvaluations } from './evaluations';
import type { Figure, Mention, Scene } from './figure';
import { groups } from './groups';
import { type Group, onlyOrnaments } from './items';
import { figuresOf, unreadableIn } from './rowFigures';
import { classOf } from './tokenClass';

/**
 * Finds the rows, the services named and the figures of a visit. Offsets are those of its text. Medicare has its own
 * code for some names. What stands in `blocked` cannot be read, and no part of it is a figure; `blanks` wait for an
 * answer, and what stands around them is read as though they were not there; `awaited` are blanks for clock times.
 */
export function sceneOf(
  layout: Layout,
  codes: CodeSet,
  medicare: boolean,
  blocked: readonly Span[] = [],
  blanks: readonly Span[] = [],
  awaited: readonly Span[] = [],
): Scene {
  const lines = layout.lines.filter(({ family }) => family !== 'columns');
  const tables = new Map(
    layout.tables.flatMap((table) => table.rows.map((row) => [row.start, table] as const)),
  );
  const read = withEvaluations(
    lines.map(
      (line): RowTokens => (line.family === 'row' ? rowTokens(line) : { tokens: line.tokens, cells: [] }),
    ),
    codes,
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
  const written = new Set(
    rows.flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'code' ? [token.code] : []))),
  );
  for (const row of rows) {
    row.mentions = mentionsOf(row, layout.apart, medicare, mentions.length, awaited, written);
    mentions.push(...row.mentions);
  }
  const figures: Figure[] = [];
  for (const row of rows) {
    row.figures = figuresOf(row, layout.text, figures.length, unreadableIn(row, blocked, layout.apart));
    figures.push(...row.figures);
  }
  const named = [...new Set(mentions.map(({ code }) => code))];
  const anyTick = rows.some((row) => row.tokens.some((token) => token.kind === 'box' && token.ticked));
  return { text: layout.text, rows, mentions, figures, codes: named, anyTick, unmarked };
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
  written: ReadonlySet<string>,
): Mention[] {
  const away = startingIn(apart, row.start, row.end);
  const apartAt = (at: number) => away.find(({ start, end }) => start <= at && at < end);
  const meant = groups(row.tokens).filter((group) => isMeantAsCode(row, group));
  const all = withoutBilledElsewhere(meant, row.tokens, written);
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
