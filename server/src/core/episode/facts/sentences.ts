import { hashNumber } from '../hash';
import type { Sentence } from '../summary';
import type { ProseSentence } from './prose';

/** Minutes, times of day, codes, units and whole dates are no values of the patient. */
const noValues = [
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g,
  /\b\d{1,2}:\d{2}(?: ?[ap]\.?m\b)?/gi,
  /\b\d{1,3} ?min(?:ute)?s?\b/gi,
  /\b\d{1,3}['’](?!\d)/g,
  /\b(?:9[27]\d{3}|G0\d{3})(?:[ -]?(?:GP|GO|GN|CQ|CO|KX|59))?(?: ?x ?\d{1,2})?\b/g,
  /\b(?:GP|GO|GN|CQ|CO|KX)\b(?: ?x ?\d{1,2}\b)?/g,
  /\b\d{1,2} ?u(?:nits?)?\b/gi,
];
/** Shorter ones are said of everybody. In words. */
const shortest = 4;

/** Long and with a figure, so that nobody writes it of two patients by chance; in words. */
export const isOwnSentence = ({ words, hasFigure }: Sentence): boolean => words >= longSentence && hasFigure;
const longSentence = 8;

/** The sentences that are long enough to be told apart, as hashes. */
export const sentences = (prose: readonly ProseSentence[]): readonly Sentence[] =>
  prose.flatMap(({ text, span }) => {
    const plain = noValues
      .reduce((words, pattern) => words.replace(pattern, ' '), text)
      .toLowerCase()
      .replace(/[^\p{L}\d]{2,}|[^\p{L}\d ]/gu, ' ')
      .trim();
    const words = plain.split(' ').filter((word) => /\p{L}/u.test(word)).length;
    if (words < shortest) return [];
    const shape = plain.replace(/\d+/g, '#');
    return [{ exact: hashNumber(plain), shape: hashNumber(shape), words, hasFigure: shape !== plain, span }];
  });
