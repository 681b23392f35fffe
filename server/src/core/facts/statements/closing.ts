import type { Token, TokenOf } from '../../scan/tokens';
import type { Span } from '../../text';
import { asUnits, isBracketed } from './bareFigures';
import { blockBefore } from './blocks';
import { type Group, type Item, isWeak, onlyOrnaments } from './items';

/** White space that parts columns, in UTF-16 units. */
const columnGap = 3;

/** "97140 MLD . . . . . 30 | 2": behind leaders or bars stand minutes, then units. */
export function closingPair(tokens: readonly Token[], group: Group): readonly Item[] {
  const [bar, minutes, mark, units] = tokens.slice(-4);
  if (tokens.length - 4 <= group.last || minutes?.kind !== 'number' || units?.kind !== 'number') return [];
  const led = (token: Token | undefined): boolean =>
    token?.kind === 'stop' || (token?.kind === 'mark' && /[.|…_]/.test(token.text));
  const apart = bar !== undefined && minutes.start - bar.end >= columnGap;
  if (
    !(led(bar) || apart) ||
    mark?.kind !== 'mark' ||
    !/[|/,]/.test(mark.text) ||
    units.value > 12 ||
    minutes.value > 240
  )
    return [];
  const at = (token: Span): Span => ({ start: token.start, end: token.end });
  return [
    { kind: 'duration', ...at(minutes), minutes: minutes.value, form: 'letter', number: at(minutes) },
    { kind: 'units', ...at(units), units: units.value, form: 'word', number: at(units) },
  ];
}

/** "Traction, 12 minutes, 18 lb, 1 unit.": the units may close the sentence or the line. */
export function closingUnits(
  tokens: readonly Token[],
  from: number,
  limit: number,
): TokenOf<'units'> | undefined {
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const closes =
      next === undefined ||
      next.kind === 'stop' ||
      next.kind === 'modifier' ||
      (next.kind === 'mark' && (/[)|]/.test(next.text) || tokens[i + 2]?.kind === 'modifier'));
    if (token.kind === 'units' && token.form !== 'times' && closes) return token;
  }
  // "... pain 3/10 after. Aim is quad strength. (2)"
  for (let i = limit - 3; i > from; i--) {
    const number = tokens[i + 1];
    const behind = i + 3 < limit ? tokens[i + 3] : undefined;
    if (isBracketed(tokens, i) && number?.kind === 'number' && number.value <= 6)
      return behind === undefined || behind.kind === 'stop' ? asUnits(number) : undefined;
  }
  return undefined;
}

/** Modifiers at the end of the line of a service. */
export function closingModifiers(tokens: readonly Token[], from: number): readonly TokenOf<'modifier'>[] {
  const closing: TokenOf<'modifier'>[] = [];
  for (let i = tokens.length - 1; i > from; i--) {
    const token = tokens[i]!;
    if (token.kind === 'modifier') closing.unshift(token);
    else if (
      token.kind !== 'mark' &&
      token.kind !== 'stop' &&
      !(token.kind === 'word' && /^mod(?:ifier)?s?$/i.test(token.text))
    )
      break;
  }
  return closing;
}

/** "97140, 97110, 97530 - 4 units all together": units of all of them, not of the last. */
export const isSumOfUnits = (tokens: readonly Token[], units: Token): boolean => {
  const at = tokens.indexOf(units);
  const words = tokens
    .slice(at + 1, at + 4)
    .map((token) => (token.kind === 'word' ? token.text.toLowerCase() : ''))
    .join(' ')
    .trim();
  const before = tokens[at - 1];
  return (
    /^(?:total|tot|in total|all together|altogether|in all|combined|overall)\b/.test(words) ||
    (before?.kind === 'word' && /^(?:total|tot|totaling)$/i.test(before.text))
  );
};

/** Equipment and pauses whose minutes are a part of the work, or none of it. */
const component =
  /^(?:bike|nustep|treadmill|tm|ube|elliptical|ergometer|arm|walk|walking|ambulation|rest|rests|break|recovery|warm-?up|cool-?down|scifit|bicycle|stepper|heat|ice|stand|standing|sit|sitting|stood|sat|tolerance|level|bouts?)$/i;
/** In front of "for 5 min" and "x 5 min" these make it a part too. */
const held = /^(?:hold|holds|held|every|within|after|before|in|x|each|per|ea)$/i;

/**
 * "TherEx: quad sets 3x10, SLR - 15 min", "... (10 min, 9:05-9:15)": the time of the service closes its words, set off
 * by a dash, a comma, a bracket, a gap or "for". `limit` is where the next service begins.
 */
