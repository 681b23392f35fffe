import type { ClockInterval } from '../clock';
import type { Token } from '../scan/tokens';
import { type Located, located, type Span } from '../text';
import type { Figure, Mention, Row, Scene } from './figure';
import { oncePer } from './oncePer';
import type { Parts } from './parts';
import type { Reading } from './reading';

/** A mention of a service with what a reading gives it: its minutes, times and units, its modifiers, its box. */
export interface Statement extends Span {
  readonly mention: Mention;
  readonly code: string;
  readonly written: boolean;
  /** False for a short name that could mean something else. */
  readonly sure: boolean;
  /** The code or name itself. */
  readonly name: Span;
  readonly mentions: readonly Span[];
  readonly minutes: readonly Located<number>[];
  readonly intervals: readonly Located<ClockInterval>[];
  readonly units: Located<number> | null;
  readonly modifiers: readonly Located<string>[];
  /** Tick box by it, if any. */
  readonly ticked: boolean | null;
  /** It opens its line: what follows describes it. */
  readonly leads: boolean;
  /** What was done, where the time of the service stands behind it; null where it stands in front. */
  readonly told: Span | null;
  /** It stands in a row of a table. */
  readonly row: boolean;
  /** It was given in this visit, as its own words and figures say. */
  readonly given: boolean;
  /** Its own words say that it was not given in this visit. */
  readonly denied: boolean;
}

/** The statements of a visit in one of its readings, in the order of the text; words that name no service are none. */
export function statementsOf(scene: Scene, parts: Parts, reading: Reading): readonly Statement[] {
  const figures = new Map<number, Figure[]>();
  const roles = new Map<Figure, string>();
  scene.figures.forEach((figure, i) => {
    const { role, mention } = parts.claims[i]![reading.choice[i]!]!;
    if (mention < 0) return;
    roles.set(figure, role);
    figures.set(mention, [...(figures.get(mention) ?? []), figure]);
  });
  const given = new Set(reading.services.map(({ code }) => code));
  const likeliest = likeliestOf(scene, parts);
  const standing = scene.rows.map(({ mentions }) =>
    mentions.filter(
      (mention, i) =>
        figures.has(mention.index) ||
        // a service that was given stands somewhere, and its code where it is written
        (given.has(mention.code) && (mention.written || likeliest.get(mention.code) === mention)) ||
        !isWordOnly(parts, mention, mentions[i - 1]),
    ),
  );
  return standing.flatMap((mentions) =>
    mentions.map((mention, position) => {
      const own = figures.get(mention.index) ?? [];
      const [, not] = parts.mentionFates[mention.index]!;
      // a written code is no word like any other: its work may be told there
      const says =
        own.length > 0 ||
        shareGiven(parts, mention) > 0.5 ||
        (mention.written && not! < (mention.leads ? denied : 0.5)) ||
        repeats(scene, mention, mentions[position - 1], figures) ||
        likeliest.get(mention.code) === mention;
      const between = [mentions[position - 1], mentions[position + 1]] as const;
      const isGiven = given.has(mention.code) && says;
      return statement(scene, mention, between, own, roles, isGiven, !isGiven && not! > 0.8);
    }),
  );
}

/** Below a table a code opens the line of its work: only where it surely says "not given" is it of no service. */
const denied = 0.9;

/**
 * A name without figures that is a word like any other, or that describes the service in front of it: "97140 7 min:
 * soft tissue work at the scar".
 */
function isWordOnly(parts: Parts, mention: Mention, previous: Mention | undefined): boolean {
  const [given, not, nothing] = parts.mentionFates[mention.index]!;
  if (nothing! > given! && nothing! > not!) return true;
  return !mention.sure && previous?.code === mention.code;
}

/** "TA 12 min (97530)": a service that has just been told with its figures, by its other name. */
const repeats = (
  scene: Scene,
  { row, code, first }: Mention,
  previous: Mention | undefined,
  figures: ReadonlyMap<number, readonly Figure[]>,
): boolean =>
  previous?.code === code &&
  figures.has(previous.index) &&
  scene.rows[row]!.tokens.slice(previous.last + 1, first).every(
    ({ kind }) => kind !== 'word' && kind !== 'stop',
  );

