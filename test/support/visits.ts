import type { Analysis, Finding, Located, Service, Visit } from '../../server/src/core/index';
import { splitLines } from '../../server/src/core/index';
import { noRoom } from './visit';

/** The value at no particular place, for tests in which places do not matter. */
export const at = <T>(value: T, start = 0, end = start): Located<T> => ({ value, span: { start, end } });

interface ServiceFields {
  readonly code?: string;
  readonly minutes?: number | null;
  readonly stated?: readonly number[];
  /** Minutes after midnight. */
  readonly interval?: readonly [number, number];
  readonly units?: number;
  readonly modifiers?: readonly string[];
}

/** A delivered service with the fields that a test is about. */
export const service = ({
  code = '97530',
  minutes = null,
  stated = [],
  interval,
  units,
  modifiers = [],
}: ServiceFields): Service => ({
  code,
  codeWritten: true,
  name: at(code),
  record: { start: 0, end: 0 },
  mentions: [],
  minutes,
  statedMinutes: stated.map((value) => at(value)),
  intervals: interval ? [at({ from: interval[0], to: interval[1] })] : [],
  units: units === undefined ? null : at(units),
  unitLines: 1,
  modifiers: modifiers.map((value) => at(value)),
  narrative: [],
  charge: null,
  unbilled: null,
  performers: [],
  room: noRoom,
});

/** A visit of which nothing is known but the fields given. */
export const visit = ({
  date,
  ...fields
}: Partial<Visit> & { date?: `${number}-${number}-${number}` }): Visit => ({
  index: 0,
  style: { lineEnd: '\n', modifierSign: '-' },
  span: { start: 0, end: 0 },
  lines: [],
  room: [],
  sections: [],
  dateOfService: date ? at(date) : null,
  discipline: null,
  payer: { kind: 'unset', name: null, rule: null, ruleWords: null },
  diagnoses: [],
  services: [],
  notDelivered: [],
  totals: { timedMinutes: null, treatmentMinutes: null, units: null },
  session: null,
  clinicians: [],
  signature: null,
  draft: null,
  placeholders: [],
  unreadable: [],
  readings: [],
  wording: {
    elements: null,
    medicalNecessity: { documented: false, condition: [], limitation: [] },
    readsAs: null,
    group: null,
    shared: [],
    vague: [],
    described: [],
    mayBeBilled: [],
  },
  ...fields,
});

/** An analysis of `text` that found these visits, and findings of these ids in the first one. */
export const analysisOf = (visits: readonly Visit[], ids: readonly string[] = [], text = ''): Analysis => ({
  text,
  lines: splitLines(text),
  visits,
  summaries: [],
  silenced: [],
  dismissed: [],
  failures: [],
  findings: ids.map(
    (id): Finding => ({
      id,
      span: { start: 0, end: 0 },
      message: id,
      severity: 'warning',
      certainty: 'arithmetic',
      visit: 0,
      related: [],
      fixes: [],
      notYetWritten: false,
    }),
  ),
});
