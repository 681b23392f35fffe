/** Facts of invented visits, before they are put into words. */
import fc from 'fast-check';
import { type CalendarDate, calendarDate } from '../../../server/src/core/calendar';
import type { ClockInterval } from '../../../server/src/core/clock';
import type { PayerKind } from '../../../server/src/core/model';
import { codes } from './names';

export interface ServiceFacts {
  readonly code: string;
  /** Minutes as a stated number; null where only clock times stand. */
  readonly minutes: number | null;
  readonly intervals: readonly ClockInterval[];
  /** Billing units. */
  readonly units: number | null;
  readonly modifiers: readonly string[];
}

export interface VisitFacts {
  readonly date: CalendarDate;
  readonly payer: PayerKind;
  readonly session: ClockInterval | null;
  /** In the order of the clock; every code once. */
  readonly services: readonly ServiceFacts[];
  /** Codes of services that are named, and were not given. */
  readonly notGiven: readonly string[];
  /** Stated totals in minutes. */
  readonly totals: { readonly timed: number | null; readonly treatment: number | null };
}

/** What a style has words for. Left out means that it can say it. */
export interface Scope {
  /** Clock times of each service. */
  readonly intervals?: false;
  /** Minutes of a service in two blocks of the clock. */
  readonly blocks?: false;
  readonly modifiers?: false;
  /** Every service has the same modifiers. */
  readonly sharedModifiers?: true;
  /** Units can be left unsaid. */
  readonly withoutUnits?: false;
  /** Minutes can be left unsaid where clock times stand. */
  readonly withoutMinutes?: false;
  /** Names of services that were not given. */
  readonly notGiven?: false;
  /** Codes that the style has a name for. */
  readonly codes?: readonly string[];
}

const between = (min: number, max: number) => fc.integer({ min, max });

/** Usually `value`, sometimes a little off: a note with a mistake is read like any other. */
const nearly = (value: number) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: between(-4, 6).map((error) => Math.max(1, value + error)) },
  );

const payers: readonly PayerKind[] = [
  'unset',
  'unset',
  'unset',
  'medicare-b',
  'medicare-advantage',
  'commercial',
  'medicaid',
  'workers-comp',
  'tricare',
];

/** Visits in the working hours of a clinic, with all that `scope` allows. */
export const visitFacts = (scope: Scope = {}): fc.Arbitrary<VisitFacts> => {
  const known = scope.codes ?? codes;
  return fc
    .record({
      day: between(0, 394),
      payer: fc.constantFrom(...payers),
      start: between(7 * 60, 16 * 60),
      given: fc.uniqueArray(
        fc.record({
          code: fc.constantFrom(...known),
          length: fc.oneof(
            { weight: 9, arbitrary: between(8, 40) },
            { weight: 1, arbitrary: between(41, 75) },
          ),
          gap: fc.constantFrom(0, 0, 1, 2, 5),
          units: between(1, 3),
          /** The second block begins after this share of the length; 0 for one block. */
          block: scope.blocks === false ? fc.constant(0) : fc.constantFrom(0, 0, 0, 0, 0.5),
          modifier: fc.constantFrom('', '', '59', 'KX', 'XU'),
          slip: nearly(100),
        }),
        { selector: ({ code }) => code, minLength: 1, maxLength: 4 },
      ),
      notGiven:
        scope.notGiven === false
          ? fc.constant<string[]>([])
          : fc.uniqueArray(fc.constantFrom(...known), { maxLength: 2 }),
      time:
        scope.intervals === false
          ? fc.constant('minutes')
          : fc.constantFrom('minutes', 'both', ...(scope.withoutMinutes === false ? [] : ['clock'])),
      billed: scope.withoutUnits === false ? fc.constant(true) : fc.constantFrom(true, true, false),
      discipline: fc.constantFrom('', 'GP', 'GO'),
      early: between(0, 5),
      late: between(0, 12),
      hasSession: fc.boolean(),
      hasTimed: fc.boolean(),
      hasTreatment: fc.boolean(),
      slip: nearly(100),
    })
    .map((drawn) => {
      let now = drawn.start;
      const services = drawn.given.map(
        ({ code, length, gap, units, block, modifier, slip }): ServiceFacts => {
          const intervals: ClockInterval[] = [];
          const first = Math.round(length * (1 - block));
          for (const part of block ? [first, length - first] : [length]) {
            intervals.push({ from: now, to: now + part });
            now += part + (block ? 3 : gap);
          }
          return {
            code,
            minutes:
              drawn.time === 'clock' ? null : Math.max(1, length + (drawn.time === 'both' ? slip - 100 : 0)),
            intervals: drawn.time === 'minutes' ? [] : intervals,
            units: drawn.billed ? units : null,
            modifiers:
              scope.modifiers === false
                ? []
                : [drawn.discipline, scope.sharedModifiers ? '' : modifier].filter((each) => each !== ''),
          };
        },
      );
      const sum = drawn.given.reduce((minutes, { length }) => minutes + length, 0);
      const timed = Math.max(1, sum + drawn.slip - 100);
      return {
        date: dayOf(drawn.day),
        payer: drawn.payer,
        session: drawn.hasSession ? { from: drawn.start - drawn.early, to: now + drawn.late } : null,
        services,
        notGiven: drawn.notGiven.filter((code) => services.every((service) => service.code !== code)),
        totals: {
          timed: drawn.hasTimed ? timed : null,
          treatment: drawn.hasTreatment ? timed + drawn.late : null,
        },
      };
    });
};

/** Day `n` of the thirteen months from July 2025. */
function dayOf(n: number): CalendarDate {
  const day = new Date(Date.UTC(2025, 6, 1 + n));
  return calendarDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())!;
}