const shareGiven = (parts: Parts, { index }: Mention): number => parts.mentionFates[index]![0]!;

/** By code the mention that says most that the service was given. */
function likeliestOf(scene: Scene, parts: Parts): ReadonlyMap<string, Mention> {
  const found = new Map<string, Mention>();
  for (const mention of scene.mentions) {
    const known = found.get(mention.code);
    if (!known || shareGiven(parts, mention) > shareGiven(parts, known)) found.set(mention.code, mention);
  }
  return found;
}

/** Words between a service and its time that tell what was done. */
const fewestWords = 4;

function statement(
  scene: Scene,
  mention: Mention,
  [previous, next]: readonly [Mention | undefined, Mention | undefined],
  figures: readonly Figure[],
  roles: ReadonlyMap<Figure, string>,
  given: boolean,
  denied: boolean,
): Statement {
  const row = scene.rows[mention.row]!;
  const of = (role: string): readonly Figure[] => figures.filter((figure) => roles.get(figure) === role);
  const beside = figures.filter(
    ({ row: at, start }) =>
      at === mention.row &&
      start > (previous?.end ?? -1) &&
      start < (next?.start ?? Number.POSITIVE_INFINITY),
  );
  const isSpread = figures.some(({ row: at }) => at > mention.row) || isAlone(row, mention);
  const modifiers = modifiersOf(row, mention, previous, next);
  if (!next && !row.table) modifiers.push(...modifiersBelow(scene, row, mention.code, isSpread));
  const near = [...beside, ...modifiers.map(({ span }) => span).filter(({ end }) => end <= row.end)];
  const start = Math.min(mention.start, ...near.map((span) => span.start));
  const end = closed(row, mention.last, Math.max(mention.end, ...near.map((span) => span.end)));
  const [units] = of('units');
  return {
    mention,
    code: mention.code,
    written: mention.written,
    sure: mention.sure,
    name: mention.name,
    mentions: mention.names,
    minutes: of('minutes').map((figure) => located(figure.value, figure.number.start, figure.number.end)),
    intervals: of('interval').map((figure) => located(figure.interval!, figure.start, figure.end)),
    units: units ? located(units.value, units.number.start, units.number.end) : null,
    modifiers,
    ticked: boxOf(row, mention),
    leads: mention.leads,
    told: row.table ? null : toldOf(row, mention, beside),
    row: row.table !== null,
    given,
    denied,
    start: row.table ? row.start : start,
    end: row.table ? row.end : end,
  };
}

/** The words of the work between a service and its time, where they stand so. */
function toldOf(row: Row, mention: Mention, beside: readonly Figure[]): Span | null {
  const time = beside.find(({ start, kind }) => start > mention.end && kind !== 'units' && kind !== 'number');
  if (!time || beside.some(({ start }) => start < mention.start)) return null;
  const between = row.tokens.slice(mention.last + 1, time.at);
  const words = between.filter(({ kind }) => kind === 'word').length;
  const first = between.find(({ kind }) => kind === 'word' || kind === 'number' || kind === 'measure');
  return words >= fewestWords && first ? { start: first.start, end: time.start } : null;
}

