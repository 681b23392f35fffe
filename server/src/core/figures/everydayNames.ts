import data from '../../../data/everydayNames.json';
import type { CodeSet } from '../codes/codeSet';
import type { Token } from '../scan/tokens';

/** In tokens: "eval 35 min", "Evaluation took 40 minutes", "35 min of eval". */
const reach = 5;
const reachBack = 5;

interface Everyday {
  readonly category?: string;
  readonly codes?: readonly string[];
  readonly words: readonly string[];
  /** The minutes end their clause: "dressing 15 min: ...", not "grooming 8 min standing tolerance". */
  readonly closes?: boolean;
}
const everyday: readonly Everyday[] = data.names;
const closing = new Set(everyday.flatMap(({ closes, words }) => (closes ? words : [])));

/**
 * "Eval took 35 min" beside `97162 x1`, "swallow tx 30 min" beside `92526`: where a visit has one code of a kind of work,
 * an everyday word with minutes beside it names that code, and so do names of another code of its kind. The tokens of
 * each row, in the order of the rows.
 */
export function withEverydayNames<T extends { readonly tokens: readonly Token[] }>(
  rows: readonly T[],
  codes: CodeSet,
): readonly T[] {
  const written = new Set(
    rows.flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'code' ? [token.code] : []))),
  );
  if (written.size === 0) return withBilledNames(rows);
  const byWord = new Map<string, string>();
  const byCode = new Map<string, string>();
  for (const kind of everyday) {
    const listed = (kind.codes ?? []).filter((code) => written.has(code));
    const own = kind.category
      ? [...written].filter((code) => codes.find(code)?.category === kind.category || listed.includes(code))
      : listed.slice(0, 1);
    if (own.length !== 1) continue;
    for (const word of kind.words) byWord.set(word, own[0]!);
    for (const code of kind.codes ?? []) if (!written.has(code)) byCode.set(code, own[0]!);
  }
  const further = new Map(
    Object.entries(data.further.codes).filter(([first, next]) => written.has(first) && written.has(next)),
  );
  if (byWord.size === 0) return rows;
  return rows.map((row) => {
    // beside the code itself the words tell of its work
    const here = new Set(row.tokens.flatMap((token) => (token.kind === 'code' ? [token.code] : [])));
    const named = row.tokens.map((token, i): Token => {
      const meant = (code: string): string =>
        further.has(code) && here.size === 0 && saysFurther(row.tokens, i) ? further.get(code)! : code;
      if (token.kind === 'name' && (byCode.has(token.code) || further.has(token.code)))
        return { ...token, code: meant(byCode.get(token.code) ?? token.code) };
      const named = token.kind === 'word' ? byWord.get(token.text.toLowerCase()) : undefined;
      if (named === undefined || here.has(named) || !hasMinutes(row.tokens, i)) return token;
      if (token.kind === 'word' && closing.has(token.text.toLowerCase()) && !closesBehind(row.tokens, i))
        return token;
      const code = meant(named);
      return { kind: 'name', start: token.start, end: token.end, code, medicare: null, sure: false };
    });
    return named.some((token, i) => token !== row.tokens[i]) ? { ...row, tokens: named } : row;
  });
}

/** "I am billing two for the activities" where the visit names therapeutic activities, and no code. */
function withBilledNames<T extends { readonly tokens: readonly Token[] }>(rows: readonly T[]): readonly T[] {
  const named = new Set(
    rows.flatMap(({ tokens }) =>
      tokens.flatMap((token) => (token.kind === 'name' && token.sure ? [token.code] : [])),
    ),
  );
  const codeOf = (word: string): string | undefined =>
    data.billed.find(({ code, words }) => named.has(code) && words.includes(word))?.code;
  return rows.map((row) => {
    const tokens = row.tokens.map((token, i): Token => {
      const code = token.kind === 'word' ? codeOf(token.text.toLowerCase()) : undefined;
      if (code === undefined || !(isCountedOf(row.tokens, i) || isCountedLike(row.tokens, i))) return token;
      return { kind: 'name', start: token.start, end: token.end, code, medicare: null, sure: false };
    });
    return tokens.some((token, i) => token !== row.tokens[i]) ? { ...row, tokens } : row;
  });
}

/** In billing units: more are a count of something else. */
const most = 4;
/** "one manual, one exercise, two activities": a small number right in front, as in front of a name of the same line. */
function isCountedLike(tokens: readonly Token[], i: number): boolean {
  const counted = (at: number): boolean => {
    const count = tokens[at - 1];
    return count?.kind === 'number' && count.inWords === true && count.value > 0 && count.value <= most;
  };
  return counted(i) && tokens.some(({ kind }, at) => kind === 'name' && counted(at));
}

/** "two for the activities", "one unit of the activities". */
function isCountedOf(tokens: readonly Token[], i: number): boolean {
  const [count, by, the] = [tokens[i - 3], tokens[i - 2], tokens[i - 1]];
  const says = (token: Token | undefined, ...words: string[]): boolean =>
    token?.kind === 'word' && words.includes(token.text.toLowerCase());
  return says(the, 'the') && says(by, 'for', 'of') && (count?.kind === 'number' || count?.kind === 'units');
}

const furtherWords: ReadonlySet<string> = new Set(data.further.words);

/** "Cognitive treatment, next 15 min". */
function saysFurther(tokens: readonly Token[], i: number): boolean {
  const behind = tokens.slice(i + 1, i + 1 + reach);
  const figure = behind.findIndex(({ kind }) => kind === 'duration');
  return behind
    .slice(0, Math.max(0, figure))
    .some((token) => token.kind === 'word' && furtherWords.has(token.text.toLowerCase()));
}

/** Minutes stand beside: behind it with words and a colon between at most, or in front with a word or two. */
const hasMinutes = (tokens: readonly Token[], i: number): boolean =>
  isNext(tokens.slice(i + 1, i + 1 + reach), ':,-–()=') ||
  isNext(tokens.slice(Math.max(0, i - reachBack), i).reverse(), '-–(');

/** Its minutes stand right behind the word, and no word behind them. */
function closesBehind(tokens: readonly Token[], i: number): boolean {
  const at = tokens.slice(i + 1, i + 3).findIndex(({ kind }) => kind === 'duration' || kind === 'interval');
  return at >= 0 && tokens[i + 2 + at]?.kind !== 'word';
}

/** A service between has the minutes. */
function isNext(beside: readonly Token[], signs: string): boolean {
  const figure = beside.findIndex(({ kind }) => kind === 'duration' || kind === 'interval');
  return (
    figure >= 0 &&
    beside
      .slice(0, figure)
      .every((token) => token.kind === 'word' || (token.kind === 'mark' && signs.includes(token.text)))
  );
}
