/** What is read of a visit, as plain values that can be compared before and after a change of the text. */
import type { Service, Visit } from '../model';
import { lineKey } from '../services';
import { type Located, overlaps } from '../text';

const read = <T>(found: Located<T> | null | undefined): T | null => found?.value ?? null;

/** In an order that does not depend on where things stand: an inserted line may name a service first. */
export const sorted = <T>(values: readonly T[]): readonly T[] => {
  const keyed = values.map((value) => ({ value, key: JSON.stringify(value) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ value }) => value);
};

const readAll = <T>(found: readonly Located<T>[]): readonly T[] => sorted(found.map(({ value }) => value));

const serviceFacts = (service: Service, _at: number, all: readonly Service[]) => ({
  code: service.code,
  line: lineKey(service, all),
  minutes: service.minutes,
  stated: readAll(service.statedMinutes),
  intervals: readAll(service.intervals),
  units: read(service.units),
  modifiers: readAll(service.modifiers),
  unbilled: service.unbilled !== null,
  performers: service.performers,
});

export type ServiceFacts = ReturnType<typeof serviceFacts>;

/** Everything that a change leaves as it is unless it names it; minutes, billing units, clock times as in the model. */
export const factsOf = (visit: Visit) => ({
  date: read(visit.dateOfService),
  discipline: visit.discipline,
  payer: {
    kind: visit.payer.kind,
    name: read(visit.payer.name),
    rule: visit.payer.rule,
    secondary: read(visit.payer.secondary?.name ?? null),
  },
  // a blank that asks for one is none
  diagnoses: readAll(
    visit.diagnoses.filter(({ span }) => !visit.placeholders.some((blank) => overlaps(blank.span, span))),
  ),
  setting: read(visit.setting),
  amountUsed: read(visit.amountUsed),
  services: sorted(visit.services.map(serviceFacts)),
  notDelivered: sorted(visit.notDelivered.map(({ code, reason }) => ({ code, reason }))),
  totals: {
    timedMinutes: read(visit.totals.timedMinutes),
    treatmentMinutes: read(visit.totals.treatmentMinutes),
    units: read(visit.totals.units),
  },
  session: { from: read(visit.session?.from), to: read(visit.session?.to) },
  clinicians: readAll(visit.clinicians),
  treatedBy: read(visit.treatedBy),
  signature: read(visit.signature),
  draft: visit.draft !== null,
  blanks: readAll(visit.placeholders),
});

export type VisitFacts = ReturnType<typeof factsOf>;
