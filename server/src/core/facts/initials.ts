import type { Clinician } from '../model';
import type { Line, Located } from '../text';

type Person = Located<Clinician>;

/** What stands in front of a name in a key to initials: "OHR = Odalys Hart-Rowe, PT", "Initials: KO - Kim Orr, OTR/L". */
const keyInFront = /(?:^|[\s:;,(|])(\p{Lu}{2,4})\s{0,3}[=:–—-]\s{0,3}$/u;

/** Who signs with initials, by a key to them: a cell or a line elsewhere holds the initials alone. */
export function signedByInitials(people: readonly Person[], lines: readonly Line[]): Person | null {
  for (const person of people) {
    const line = lines.find(({ start, end }) => start <= person.span.start && person.span.end <= end);
    const key = line && keyInFront.exec(line.text.slice(0, person.span.start - line.start));
    if (!key) continue;
    const alone = new RegExp(`(?:^|[|\\t(]|\\s{2}|[:=])\\s*${key[1]}\\s*(?:$|[|\\t)]|\\s{2})`, 'u');
    if (lines.some((other) => other !== line && alone.test(other.text))) return person;
  }
  return null;
}
