/** Which tokens of a row are figures: numbers that could be time or units. */
import type { Token } from '../scan/tokens';
import { overlaps, type Span } from '../text';
import { type Building, startingIn } from './building';
import type { Figure } from './figure';
import { wordClasses, wordClassOf } from './tokenClass';

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

const near = 14;
const label = new Set(['timed', 'untimed', 'total', 'treatment', 'minutes', 'units', 'bill'].map(indexOf));
function indexOf(name: string): number {
  return wordClasses.indexOf(name);
}

/** The figures of a row, numbered on from `from`; what is `blocked` is no part of one. */
export function figuresOf(row: Building, text: string, from: number, blocked: ReadonlySet<Token>): Figure[] {
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
