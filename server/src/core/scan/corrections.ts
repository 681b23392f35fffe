import data from '../../../data/corrections.json';
import type { Token, TokenOf } from './tokens';

const firm = new Set(data.firm);
const pairs = new Set(data.pairs);
const loose = new Set(data.loose);
const changes = new Set(data.changes);
const between = new Set([...data.between, ...data.firm]);

type Figure =
  | TokenOf<'duration'>
  | TokenOf<'units'>
  | TokenOf<'interval'>
  | TokenOf<'number'>
  | TokenOf<'clock'>;

/** So many tokens may part the figure from the words that take it back. */
const reach = 12;

/**
 * The tokens with each figure that its author put right: "ten minutes of manual, no, make that eight" tells of
 * eight minutes; of "changed from 3 to 2" the 2 is left. The right value stands where the wrong one stood; its number is where it is written.
 */
export function withCorrections(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const lengthened = changedRange(tokens, i);
    if (lengthened) {
      read.push(tokens[i]!, lengthened);
      i += 2;
      continue;
    }
    const changed = changedTo(tokens, i);
    const found = changed === undefined ? correctionAt(read, tokens, i) : undefined;
    if (changed !== undefined) {
      read.push(tokens[i]!);
      i = changed - 1;
    } else if (found) {
      read[found.wrong] = found.right;
      // the comma in front of the cue parts nothing any more
      if (found.beside) read.length = found.wrong + 1;
      i = found.until;
    } else read.push(tokens[i]!);
  }
  return read;
}

const said = (token: Token | undefined): string => (token?.kind === 'word' ? token.text.toLowerCase() : '');

/** "changed from 3 to 2": index of the new figure behind the words of a change at `cue`. */
function changedTo(tokens: readonly Token[], cue: number): number | undefined {
  if (!changes.has(said(tokens[cue])) || said(tokens[cue + 1]) !== 'from') return undefined;
  const to = cue + 3;
  return isFigure(tokens[cue + 2]) && said(tokens[to]) === 'to' && isFigure(tokens[to + 1])
    ? to + 1
    : undefined;
}

/** "changed from 15 to 30 min": what reads as a range by itself is the new figure. */
function changedRange(tokens: readonly Token[], cue: number): Figure | undefined {
  const range = tokens[cue + 2];
  if (!changes.has(said(tokens[cue])) || said(tokens[cue + 1]) !== 'from' || range?.kind !== 'range')
    return undefined;
  const { start, end, to } = range;
  return { kind: 'duration', start, end, minutes: to.value, form: 'minutes', number: to.span };
}

const isFigure = (token: Token | undefined): boolean =>
  token?.kind === 'number' || token?.kind === 'duration' || token?.kind === 'units';

/** Units right in front, but for an arrow or a dash, and units again. */
function isUnitsTwice(read: readonly Token[], behind: Token | undefined): boolean {
  const before = read.findLastIndex(({ kind }) => kind !== 'mark');
  const signs = read.slice(before + 1);
  return (
    read[before]?.kind === 'units' &&
    behind?.kind === 'units' &&
    signs.every((sign) => sign.kind === 'mark' && '<>-–—('.includes(sign.text))
  );
}

