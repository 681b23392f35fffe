/**
 * Words from outside (of a note, of a clinic's files, names of files) are words and never markup. This is the
 * only room that makes Markdown: elsewhere a `Markdown` can be asked for and put together, not written.
 */

import { partsOf } from './l10n';

/** Markdown in which everything from outside is escaped, and the same words without any markup. */
class Made {
  readonly #source: string;
  readonly #plain: string;

  constructor(source: string, plain: string) {
    this.#source = source;
    this.#plain = plain;
  }

  /** For editors that show Markdown. */
  get source(): string {
    return this.#source;
  }

  /** For those that show plain text. */
  get plain(): string {
    return this.#plain;
  }
}

export type Markdown = Made;

/**
 * Markdown from a literal: `md\`Read as **${words}**\``. What stands in the literal is markup, every value is
 * text of one line and is escaped, unless it is Markdown itself.
 */
export function md(
  literals: TemplateStringsArray,
  ...values: readonly (string | number | Markdown)[]
): Markdown {
  let source = '';
  let plain = '';
  for (const part of partsOf(literals)) {
    const value = typeof part === 'string' ? null : values[part]!;
    source += value === null ? part : value instanceof Made ? value.source : escaped(`${value}`);
    plain +=
      value === null ? withoutMarks(`${part}`) : value instanceof Made ? value.plain : oneLine(`${value}`);
  }
  return new Made(source, plain);
}

const joined = (parts: readonly Markdown[], between: string): Markdown =>
  new Made(parts.map(({ source }) => source).join(between), parts.map(({ plain }) => plain).join(between));

/** One below the other. */
export const paragraphs = (parts: readonly Markdown[]): Markdown => joined(parts, '\n\n');

/** With a rule between them. */
export const apart = (parts: readonly Markdown[]): Markdown => joined(parts, '\n\n---\n\n');

/** In one line. */
export const inARow = (parts: readonly Markdown[], between: ', ' | ' and ' | '; ' = ', '): Markdown =>
  joined(parts, between);

export const bulleted = (items: readonly Markdown[]): Markdown =>
  joined(
    items.map((item) => md`- ${item}`),
    '\n',
  );

export const numbered = (items: readonly Markdown[]): Markdown =>
  joined(
    items.map(({ source, plain }, index) => new Made(`${index + 1}. ${source}`, `${index + 1}. ${plain}`)),
    '\n',
  );

/** The only mark that the literals use inside a line. */
const withoutMarks = (literal: string): string => literal.replaceAll('**', '');

/** Line ends, control characters and turns of the direction of writing become a space. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/**
 * A backslash before what would begin something in Markdown, as CommonMark allows before any punctuation:
 * characters with a meaning inside a line, a first one that could open a block, the number of a list, and
 * what an address is known by (`https:`, `www.`, `@`). `$` because editors put icons for `$(name)`.
 */
const escaped = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>&~|$@]/g, '\\$&')
    .replace(/^( ?)([!-/:-?^{}])/, '$1\\$2')
    .replace(/^( ?\d{1,9})([.)])/, '$1\\$2')
    .replace(/([a-z]):(?=\S)/gi, '$1\\:')
    .replace(/(www)\./gi, '$1\\.');

/** Nothing to see, and enough to part what an editor would take together. */
const nothing = '\u200b';

/**
 * Plain text for places that a program still looks for markup in: an icon `$(name)` in labels, a link
 * `[words](address)` in notifications. It reads as before and is neither.
 */
export const label = (text: string): string =>
  oneLine(text)
    .trim()
    .replace(/\$(?=\()/g, `$${nothing}`)
    .replace(/\](?=\()/g, `]${nothing}`);
