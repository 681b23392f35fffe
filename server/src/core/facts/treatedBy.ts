import { lowerBound } from '../lowerBound';
import type { Clinician } from '../model';
import type { Line, Located } from '../text';
import { credentialOf } from './credentials';

/** Words right in front of the name of whoever gave the treatment. */
const leads =
  /\b(?:treat(?:ed|ing|ment)?(?:\s+(?:by|therapist|clinician|provider|pta?|ota?))?|(?:tx|visit|session|services?|care|therapy)(?:\s+(?:was|were))?(?:\s+(?:provided|rendered|furnished|delivered|given|done|performed))?(?:\s+(?:start to finish|entirely|in full|today|all))?\s+by|provider today|therapist today|(?:seen|provided|rendered|furnished|delivered|performed)\s+by)\s*:?\s*$/i;

/** "Treatment plan reviewed by" and the like name somebody else; "3 of the 10 visits" were other ones. */
const others =
  /\b(?:\d+ of (?:the )?\d+|plan|supervis\w*|review\w*|refer\w*|ordered|signed|next|eval\w*)\b[^.;]*$/i;

/** "97110 15 min: LAQ (tx by L. Moss, PTA)": in a bracket behind a service, of that service alone. */
const ofOneService = (before: string): boolean => {
  const opened = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  const closed = Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
  return opened > closed && /\b\d{5}\b|\bmin\b|\d['’]/.test(before.slice(0, opened));
};

/** "Seen by PT only", "whole visit carried out by PTA": by the credential of one of those who are named. */
const byCredential =
  /\b(?:[Ss]een|[Tt]reated|(?:[Ww]hole|[Ee]ntire|[Ff]ull|[Aa]ll)\s(?:of\s)?(?:the\s)?(?:visit|session|treatment|tx|minutes|services?)(?:\s\w+){0,3})\s+by\s+(?:the\s)?(PTA?|C?OTA|OTR?)(?:\/L)?\b/;

/** In UTF-16 units in front of a name. */
const reach = 300;

/**
 * The one clinician whom the note names as having treated ("Tx provided by: Carla Nunez, PTA"). Undefined
 * where nobody is named so, or people of different credentials are.
 */
export function readTreatedBy(
  people: readonly Located<Clinician>[],
  lines: readonly Line[],
): Located<Clinician> | undefined {
  const named = people.filter((person) => {
    const line = lines[lowerBound(lines, person.span.start, ({ end }) => end)];
    const at = person.span.start - (line?.start ?? 0);
    const before = line?.text.slice(Math.max(0, at - reach), at) ?? '';
    return leads.test(before) && !others.test(before) && !ofOneService(before);
  });
  const [first] = named;
  if (!first) return namedFor(lines, people);
  return named.every(({ value }) => value.credential === first.value.credential) ? first : undefined;
}

function namedFor(
  lines: readonly Line[],
  people: readonly Located<Clinician>[],
): Located<Clinician> | undefined {
  for (const { text } of lines) {
    const said = byCredential.exec(text);
    const credential = said && credentialOf(said[1]!);
    if (!said || others.test(text.slice(0, said.index))) continue;
    return people.findLast(({ value }) => value.credential === credential);
  }
  return undefined;
}
