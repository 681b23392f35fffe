import data from '../../../data/labels.json';
import type { ClockTime } from '../clock';
import type { Session } from '../model';
import { clockAt as labelledClockAt } from '../scan/at';
import type { Token, TokenOf } from '../scan/tokens';
import { type Located, matchesIn, type Span } from '../text';

const labelOf = (patterns: readonly string[]): string =>
  `(?<![\\p{L}\\d-])(?:${[...patterns]
    .sort((a, b) => b.length - a.length)
    .map((source) => source.replace(/ /g, '[\\s._/-]*'))
    .join('|')})(?![\\p{L}\\d])`;
/** What may stand between a label and its time. */
const joint = '(?:[\\s:=|#,.*_"\'><()–—-]|\\b(?:is|was|at|approximately|approx|about)\\b)*';
const endsWith = (patterns: readonly string[]): RegExp => new RegExp(`${labelOf(patterns)}${joint}$`, 'iu');

const fromLabel = endsWith(data.sessionFrom);
const toLabel = endsWith(data.sessionTo);
const intervalLabel = endsWith(data.sessionInterval);
const pairLabel = /(?:time\s*)?in\s*(?:\/|-|and|&)\s*(?:time\s*)?out\s*[:=]?\s*$/i;
const opening = new RegExp(`${labelOf(data.sessionFrom)}${joint}`, 'giu');
/** From one time to the label of the other: a sign, a line end, a word or two. */
const closing = new RegExp(
  `(?:[^\\w\\n]|\\n(?!\\s*\\n)|\\b(?:and|then|pt|patient|time|clock|session|i|we|was|a|p|m|am|pm)\\b){0,16}?${labelOf(data.sessionTo)}${joint}`,
  'iuy',
);
const bothLabels = new RegExp(
  `${labelOf(data.sessionFrom)}\\s*(?:/|-|–|and|&|\\|)\\s*${labelOf(data.sessionTo)}(?:\\s*times?)?${joint}`,
  'giu',
);
const between = /\s*(?:[-–—/|,]|to|until|and|->)+\s*/iy;
/** Another visit's time, or a plan. */
const otherVisit =
  /\b(?:next|last|prior|previous|follow[- ]?up|f\/u|return\w*|re-?sched\w*|sched\w*|tomorrow|yesterday|recheck)\b(?:[^|;\n.]| (?! ))*$/i;

/** What the session was read from. */
export interface ReadSession {
  readonly session: Session | null;
  readonly taken: readonly Span[];
}

interface Side {
  readonly time: ClockTime;
  readonly certain: boolean;
  readonly span: Span;
}

const side = (token: TokenOf<'clock'>): Side => ({
  time: token.time,
  certain: token.certain,
  span: { start: token.start, end: token.end },
});

/** Stretches between a label and its clock may hold no other word. */
const before = (text: string, at: number): string =>
  text.slice(Math.max(0, at - 40, text.lastIndexOf('\n', at - 1) + 1), at);

/**
 * Time in and time out of the visit, from the tokens that belong to no service. A stretch of time counts when
 * a label announces it, or when it stands beside the date in the head.
 */
export function readSession(
  text: string,
  all: readonly Token[],
  headLines: Span,
  totals: readonly Span[],
  claimed: readonly Span[],
): ReadSession {
  const free = (token: Token): boolean =>
    token.kind !== 'interval' || !claimed.some((span) => span.start === token.start);
  return ownCell(text, all) ?? readFree(text, all.filter(free), headLines, totals);
}

/** "9/1/26 | 2:00-2:45 | 97530 ...": a cell of its own behind the day is the visit's time, whatever follows. */
function ownCell(text: string, tokens: readonly Token[]): ReadSession | undefined {
  for (const [i, token] of tokens.entries()) {
    const before = tokens.slice(Math.max(0, i - 2), i);
    if (token.kind !== 'interval' || before[0]?.kind !== 'date' || before[1]?.kind !== 'mark') continue;
    const cell =
      /^\s*[|\t]\s*$/.test(text.slice(before[0].end, token.start)) &&
      /^[ ]*[|\t]/.test(text.slice(token.end));
    if (!cell) continue;
    const span = { start: token.start, end: token.end };
    const { from, to } = token.interval;
    return { session: { from: { value: from, span }, to: { value: to, span } }, taken: [span] };
  }
  return undefined;
}

