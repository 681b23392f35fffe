/**
 * Patterns over the words and marks of a sentence. A pattern is a row of parts:
 *
 *   cue             this word; `improv*` any word that begins so
 *   <assist|cue>    a mark of the lexicon of one of these categories that no "no" or "without" denies;
 *                   `<no:symptom>` one that is denied, `<any:device>` either
 *   #load|height    a quantity of one of these kinds; `#` any; `#date` an earlier day
 *   @family         one of a list of words (server/data/evidenceWords.json)
 *   (a | b c)       one of several rows
 *   ..              any words within the clause, as few as will do; `...` within the sentence
 *   .  _            one word; one of three letters or more
 *   ^  $            the beginning and the end of a clause; `^^` and `$$` of the sentence
 *   !x  &x          x does not stand here, or does, and is not used up; `!<(x)` nor in front
 *   x?  x+          x or nothing; x once or more
 *   ~               a dash or a wide space stands in front of the next word
 *   `(              the sign itself
 *   [ ]             around the words to point at; without them it is the whole
 */
import lists from '../../../../data/evidenceWords.json';
import type { Mark } from './lexicon';
import { type Word, words } from './words';

/** Something that begins at a word: a mark or a quantity. */
export interface Found {
  /** `<category` or `#kind`. */
  readonly name: string;
  /** Index behind its last word. */
  readonly to: number;
  readonly denied: boolean;
  readonly mark?: Mark;
}

/** Words with what was found at each of them. */
export interface Row {
  readonly words: readonly Word[];
  /** Number of the clause that each word stands in. */
  readonly clause: readonly number[];
  readonly found: readonly (readonly Found[])[];
  /** Every word and every name of `found` in the row. */
  readonly holds: ReadonlySet<string>;
}

/** A row with the names that it holds. */
export function rowFrom(
  words: readonly Word[],
  clause: readonly number[],
  found: readonly (readonly Found[])[],
): Row {
  const holds = new Set(words.map(({ lower }) => lower));
  for (const all of found)
    for (const { name } of all) {
      holds.add(name);
      if (isMeasure(name)) holds.add('#');
    }
  return { words, clause, found, holds };
}

/** Indexes of words, `to` behind the last, and the first mark among them. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly mark?: Mark;
}

export interface Pattern {
  /** Names of which a row must hold one to match; null where it can do without. */
  readonly needs: readonly string[] | null;
  /** Every match of the row, each beginning behind the one before. */
  all(row: Row): readonly Match[];
  test(row: Row): boolean;
}

interface State {
  readonly row: Row;
  from: number;
  to: number;
  mark: Mark | undefined;
}
type Next = (at: number) => boolean;
type Part = (state: State, at: number, next: Next) => boolean;
interface Built {
  readonly part: Part;
  /** Names of which the row must hold one; null where it can do without. */
  readonly needs: readonly string[] | null;
  /** Names of which one must begin where the part begins; null where that may be anything. */
  readonly starts: readonly string[] | null;
  /** Uses up no words. */
  readonly empty?: boolean;
  /** Of `..`: the same, where what follows uses up words, which then stand in the clause too. */
  readonly within?: Part;
  /** Stands at the beginning of the sentence alone. */
  readonly first?: boolean;
}

const compiled = new Map<string, Pattern>();

/** The pattern that is written so; compiled once. Throws where it cannot be read. */
export function pattern(written: string): Pattern {
  const known = compiled.get(written);
  if (known) return known;
  const tokens = tokensOf(written);
  const { part, needs, starts, first } = rowOf(tokens, written);
  if (tokens.length > 0) throw new Error(`cannot read "${tokens.join(' ')}" in the pattern "${written}"`);
  const run = (row: Row, at: number): Match | null => {
    const state: State = { row, from: -1, to: -1, mark: undefined };
    let end = at;
    const ends = (to: number) => {
      end = to;
      return true;
    };
    if (!part(state, at, ends)) return null;
    const from = state.from < 0 ? at : state.from;
    const to = state.from < 0 ? end : state.to;
    return state.mark ? { from, to, mark: state.mark } : { from, to };
  };
  const find = (row: Row, most: number): Match[] => {
    const found: Match[] = [];
    if (needs && !needs.some((name) => row.holds.has(name))) return found;
    const last = first ? 1 : row.words.length;
    for (let at = 0; at < last && found.length < most; at++) {
      if (starts && !begins(row, at, starts)) continue;
      const match = run(row, at);
      if (match && match.from < match.to && found.at(-1)?.from !== match.from) found.push(match);
    }
    return found;
  };
  const made: Pattern = {
    needs,
    all: (row) => find(row, Number.POSITIVE_INFINITY),
    test: (row) => find(row, 1).length > 0,
  };
  compiled.set(written, made);
  return made;
}

const begins = ({ words, found }: Row, at: number, starts: readonly string[]): boolean =>
  starts.includes(words[at]!.lower) ||
  found[at]!.some(({ name }) => starts.includes(name) || (isMeasure(name) && starts.includes('#')));

