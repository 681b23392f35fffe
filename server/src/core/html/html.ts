/**
 * Words from outside (of a note, of a clinic's files, names of files) are words and never markup. This is the
 * only room that makes HTML: elsewhere it can be asked for and put together, not written.
 */

import { partsOf } from '../l10n';

/** HTML in which everything from outside is escaped. */
class Made {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  get source(): string {
    return this.#source;
  }
}

export type Html = Made;

type Value = string | number | Html | readonly (string | number | Html)[];

/**
 * HTML from a literal: `html\`<td>${words}</td>\``. What stands in the literal is markup, every value is text or that of
 * an attribute in double quotes and is escaped, unless it is HTML itself. A list of values stands without a space between them.
 */
export function html(literals: TemplateStringsArray, ...values: readonly Value[]): Html {
  const source = partsOf(literals).map((part) =>
    typeof part === 'string' ? part : [values[part]!].flat().map(sourceOf).join(''),
  );
  return new Made(source.join(''));
}

/** Where there is nothing to show. */
export const nothing: Html = new Made('');

/** The style sheet of a page: text of our own, which no value of a note goes into. */
export const styleSheet = (css: string): Html => new Made(css);

const sourceOf = (value: string | number | Html): string =>
  value instanceof Made ? value.source : escaped(`${value}`);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters and turns of the direction of writing become a space; lines and tabs stay. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[&<>"']/g, (found) => entities[found]!);
