import { clockText } from '../clock';
import { createContext } from '../context';
import { readNote } from '../facts/readNote';

/** Words in front of a block that make a note of it, and state nothing. */
const frame = 'S: as before\n';

/**
 * The door for blocks of text that a clinic writes itself. They may use any words, but state nothing that only a visit can
 * tell: no minutes, clock times, units of timed codes or day, and nobody's signature. What such a text states, in words;
 * null where nothing.
 */
export function statedIn(text: string): string | null {
  const context = createContext();
  for (const visit of readNote(frame + text, context)) {
    const { services, session, totals, dateOfService, signature } = visit;
    for (const { code, statedMinutes, intervals, units } of services) {
      if (statedMinutes[0]) return `${statedMinutes[0].value} minutes of ${code}`;
      if (intervals[0]) return `clock times of ${code}`;
      if (units && context.codes.find(code)?.timed) return `${units.value} units of ${code}`;
    }
    const clock = session?.from ?? session?.to;
    if (clock) return `the clock time ${clockText(clock.value)}`;
    const total = totals.timedMinutes ?? totals.treatmentMinutes;
    if (total) return `a total of ${total.value} minutes`;
    if (dateOfService) return `the day ${dateOfService.value}`;
    if (signature) return 'a signature';
  }
  return null;
}
