import data from '../../../data/codeWords.json';

/** What a code is for, in our own words. */
export interface CodeWords {
  /** One sentence without its full stop. */
  readonly is: string;
  /** Kinds of work that it is meant for; empty where none are listed. */
  readonly kinds: readonly string[];
  /** Codes that it is told from. */
  readonly besides: readonly string[];
}

interface Written {
  readonly is: string;
  readonly kinds?: readonly string[];
  readonly besides?: readonly string[];
}

const written: Readonly<Record<string, Written>> = data.codes;

/** Undefined for codes that nobody mixes up. */
export function codeWords(code: string): CodeWords | undefined {
  const found = Object.hasOwn(written, code) ? written[code] : undefined;
  return found && { kinds: [], besides: [], ...found };
}
