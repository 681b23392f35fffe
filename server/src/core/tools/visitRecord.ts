/** What a note was understood to say, in the words of the labelled notes (test/corpus/README.md). */
import type { Analysis } from '../analysis';
import { clockText } from '../clock';
import { type ElementId, elementIds, type Service, type Visit } from '../model';
import { type Range, rangeOf } from '../range';

export interface ClockRange {
  readonly start: string;
  readonly end: string;
}

export interface ServiceRecord {
  readonly code: string;
  readonly codeWritten: boolean;
  readonly minutes: number | null;
  readonly statedMinutes: number | null;
  readonly intervals: readonly ClockRange[];
  readonly units: number | null;
  readonly modifiers: readonly string[];
  /** Nearly every sensible reading of the note agrees about its minutes, times and units. */
  readonly sure?: boolean;
}

const elementNames = {
  activity: 'activity',
  goal: 'goal',
  'start-end': 'startEnd',
  participation: 'participation',
  progress: 'progress',
  'skilled-involvement': 'skilledInvolvement',
  equipment: 'equipment',
} as const satisfies Record<ElementId, string>;

export type ElementName = (typeof elementNames)[ElementId];

/** The names of the elements in this JSON, in their order. */
export const elementFields: readonly ElementName[] = elementIds.map((id) => elementNames[id]);

export const elementId = (name: ElementName): ElementId =>
  elementIds.find((id) => elementNames[id] === name) as ElementId;

export interface VisitRecord {
  readonly dateOfService: string | null;
  readonly discipline: string | null;
  readonly payer: string;
  readonly unitRule: 'cms' | 'midpoint' | 'none-stated';
  readonly services: readonly ServiceRecord[];
  /** Codes of services that are named and were not given. */
  readonly notDelivered: readonly string[];
  readonly totals: { readonly timedMinutes: number | null; readonly treatmentMinutes: number | null };
  /** Time in and out; null unless both are stated. */
  readonly session: ClockRange | null;
  /** null where 97530 was not delivered. */
  readonly elements97530: Readonly<Record<ElementName, boolean>> | null;
  readonly medicalNecessity: boolean;
  /** A visit that calls itself a draft is not signed, whatever name stands under it. */
  readonly signature: boolean;
  /** Figures that can be read in more than one sensible way. */
  readonly unsure: readonly { readonly range: Range; readonly as: string; readonly or: readonly string[] }[];
  readonly range: Range;
  /** The words behind each element; null where 97530 was not delivered. */
  readonly evidence: Readonly<Record<ElementName, readonly Range[]>> | null;
}

/** The facts of one visit of an analysed note as a record for print. */
export function visitRecord(visit: Visit, { lines }: Pick<Analysis, 'lines'>): VisitRecord {
  const { elements } = visit.wording;
  const from = visit.session?.from?.value;
  const to = visit.session?.to?.value;
  return {
    dateOfService: visit.dateOfService?.value ?? null,
    discipline: visit.discipline,
    payer: visit.payer.kind,
    unitRule: visit.payer.rule ?? 'none-stated',
    services: visit.services.map(serviceRecord),
    notDelivered: [...new Set(visit.notDelivered.map((service) => service.code))],
    totals: {
      timedMinutes: visit.totals.timedMinutes?.value ?? null,
      treatmentMinutes: visit.totals.treatmentMinutes?.value ?? null,
    },
    session: from === undefined || to === undefined ? null : { start: clockText(from), end: clockText(to) },
    elements97530: elements && byElement((id) => elements[id].documented),
    medicalNecessity: visit.wording.medicalNecessity.documented,
    signature: visit.signature !== null && visit.draft === null,
    unsure: (visit.unsure ?? []).map(({ span, as, or }) => ({ range: rangeOf(lines, span), as, or })),
    range: rangeOf(lines, visit.span),
    evidence: elements && byElement((id) => elements[id].evidence.map(({ span }) => rangeOf(lines, span))),
  };
}

function serviceRecord(service: Service): ServiceRecord {
  const stated = service.statedMinutes;
  return {
    code: service.code,
    codeWritten: service.codeWritten,
    minutes: service.minutes,
    statedMinutes: stated.length > 0 ? stated.reduce((sum, { value }) => sum + value, 0) : null,
    intervals: service.intervals.map(({ value }) => ({
      start: clockText(value.from),
      end: clockText(value.to),
    })),
    units: service.units?.value ?? null,
    modifiers: service.modifiers.map(({ value }) => value),
    sure: service.sure === true,
  };
}

const byElement = <T>(of: (id: ElementId) => T): Record<ElementName, T> =>
  Object.fromEntries(elementIds.map((id) => [elementNames[id], of(id)])) as Record<ElementName, T>;
