import { sectionAt } from '../../layout/sections';
import type { Section, SectionKind, Unreadable } from '../../model';
import { type Line, overlaps, type Span } from '../../text';
import { unreadableTimes } from './clockTimes';
import { unreadableMinutes } from './minutes';

/** Where the patient tells, and where something is judged or planned, only what has the label of a time is one of this visit. */
const ofOtherTimes: ReadonlySet<SectionKind> = new Set([
  'subjective',
  'assessment',
  'response',
  'plan',
  'goals',
]);

/**
 * What looks like a time of day or a duration of the visit and cannot be read as one, each place once. What ends
 * where the text ends is still being typed.
 */
export function unreadable(
  text: string,
  lines: readonly Line[],
  sections: readonly Section[],
  services: readonly Span[],
): readonly Unreadable[] {
  const end = text.trimEnd().length;
  const found: Unreadable[] = [];
  for (const line of lines) {
    const kind = sectionAt(sections, line.end)?.kind;
    if (line.text.length > 2000 || !/[\d?]/.test(line.text)) continue;
    const labelsOnly = kind !== undefined && ofOtherTimes.has(kind);
    const place = {
      line,
      labelsOnly,
      services: labelsOnly
        ? []
        : services
            .filter((service) => line.start <= service.start && service.end <= line.end)
            .map((service) => ({ start: service.start - line.start, end: service.end - line.start })),
    };
    for (const look of [...unreadableMinutes(place), ...unreadableTimes(place)])
      if (look.span.end < end && !found.some((other) => overlaps(other.span, look.span))) found.push(look);
  }
  return found;
}
