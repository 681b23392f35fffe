/**
 * "9:05 TA", "9:30 TE", "9:45 done": a log in which each line opens with the time when its work began. The work lasts
 * until the time of the next line.
 */
import type { Token, TokenOf } from '../scan/tokens';

interface Entry {
  readonly row: number;
  /** Of its time among the tokens. */
  readonly at: number;
  /** Minutes after midnight. */
  readonly time: number;
  readonly certain: boolean;
  readonly works: boolean;
  readonly ends: boolean;
}

const [noon, earliest] = [720, 60];
/** In minutes: what goes on longer is no log of one visit, what is shorter tells when something was typed or said. */
const [shortest, longest] = [5, 90];
const endWords: ReadonlySet<string> = new Set(
  'end ends ended ending done finish finished stop stopped out left leaves depart departed close closed over'.split(
    ' ',
  ),
);
/** Tokens behind the time that may say that something ends. */
const reach = 4;

/** The tokens of each row, in the order of the rows, where the times of such a log are intervals. */
export function withClockLog<T extends { readonly tokens: readonly Token[] }>(
  rows: readonly T[],
): readonly T[] {
  const ends = new Map<number, { readonly at: number; readonly to: number | null }>();
  for (const log of logs(rows))
    for (const [i, entry] of log.entries()) {
      const next = log[i + 1];
      // the time at which it ends opens no session
      if (!next && !entry.works && ends.has(log[i - 1]!.row)) ends.set(entry.row, { at: entry.at, to: null });
      if (next && entry.works && !entry.ends && agrees(rows[entry.row]!.tokens, next.time - entry.time))
        ends.set(entry.row, { at: entry.at, to: next.time });
    }
  if (ends.size === 0) return rows;
  return rows.map((row, index) => {
    const end = ends.get(index);
    if (!end) return row;
    return {
      ...row,
      tokens: row.tokens.map((token, i): Token => {
        if (i !== end.at || token.kind !== 'clock') return token;
        if (end.to === null)
          return { kind: 'measure', start: token.start, end: token.end, numbers: [], unit: null };
        const interval = { from: token.time, to: end.to % (2 * noon) };
        return {
          kind: 'interval',
          start: token.start,
          end: token.end,
          interval,
          form: 'clock',
          certain: token.certain,
        };
      }),
    };
  });
}

/** Runs of lines that open with a time, each later than the one before; some work begins, and something ends last. */
function logs(rows: readonly { readonly tokens: readonly Token[] }[]): readonly (readonly Entry[])[] {
  const found: Entry[][] = [];
  let open: Entry[] = [];
  for (const [row, { tokens }] of rows.entries()) {
    const entry = entryOf(row, tokens);
    if (!entry) continue;
    const last = open.at(-1);
    const time = last ? later(entry, last.time) : entry.time;
    if (last && (time - last.time < shortest || time - last.time > longest)) open = [];
    if (open.length === 0) found.push(open);
    open.push({ ...entry, time: open.length === 0 ? entry.time : time });
  }
  return found.filter((log) => log.length > 1 && log.some(({ works, ends }) => works && !ends));
}

/** 1:05 behind 12:50. */
const later = ({ time, certain }: Entry, last: number): number =>
  !certain && time < last && time + noon > last ? time + noon : time;

function entryOf(row: number, tokens: readonly Token[]): Entry | undefined {
  const at = tokens.findIndex(({ kind }) => kind !== 'mark');
  const clock = tokens[at];
  const next = tokens[at + 1];
  // a stop watch's, not a clinic's day
  if (clock?.kind === 'clock' && clock.time < earliest) return undefined;
  if (at < 0 || at > 1 || clock?.kind !== 'clock' || !isEntry(tokens, at)) return undefined;
  if (next === undefined) return undefined;
  const front = tokens.slice(at + 1, at + 1 + reach);
  return {
    row,
    at,
    time: clock.time,
    certain: clock.certain,
    works: opensWork(tokens.slice(at + 1)),
    ends: front.some((token) => token.kind === 'word' && endWords.has(token.text.toLowerCase())),
  };
}

const startWords: ReadonlySet<string> = new Set(['start', 'started', 'begin', 'began', 'to', 'then']);

/** "9:05 start TA"; "9:05 SpO2 94 after TE" tells of something else. */
const opensWork = (behind: readonly Token[]): boolean => {
  const first = behind.find(
    (token) => token.kind !== 'mark' && !(token.kind === 'word' && startWords.has(token.text.toLowerCase())),
  );
  return first?.kind === 'code' || first?.kind === 'name';
};

/** No other time stands in the line. */
const isEntry = (tokens: readonly Token[], at: number): boolean =>
  tokens.every(({ kind }, i) => i === at || (kind !== 'clock' && kind !== 'interval'));

const isDuration = (token: Token): token is TokenOf<'duration'> => token.kind === 'duration';

/** Minutes that stand in the line say the same, or are few, as of a rest. */
const agrees = (tokens: readonly Token[], minutes: number): boolean => {
  const told = tokens.filter(isDuration);
  return told.length === 0 || told.some((token) => token.minutes === minutes);
};
