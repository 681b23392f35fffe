/** What several rules ask about the services of a visit. */
import { type ClockInterval, clockText } from './clock';
import type { CodeSet } from './codes/codeSet';
import type { Service } from './model';

export const isTimed = (service: Service, codes: CodeSet): boolean =>
  codes.find(service.code)?.timed ?? false;

/** Work with the patient in this visit: the time of a month of monitoring, or of caregivers alone, is none of it. */
export const isTreatment = (service: Service, codes: CodeSet): boolean =>
  !['rtm', 'caregiver'].includes(codes.find(service.code)?.category ?? '');

/** The services whose minutes make up the timed total. */
export const timedTreatment = (services: readonly Service[], codes: CodeSet): readonly Service[] =>
  services.filter((service) => isTimed(service, codes) && isTreatment(service, codes));

/** A modality that runs without the therapist beside it (hot pack, unattended stimulation). */
export const isSupervised = (service: Service, codes: CodeSet): boolean =>
  codes.find(service.code)?.attendance === 'supervised';

/** One clinician's whole attention for one patient: treatment one-on-one or constant attendance. */
export function isOneOnOne(service: Service, codes: CodeSet): boolean {
  const attendance = codes.find(service.code)?.attendance;
  return attendance === 'one-on-one' || attendance === 'constant';
}

/** Whether it is verified how the clinician attends: a finding that rests on another one is a hint. */
export const isAttendanceSettled = ({ code }: Service, codes: CodeSet): boolean =>
  !codes.find(code)?.verify.includes('attendance');

/** A line by its code; with its plan of care where two disciplines gave work of one code: "97530 OT". */
export const lineKey = ({ code, plan }: Service, all: readonly Service[]): string =>
  plan && all.some((other) => other.code === code && other.plan !== plan) ? `${code} ${plan}` : code;

export const isBilled = (service: Service): boolean => (service.units?.value ?? 0) > 0;

/** Sum of the minutes stated as numbers; null where only clock times or nothing stands. */
export const statedMinutesOf = (service: Service): number | null =>
  service.statedMinutes.length === 0 ? null : sum(service.statedMinutes.map((stated) => stated.value));

/** Sum of the known minutes. */
export const minutesOf = (services: readonly Service[]): number =>
  sum(services.map((service) => service.minutes ?? 0));

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** `97530 23 + 97110 15`, for messages. */
export const minutesText = (services: readonly Service[]): string =>
  services
    .filter((service) => service.minutes !== null)
    .map((service) => `${service.code} ${service.minutes}`)
    .join(' + ');

/** `10:05–10:28`, for messages. */
export const intervalText = (interval: ClockInterval): string =>
  `${clockText(interval.from)}–${clockText(interval.to)}`;
