import words from '../../../data/lineWords.json';

const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((pattern) => pattern.replace(/ (?![?*])/g, '[ \\t]+')).join('|'), 'i');

/** What a program prints at the top or foot of a page. */
export const ofPage = anyOf(words.page);
/** A printed key to codes or units. */
export const ofLegend = anyOf(words.legend);
/** Words beside a name that signs. */
export const ofSignature = anyOf(words.signature);
/** What an earlier visit said. */
export const ofEarlier = anyOf(words.quoted);
/** What was added or put right later. */
export const ofAmendment = anyOf(words.amends);
