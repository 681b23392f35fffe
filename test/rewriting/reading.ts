/** What is read of a written visit, in the words in which it was told. */
import { type Analysis, analyze, createContext, type Visit } from '../../server/src/core/index';
import { intervalWords, serviceWords, type Told, type Written } from './writing';

const context = createContext({ ready: true });

export const analyzed = (text: string): Analysis => analyze(text, context);

export function readOf(visit: Visit): Told {
  const from = visit.session?.from?.value;
  const to = visit.session?.to?.value;
  return {
    date: visit.dateOfService?.value ?? 'no date',
    session: from === undefined || to === undefined ? null : intervalWords({ from, to }),
    timed: visit.totals.timedMinutes?.value ?? null,
    treatment: visit.totals.treatmentMinutes?.value ?? null,
    services: visit.services
      .map((service) =>
        serviceWords(
          service.code,
          service.minutes,
          service.intervals.map(({ value }) => value),
          service.units?.value ?? null,
          [...service.modifiers.map(({ value }) => value)].sort(),
        ),
      )
      .sort(),
  };
}

/** What is read otherwise than it was told, a line each; none where the visit is read the same. */
export function misread({ text, told, places }: Written): readonly string[] {
  const all = [...places.values()].flat();
  const visits = analyzed(text).visits.filter(({ span }) =>
    all.some((place) => span.start <= place.start && place.end <= span.end),
  );
  if (visits.length !== 1) return [`its figures stand in ${visits.length} visits`];
  const read = readOf(visits[0]!);
  // A sum at the end of a list may be the one total or the other.
  const totals = places.has('sum') ? [] : (['timed', 'treatment'] as const);
  const wholes = ['date', 'session', ...totals] as const;
  return [
    ...wholes.filter((key) => read[key] !== told[key]).map((key) => `${key}: ${told[key]} => ${read[key]}`),
    ...told.services.filter((one) => !read.services.includes(one)).map((one) => `not read: ${one}`),
    ...read.services.filter((one) => !told.services.includes(one)).map((one) => `read: ${one}`),
  ];
}

/** Whether a figure, `minutes 97530` or `total timed`, is read as it is written. */
export function isReadAsWritten(figure: string, { visit, text, places }: Written): boolean {
  const place = places.get(figure)?.[0]?.start ?? 0;
  const read = analyzed(text).visits.find(({ span }) => span.start <= place && place < span.end);
  if (!read) return false;
  const [what, code] = figure.split(' ') as [string, string];
  const service = visit.services.find((one) => one.code === code);
  const found = read.services.find((one) => one.code === code);
  const has = (interval: { readonly from: number; readonly to: number } | undefined) =>
    found?.intervals.some(({ value }) => intervalWords(value) === (interval && intervalWords(interval)));
  switch (what) {
    case 'minutes':
      return found?.statedMinutes.some(({ value }) => value === service?.minutes) === true;
    case 'units':
      return found?.units?.value === service?.units;
    case 'clock':
      return has(service?.clock) === true;
    case 'session':
      return read.session?.from?.value === visit.session.from && read.session.to?.value === visit.session.to;
    default:
      return code === 'timed'
        ? read.totals.timedMinutes?.value === visit.timed
        : read.totals.treatmentMinutes?.value === visit.treatment;
  }
}
