import type { CodeSet } from '../codes/codeSet';
import { checkMarks, ticksOnly, withBoxes } from '../facts/checkMarks';
import type { ColumnKind } from '../layout/columns';
import type { Layout, LayoutLine } from '../layout/layout';
import type { Token } from '../scan/tokens';
import { overlaps, type Span } from '../text';
import { withoutBilledElsewhere } from './bracketCodes';
import { type Building, startingIn } from './building';
import { withClockLog } from './clockLog';
import { rowsBelowCodes } from './codeColumns';
import { withEverydayNames } from './everydayNames';
import type { Figure, Mention, Scene } from './figure';
import { groups } from './groups';
import { type Group, onlyOrnaments } from './items';
import { dayIn, figuresOf, unreadableIn } from './rowFigures';
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
  const read = withClockLog(
    withEverydayNames(
      lines.map(
        (line): RowTokens => (line.family === 'row' ? rowTokens(line) : { tokens: line.tokens, cells: [] }),
      ),
      codes,
    ),
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
      below: null,
      mentions: [],
      figures: [],
    };
  });
  for (const [index, below] of rowsBelowCodes(rows)) rows[index]!.below = below;
  const mentions: Mention[] = [];
  const written = new Set(
    rows.flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'code' ? [token.code] : []))),
  );
  const meant = codesMeant(rows);
  for (const row of rows) {
    // "Group min   0   20": names say of which kind the minutes are
    if (row.below) continue;
    row.mentions = mentionsOf(row, layout.apart, medicare, mentions.length, awaited, written, meant);
    mentions.push(...row.mentions);
  }
  const figures: Figure[] = [];
  const days = daysNamed(rows);
  for (const row of rows) {
    const unread = unreadableIn(row, blocked, layout.apart);
    row.figures = figuresOf(row, layout.text, figures.length, unread, days, rows[row.index - 1]);
    figures.push(...row.figures);
  }
  const named = [...new Set(mentions.map(({ code }) => code))];
  const anyTick = rows.some((row) => row.tokens.some((token) => token.kind === 'box' && token.ticked));
  return { text: layout.text, rows, mentions, figures, codes: named, anyTick, unmarked };
}

/** The days that are written with their year, as month and day. */
const daysNamed = (rows: readonly Building[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ tokens }) =>
      tokens.flatMap((token) => (token.kind === 'date' && token.date ? [dayIn(token.date)] : [])),
    ),
  );

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
  unknown: ReadonlySet<string>,
): Mention[] {
  const away = startingIn(apart, row.start, row.end);
  const apartAt = (at: number) => away.find(({ start, end }) => start <= at && at < end);
  const meant = groups(row.tokens).filter(
    (group) =>
      (isMeantAsCode(row, group) || unknown.has(group.services[0]!.code)) && !isLetterhead(row, group),
  );
  const all = withoutBilledElsewhere(meant, row.tokens, written);
  // beside a code that stands apart, names tell of its work
  const isCode = ({ services }: Group): boolean => services.some(({ kind }) => kind === 'code');
  const coded = new Set(all.filter(isCode).map(({ first }) => apartAt(row.tokens[first]!.start)));
  // in a table the column of the codes names the service, and names in other columns tell of its work
  const inColumn =
    row.table !== null && all.some((group) => isCode(group) && row.cells[group.first] === 'code');
  const told = ofTheLead(row, all, written);
  // "97140  jt mob, scar massage   8   1": a row has one service, and behind its code other names tell of the work
  const [code, another] = all.filter(isCode);
  const ofRow =
    another === undefined && (row.table !== null || isRecord(row.tokens, code)) ? code : undefined;
  const found = all.filter((group) => {
    if (told.has(group)) return false;
    if (ofRow && group.first > ofRow.last && group.services[0]!.code !== ofRow.services[0]!.code)
      return false;
    if (inColumn && !isCode(group) && row.cells[group.first] === 'narrative') return false;
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
      leads: onlyOrnaments(row.tokens, group.first),
      awaits: awaitsTime(row.tokens[group.last]!.end, row.end, blanks),
      apart: apartAt(main.start)?.why ?? null,
      name: { start: main.start, end: main.end },
      names: group.services.map(({ start, end }) => ({ start, end })),
    };
  });
}

