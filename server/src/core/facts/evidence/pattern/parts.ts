/** The smallest parts that a pattern is made of: each is made into a step in front of the step that follows it. */
import type { Mark } from '../lexicon';
import type { Word } from '../words';
import { isIn, type Name, nameOf, setOf } from './names';
import type { Needs } from './needs';
import type { Row } from './row';

/** One attempt at a row. */
export interface Run {
  readonly row: Row;
  /** What the pattern points at, else -1. */
  start: number;
  end: number;
  /** Where the words to point at begin, while they are read. */
  open: number;
  /** Behind the last word of the match. */
  last: number;
  /** The first mark that was passed. */
  mark: Mark | undefined;
  /** Where a part that looks back has to end. */
  target: number;
}

/** Whether the rest of a pattern matches from a word on. */
export type Step = (run: Run, at: number) => boolean;

export interface Part {
  readonly before: (next: Step) => Step;
  readonly needs: Needs;
  /** Names of which one must begin where the part begins; null where that may be anything. */
  readonly starts: readonly Name[] | null;
  /** Uses up no words. */
  readonly empty?: boolean;
  /** May stand or not. */
  readonly optional?: boolean;
  /** Of `..`: the same, where what follows uses up words, which then stand in the clause too. */
  readonly within?: (next: Step) => Step;
  /** Stands at the beginning of the sentence alone. */
  readonly first?: boolean;
  /** Of a word that stands for itself. */
  readonly name?: Name;
}

export const anywhere = { needs: [], starts: null } as const;
export const noWords = { ...anywhere, empty: true } as const;
/** One word that fits. */
const wordThat = (fits: (word: Word) => boolean): Part => ({
  ...anywhere,
  before: (next) => (run, at) => at < run.row.to && fits(run.row.words[at]!) && next(run, at + 1),
});

export const anyWord = wordThat(() => true);
export const longWord = wordThat(({ kind, lower }) => kind === 'word' && lower.length > 2);

/** A word as written; `improv*` one that begins so, `*ing` a longer one that ends so. */
export function word(written: string): Part {
  if (written.endsWith('*') && written.length > 1) {
    const stem = written.slice(0, -1);
    return wordThat(({ lower }) => lower.startsWith(stem));
  }
  if (written.startsWith('*') && written.length > 1) {
    const ending = written.slice(1);
    return wordThat(
      ({ kind, lower }) => kind === 'word' && lower.length > written.length && lower.endsWith(ending),
    );
  }
  const name = nameOf(written);
  return {
    needs: [[name]],
    starts: [name],
    name,
    before: (next) => (run, at) => at < run.row.to && run.row.words[at]!.name === name && next(run, at + 1),
  };
}

/** One of some words. */
export function oneOf(names: readonly Name[]): Part {
  const all = setOf(names);
  return {
    needs: [names],
    starts: names,
    before: (next) => (run, at) => at < run.row.to && isIn(all, run.row.words[at]!.name) && next(run, at + 1),
  };
}

/** A mark or a number of one of these names; `denied` null: whether a "no" denies it or not. */
export function found(written: readonly string[], denied: boolean | null): Part {
  const names = written.map(nameOf);
  const all = setOf(names);
  return {
    needs: [names],
    starts: names,
    before: (next) => (run, at) => {
      if (at >= run.row.to) return false;
      for (const one of run.row.found[at]!) {
        if (!isIn(all, one.name) || one.to > run.row.to || (denied !== null && one.denied !== denied))
          continue;
        const before = run.mark;
        run.mark ??= one.mark;
        if (next(run, one.to)) return true;
        run.mark = before;
      }
      return false;
    },
  };
}

/** As few words as will do, within the clause or the sentence. */
export function skip(inClause: boolean): Part {
  const upTo =
    (edgeToo: boolean) =>
    (next: Step): Step =>
    (run, at) => {
      const { clause, from, to } = run.row;
      const own = clause[at > from ? at - 1 : at];
      for (let end = at; ; end++) {
        const ended = end >= to || (inClause && clause[end] !== own);
        if ((!ended || edgeToo) && next(run, end)) return true;
        if (ended) return false;
      }
    };
  return { ...anywhere, before: upTo(true), ...(inClause ? { within: upTo(false) } : {}) };
}

const parting = setOf([',', ';', ':', '(', ')'].map(nameOf));

/** The beginning or the end of a clause (`^`, `$`) or of the sentence (`^^`, `$$`). */
export function edge(sign: string): Part {
  const changes = ({ clause }: Row, at: number) => clause[at] !== clause[at - 1];
  const parts = ({ words }: Row, at: number) => isIn(parting, words[at]!.name);
  const is: Readonly<Record<string, (row: Row, at: number) => boolean>> = {
    '^^': ({ from }, at) => at === from,
    $$: ({ to }, at) => at === to,
    '^': (row, at) => at === row.from || at === row.to || changes(row, at) || parts(row, at - 1),
    $: (row, at) => at === row.to || (at > row.from && changes(row, at)) || parts(row, at),
  };
  const stands = is[sign]!;
  return {
    ...noWords,
    first: sign === '^^',
    before: (next) => (run, at) => stands(run.row, at) && next(run, at),
  };
}

/** A dash or a wide space in front of the next word. */
export const setApart: Part = {
  ...noWords,
  before: (next) => (run, at) => {
    const word = at < run.row.to ? run.row.words[at]! : undefined;
    return word !== undefined && (word.glue === '-' || word.wide) && next(run, at);
  },
};
