/**
 * Vocabulary is written as regular expressions in which a space stands for whatever divides the words of a label:
 * "date of service" is also `DATE_OF_SERVICE`, `date-of-service`, `dateOfService`.
 */
export const anyOf = (patterns: readonly string[]): string =>
  patterns.map((pattern) => pattern.replace(/ /g, '[\\s._-]{0,12}')).join('|');

/** One of the words, alone or at the end of what stands in front of something. */
export const wholeWords = (patterns: readonly string[], flags = 'i'): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(patterns)})(?![\\p{L}\\d])`, `${flags}u`);

/** One of the words as they are written. */
export const oneOf = (words: readonly string[]): string => words.join('|');
