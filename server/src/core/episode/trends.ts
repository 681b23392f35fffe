import type { CalendarDate } from '../calendar';
import type { Span } from '../text';
import { measureNamed, type PublishedChange, valueText } from './facts/measures';
import { groupsOf } from './groups';
import type { VisitSummary } from './summary';

/** How something that a visit tells has been over the visits of its episode. */
export interface Trend {
  /** "Timed Up and Go", "help with transfers". */
  readonly label: string;
  /** Where the visit tells it. */
  readonly span: Span;
  /** In the order of the days, each once, up to the visit's own. */
  readonly values: readonly TrendValue[];
  /** What a study says of a change in this unit; null where none was looked up, or the unit is not written. */
  readonly change: (PublishedChange & { readonly value: number; readonly unit: string }) | null;
}

export interface TrendValue {
  readonly date: CalendarDate;
  /** For a reader: `14.2 s`, `min A`. */
  readonly text: string;
  /** In one unit for all; of help 1 (dependent) to 9 (independent). */
  readonly value: number;
}

/** What a visit measured and how much help its tasks took, each with the values of the visits before it. */
export function trendsOf(visit: VisitSummary, all: readonly VisitSummary[]): readonly Trend[] {
  if (!visit.date) return [];
  const episode = groupsOf(all, 'episode').find(({ visits }) => visits.includes(visit))?.visits ?? [visit];
  const until = episode.filter((one) => one.date!.value <= visit.date!.value);
  return [
    ...visit.measures.map((measure): Trend => {
      const { label, change } = measureNamed(measure.measure);
      const amount = measure.unit === null ? undefined : change?.amount[measure.unit];
      const values = byDay(until, visit, ({ measures }) => {
        const same = measures.find(({ key }) => key === measure.key);
        return same && { text: valueText(same), value: same.value };
      });
      return {
        label,
        span: measure.span,
        values,
        change: change && amount !== undefined ? { ...change, value: amount, unit: measure.unit! } : null,
      };
    }),
    ...visit.assistance.map(
      ({ task, span }): Trend => ({
        label: `help with ${task}`,
        span,
        values: byDay(until, visit, ({ assistance }) => {
          const same = assistance.find((one) => one.task === task);
          return same && { text: same.label, value: same.rank };
        }),
        change: null,
      }),
    ),
  ];
}

/** The last value of each day; of the visit's own day its own. */
function byDay(
  visits: readonly VisitSummary[],
  own: VisitSummary,
  valueIn: (visit: VisitSummary) => Omit<TrendValue, 'date'> | undefined,
): readonly TrendValue[] {
  const days = new Map<CalendarDate, TrendValue>();
  for (const visit of [...visits.filter((one) => one !== own), own]) {
    const value = valueIn(visit);
    const date = visit.date!.value;
    if (value && (visit === own || date < own.date!.value)) days.set(date, { date, ...value });
  }
  return [...days.values()];
}
