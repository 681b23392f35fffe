import type { Line } from '../text';
import type { Stretch } from './stretches';

/** "CANCELLED BY PT (patient ill). No services.", "No show x1": how the note of a day opens on which nobody was treated. */
const opens =
  /^[^\p{L}\d]{0,12}(?:(?:pt|patient|client|visit|session|appt|appointment) )?(?:was )?(?:cancel(?:l?ed|s|lation)?|no[- ]show(?:ed)?|not seen)\b/iu;
/** A code with minutes or units in one line. */
const tellsOfWork = (text: string): boolean =>
  /\b(?:\d{5}|[A-Z]\d{4})\b/.test(text) && /\b\d{1,3} ?(?:min|m\b|u\b|units?)/i.test(text);
/** Lines of its own in which it says so: its day stands in one of them. */
const firstLines = 3;

/** A day of several on which nobody was treated is no visit. */
export function isCancelled(lines: readonly Line[], { from, to }: Stretch): boolean {
  const own = lines.slice(from, to).filter(({ text }) => /[\p{L}\d]/u.test(text));
  return (
    own.slice(0, firstLines).some(({ text }) => opens.test(text)) &&
    !own.some(({ text }) => tellsOfWork(text))
  );
}
