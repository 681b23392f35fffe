import type { Setting } from '../model';
import { firstWritten, type Line, type Located, located, matchesIn } from '../text';

/** Whose claim it is: an outpatient department of a hospital (place of service 19 or 22), or a practitioner's office. */
const kinds: readonly (readonly [Setting, RegExp])[] = [
  [
    'hospital outpatient',
    /(?<![\p{L}\d])(?:hospital[ -]outpatient(?:[ -](?:department|dept\.?|rehab\w*|clinic|therapy))?|outpatient[ -]hospital(?:[ -](?:department|dept\.?))?|hopd|(?:pos|place of service)[ \t:=#]{0,4}(?:19|22)(?![\d/.-]))(?![\p{L}\d])/giu,
  ],
  [
    'office',
    /(?<![\p{L}\d])(?:private practice|(?:pos|place of service)[ \t:=#]{0,4}(?:11|office)(?![\d/.-]))(?![\p{L}\d])/giu,
  ],
];
const label =
  /(?:place of service|setting|location|facility|site|dept|department|clinic|pos)[ \t]{0,3}[:=|-]/i;

/** Read from the first lines, or behind a label for it; a hospital in the patient's story is none. */
export function readSetting(text: string, lines: readonly Line[]): Located<Setting> | undefined {
  const top = firstWritten(lines, 6);
  const headEnd = top.at(-1)?.end ?? 0;
  for (const [kind, pattern] of kinds)
    for (const match of matchesIn(text, pattern)) {
      const start = match.index;
      const front = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60), start);
      if (/^(?:pos|place)/i.test(match[0]) || (start < headEnd && !isTold(front)) || label.test(front))
        return located(kind, start, start + match[0].length);
    }
  return undefined;
}

/** "Referred from hospital outpatient": told of another place. */
const isTold = (front: string): boolean =>
  /\b(?:from|to|at|in|prior|previous|referred|seen|hx)\s+(?:the\s+|an?\s+)?$/i.test(front);
