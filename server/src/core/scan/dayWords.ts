import words from '../../../data/dayLabels.json';

/** One of the words alone; a space in the data is whatever divides the words of a label. */
const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:${patterns.map((word) => word.replace(/ /g, '[\\s._-]*')).join('|')})(?![\\p{L}\\d])`,
    'iu',
  );

/** Words of a title or sentence about this visit. */
export const ownDay = anyOf(words.ownDay);
/** "OT f/u 10-02-26", "adl eval follow-up visit": the title of this visit, in which it is the next of a row. */
const followUpTitle =
  /^[\s*#_-]{0,6}(?:(?:pt|ot|slp|st|adl|tx|eval|vestib\w{0,6}|hand|peds?)[ -]){1,3}(?:follow[- ]?up|f\/u)\b/i;
const ofOther = anyOf(words.otherDay);
/** Words by which a day belongs to something else. */
export const otherDay = { test: (front: string): boolean => ofOther.test(front.replace(followUpTitle, '')) };
/** What happened to the patient on a day. */
export const eventDay = anyOf(words.event);
/** Evaluations and reports, which have a day of their own. */
export const documentDay = anyOf(words.document);
/** A label of the day of another visit: "last DOS", "next appointment". */
export const otherVisit = {
  test: (front: string): boolean => ofOtherVisit.test(front.replace(followUpTitle, '')),
};
const ofOtherVisit =
  /\b(?:last|next|prior|previous|initial|first|follow[- ]?up|f\/u|referral|order|re-?check|print(?:ed)?)\W*$/i;