/** Whether a pattern matches anywhere in a row. */
export const matches = (written: string, row: Row): boolean => pattern(written).test(row);

// --- reading what is written -----------------------------------------------------------------------------------

const single = new Set(['(', ')', '[', ']', '|', '!', '?', '+', '$', '^', '~', '&']);

function tokensOf(written: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < written.length) {
    const sign = written[at]!;
    const two = written.slice(at, at + 2);
    if (sign === ' ') at++;
    else if (sign === '`') {
      tokens.push(two);
      at += 2;
    } else if (sign === '<' && two !== '<(') {
      const end = written.indexOf('>', at);
      tokens.push(written.slice(at, end + 1));
      at = end + 1;
    } else if (two === '^^' || two === '$$' || two === '<(') {
      tokens.push(two);
      at += 2;
    } else if (
      single.has(sign) &&
      !(sign === '|' && tokens.at(-1)?.startsWith('#') && written[at - 1] !== ' ')
    ) {
      tokens.push(sign);
      at++;
    } else {
      let end = at + 1;
      while (
        end < written.length &&
        written[end] !== ' ' &&
        (!single.has(written[end]!) || (sign === '#' && written[end] === '|'))
      )
        end++;
      const word = written.slice(at, end);
      tokens.push(...(word.includes('/') ? words(word).map(({ lower }) => lower) : [word]));
      at = end;
    }
  }
  return tokens;
}

/** Alternatives, up to a closing bracket. */
function rowOf(tokens: string[], written: string): Built {
  const choices = [sequence(tokens, written)];
  while (tokens[0] === '|') {
    tokens.shift();
    choices.push(sequence(tokens, written));
  }
  if (choices.length === 1) return choices[0]!;
  const parts = choices.map(({ part }) => part);
  return {
    part: (state, at, next) => parts.some((part) => part(state, at, next)),
    needs: choices.every(({ needs }) => needs) ? choices.flatMap(({ needs }) => needs!) : null,
    starts: choices.every(({ starts }) => starts) ? choices.flatMap(({ starts }) => starts!) : null,
    first: choices.every(({ first }) => first),
  };
}

function sequence(tokens: string[], written: string): Built {
  const built: Built[] = [];
  while (tokens.length > 0 && tokens[0] !== ')' && tokens[0] !== ']' && tokens[0] !== '|')
    built.push(repeated(element(tokens, written), tokens));
  const parts = built.map(({ part, within }, i) =>
    within && built[i + 1]?.empty === undefined && i + 1 < built.length ? within : part,
  );
  const needs = built.flatMap((one) => (one.needs ? [one.needs] : [])).sort((a, b) => a.length - b.length)[0];
  const from = (index: number): Part =>
    index === parts.length
      ? (_, at, next) => next(at)
      : index === parts.length - 1
        ? parts[index]!
        : (
            (rest) => (state, at, next) =>
              parts[index]!(state, at, (to) => rest(state, to, next))
          )(from(index + 1));
  const leading = built.find(({ empty }) => !empty);
  return {
    part: from(0),
    needs: needs ?? null,
    starts: leading?.starts ?? null,
    first: built[0]?.first ?? false,
  };
}

function repeated(one: Built, tokens: string[]): Built {
  const { part } = one;
  if (tokens[0] === '?') {
    tokens.shift();
    return { part: (state, at, next) => part(state, at, next) || next(at), needs: null, starts: null };
  }
  if (tokens[0] === '+') {
    tokens.shift();
    const more: Part = (state, at, next) =>
      part(state, at, (to) => (to > at && more(state, to, next)) || next(to));
    return { part: more, needs: one.needs, starts: one.starts };
  }
  return one;
}

function element(tokens: string[], written: string): Built {
  const token = tokens.shift()!;
  if (token === '(') return closed(rowOf(tokens, written), ')', tokens, written);
  if (token === '[') return pointed(closed(rowOf(tokens, written), ']', tokens, written));
  if (token === '!') return not(tokens, written);
  if (token === '&') return ahead(element(tokens, written));
  if (token === '..' || token === '...') return skip(token === '..');
  if (token === '.')
    return {
      part: (state, at, next) => at < state.row.words.length && next(at + 1),
      needs: null,
      starts: null,
    };
  if (token === '_')
    return { part: ({ row }, at, next) => isLong(row.words[at]) && next(at + 1), needs: null, starts: null };
  if (token === '^' || token === '^^' || token === '$' || token === '$$') return edge(token);
  if (token === '~')
    return {
      part: ({ row }, at, next) => (row.words[at]?.glue === '-' || row.words[at]?.wide === true) && next(at),
      needs: null,
      starts: null,
      empty: true,
    };
  if (token.startsWith('`')) return wordPart(token.slice(1));
  if (token.startsWith('<')) return markPart(token.slice(1, -1));
  if (token.startsWith('#')) return foundPart(token === '#' ? [] : token.slice(1).split('|'));
  if (token.startsWith('@')) return listPart(token.slice(1));
  return wordPart(token);
}

const isLong = (word: Word | undefined) => word?.kind === 'word' && word.lower.length > 2;

