import type { Span } from '../../server/src/core/index';
import type { ServiceRecord } from '../../server/src/core/tools/visitRecord';
import { type Comparison, compared, union } from './comparison';

type Show = (service: ServiceRecord) => string | null;

const whole: Record<string, Show> = {
  minutes: ({ minutes }) => (minutes === null ? null : `${minutes} min`),
  units: ({ units }) => (units === null ? null : `x${units}`),
  intervals: ({ intervals }) =>
    intervals
      .map(({ start, end }) => `${start}-${end}`)
      .sort()
      .join(' ') || null,
  modifiers: ({ modifiers }) => [...modifiers].sort().join(' ') || null,
};

const parts: Record<string, Show> = {
  code: () => 'given',
  codeWritten: ({ codeWritten }) => (codeWritten ? 'written' : null),
  statedMinutes: ({ statedMinutes }) => statedMinutes?.toString() ?? null,
  ...whole,
};

/**
 * The services of one visit, by code: `services.exact` is code, minutes, units, intervals and modifiers together
 * (without those that are `open`), `services.record` is code, minutes and units, `services.sure` the same for those
 * that were read as sure, and every field is compared alone.
 */
export function compareServices(
  labels: readonly ServiceRecord[],
  records: readonly ServiceRecord[],
  open: (field: string) => boolean,
  spanOf: (code: string) => Span | undefined,
): readonly Comparison[] {
  const codes = union(
    labels.map(({ code }) => code),
    records.map(({ code }) => code),
  ).filter((code) => !open(`services.${code}`));
  const together = (fields: readonly string[]): Show => {
    const shows = fields.filter((field) => !open(`services.${field}`)).map((field) => whole[field]!);
    return (service) => [service.code, ...shows.map((show) => show(service) ?? '-')].join(' ');
  };
  const fields = {
    exact: together(['minutes', 'units', 'intervals', 'modifiers']),
    record: together(['minutes', 'units']),
    ...parts,
  };
  return codes.flatMap((code) => {
    const label = labels.find((service) => service.code === code);
    const record = records.find((service) => service.code === code);
    const sure = record?.sure
      ? [compared('services.sure', label && fields.record(label), fields.record(record), spanOf(code))]
      : [];
    return [
      ...Object.entries(fields).map(([field, show]) => {
        const value = (service: ServiceRecord | undefined) => {
          const shown = service && show(service);
          return shown && (field in parts ? `${code} ${shown}` : shown);
        };
        return compared(`services.${field}`, value(label), value(record), spanOf(code));
      }),
      ...sure,
    ];
  });
}
