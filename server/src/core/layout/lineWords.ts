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
/** With what a quotation of one begins, wherever it stands. */
export const ofQuote = new RegExp(anyOf(words.quotes), 'gi');
/** What is told of this visit behind such a quotation. */
export const ofToday = new RegExp(anyOf(words.today), 'giu');
/** What was added or put right later. */
export const ofAmendment = anyOf(words.amends);
/** The title of a note. */
export const ofTitle = anyOf(words.title);
/** A line of the head of a note, by its label. */
export const ofHead = anyOf(words.head);
/** Age and sex behind a name. */
export const ofPerson = anyOf(words.person);
/** Whose note it is, behind a label: the second group is the name. */
export const patientLabel = new RegExp(
  `^([\\s*_#|>-]{0,12}(?:${words.patient.join('|').replaceAll(' ', '[ \\t]+')})[*_]{0,2}\\s{0,12}[:#=|]\\s{0,12}[*_]{0,2}\\s?)(\\p{L}[\\p{L}.,'’ -]*)`,
  'iu',
);
/** Names by which a line introduces a patient. */
export const ofPayer = anyOf(words.payer);
