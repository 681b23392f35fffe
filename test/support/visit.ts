/** Visits made by hand, for tests of what judges facts and does not read text. */
import type { CalendarDate } from '../../server/src/core/calendar';
import type { ClockTime } from '../../server/src/core/clock';
import type {
  ElementFacts,
  ElementId,
  Gap,
  PayerKind,
  Room,
  Service,
  UnitRule,
  Visit,
} from '../../server/src/core/model';
import { elementIds } from '../../server/src/core/model';
import { type Located, located, span } from '../../server/src/core/text';

/** A value that stands nowhere in particular. */
export const at = <T>(value: T, start = 0, end = start): Located<T> => located(value, start, end);

/** Room in a note whose text does not matter. */
export const noGap: Gap = { span: span(0, 0), before: '', after: '', sentence: false };
export const noRoom: Room = { times: noGap, minutes: noGap, words: noGap };

/** `9:05` as minutes after midnight. */
export function clock(text: string): ClockTime {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

export interface ServiceShort {
  readonly code: string;
  readonly stated?: readonly number[];
  /** `10:00-10:25` */
  readonly intervals?: readonly string[];
  readonly units?: number | null;
  readonly modifiers?: readonly string[];
  readonly narrative?: boolean;
  readonly unbilled?: boolean;
}

export function service({ code, stated = [], intervals = [], ...rest }: ServiceShort): Service {
  const times = intervals.map((text) => {
    const [from, to] = text.split('-').map(clock) as [ClockTime, ClockTime];
    return at({ from, to });
  });
  const length = times.reduce((sum, time) => sum + time.value.to - time.value.from, 0);
  return {
    code,
    codeWritten: true,
    name: at(code),
    record: span(0, 0),
    mentions: [span(0, 0)],
    minutes: stated.length > 0 ? stated.reduce((a, b) => a + b, 0) : times.length > 0 ? length : null,
    statedMinutes: stated.map((minutes) => at(minutes)),
    intervals: times,
    units: rest.units === undefined || rest.units === null ? null : at(rest.units),
    unitLines: 1,
    modifiers: (rest.modifiers ?? []).map((modifier) => at(modifier)),
    narrative: (rest.narrative ?? true) ? [span(0, 0)] : [],
    charge: null,
    unbilled: rest.unbilled ? span(0, 0) : null,
    performers: [],
    room: noRoom,
  };
}

export interface VisitShort {
  readonly services?: readonly ServiceShort[];
  readonly payer?: PayerKind;
  readonly rule?: UnitRule | null;
  readonly timed?: number | null;
  readonly treatment?: number | null;
  /** `10:00-10:45` */
  readonly session?: string | null;
}

/** A signed, dated visit that documents everything; `overrides` replace whole parts of it. */
export function visit(short: VisitShort = {}, overrides: Partial<Visit> = {}): Visit {
  const services = (short.services ?? []).map(service);
  const [from, to] = (short.session ?? '').split('-');
  const documented: ElementFacts = { documented: true, evidence: [] };
  return {
    index: 0,
    style: { lineEnd: '\n', modifierSign: '-' },
    span: span(0, 0),
    lines: [],
    room: [],
    sections: [],
    dateOfService: at('2026-03-02' as CalendarDate),
    discipline: 'PT',
    payer: { kind: short.payer ?? 'unset', name: null, rule: short.rule ?? null, ruleWords: null },
    diagnoses: [],
    services,
    notDelivered: [],
    totals: {
      timedMinutes: short.timed == null ? null : at(short.timed),
      treatmentMinutes: short.treatment == null ? null : at(short.treatment),
      units: null,
    },
    session: from && to ? { from: at(clock(from)), to: at(clock(to)) } : null,
    clinicians: [],
    signature: at({ name: 'Robin Vale', credential: 'PT' }),
    draft: null,
    placeholders: [],
    unreadable: [],
    readings: [],
    wording: {
      elements: Object.fromEntries(elementIds.map((id) => [id, documented])) as Record<
        ElementId,
        ElementFacts
      >,
      medicalNecessity: { documented: true, condition: [], limitation: [] },
      readsAs: null,
      group: null,
      shared: [],
      vague: [],
      described: services
        .filter(({ narrative }) => narrative.length > 0)
        .map(({ code, narrative }) => ({ value: code, span: narrative[0]! })),
      mayBeBilled: [],
    },
    ...overrides,
  };
}
