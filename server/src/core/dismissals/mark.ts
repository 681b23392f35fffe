import type { CalendarDate } from '../calendar';
import type { Certainty } from '../rule';

/**
 * By what a dismissed finding is known again. Edits elsewhere in the note do not touch it; another line, another day, or
 * other figures that contradict each other are another finding.
 */
export interface Mark {
  readonly id: string;
  /** Day of the visit. */
  readonly day: CalendarDate | null;
  /** Of the line that it stands on; empty for what follows from several visits, which hangs on no words. */
  readonly words: string;
  /** The numbers that are said to contradict each other; empty for what does not follow from numbers. */
  readonly figures: string;
}

export const markOf = (
  finding: { readonly id: string; readonly certainty: Certainty; readonly message: string },
  day: CalendarDate | null,
  line: string,
): Mark => ({
  id: finding.id,
  day,
  words: plainWords(line),
  figures: finding.certainty === 'arithmetic' ? (finding.message.match(/\d+/g) ?? []).join(' ') : '',
});

/**
 * The words of a line in small letters and its short numbers, without signs and spaces. Whoever has a fingerprint can try
 * guesses on it, so what names people is left out: capitalised words, dates, long numbers.
 */
export function plainWords(line: string): string {
  const undated = line.replace(/\d{1,4}([/.-])\d{1,2}\1\d{1,4}/g, ' ');
  return (undated.match(/\p{L}+|\d+/gu) ?? []).filter((word) => /^(?:\p{Ll}|\d{1,5}$)/u.test(word)).join(' ');
}
