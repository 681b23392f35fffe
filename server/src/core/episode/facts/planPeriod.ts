import type { CalendarDate } from '../../calendar';
import type { Token } from '../../scan/tokens';
import type { Located } from '../../text';
import type { PlanPeriod } from '../summary';
import { firstPeriod } from './period';
import { numberOf, type ReadLine, said, wordSet } from './readLine';

const planWords = wordSet('poc cert certification certified recert recertification cert. certif');

/** The period of the plan of care or of its certification on these lines; null where none tells one. */
export function planPeriod(
  lines: readonly ReadLine[],
  text: string,
  date: CalendarDate | null,
): PlanPeriod | null {
  let lasting: PlanPeriod | null = null;
  let open: PlanPeriod | null = null;
  for (const { tokens } of lines)
    for (const [i, token] of tokens.entries()) {
      if (!namesPlan(tokens, i)) continue;
      const rest = sentenceFrom(tokens, i + 1);
      const here = { start: token.start, end: token.end };
      const period = firstPeriod(rest, text, date, 'from');
      if (period?.to) return { span: here, ...period, weeks: null };
      if (period) open ??= { span: here, ...period, weeks: weeksIn(rest) };
      const weeks = weeksIn(rest);
      if (weeks) lasting ??= { span: here, from: null, to: null, weeks };
    }
  return open ?? lasting;
}

/** The tokens up to the end of the sentence; the point of "cert." or "exp." ends none. */
function sentenceFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const end = tokens.findIndex(
    (token, i) => i > from && token.kind === 'stop' && said(tokens[i - 1]) !== 'exp',
  );
  return tokens.slice(from, end < 0 ? undefined : end);
}

export const namesPlan = (tokens: readonly Token[], i: number): boolean =>
  planWords.has(said(tokens[i])) ||
  (said(tokens[i]) === 'care' && said(tokens[i - 1]) === 'of' && said(tokens[i - 2]) === 'plan');

/** "x 9 wks", "for 12 weeks": the last such figure. */
function weeksIn(tokens: readonly Token[]): Located<number> | null {
  let found: Located<number> | null = null;
  for (const [i, token] of tokens.entries()) {
    const behind = said(tokens[i + 1]);
    if (!weekWords.has(behind)) continue;
    const number =
      numberOf(token) ?? (token.kind === 'measure' && token.numbers.length === 1 ? token.numbers[0]! : null);
    if (number && number.value >= 1 && number.value <= 52) found = number;
  }
  return found;
}
const weekWords = wordSet('wk wks week weeks w');
