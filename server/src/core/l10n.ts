/**
 * The words of the program in the language of who reads them. Every text for people is written as l10n`3 of ${most}`; a
 * translation is asked for under its English words, with a number for each value: `3 of {0}`, as in the bundles of VS
 * Code (`l10n/bundle.l10n.<language>.json`). Which language it is stands fast before the first text is made.
 */

/** Translations by their English words; what has none is told in English. */
export type Translations = Readonly<Record<string, string>>;

let translations: Translations | null = null;

/** Sets the language of the process. Called once, before anything else is loaded: some texts are made on loading. */
export function speak(words: Translations): void {
  translations = Object.assign(Object.create(null), words);
}

/** A text for people, in their language. Values are put in as they are. */
export const l10n = (literals: TemplateStringsArray, ...values: readonly unknown[]): string =>
  partsOf(literals)
    .map((part) => (typeof part === 'string' ? part : `${values[part]}`))
    .join('');

/** A text of our own data, in the language of who reads it. */
export const translated = (words: string): string => translations?.[words] ?? words;

/** The pieces of a text in order, in the language of who reads it: words, and the numbers of the values between them. */
export function partsOf(literals: readonly string[]): readonly (string | number)[] {
  const known = translations?.[keyOf(literals)];
  if (known === undefined) return literals.flatMap((literal, i) => (i === 0 ? literal : [i - 1, literal]));
  return known
    .split(/\{(\d+)\}/)
    .map((part, i) => (i % 2 === 1 && Number(part) < literals.length - 1 ? Number(part) : part));
}

/** The English words with a number for each value: `3 of {0}`. */
export const keyOf = (literals: readonly string[]): string =>
  literals.reduce((key, literal, i) => (i === 0 ? literal : `${key}{${i - 1}}${literal}`), '');
