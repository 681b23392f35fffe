import type { ClockInterval } from '../clock';
import type { Credential, Service } from '../model';
import { type Line, matchesIn } from '../text';
import { credentialOf } from './performers';

/** From when to when somebody treated, in minutes of half a day: notes leave a.m. and p.m. out. */
interface Shift {
  readonly by: Credential;
  readonly time: ClockInterval;
}

const halfDay = 12 * 60;
const clock = '(\\d{1,2}):(\\d{2})(?: ?[ap]\\.?m\\.?)?';
/** "PT treated 9:00-9:30, PTA 9:30-9:45": no code stands between the person and the times. */
const shift = new RegExp(
  `\\b(PTA|PT|C?OTA(?:/L)?|OTR?(?:/L)?)(?: \\([^()]{1,30}\\))?(?:,? (?:treated|treating|saw (?:her|him|pt|the patient)|with (?:pt|(?:the )?patient)|worked|present|time|from|in)){0,2}(?: ?:)? {0,3}${clock}\\s?(?:-|–|to|until)\\s?${clock}`,
  'g',
);

/** The shifts that a line tells, where it tells those of two people. */
function shiftsOn({ text }: Line): readonly Shift[] {
  const found = matchesIn(text, shift).map(([, who, fromHour, from, toHour, to]) => ({
    by: credentialOf(who!),
    time: { from: minutesOf(fromHour!, from!), to: minutesOf(toHour!, to!) },
  }));
  return new Set(found.map(({ by }) => by)).size > 1 ? found : [];
}

const minutesOf = (hours: string, minutes: string): number =>
  ((Number(hours) % 12) * 60 + Number(minutes)) % halfDay;

/** Services whose clock times lie in the shift of one person are that person's, where nothing nearer says whose they are. */
export function withShifts(services: readonly Service[], lines: readonly Line[]): readonly Service[] {
  const shifts = lines.flatMap(shiftsOn);
  if (shifts.length === 0) return services;
  return services.map((service) => {
    if (service.performers.some(({ by }) => by !== null) || service.intervals.length === 0) return service;
    const owners = service.intervals.map(
      ({ value }) => shifts.find(({ time }) => holds(time, value))?.by ?? null,
    );
    const [by] = owners;
    if (!by || owners.some((other) => other !== by)) return service;
    return { ...service, performers: [{ by, minutes: service.minutes ?? 0 }] };
  });
}

/** Also across noon, where the hours begin again. */
function holds(outer: ClockInterval, inner: ClockInterval): boolean {
  const after = (time: number) => (time - outer.from + 2 * halfDay) % halfDay;
  return after(inner.from) <= after(inner.to) && after(inner.to) <= after(outer.to);
}