function readFree(
  text: string,
  tokens: readonly Token[],
  headLines: Span,
  totals: readonly Span[],
): ReadSession {
  const pair = labelledPair(text, tokens);
  if (pair) {
    const [start, end] = agree(pair.from, pair.to);
    return {
      session: { from: start, to: end },
      taken: [{ start: pair.from.span.start, end: pair.to.span.end }],
    };
  }
  let from: Side | undefined;
  let to: Side | undefined;
  const taken: Span[] = [];
  const whole = (token: TokenOf<'interval'>): void => {
    from = {
      time: token.interval.from,
      certain: token.certain,
      span: { start: token.start, end: token.end },
    };
    to = { time: token.interval.to, certain: token.certain, span: { start: token.start, end: token.end } };
    taken.push(token);
  };
  tokens.forEach((token, i) => {
    if (token.kind === 'interval') {
      if (from && to) return;
      const front = before(text, token.start);
      if (otherVisit.test(front)) return;
      let at = i - 1;
      while (tokens[at]?.kind === 'mark') at--;
      const previous = tokens[at];
      const besideDate = previous?.kind === 'date' && token.start < headLines.end;
      if (
        intervalLabel.test(front) ||
        pairLabel.test(front) ||
        fromLabel.test(front) ||
        besideDate ||
        aloneInHead(text, token, headLines) ||
        (isFree(text, tokens, token.start) && totals.some((total) => onOneLine(text, total, token)))
      )
        whole(token);
      return;
    }
    if (token.kind !== 'clock') return;
    const front = before(text, token.start);
    if (otherVisit.test(front)) return;
    const next = tokens[i + 1];
    const last = tokens[i + 2];
    if (pairLabel.test(front) && next?.kind === 'mark' && last?.kind === 'clock' && !from) {
      from = side(token);
      to = side(last);
      taken.push({ start: token.start, end: last.end });
    } else if (!to && toLabel.test(front) && (token.form !== 'digits' || from)) {
      to = side(token);
      taken.push(token);
    } else if (
      !from &&
      fromLabel.test(front) &&
      (token.form !== 'digits' ||
        /time|start|begin|arriv|in\s*[:=]|^\s*in\b/i.test(front) ||
        /^\W{0,4}(?:time\s*)?out\b/i.test(text.slice(token.end, token.end + 12)))
    ) {
      from = side(token);
      taken.push(token);
    } else if (next?.kind === 'word' && /^(?:in|out)$/i.test(next.text) && token.form === 'clock') {
      if (/^in$/i.test(next.text)) from ??= side(token);
      else to ??= side(token);
      taken.push({ start: token.start, end: next.end });
    }
  });
  if (!from && !to) return { session: null, taken };
  const [start, end] = agree(from, to);
  return { session: { from: start, to: end }, taken };
}

/** "in 0905 out 0950", "Start/Stop: 9:05/9:50": both labels make bare digits and bare words times of day. */
function labelledPair(text: string, tokens: readonly Token[]): { from: Side; to: Side } | undefined {
  const own = (at: number): boolean => isFree(text, tokens, at) && !otherVisit.test(before(text, at));
  for (const match of matchesIn(text, bothLabels)) {
    const at = match.index + match[0].length;
    // a slash behind a time would make it a date
    const slash = text.indexOf('/', at);
    const from = clockAt(slash > 0 && slash < at + 12 ? text.slice(0, slash) : text, at);
    if (!from || !own(match.index)) continue;
    between.lastIndex = from.span.end;
    const to = clockAt(text, from.span.end + (between.exec(text)?.[0].length ?? 0));
    if (to) return { from, to };
  }
  for (const match of matchesIn(text, opening)) {
    const from = clockAt(text, match.index + match[0].length);
    if (!from || !own(match.index)) continue;
    closing.lastIndex = from.span.end;
    const label = closing.exec(text);
    const to = label && clockAt(text, from.span.end + label[0].length);
    if (to) return { from, to };
  }
  return undefined;
}

function clockAt(text: string, at: number): Side | undefined {
  const token = labelledClockAt(text, at);
  return token && side(token);
}

/** The line names no service: its times are the visit's. */
function isFree(text: string, tokens: readonly Token[], at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = tokens.filter((token) => token.start >= start && (end < 0 || token.start < end));
  return line.length > 0 && !line.some((token) => token.kind === 'code' || token.kind === 'name');
}

const onOneLine = (text: string, a: Span, b: Span): boolean =>
  !text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end)).includes('\n');

/** In the head of a note, a stretch of time on a line without a service is the visit's. */
function aloneInHead(text: string, token: Token, head: Span): boolean {
  if (token.start >= head.end) return false;
  const lineStart = text.lastIndexOf('\n', token.start - 1) + 1;
  const lineEnd = text.indexOf('\n', token.end);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  if (line.trim() === text.slice(token.start, token.end)) return true;
  return !/\d{5}/.test(line) && /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|visit|session|time/i.test(line);
}

/** Reads am and pm of both sides together: the end is behind the start where some reading makes it so. */
function agree(
  from: Side | undefined,
  to: Side | undefined,
): [Located<ClockTime> | null, Located<ClockTime> | null] {
  let start = from?.time;
  let end = to?.time;
  if (from && to && start !== undefined && end !== undefined) {
    const sensible = (a: number, b: number): boolean => b > a && b - a <= 600;
    if (!sensible(start, end)) {
      if (!to.certain && sensible(start, (end + 720) % 1440)) end = (end + 720) % 1440;
      else if (!from.certain && sensible((start + 720) % 1440, end)) start = (start + 720) % 1440;
    }
  }
  return [
    from && start !== undefined ? { value: start, span: from.span } : null,
    to && end !== undefined ? { value: end, span: to.span } : null,
  ];
}
