import type { CodeSet } from '../codes/codeSet';
import type { Token, TokenOf } from '../scan/tokens';
import { type Located, located, overlaps, type Span } from '../text';
import type { ReadTotals } from './totals';

/** What stands at the end of a list of services and counts them all: "TA 23', TE 15' = 38 min, 3u". */
interface ListSum {
  readonly minutes: Located<number>;
  readonly units: Located<number> | null;
  readonly timed: boolean;
  readonly whole: Span;
}

/** The sum in one passage: behind "=", or in brackets where the figures in front add up to it. */
function listSum(tokens: readonly Token[], codes: CodeSet): ListSum | undefined {
  for (let i = 1; i < tokens.length; i++) {
    const mark = tokens[i - 1]!;
    const token = tokens[i]!;
    if (mark.kind !== 'mark' || !/[=(]/.test(mark.text) || token.kind !== 'duration') continue;
    const list = tokens.slice(
      tokens.findLastIndex((other, at) => at < i && other.kind === 'stop') + 1,
      i - 1,
    );
    const named = new Set(list.flatMap((other) => (isService(other) ? [other.code] : [])));
    if (named.size < 2 || (mark.text === '(' && !isSum(figuresOf(list), token.minutes))) continue;
    const units = unitsBehind(tokens, i);
    return {
      minutes: located(token.minutes, token.number.start, token.number.end),
      units: units ? located(units.units, units.number.start, units.number.end) : null,
      timed: [...named].every((code) => codes.find(code)?.timed ?? false),
      whole: { start: mark.start, end: (units ?? token).end },
    };
  }
  return undefined;
}

const isService = (token: Token): token is TokenOf<'code'> | TokenOf<'name'> =>
  token.kind === 'code' || token.kind === 'name';

const isSum = (figures: readonly number[], total: number): boolean =>
  figures.length > 1 && figures.reduce((sum, figure) => sum + figure, 0) === total;

/** Minutes with their unit and bare figures right behind a service. */
const figuresOf = (list: readonly Token[]): readonly number[] =>
  list.flatMap((token, i) => {
    if (token.kind === 'duration') return token.minutes;
    const before = list[i - 1];
    return token.kind === 'number' && before && isService(before) ? token.value : [];
  });

function unitsBehind(tokens: readonly Token[], i: number): TokenOf<'units'> | undefined {
  const behind = tokens[i + 1]?.kind === 'mark' ? tokens[i + 2] : tokens[i + 1];
  return behind?.kind === 'units' ? behind : undefined;
}

/** The totals with those that only the sum of a list states; a labelled total goes first. */
export function withListSums(
  read: ReadTotals,
  passages: Iterable<readonly Token[]>,
  codes: CodeSet,
): ReadTotals {
  const sums = [...passages]
    .flatMap((tokens) => listSum(tokens, codes) ?? [])
    .filter((sum) => !read.taken.some((span) => overlaps(span, sum.whole)));
  const { timedMinutes, treatmentMinutes, units } = read.totals;
  const only = sums.length === 1 ? sums[0] : undefined;
  return {
    totals: {
      timedMinutes: timedMinutes ?? (only?.timed ? only.minutes : null),
      treatmentMinutes: treatmentMinutes ?? (only && !only.timed ? only.minutes : null),
      units: units ?? only?.units ?? null,
    },
    taken: [...read.taken, ...sums.map((sum) => sum.whole)],
  };
}
