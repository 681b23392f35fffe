import type { Clinician } from '../model';
import type { Line, Located } from '../text';

/** Words right in front of the name of whoever gave the treatment. */
const leads =
  /\b(?:treat(?:ed|ing|ment)?(?:\s+(?:by|therapist|clinician|provider|pta?|ota?))?|(?:tx|visit|session|services?|care|therapy)(?:\s+(?:was|were))?(?:\s+(?:provided|rendered|furnished|delivered|given|done|performed))?(?:\s+(?:start to finish|entirely|in full|today|all))?\s+by|provider today|therapist today|(?:seen|provided|rendered|furnished|delivered|performed)\s+by)\s*:?\s*$/i;

/** "Treatment plan reviewed by" and the like name somebody else. */
const others = /\b(?:plan|supervis\w*|review\w*|refer\w*|ordered|signed|next|eval\w*)\b[^.;]*$/i;

/**
 * The one clinician whom the note names as having treated ("Tx provided by: Carla Nunez, PTA"). Undefined
 * where nobody is named so, or people of different credentials are.
 */
export function readTreatedBy(
  people: readonly Located<Clinician>[],
  lines: readonly Line[],
): Located<Clinician> | undefined {
  const named = people.filter((person) => {
    const line = lines.find(({ start, end }) => start <= person.span.start && person.span.start <= end);
    const before = line?.text.slice(0, person.span.start - line.start) ?? '';
    return leads.test(before) && !others.test(before);
  });
  const [first] = named;
  return named.every(({ value }) => value.credential === first?.value.credential) ? first : undefined;
}
