/** What every style is put together from. */
import { codeText, type Dress, intervalsText, minutesText, timeText, unitsText } from './dress';
import type { Scope, ServiceFacts, VisitFacts } from './facts';

/** One way to write a visit. */
export interface Style {
  readonly scope?: Scope;
  write(visit: VisitFacts, by: Dress): string;
}

export const lines = (...parts: readonly (string | readonly string[] | null)[]): string =>
  `${parts
    .flat()
    .filter((part) => part !== null)
    .join('\n')}\n`;

export const signature = (by: Dress) =>
  by.pick('Dana Whitlock, PT, DPT', 'Signed: Omar Reyes, OTR/L', 'Electronically signed by Lena Fisk, PT');

export const session = ({ session }: VisitFacts, by: Dress): string[] => {
  if (!session) return [];
  const [from, to] = [timeText(session.from, by), timeText(session.to, by)];
  return by.pick(
    [`Time in: ${from}`, `Time out: ${to}`],
    [`Time in ${from}   Time out ${to}`],
    [`In ${from}, out ${to}`],
    [`Start Time: ${from}`, `End Time: ${to}`],
  );
};

/** Totals in minutes; now and then the units of the visit where those of the codes are not said. */
export const totals = ({ totals: { timed, treatment }, services }: VisitFacts, by: Dress): string[] => {
  const stated = [
    timed === null
      ? null
      : by.habit(
          'timed',
          `Total timed minutes: ${timed}`,
          `Timed code minutes ${timed}`,
          `Total timed: ${timed} min`,
          `Timed minutes ${timed}`,
        ),
    treatment === null
      ? null
      : by.habit(
          'treatment',
          `Total treatment time: ${treatment} min`,
          `Total treatment minutes ${treatment}`,
          `Total tx time ${treatment} minutes`,
          `Treatment Minutes: ${treatment}`,
        ),
    services.every(({ units }) => units === null) && by.pick(true, false)
      ? `Total units: ${by.number(1, 5)}`
      : null,
  ].filter((part) => part !== null);
  return by.pick(stated, stated.length >= 2 ? [stated.join('   ')] : stated);
};

/** Minutes and clock of a service in a row: `20 min, 10:05-10:25`. */
export const timesOf = ({ minutes, intervals }: ServiceFacts, by: Dress): string[] => {
  const parts = [
    minutes === null ? null : minutesText(minutes, by),
    intervals.length === 0 ? null : intervalsText(intervals, by),
  ].filter((part) => part !== null);
  return by.habit('clock first', false, true) ? parts.reverse() : parts;
};

export const unitsOf = ({ units }: ServiceFacts, by: Dress): string[] =>
  units === null ? [] : [unitsText(units, by)];
export const coded = ({ code, modifiers }: ServiceFacts, by: Dress) => codeText(code, modifiers, by);

/** Parts in round brackets, with none inside. */
export const bracketed = (parts: readonly string[]) => `(${parts.join(', ').replace(/[()]/g, '')})`;
