import type { ServiceReading } from '../figures/reading';
import type { Statement } from '../figures/statement';
import type { SectionKind, ServiceMinutes } from '../model';
import { cover, type Located, located, type Span } from '../text';
import type { ReadService } from './room';

/** A statement placed in its visit. */
export interface Placed {
  readonly statement: Statement;
  readonly section: SectionKind;
  /** A line of the bill: units, and no words about the work. */
  readonly charge: boolean;
  readonly narrative: Span | null;
  readonly unbilled: Span | null;
  /** Who gave it, where the note tells clinicians apart beside it. */
  readonly performers: readonly ServiceMinutes[];
}

/**
 * A service as a reading has it, with the places where the note tells of it. `items` are its statements, not empty;
 * `named` are all that name it: a record has its code and its modifiers in fields of their own.
 */
export function serviceOf(
  reading: ServiceReading,
  items: readonly Placed[],
  named: readonly Placed[],
): ReadService {
  const work = items.filter((item) => !item.charge);
  const first = (work[0] ?? items[0]!).statement;
  const charge = items.find((item) => item.charge);
  const figure = ({ value, number }: { value: number; number: Span }): Located<number> =>
    located(value, number.start, number.end);
  const [unit] = reading.units.items;
  return {
    code: reading.code,
    codeWritten: named.some(({ statement }) => statement.written),
    name: located(reading.code, first.name.start, first.name.end),
    record: { start: first.start, end: first.end },
    mentions: items.flatMap((item) => item.statement.mentions),
    minutes: reading.minutes,
    statedMinutes: reading.stated.items.map((item) => figure(item.figure)),
    intervals: reading.intervals.map(({ value, figures }) => ({ value, span: cover(figures.map(spanOf))! })),
    units: unit ? { value: reading.units.value!, span: figure(unit.figure).span } : null,
    unitLines: reading.units.items.length,
    modifiers: named
      .filter(({ statement }) => !statement.denied)
      .flatMap((item) => item.statement.modifiers)
      .filter((a, i, all) => all.findIndex((b) => b.value === a.value) === i),
    narrative: work.flatMap((item) => item.narrative ?? []),
    charge: charge ? { start: charge.statement.start, end: charge.statement.end } : null,
    unbilled: items.find((item) => item.unbilled)?.unbilled ?? null,
    performers: items.flatMap((item) => item.performers),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