/** Modifiers in the group, behind it up to the next service, and in front of the first; in a table those of the row. */
function modifiersOf(
  row: Row,
  mention: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
): Located<string>[] {
  const found: Located<string>[] = [];
  if (standInFront(row)) return row.tokens.slice(frontOf(row, mention), mention.first).flatMap(asModifier);
  const from = row.table || !previous ? 0 : previous.last + 1;
  const to = row.table || !next ? row.tokens.length : next.first;
  for (let i = from; i < to; i++) {
    const token = row.tokens[i]!;
    const isBehind = i >= mention.first;
    // what another sentence says is said of other codes too, but "15 min.  Qty 1   GO" goes on
    if (!row.table && isBehind && token.kind === 'stop' && !isBillOnly(row.tokens.slice(i + 1, to))) break;
    if (token.kind === 'modifier' && (row.table || isBehind || (!previous && mention.first - i <= 3))) {
      if (!found.some(({ value }) => value === token.modifier))
        found.push(located(token.modifier, token.start, token.end));
    } else if (row.cells[i] === 'modifiers' && token.kind === 'number' && token.end - token.start === 2)
      found.push(located(String(token.value), token.start, token.end));
  }
  return found;
}

/** "GP 97110 x1 GP 97530 x2": each service of the line has its modifiers in front. */
const standInFront = oncePer(
  (row: Row): boolean =>
    !row.table &&
    row.mentions.length > 1 &&
    row.mentions.every((mention) => mention.written && frontOf(row, mention) < mention.first) &&
    row.tokens
      .slice(0, frontOf(row, row.mentions[0]!))
      .every(({ kind }) => kind === 'word' || kind === 'mark'),
);

/** Where the modifiers right in front of a service begin. */
function frontOf({ tokens }: Row, { first }: Mention): number {
  let from = first;
  while (tokens[from - 1]?.kind === 'modifier') from--;
  return from;
}

const asModifier = (token: Token): readonly Located<string>[] =>
  token.kind === 'modifier' ? [located(token.modifier, token.start, token.end)] : [];

const ofBill: ReadonlySet<string> = new Set(['units', 'modifier', 'duration', 'mark', 'stop']);

/** Units and modifiers are left, and no words. */
const isBillOnly = (tokens: readonly Row['tokens'][number][]): boolean =>
  tokens.length > 0 && tokens.every(({ kind }) => ofBill.has(kind));

/** Nothing but a label stands in its line: what belongs to it stands below. */
const isAlone = ({ tokens }: Row, { first, last }: Mention): boolean =>
  first <= longestLabel + 1 && tokens.slice(last + 1).every(({ kind }) => kind === 'mark' || kind === 'stop');

/** Lines below a service that belong to it: how many, and how many words a label has beside the dots that lead on. */
const linesBelow = 8;
const longestLabel = 4;

/** "Modifiers: GP" in a line of its own below the service, indented or among other labels of it. */
function modifiersBelow(scene: Scene, row: Row, own: string, isSpread: boolean): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (const below of scene.rows.slice(row.index + 1, row.index + 1 + linesBelow)) {
    if (below.mentions.some(({ code }) => code !== own) || below.line.afterBlank || below.table) break;
    if (!isSpread && below.line.indent <= row.line.indent) break;
    const first = below.tokens.findIndex(({ kind }) => kind === 'modifier');
    const label = below.tokens.slice(0, Math.max(0, first));
    const words = label.filter(({ kind }) => kind !== 'mark' && kind !== 'stop').length;
    if (first < 0 || label[0]?.kind === 'stop' || words > longestLabel || !label.every(isOfLabel)) continue;
    for (const token of below.tokens)
      if (token.kind === 'modifier') found.push(located(token.modifier, token.start, token.end));
  }
  return found;
}

const isOfLabel = ({ kind }: Token): boolean =>
  kind === 'word' || kind === 'mark' || kind === 'number' || kind === 'stop';

function boxOf({ tokens }: Row, { first, last }: Mention): boolean | null {
  const box = [tokens[first - 1], tokens[first - 2], tokens[last + 1]].find((token) => token?.kind === 'box');
  return box?.kind === 'box' ? box.ticked : null;
}

/** With the bracket that closes right behind: what is added to the statement does not go into it. */
function closed({ tokens }: Row, from: number, end: number): number {
  for (let i = from; i < tokens.length && tokens[i]!.start <= end; i++) {
    const token = tokens[i]!;
    if (token.start === end && token.kind === 'mark' && /[)\]]/.test(token.text)) return token.end;
  }
  return end;
}