function closed(inner: Built, bracket: string, tokens: string[], written: string): Built {
  if (tokens.shift() !== bracket) throw new Error(`"${bracket}" is missing in the pattern "${written}"`);
  return inner;
}

const pointed = ({ part, needs, starts, first }: Built): Built => ({
  needs,
  starts,
  first: first ?? false,
  part: (state, at, next) =>
    part(state, at, (to) => {
      const before = [state.from, state.to] as const;
      state.from = at;
      state.to = to;
      if (next(to)) return true;
      [state.from, state.to] = before;
      return false;
    }),
});

function not(tokens: string[], written: string): Built {
  if (tokens[0] !== '<(') {
    const { part } = element(tokens, written);
    return {
      needs: null,
      starts: null,
      empty: true,
      part: (state, at, next) => !part({ ...state }, at, () => true) && next(at),
    };
  }
  tokens.shift();
  const { part } = closed(rowOf(tokens, written), ')', tokens, written);
  return {
    needs: null,
    starts: null,
    empty: true,
    part: (state, at, next) => {
      for (let from = at; from >= 0; from--) if (part({ ...state }, from, (to) => to === at)) return false;
      return next(at);
    },
  };
}

const ahead = ({ part, needs }: Built): Built => ({
  needs,
  starts: null,
  empty: true,
  part: (state, at, next) => part({ ...state }, at, () => true) && next(at),
});

const skipped =
  (inClause: boolean, upTo: 'edge' | 'word'): Part =>
  ({ row }, at, next) => {
    const clause = row.clause[at - 1] ?? row.clause[at];
    for (let to = at; ; to++) {
      const ended = to >= row.words.length || (inClause && row.clause[to] !== clause);
      if ((!ended || upTo === 'edge') && next(to)) return true;
      if (ended) return false;
    }
  };

const skip = (inClause: boolean): Built => ({
  needs: null,
  starts: null,
  part: skipped(inClause, 'edge'),
  ...(inClause ? { within: skipped(true, 'word') } : {}),
});

const edge = (token: string): Built => ({
  needs: null,
  starts: null,
  empty: true,
  first: token === '^^',
  part: ({ row: { clause, words } }, at, next) => {
    const is =
      token === '^^'
        ? at === 0
        : token === '$$'
          ? at === words.length
          : token === '^'
            ? at === 0 || clause[at] !== clause[at - 1] || isBoundary(words[at - 1]!)
            : at === words.length || (at > 0 && clause[at] !== clause[at - 1]) || isBoundary(words[at]!);
    return is && next(at);
  },
});

const isBoundary = ({ lower }: Word) =>
  lower === ',' || lower === ';' || lower === ':' || lower === '(' || lower === ')';

function markPart(inner: string): Built {
  const prefixed = inner.startsWith('no:') || inner.startsWith('any:');
  const denied = inner.startsWith('no:') ? true : inner.startsWith('any:') ? null : false;
  const names = (prefixed ? inner.slice(inner.indexOf(':') + 1) : inner).split('|').map((name) => `<${name}`);
  return named(names, denied);
}

/** A number that counts or measures; days and procedure codes do neither. */
export const isMeasure = (name: string): boolean =>
  name[0] === '#' && name !== '#date' && name !== '#day' && name !== '#code';

const foundPart = (kinds: readonly string[]): Built => {
  const names = kinds.map((kind) => `#${kind}`);
  return named(names.length > 0 ? names : ['#'], null);
};

const named = (names: readonly string[], denied: boolean | null): Built => ({
  needs: names,
  starts: names,
  part: (state, at, next) =>
    state.row.found[at]?.some((found) => {
      const fits = names.includes(found.name) || (names[0] === '#' && isMeasure(found.name));
      if (!fits || (denied !== null && found.denied !== denied)) return false;
      const before = state.mark;
      state.mark ??= found.mark;
      if (next(found.to)) return true;
      state.mark = before;
      return false;
    }) ?? false,
});

function listPart(name: string): Built {
  const listed = (lists.lists as Readonly<Record<string, readonly string[]>>)[name];
  if (!listed) throw new Error(`no list of words is called "${name}"`);
  const tokens = tokensOf(listed.join(' | '));
  return rowOf(tokens, name);
}

function wordPart(written: string): Built {
  if (written.endsWith('*') && written.length > 1) {
    const stem = written.slice(0, -1);
    return {
      needs: null,
      starts: null,
      part: ({ row }, at, next) => (row.words[at]?.lower.startsWith(stem) ?? false) && next(at + 1),
    };
  }
  if (written.startsWith('*') && written.length > 1) {
    const ending = written.slice(1);
    return {
      needs: null,
      starts: null,
      part: ({ row }, at, next) =>
        row.words[at]?.kind === 'word' &&
        row.words[at]!.lower.length > ending.length + 1 &&
        row.words[at]!.lower.endsWith(ending) &&
        next(at + 1),
    };
  }
  return {
    needs: [written],
    starts: [written],
    part: ({ row }, at, next) => row.words[at]?.lower === written && next(at + 1),
  };
}
