import data from '../../../../data/scales.json';
import { type CalendarDate, calendarDate, daysBetween } from '../../calendar';
import type { Inconsistency } from '../../model';
import { matchesIn } from '../../text';
import type { ConsistencyInput } from './input';

const scales = data.scales.map((scale) => ({
  ...scale,
  named: new RegExp(`\\b(?:${scale.words.join('|')})\\b`, 'gi'),
}));
/** Behind the name of a scale: words, and a value that is no day, no clock time and no amount of something. */
const behind =
  /^([^\d\n;.]{0,24})((?:\d{1,2}\s?(?:-|–|to)\s?)?(\d{1,3})(?:\s?(?:\/|out of)\s?(\d{1,3}))?)(?![\d/:-]|[.,]\d|\s?(?:lb|kg|min|sec|x|reps?|years?|days?|weeks?|ft)\b)/i;
const longestTail = 60;
/** What leads to a day or to another value than that of the scale. */
const leadsAway = /\b(?:since|from|on|until|by|began|start\w*|onset|after|with|for|during|goal|x)\b/i;

/** Values that their scale does not have: "pain 12/10", "MMT 6/5". */
export const impossibleValues = ({ lines, day }: ConsistencyInput): readonly Inconsistency[] =>
  lines.flatMap((line) =>
    scales.flatMap(({ name, named, most, ...how }) =>
      matchesIn(line.text, named).flatMap((at): readonly Inconsistency[] => {
        const from = at.index + at[0].length;
        const match = behind.exec(line.text.slice(from, from + longestTail));
        if (!match) return [];
        const [whole, gap, words, value, of] = match;
        const number = Number(value);
        if (number <= most || leadsAway.test(gap!)) return [];
        if (of ? Number(of) !== most : !('bare' in how) || number >= 10 * most) return [];
        if (of && day && mayBeDay(day, number, most)) return [];
        const end = line.start + from + whole.length;
        return [{ is: 'value', name, value: number, most, span: { start: end - words!.length, end } }];
      }),
    ),
  );

/** "Pain 12/10" in December may name a day. */
function mayBeDay(visit: CalendarDate, month: number, day: number): boolean {
  const year = Number(visit.slice(0, 4));
  return [year - 1, year, year + 1].some((one) => {
    const meant = calendarDate(one, month, day);
    return meant !== undefined && Math.abs(daysBetween(visit, meant)) <= daysAround;
  });
}
const daysAround = 45;
