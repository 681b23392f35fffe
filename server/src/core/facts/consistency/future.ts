import type { Inconsistency } from '../../model';
import { daysOf } from './days';
import type { ConsistencyInput } from './input';

/** What lies behind the patient: its day is not after the visit. */
const past =
  /\b(?:onset|doi|date of injury|injured|injury|fell|since|s\/p|last (?:visit|seen|session)|eval(?:uated)?(?: on| date)?|previous visit|surgery|sx)\b[^\d\n;.]{0,24}$/i;
const ahead = /\b(?:scheduled|planned|upcoming|next|will|pending|due|to be|re-?eval\w*|follow)\b/i;

/** Days of something past that lie after the day of the visit; only with their year, which no nearest day is guessed for. */
export const daysAhead = ({ lines, day }: ConsistencyInput): readonly Inconsistency[] =>
  day === null
    ? []
    : lines.flatMap((line) =>
        daysOf(line.text, day)
          .filter(
            ({ value, span, year }) =>
              year && value > day && !ahead.test(line.text) && past.test(line.text.slice(0, span.start)),
          )
          .map(({ value, span }) => ({
            is: 'future',
            day: value,
            span: { start: line.start + span.start, end: line.start + span.end },
          })),
      );
