import { sectionAt } from '../../layout/sections';
import { lowerBound } from '../../lowerBound';
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
  const named = [...services].sort((a, b) => a.start - b.start);
  const servicesOn = (line: Line): readonly Span[] =>
    named
      .slice(
        lowerBound(named, line.start, ({ start }) => start),
        lowerBound(named, line.end, ({ start }) => start),
      )
      .filter((service) => service.end <= line.end);
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
        : servicesOn(line).map((service) => ({
            start: service.start - line.start,
            end: service.end - line.start,
          })),
    };
    const onLine: Unreadable[] = [];
    for (const look of [...unreadableMinutes(place), ...unreadableTimes(place)])
      if (look.span.end < end && !onLine.some((other) => overlaps(other.span, look.span))) onLine.push(look);
    found.push(...onLine);
  }
  return found;
}
