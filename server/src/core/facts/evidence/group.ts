import type { Service } from '../../model';
import { overlaps, type Span } from '../../text';
import { has, marksOf, negated, type Reading } from './reading';

/** "Took turns with OT", "taking turns with her daughter": no other patient. */
const withOwn =
  /^t(?:ook|aking|akes?) turns with (?:the |his |her |a )?(?:OTR?|PT|PTA|COTA|therapist|clinician|me\b|mom|dad|mother|father|parents?|wife|husband|daughter|son|sister|brother|caregiver|aide|family)/i;

/** Where 97150 is named too, a line about the group is about it. */
const groupHead = /^\W*(?:group|class|circuit class)\b/i;

/** Words that say that others were treated together with the patient in one-on-one work. */
export function group(reading: Reading, services: readonly Service[]): Span | null {
  const groupWork = services
    .filter((service) => service.code === '97150')
    .flatMap((service) => [...service.narrative, ...service.mentions]);
  const told = reading.sentences.filter(
    (s) =>
      !s.planned &&
      !has(s, 'coTreat') &&
      !(groupWork.length > 0 && groupHead.test(s.text)) &&
      !['goals', 'head', 'subjective', 'plan', 'billing'].includes(s.section) &&
      !groupWork.some((span) => overlaps(span, s)),
  );
  for (const sentence of told)
    for (const mark of marksOf(sentence, 'group'))
      if (
        !negated(sentence, mark) &&
        !/\b(?:declined|refused|said no)\b/i.test(sentence.text) &&
        !withOwn.test(sentence.text.slice(mark.start - sentence.start)) &&
        !/\bno\b[^.]{0,20}$|social|friends|one.on.one only/i.test(
          sentence.text.slice(0, mark.start - sentence.start),
        )
      )
        return { start: mark.start, end: mark.end };
  return null;
}
