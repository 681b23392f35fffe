/** Which tokens of a row are figures: numbers that could be time or units. */
import type { CalendarDate } from '../calendar';
import { lowerBound } from '../lowerBound';
import type { Token } from '../scan/tokens';
import { overlaps, type Span } from '../text';
import { type Building, startingIn } from './building';
import { labelsFollow, sideOf } from './clockLabels';
import type { Figure } from './figure';
import { leaderBefore } from './leader';
import { isNoTime } from './noTime';
import { endsLine, isOfWork } from './spent';
import { wordClassNamed, wordClassOf } from './tokenClass';

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

/** `45/45`, `1/1/2`, `23/2`, `15+8`: several figures parted by slashes or plus signs; `x2` that counts something. */
function partsOf(start: number, text: string): readonly Found[] {
  const figures: Found[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const digit = i < text.length && text[i]! >= '0' && text[i]! <= '9';
    if (digit) continue;
    if (i < text.length && text[i] !== '/' && text[i] !== '+') {
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
    const slashed = !times && !text.includes('+');
    figures.push({ kind: 'number', value, number: at, ...at, slashed, times });
    from = i + 1;
  }
  return figures.every(({ value }) => value <= 150) && figures.length <= 8 ? figures : [];
}

/**
 * "97110 15x1": behind a code minutes and their units, where these are what so many minutes come to (CMS, Medicare
 * Claims Processing Manual, chapter 5, 20.2); "97110 10x3" are sets.
 */
function minutesByUnits({ kind, start, end }: Token, text: string): readonly Found[] {
  const parts = kind === 'measure' ? /^(\d{1,2})(x)([1-6])$/i.exec(text.slice(start, end)) : null;
  if (!parts) return [];
  const [minutes, units] = [Number(parts[1]), Number(parts[3])];
  if (minutes < 8 || Math.floor((minutes + 7) / 15) !== units) return [];
  const sign = start + parts[1]!.length;
  return [
    { kind: 'duration', value: minutes, number: { start, end: sign }, start, end: sign },
    { kind: 'units', value: units, number: { start: end - 1, end }, start: sign, end, times: true },
  ];
}

const isCoded = (before: Token | undefined): boolean =>
  before?.kind === 'code' || before?.kind === 'modifier';

const near = 14;
const label = new Set(
  ['timed', 'untimed', 'total', 'treatment', 'minutes', 'units', 'bill'].map(wordClassNamed),
);

/** Month and day: "10/26". */
export const dayIn = (date: CalendarDate): string => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;

/**
 * "done, in chart 10/26": a day that stands with its year elsewhere, among the `days`. Beside a service it may as well be
 * its minutes and units: "TE 10/1".
 */
const isDay = ({ mentions }: Building, token: Token, days: ReadonlySet<string>): boolean =>
  mentions.length === 0 &&
  ((token.kind === 'date' && token.date === null) || (token.kind === 'measure' && token.unit === null)) &&
  days.has(token.numbers.map(({ value }) => value).join('/'));

/** The figures of a row, numbered on from `from`; what is `blocked` is no part of one, nor are the `days`. */
export function figuresOf(
  row: Building,
  text: string,
  from: number,
  blocked: ReadonlySet<Token>,
  days: ReadonlySet<string>,
  above?: Building,
): Figure[] {
  const figures: Figure[] = [];
  const behind = labelsFollow(row);
  row.tokens.forEach((token, i) => {
    if (blocked.has(token) || isDay(row, token, days) || isNoTime(row, i)) return;
    const beside = isCoded(row.tokens[i - 1]) ? minutesByUnits(token, text) : [];
    for (const one of beside.length > 0 ? beside : found(token, text)) {
      const isLed = one.kind === 'number' && isLedTo(row, i, one.value, above);
      if (one.kind === 'number' && !isLed && !isCandidate(row, i, one)) continue;
      figures.push({
        interval: null,
        slashed: false,
        times: false,
        ...one,
        ...(isLed ? { kind: 'duration' as const } : {}),
        index: from + figures.length,
        row: row.index,
        at: i,
        column: row.cells[i] ?? null,
        side: one.kind === 'clock' ? sideOf(row, i, behind) : null,
      });
    }
  });
  return figures;
}

/**
 * "97112 neuromuscular re-ed, foam 3 x 20 s ........... 22": dots lead from the work to its minutes, in the line of the
 * service or in one below it that is set further in.
 */
const isLedTo = (row: Building, at: number, value: number, above: Building | undefined): boolean =>
  at === row.tokens.length - 1 &&
  value >= fewestLed &&
  value <= mostLed &&
  at - leaderBefore(row.tokens, at) >= shortestLeader &&
  (row.mentions.some(({ last }) => last < at) ||
    (row.mentions.length === 0 && above !== undefined && hangsBelow(row, above)));

/** It goes on with the work of a service whose own line has no dots. */
const hangsBelow = ({ line }: Building, above: Building): boolean =>
  above.mentions.length > 0 &&
  line.indent > above.line.indent &&
  leaderBefore(above.tokens, above.tokens.length - 1) === above.tokens.length - 1;
/** Fewer are units, and more are no minutes of a service. */
const [fewestLed, mostLed] = [6, 120];
const shortestLeader = 4;

/**
 * What cannot be read as what it was meant is read as nothing else: of "15 to 20 min" not even the 20 min, of
 * "10:75-11:05" not even the 05. What stands apart is of no account.
 */
export function unreadableIn(
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

const isWord = (token: Token | undefined, words: RegExp): boolean =>
  token?.kind === 'word' && words.test(token.text);

/** A bare number is read only where something makes it one: a service or a label in reach, its column, or a line of few words. */
function isCandidate(row: Building, at: number, figure: Found): boolean {
  // "Total: 19 visits"
  if (isWord(row.tokens[at + 1], /^(?:visits|sessions)$/i)) return false;
  if (row.table) return row.cells[at] !== 'narrative' || row.mentions.length > 0;
  const nearest = row.mentions[lowerBound(row.mentions, at - 1 - near, ({ last }) => last)];
  if (nearest && nearest.first <= at + 1 + near) return true;
  // "23 + 22     45/45     units 2 + 1"
  const bare = row.tokens.length <= 12 && row.tokens.every(({ kind }) => kind !== 'word');
  if (row.tokens.length <= 6 || bare || goesOn(row, at) || isCountedBehind(row, at)) return true;
  if (isOfWork(row, at, figure.value) || endsLine(row, at, figure.value)) return true;
  for (let i = Math.max(0, at - 8); i <= Math.min(row.tokens.length - 1, at + 4); i++)
    if (label.has(wordClassOf(row.classes[i]!))) return true;
  const leader = leaderBefore(row.tokens, at);
  if (leader < at && leader > 0 && label.has(wordClassOf(row.classes[leader - 1]!))) return true;
  const previous = row.tokens[at - 1];
  return (
    (previous?.kind === 'mark' && (previous.text === ':' || previous.text === '=')) ||
    (row.mentions.length > 0 && at >= row.tokens.length - 2) ||
    (figure.slashed === true && row.mentions.length > 0)
  );
}

/** "That's 1 and 2 units", "1, 1 + 2 units": what a list counts stands behind its last number. */
function isCountedBehind({ tokens }: Building, at: number): boolean {
  let i = at + 1;
  while (
    i < Math.min(tokens.length, at + longestList) &&
    (isJoint(tokens[i]!) || tokens[i]!.kind === 'number')
  )
    i++;
  const last = tokens[i];
  return i > at + 1 && isJoint(tokens[i - 1]!) && last?.kind === 'units' && last.form === 'word';
}
const isJoint = (token: Token): boolean =>
  (token.kind === 'mark' && ',+&/'.includes(token.text)) ||
  (token.kind === 'word' && token.text.toLowerCase() === 'and');

/** In tokens; a visit has few services. */
const longestList = 24;

/** "Units: 1, 1, 2": a list that begins with what it counts. */
function goesOn({ tokens }: Building, at: number): boolean {
  let i = at - 1;
  while (i >= Math.max(0, at - longestList) && (tokens[i]!.kind === 'mark' || tokens[i]!.kind === 'number'))
    i--;
  const first = tokens[i];
  return (
    (first?.kind === 'units' && first.form === 'label') ||
    (first?.kind === 'duration' && first.form === 'label')
  );
}