/** `read` are the tokens in front of the cue, with what was put right before. */
function correctionAt(
  read: readonly Token[],
  tokens: readonly Token[],
  cue: number,
): { wrong: number; right: Figure; until: number; beside: boolean } | undefined {
  const word = said(tokens[cue]);
  const opens = firm.has(word) || pairs.has(`${word} ${said(tokens[cue + 1])}`);
  if (!opens && !loose.has(word)) return undefined;
  let at = cue + 1;
  // "x 1  <- no. x 2": behind a short no the point ends nothing
  if (word === 'no' && tokens[at]?.kind === 'stop' && isUnitsTwice(read, tokens[at + 1])) at++;
  let sure = opens;
  for (; at < cue + reach && (tokens[at]?.kind === 'mark' || between.has(said(tokens[at]))); at++)
    sure ||= firm.has(said(tokens[at])) || pairs.has(`${said(tokens[at])} ${said(tokens[at + 1])}`);
  if (takesBackAll(word, tokens[cue + 1]) && tokens[at]?.kind === 'word') at = behindReason(tokens, at, cue);
  const paused = tokens[cue - 1]?.kind !== 'word' && tokens[cue + 1]?.kind === 'mark';
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number' && !(sure || paused || takesBack(tokens, cue))) return undefined;
  if (token.kind === 'clock' && !opens) return undefined;
  const wrong = wrongBefore(read, token, sure || paused);
  // "97530 should read 23 min. Corrected: timed minutes 45": a figure with a label of its own is another one
  if (token.kind === 'duration' && token.form === 'label' && read.at(-1)?.kind === 'stop') return undefined;
  // "Should read 23 minutes. Timed minutes corrected to 38": a sentence that begins anew puts its own figure right
  if (wrong !== undefined && read.slice(wrong, -1).some(({ kind }) => kind === 'stop')) return undefined;
  if (wrong === undefined) return undefined;
  const right = rightFigure(read[wrong]!, token);
  const { start, end } = read[wrong]!;
  const beside = read.slice(wrong + 1).every((between) => between.kind === 'mark');
  return right && { wrong, right: { ...right, start, end: beside ? token.end : end }, until: at, beside };
}

/** Behind these a reason may follow; "should be able to" is none. */
const takesBackAll = (word: string, next: Token | undefined): boolean =>
  firm.has(word) || (word === 'no' && said(next) === 'wait');

/**
 * "25 min, scratch that, front desk pulled me out, 22 min", "18 min, no wait, that was Thursday. Today was 22 min": index
 * of the figure that a reason stands in front of.
 */
function behindReason(tokens: readonly Token[], from: number, cue: number): number {
  let ofToday = false;
  for (let i = from + 1; i < Math.min(tokens.length, cue + reach); i++) {
    const { kind } = tokens[i]!;
    if (kind === 'duration' || kind === 'units' || kind === 'interval')
      return ofToday || tokens[i - 1]!.kind === 'mark' ? i : from;
    if (kind === 'stop' && said(tokens[i + 1]) === 'today') ofToday = true;
    else if (kind !== 'word' && kind !== 'mark') return from;
  }
  return from;
}

/** "20 min -- no 28, looked at the clock wrong": a sign in front of the word, and one behind the number. */
function takesBack(tokens: readonly Token[], cue: number): boolean {
  const [before, number, behind] = [tokens[cue - 1], tokens[cue + 1], tokens[cue + 2]];
  return (
    before?.kind === 'mark' &&
    ',-–—('.includes(before.text) &&
    number?.kind === 'number' &&
    (behind === undefined || behind.kind === 'mark' || behind.kind === 'stop')
  );
}

/** Index of the nearest figure of the same kind at the end of what was read. */
function wrongBefore(read: readonly Token[], right: Token, sure: boolean): number | undefined {
  let near = true;
  for (let i = read.length - 1; i >= 0 && i >= read.length - reach; i--) {
    const kind = read[i]!.kind;
    // "fifteen, sorry, twenty-five minutes"
    if (near && kind === 'number' && right.kind === 'duration') return i;
    // "ther act 30 -- sorry 25": words that take back the number right in front
    if (near && sure && kind === 'number' && right.kind === 'number') return i;
    // "in 9:00 -- scratch that, 9:15"
    if (near && kind === 'clock' && right.kind === 'clock') return i;
    near &&= kind === 'mark';
    if (kind === right.kind && (kind === 'duration' || kind === 'units' || kind === 'interval')) return i;
    if (right.kind === 'number' && (kind === 'duration' || kind === 'units')) return i;
  }
  return undefined;
}

function rightFigure(wrong: Token, right: Token): Figure | undefined {
  if (['duration', 'units', 'interval', 'clock'].includes(right.kind)) return right as Figure;
  if (right.kind !== 'number') return undefined;
  const number = { start: right.start, end: right.end };
  if (wrong.kind === 'number') return right;
  if (wrong.kind === 'duration') return { ...wrong, minutes: right.value, number };
  return wrong.kind === 'units' ? { ...wrong, units: right.value, number } : undefined;
}
