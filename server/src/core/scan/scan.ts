import type { CodeSet } from '../codes/codeSet';
import { blank, emptyBox, tickBox } from './boxes';
import { hourOpeners, namedTimeOpeners } from './clockSides';
import { betweenInterval, clockInterval, clockTime, spokenInterval, spokenTime } from './clockTimes';
import { codeGrammar } from './codes';
import { withCorrections } from './corrections';
import { dateInFigures, dateInWords, dayWithoutYear, monthOpeners } from './dates';
import { hours, labelledMinutes, minuteRange, minutes, spokenPartOfHour, weakMinutes } from './durations';
import { grade, measureOf, setting, timesMeasure } from './measures';
import { isNumberModifier, modifiersOf } from './modifierNames';
import {
  appendedModifier,
  hangingLetters,
  hangingNumber,
  isBehindCode,
  letterModifier,
  namedModifier,
  spelledModifier,
} from './modifiers';
import { numberOpeners } from './numbers';
import { withPairedClocks } from './pairedClocks';
import {
  digitsNumber,
  listNumber,
  mark,
  oneOnOne,
  ordinalWords,
  otherWord,
  plainWord,
  spokenNumberToken,
  stop,
} from './plain';
import { withoutRepeatedNumbers } from './repeatedNumbers';
import { serviceName } from './serviceNames';
import { shortCodeGrammar } from './shortCodes';
import { codeOpeners, shortOpeners, spokenCode, spokenShortCode } from './spokenCodes';
import { ordinalOpeners } from './spokenDates';
import { spokenComma, spokenStop } from './spokenSigns';
import { isDigits, isNear, isWord, Space, type Stretch, said, startOf, stretchOf, touches } from './stretch';
import type { Grammar, Token } from './tokens';
import { labelledUnits, spokenTimes, timesUnits, totalUnits, wordUnits } from './unitCounts';

/** Reads the tokens of a stretch of text, left to right; spans are UTF-16 offsets into `text`. */
export type TokenScanner = (text: string, start: number, end: number) => readonly Token[];

type Openers = ReadonlyMap<string, readonly Grammar[]>;

/** What a token can be depends on its first atom; the order decides between readings. */
const opening = (entries: readonly (readonly [readonly string[], Grammar])[]): Openers => {
  const openers = new Map<string, Grammar[]>();
  for (const [first, grammar] of entries)
    for (const text of first) openers.set(text, [...(openers.get(text) ?? []), grammar]);
  return openers;
};

const wordOpeners = (code: Grammar, spoken: Grammar, short: Grammar): Openers =>
  opening([
    [codeOpeners, spoken],
    [shortOpeners, short],
    [['comma'], spokenComma],
    [['period'], spokenStop],
    [ordinalWords, listNumber],
    [[...monthOpeners, ...ordinalOpeners, ...numberOpeners], dateInWords],
    [namedTimeOpeners, clockInterval],
    [['between'], betweenInterval],
    [hourOpeners, spokenInterval],
    [hourOpeners, spokenTime],
    [['min', 'mins', 'minute', 'minutes', 'timed', 'direct', 'tx', 'treatment'], labelledMinutes],
    [[...numberOpeners, 'a'], minuteRange],
    [[...numberOpeners, 'a'], minutes],
    [['a', 'an', 'one', 'two'], hours],
    [['half', 'quarter', 'quarters', 'three', 'a'], spokenPartOfHour],
    [['total'], totalUnits],
    [['unit', 'units', 'qty', 'u', 'billed', 'billable', 'of'], labelledUnits],
    [['x'], timesUnits],
    [['times'], spokenTimes],
    [numberOpeners, wordUnits],
    [['g', 's', 't', 'q'], code],
    [namedTimeOpeners, clockTime],
    [['mod', 'mods', 'modifier', 'modifiers'], namedModifier],
    [['g', 'k', 'c', 'x', 'r', 'l', 'f'], spelledModifier],
    [['gr', 'grade', 'grades'], grade],
    [['x'], timesMeasure],
  ]);

const signOpeners = opening([
  [['[', '(', '_', '☐', '☑', '☒', '✓', '✔', '✗', '✘'], tickBox],
  [['[', '(', '_', '*'], blank],
  [['.', '½', '¼', '¾', '⅓', '⅔'], hours],
  [['½', '¼', '¾'], wordUnits],
  [['#'], labelledUnits],
  [['×'], timesUnits],
  [['×'], timesMeasure],
  [['#', '$'], measureOf],
  [['.', '!', '?', ';'], stop],
]);

const spokenNumbers = opening([[[...numberOpeners, 'a'], spokenNumberToken]]);

