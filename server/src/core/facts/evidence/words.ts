import { lowerBound } from '../../lowerBound';
import { type Atom, atoms } from '../../scan/atoms';
import type { Span } from '../../text';
import { type Name, numberOf } from './pattern/names';

/** A word, a number or a sign of a note, with what phrases need to know of how it is written. */
export interface Word extends Span {
  /** As `Atom` spells it: in small letters, one kind of apostrophe, quote and dash. */
  readonly lower: string;
  /** The number of `lower` among the names that patterns ask for. */
  readonly name: Name;
  /** As written. */
  readonly text: string;
  readonly kind: 'word' | 'digits' | 'sign';
  /** White space, or a line end, stands in front. */
  readonly gap: boolean;
  /** More than one space, or a tab, stands in front. */
  readonly wide: boolean;
  /** A hyphen, a full stop or a line end in front that is no word of its own. */
  readonly glue: '' | '-' | '.' | '\n';
}

/**
 * The words of a text. Hyphens and full stops are left out, so that `sit-to-stand`, `min. assist` and `min assist`
 * read alike; a number keeps its decimals.
 */
export const words = (text: string): readonly Word[] => wordsOf(text, atoms(text));

/** The words within a span of a text, of which all atoms are given. */
export function wordsWithin(text: string, all: readonly Atom[], { start, end }: Span): readonly Word[] {
  const from = firstAtom(all, start);
  let to = from;
  while (to < all.length && all[to]!.end <= end) to++;
  return wordsOf(text, all.slice(from, to));
}

/** Index of the first atom that starts at an offset or behind it. */
export const firstAtom = (all: readonly Atom[], offset: number): number =>
  lowerBound(all, offset, ({ start }) => start);

/** The words that some atoms of a text make up. */
export function wordsOf(text: string, parts: readonly Atom[]): readonly Word[] {
  const found: Word[] = [];
  let glue: Word['glue'] = '';
  let gap = false;
  for (let at = 0; at < parts.length; at++) {
    const atom = parts[at]!;
    gap ||= atom.gap;
    if (atom.kind === 'newline' || atom.text === '-' || atom.text === '.') {
      glue = atom.text as Word['glue'];
      gap ||= atom.kind === 'newline';
      continue;
    }
    const before = parts[at - 1];
    const wide = before !== undefined && isWide(text, before, atom);
    const decimals = atom.kind === 'digits' ? decimalsBehind(parts, at) : undefined;
    if (decimals) at += 2;
    const { start } = atom;
    const end = decimals?.end ?? atom.end;
    const lower = decimals ? `${atom.text}.${decimals.text}` : atom.text;
    const name = numberOf(lower);
    found.push({ lower, name, text: text.slice(start, end), kind: atom.kind, gap, wide, glue, start, end });
    glue = '';
    gap = false;
  }
  return found;
}

/** A column ends: two spaces or a tab. */
export const isWide = (text: string, before: Atom, atom: Atom): boolean =>
  atom.gap && (atom.start - before.end > 1 || text[before.end] === '\t');

/** The digits behind a decimal point: no space on either side. */
function decimalsBehind(parts: readonly Atom[], at: number): Atom | undefined {
  const point = parts[at + 1];
  const digits = parts[at + 2];
  return point?.text === '.' && !point.gap && digits?.kind === 'digits' && !digits.gap ? digits : undefined;
}
