/** What a generated note says, and what was read from it, in the same words. */
import { clockText } from '../../../server/src/core/clock';
import type { Visit } from '../../../server/src/core/model';
import type { ServiceFacts, VisitFacts } from './facts';

/** Facts of a visit as lines of text: a difference is readable. */
export interface Told {
  readonly date: string | null;
  readonly payer: string;
  readonly session: string | null;
  readonly timed: number | null;
  readonly treatment: number | null;
  readonly services: readonly string[];
  readonly notGiven: readonly string[];
}

const clock = ({ from, to }: { from: number; to: number }) => `${clockText(from)}-${clockText(to)}`;

const serviceLine = ({ code, minutes, intervals, units, modifiers }: ServiceFacts): string =>
  [
    code,
    minutes === null ? 'no minutes' : `${minutes} min`,
    [...intervals].map(clock).sort().join(' ') || 'no clock',
    units === null ? 'no units' : `${units} units`,
    [...modifiers].sort().join(' ') || 'no modifiers',
  ].join(', ');

export const told = (visit: VisitFacts): Told => ({
  date: visit.date,
  payer: visit.payer,
  session: visit.session && clock(visit.session),
  timed: visit.totals.timed,
  treatment: visit.totals.treatment,
  services: visit.services.map(serviceLine).sort(),
  notGiven: [...visit.notGiven].sort(),
});

export const read = (visit: Visit): Told => {
  const from = visit.session?.from?.value;
  const to = visit.session?.to?.value;
  return {
    date: visit.dateOfService?.value ?? null,
    payer: visit.payer.kind,
    session: from === undefined || to === undefined ? null : clock({ from, to }),
    timed: visit.totals.timedMinutes?.value ?? null,
    treatment: visit.totals.treatmentMinutes?.value ?? null,
    services: visit.services
      .map((service) =>
        serviceLine({
          code: service.code,
          minutes:
            service.statedMinutes.length > 0
              ? service.statedMinutes.reduce((sum, { value }) => sum + value, 0)
              : null,
          intervals: service.intervals.map(({ value }) => value),
          units: service.units?.value ?? null,
          modifiers: service.modifiers.map(({ value }) => value),
        }),
      )
      .sort(),
    notGiven: [...new Set(visit.notDelivered.map(({ code }) => code))].sort(),
  };
};
