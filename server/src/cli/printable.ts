/**
 * What stands in a note or in the name of a file can tell a terminal to erase, to colour, to move its cursor or to
 * turn the direction of writing. Everything that the command line prints goes through here.
 */

/** Control characters and turns of direction. */
const obeyed = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Written as JSON writes them, so that JSON that is printed holds the same values. */
const shown = (character: string): string => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;

/** A text in which a terminal finds nothing to obey but line ends and tabs. */
export const printable = (text: string): string =>
  text.replace(obeyed, (found) => (found === '\n' || found === '\t' ? found : shown(found)));

/** The name of a file or words from one, which may hold line ends, on one line. */
export const onOneLine = (words: string): string => words.replace(obeyed, shown);
