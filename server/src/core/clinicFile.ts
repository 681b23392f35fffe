/**
 * What the files of a clinic (payers, words) have in common. They may come with a folder that nobody vouches for:
 * what is read of one is bounded, and so is what is said of it.
 */

import type * as v from 'valibot';
import { l10n } from './l10n';

/** Why something in a file is not right, in words for the person who wrote it, and the place in it. */
export interface ClinicProblem {
  /** One sentence. */
  readonly message: string;
  /** Field by field from the top of the file to what is wrong; empty for the whole file. */
  readonly path: readonly (string | number)[];
}

/** Values in one file, each list and group counted too. */
const mostValues = 20_000;

/** Faults of one file that are told one by one. */
const mostTold = 20;

/** Characters of a file that a message repeats. */
const longestWords = 60;

/**
 * The values of a JSON text, or why they are not read; words that go on behind the name of the file or "it". `parse` throws
 * where it is none.
 */
export function readClinicJson(
  text: string,
  parse: (text: string) => unknown = JSON.parse,
): { readonly data: unknown } | { readonly problem: string } {
  let data: unknown;
  try {
    data = parse(text);
  } catch {
    return { problem: l10n`is not readable as JSON: look for a missing comma, quote or bracket` };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { problem: l10n`must be fields in braces` };
  return countsMoreThan(data, mostValues)
    ? { problem: l10n`holds more than ${mostValues} values; name fewer` }
    : { data };
}

function countsMoreThan(data: unknown, most: number): boolean {
  let count = 0;
  for (const open = [data]; open.length > 0 && count <= most; ) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) count++;
    else {
      const inside = Object.values(value);
      count += 1 + inside.length;
      if (count <= most) open.push(...inside.filter((each) => typeof each === 'object'));
    }
  }
  return count > most;
}

/** A problem for each field that is at fault, with `said` as its message; of very many the first, and how many more. */
export function problemsFrom<T>(
  faults: readonly v.BaseIssue<T>[],
  said: (fault: v.BaseIssue<T>, path: ClinicProblem['path']) => string,
): readonly ClinicProblem[] {
  const problems = new Map<string, ClinicProblem>();
  for (const fault of faults) {
    const path = (fault.path ?? []).map(({ key }) => key as string | number);
    const key = JSON.stringify(path);
    if (!problems.has(key)) problems.set(key, { message: said(fault, path), path });
  }
  const told = [...problems.values()].slice(0, mostTold);
  const more = problems.size - told.length;
  return more === 0
    ? told
    : [...told, { message: l10n`There are ${more} more faults in this file.`, path: [] }];
}

/** What is wrong with a field, as words that go on behind its name. */
export function said(fault: v.BaseIssue<unknown>): string {
  if (fault.type === 'strict_object' && fault.expected === 'never') return l10n`is not a known field`;
  if (fault.received === 'undefined') return l10n`is missing`;
  if (fault.kind === 'validation') return fault.message;
  return l10n`must be ${expectedWords(fault.expected ?? '')}, not ${cut(receivedWords(fault.received))}`;
}

/** `("a" | "b")` as `"a" or "b"`. */
const expectedWords = (expected: string): string =>
  kinds[expected] ?? expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');

const receivedWords = (received: string): string => kinds[received] ?? received;

const kinds: Readonly<Record<string, string>> = {
  Object: l10n`fields in braces`,
  Array: l10n`a list`,
  string: l10n`words in quotes`,
  number: l10n`a number`,
  boolean: l10n`true or false`,
};

/** `versions[0].from` */
export const fieldName = (path: ClinicProblem['path']): string =>
  cut(path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join(''));

/** Words of a file, short enough for a message. */
export const cut = (words: string): string =>
  words.length > longestWords ? `${words.slice(0, longestWords)}…` : words;