const figuresBeforeCode: readonly Grammar[] = [
  dayWithoutYear,
  dateInFigures,
  clockInterval,
  minuteRange,
  minutes,
  hours,
  weakMinutes,
  wordUnits,
];
const figuresBehindCode: readonly Grammar[] = [
  appendedModifier,
  oneOnOne,
  setting,
  clockTime,
  measureOf,
  digitsNumber,
];

const scanners = new WeakMap<CodeSet, TokenScanner>();

/** The scanner of a code set, made once. */
export function tokenScanner(codes: CodeSet): TokenScanner {
  const scanner = scanners.get(codes) ?? scannerOf(codes);
  scanners.set(codes, scanner);
  return scanner;
}

function scannerOf(codes: CodeSet): TokenScanner {
  const code = codeGrammar(codes);
  const words = wordOpeners(code, spokenCode(codes), spokenShortCode(codes));
  const figures = [shortCodeGrammar(codes), ...figuresBeforeCode, code, ...figuresBehindCode];
  const isService = (s: Stretch, i: number): boolean =>
    code(s, i) !== undefined || (isWord(s, i) && serviceName(s, i) !== undefined);

  const read = (s: Stretch, i: number): Token => {
    const atom = s.atoms[i]!;
    if (atom.kind === 'digits') return firstOf(figures, s, i)!;
    if (atom.kind === 'word')
      return (
        firstOf(words.get(atom.text), s, i) ??
        (isInName(s, i) ? undefined : serviceName(s, i)) ??
        firstOf(spokenNumbers.get(atom.text), s, i) ??
        plainWord(s, i)
      );
    if (atom.text === '_') {
      const box = emptyBox(s, i, (at) => isService(s, at));
      if (box) return box;
    }
    return firstOf(signOpeners.get(atom.text), s, i) ?? otherWord(s, i) ?? mark(s, i);
  };

  return (text, start, end) => {
    const s = stretchOf(text, start, end);
    const tokens: Token[] = [];
    for (let i = 0; i < s.atoms.length; ) {
      if (s.spaces[i]! >= Space.Wide) pushColumns(tokens, s, i);
      const modifiers = modifiersAt(s, i, tokens);
      if (modifiers.length > 0) tokens.push(...modifiers);
      else {
        const token = read(s, i);
        if (token.kind !== 'blank') tokens.push(token);
        i = behind(s, i, token.end);
        continue;
      }
      i = behind(s, i, modifiers.at(-1)!.end);
    }
    return withCorrections(withPairedClocks(withoutRepeatedNumbers(tokens)));
  };
}

/** A part of the name of a field: `PAIN_PRE`. */
const isInName = (s: Stretch, i: number): boolean => touches(s, i) && said(s, i - 1) === '_';

/** Index of the first atom that begins at or behind an offset, and behind `i`. */
function behind(s: Stretch, i: number, end: number): number {
  let next = i + 1;
  while (next < s.atoms.length && startOf(s, next) < end) next++;
  return next;
}

function firstOf(grammars: readonly Grammar[] | undefined, s: Stretch, i: number): Token | undefined {
  if (grammars)
    for (const grammar of grammars) {
      const token = grammar(s, i);
      if (token) return token;
    }
  return undefined;
}

/** The modifiers that begin at `i`; most depend on the tokens in front. */
function modifiersAt(s: Stretch, i: number, tokens: readonly Token[]): readonly Token[] {
  const text = said(s, i);
  if (isWord(s, i)) {
    if (modifiersOf(text).length === 0) return [];
    const hangs = isBehindCode(s, i, tokens) || hangsOnName(s, i, tokens);
    const hanging = hangs ? hangingLetters(s, i) : [];
    return hanging.length > 0 ? hanging : letterModifier(s, i);
  }
  const opens = isDigits(s, i)
    ? isNumberModifier(text)
    : text === '-' || text === '/' || text === '+' || text === '(';
  const number = opens && isBehindCode(s, i, tokens) ? hangingNumber(s, i, tokens) : undefined;
  return number ? [number] : [];
}

/** "TE go 15m": behind the name of a service and in front of a figure, `go` is no word. */
const hangsOnName = (s: Stretch, i: number, tokens: readonly Token[]): boolean =>
  tokens.at(-1)?.kind === 'name' && isDigits(s, i + 1) && isNear(s, i + 1) && said(s, i).length === 2;

/** Each tab is a border between two columns. */
function pushColumns(tokens: Token[], s: Stretch, i: number): void {
  if (i === 0) return;
  for (let at = s.atoms[i - 1]!.end; at < startOf(s, i); at++)
    if (s.text.charCodeAt(at) === 9 && tokens.length > 0)
      tokens.push({ kind: 'mark', start: at, end: at + 1, text: '|' });
}
