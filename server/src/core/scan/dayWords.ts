import words from '../../../data/dayLabels.json';

/** One of the words alone; a space in the data is whatever divides the words of a label. */
const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${patterns.map((word) => word.replace(/ /g, '[\\s._-]*')).join('|')})(?![\\p{L}\\d])`,
    'iu',
  );

/** Words of a title or sentence about this visit. */
export const ownDay = anyOf(words.ownDay);
/** Words by which a day belongs to something else. */
export const otherDay = anyOf(words.otherDay);
/** What happened to the patient on a day. */
export const eventDay = anyOf(words.event);
/** Evaluations and reports, which have a day of their own. */
export const documentDay = anyOf(words.document);
/** A label of the day of another visit: "last DOS", "next appointment". */
export const otherVisit =
  /\b(?:last|next|prior|previous|initial|first|follow[- ]?up|f\/u|referral|order|re-?check|print(?:ed)?)\W*$/i;
