import type { CodeSet } from '../codes/codeSet';
import type { Token } from '../scan/tokens';

const word = /^(?:re-?)?eval(?:uation)?$/i;
/** In tokens: "eval 35 min", "Evaluation took 40 minutes", "35 min of eval". */
const reach = 5;

/**
 * "Eval took 35 min" beside `97162 x1`: where a visit has one code of an evaluation, the word with minutes beside it is a
 * name of that code. The tokens of each row, in the order of the rows.
 */
export function withEvaluations<T extends { readonly tokens: readonly Token[] }>(
  rows: readonly T[],
  codes: CodeSet,
): readonly T[] {
  const found = new Set(
    rows.flatMap(({ tokens }) =>
      tokens.flatMap((token) =>
        token.kind === 'code' && codes.find(token.code)?.category === 'evaluation' ? [token.code] : [],
      ),
    ),
  );
  const [code] = found;
  if (code === undefined || found.size > 1) return rows;
  return rows.map((row) => {
    const named = row.tokens.map((token, i): Token => {
      if (token.kind !== 'word' || !word.test(token.text) || !hasMinutes(row.tokens, i)) return token;
      return { kind: 'name', start: token.start, end: token.end, code, medicare: null, sure: false };
    });
    return named.some((token, i) => token !== row.tokens[i]) ? { ...row, tokens: named } : row;
  });
}

/** Minutes stand beside, with words and a colon between at most; a service between has them. */
const hasMinutes = (tokens: readonly Token[], i: number): boolean =>
  isNext(tokens.slice(i + 1, i + 1 + reach)) || isNext(tokens.slice(Math.max(0, i - reach), i).reverse());

function isNext(beside: readonly Token[]): boolean {
  const figure = beside.findIndex(({ kind }) => kind === 'duration');
  return (
    figure >= 0 &&
    beside
      .slice(0, figure)
      .every((token) => token.kind === 'word' || (token.kind === 'mark' && ':-–()='.includes(token.text)))
  );
}