export function trailingTime(
  tokens: readonly Token[],
  group: Group,
  from: number,
  limit: number,
): readonly Item[] {
  for (let i = limit - 1; i > from; i--) {
    const token = tokens[i]!;
    if (isTime(token)) {
      const first = firstOfTimes(tokens, i, from);
      const times = tokens.slice(first, i + 1).filter(isTime);
      const weak = times.length === 1 && (isWeak(token) || isLabel(token)) && !isMarkedOff(tokens[first - 1]);
      return !weak && isSetOff(tokens, first) && !isPart(tokens, first) && isOwn(tokens, group, from, first)
        ? times
        : [];
    }
    const isTail =
      token.kind === 'stop' ||
      token.kind === 'units' ||
      token.kind === 'modifier' ||
      (token.kind === 'mark' && /[)\],|(:]/.test(token.text)) ||
      (token.kind === 'number' &&
        token.value <= 12 &&
        (i === tokens.length - 1 || isBracketed(tokens, i - 1))) ||
      (token.kind === 'word' && /^(?:total|each|billed|today|direct|one-on-one|s|units?)$/i.test(token.text));
    if (!isTail) return [];
  }
  return [];
}

const isTime = (token: Token | undefined): token is TokenOf<'duration'> | TokenOf<'interval'> =>
  (token?.kind === 'duration' && token.minutes >= 3) || token?.kind === 'interval';

/** Minutes and clock times may stand together: "10 min, 9:05-9:15", and one may be two blocks. */
function firstOfTimes(tokens: readonly Token[], last: number, from: number): number {
  const start = firstBlock(tokens, last, from);
  let before = start - 1;
  while (before > from && isJoint(tokens[before]!)) before--;
  const other = tokens[before];
  return before > from && isTime(other) && other.kind !== tokens[start]!.kind
    ? firstBlock(tokens, before, from)
    : start;
}

const isJoint = (token: Token): boolean =>
  (token.kind === 'mark' && /[,(/|~:-]/.test(token.text)) ||
  (token.kind === 'word' && /^(?:x|for|from|time|direct|one-on-one)$/i.test(token.text));

function firstBlock(tokens: readonly Token[], i: number, from: number): number {
  const before = tokens[i]!.kind === 'interval' ? blockBefore(tokens, i) : undefined;
  return before !== undefined && before > from ? firstBlock(tokens, before, from) : i;
}

/** Only behind a dash or in brackets is `15'` at the end of the work no distance. */
const isMarkedOff = (before: Token | undefined): boolean =>
  before?.kind === 'mark' && /[-–—(]/.test(before.text);

function isSetOff(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  return (
    token.start - before.end >= columnGap ||
    (before.kind === 'mark' && /[-–—(,|[=~]/.test(before.text)) ||
    (before.kind === 'word' && /^(?:for|x|total|lasting|time|from)$/i.test(before.text)) ||
    // "(time: 8 min)"
    (before.kind === 'mark' && before.text === ':' && isLabelOfTime(tokens[i - 2])) ||
    (before.kind === 'stop' && tokens[i + 1]?.kind !== 'word')
  );
}

const isLabel = (token: Token): boolean => token.kind === 'duration' && token.form === 'label';

const isLabelOfTime = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(?:time|total|duration)$/i.test(token.text);

/** "bike for 5 min", "bike (5 min)": a part of the work; not "... before and after - x 8 min". */
function isPart(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  const sign = 'text' in before ? before.text.toLowerCase() : '';
  const front = tokens.slice(0, i - 1);
  const mark = front.at(-1);
  const word = front.findLast((other) => other.kind === 'word');
  const marked = mark?.kind === 'mark' ? mark.text : '';
  if (word?.kind !== 'word' || /[-–—]/.test(marked) || !/^(?:\(|for|x)$/.test(sign)) return false;
  return component.test(word.text) || (sign !== '(' && marked !== '(' && held.test(word.text));
}

const isOwn = (tokens: readonly Token[], group: Group, from: number, i: number): boolean =>
  group.first === 0 ||
  onlyOrnaments(tokens.slice(0, group.first)) ||
  tokens.slice(from + 1, i).every((other) => other.kind !== 'stop');

/** Minutes with units right behind them. */
export const isBilledTime = (tokens: readonly Token[], time: Item): boolean => {
  const [mark, units] = tokens.slice(tokens.indexOf(time) + 1);
  return time.kind === 'duration' && mark?.kind === 'mark' && mark.text === ',' && units?.kind === 'units';
};

export function unitsBehind(
  tokens: readonly Token[],
  time: Token,
  limit: number,
  items: readonly Item[],
): Item | undefined {
  if (items.some((item) => item.kind === 'units')) return undefined;
  const behind = tokens.slice(tokens.indexOf(time) + 1, limit);
  const bracketed = behind.findIndex((_token, i) => isBracketed(behind, i));
  // "Eval moderate   35 min   1"
  const column = behind.length === 1 && behind[0]!.start - time.end >= 2 ? behind[0] : undefined;
  const number = bracketed < 0 ? column : behind[bracketed + 1];
  return (
    behind.find((token) => token.kind === 'units') ??
    (number?.kind === 'number' ? asUnits(number) : undefined)
  );
}
