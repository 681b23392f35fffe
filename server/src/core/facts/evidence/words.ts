import { matchesIn } from '../../text';
/** A word, number or sign of a text with its place in UTF-16 offsets. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)?|\d+(?:\.\d+)?|[^\sA-Za-z0-9À-ÿ]/g;

/**
 * The words of a text that starts at `offset`. Hyphens and full stops are left out, so that `sit-to-stand`,
 * `min. assist` and `min assist` read alike.
 */
export function words(text: string, offset = 0): readonly Word[] {
  const found: Word[] = [];
  for (const match of matchesIn(text, pattern)) {
    const word = match[0];
    if (word === '-' || word === '.' || word === '–' || word === '‑') continue;
    const start = offset + match.index;
    found.push({ text: word, lower: lowerOf(word), start, end: start + word.length });
  }
  return found;
}

const lowerOf = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replace('’', "'") : lower;
};