/**
 * "97140 STM, scar massage 15 min x1": a code opens the line, behind it words alone, and then the minutes and the units of
 * one service.
 */
function isRecord(tokens: readonly Token[], code: Group | undefined): boolean {
  if (!code || !onlyOrnaments(tokens, code.first)) return false;
  const behind = tokens.slice(code.last + 1);
  const at = (...kinds: readonly Token['kind'][]) =>
    behind.flatMap((token, i) => (kinds.includes(token.kind) ? [i] : []));
  const [minutes, units, words] = [at('duration'), at('units'), at('name', 'code')];
  return (
    minutes.length === 1 &&
    units.length === 1 &&
    at('interval', 'clock', 'range').length === 0 &&
    at('stop').every((end) => end > minutes[0]!) &&
    words.every((word) => word < minutes[0]! && word < units[0]!)
  );
}

/**
 * "97530: one-on-one after the group, ...": behind a code with a colon that opens its line, short names without figures
 * whose own code is written elsewhere tell of its work.
 */
function ofTheLead(
  { tokens }: Building,
  groups: readonly Group[],
  written: ReadonlySet<string>,
): ReadonlySet<Group> {
  const [lead, ...others] = groups;
  if (!lead) return new Set();
  const sign = tokens[lead.last + 1];
  const leads =
    lead.services[0]!.kind === 'code' &&
    onlyOrnaments(tokens, lead.first) &&
    sign?.kind === 'mark' &&
    sign.text === ':';
  if (!leads) return new Set();
  return new Set(
    others.filter(({ services, last }) => {
      const [name] = services;
      const next = tokens[last + 1]?.kind ?? 'stop';
      return (
        name!.kind === 'name' &&
        !name!.sure &&
        name!.code !== lead.services[0]!.code &&
        written.has(name!.code) &&
        (next === 'mark' || next === 'stop' || next === 'word')
      );
    }),
  );
}

/** In UTF-16 units behind a service: `97530 Therapeutic activities: __:__-__:__`. */
const blankReach = 4;

const awaitsTime = (end: number, rowEnd: number, blanks: readonly Span[]): boolean =>
  startingIn(blanks, end, Math.min(rowEnd, end + blankReach)).length > 0;

/** "Larkspur Neuro Rehab" on top of a note is the name of a clinic. */
function isLetterhead({ index, tokens, line }: Building, { first, last, services }: Group): boolean {
  const before = tokens[first - 1];
  if (index >= headLines || services[0]!.kind !== 'name' || before?.kind !== 'word') return false;
  if (tokens.some(({ kind }) => tellsOfService.has(kind))) return false;
  const name = line.text.slice(tokens[first]!.start - line.start, tokens[last]!.end - line.start);
  return /^\p{Lu}/u.test(before.text) && /\brehab$/i.test(name);
}
const headLines = 4;
const tellsOfService: ReadonlySet<Token['kind']> = new Set(['code', 'duration', 'interval', 'units', 'box']);

/** Codes that are not known and are meant as codes in some line: then they are in all lines. */
function codesMeant(rows: readonly Building[]): ReadonlySet<string> {
  const isUnknown = (token: Token): boolean => token.kind === 'code' && !token.known;
  return new Set(
    rows
      .filter(({ tokens }) => tokens.some(isUnknown))
      .flatMap((row) =>
        groups(row.tokens)
          .filter((group) => group.services[0]!.kind === 'code' && isMeantAsCode(row, group))
          .map(({ services }) => services[0]!.code),
      ),
  );
}

/** A number of five digits that is no known code is meant as one only where a modifier, a box or figures hang on it. */
function isMeantAsCode({ tokens, table }: Building, { first, last, services }: Group): boolean {
  const main = services.find(({ kind }) => kind === 'code');
  if (main?.kind !== 'code' || main.known) return true;
  // "Plan: Harbor Commercial, group 20771"
  if (!main.code.startsWith('9')) return false;
  if (services.length > 1) return true;
  const near = tokens.slice(Math.max(0, first - 2), last + 5);
  const has = (...kinds: readonly Token['kind'][]): boolean => near.some(({ kind }) => kinds.includes(kind));
  const opens = onlyOrnaments(tokens, first);
  return has('modifier', 'box') || (opens && (table !== null || has('units', 'duration', 'interval')));
}
