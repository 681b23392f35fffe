import type { Analysis } from '../analysis';
import type { Visit } from '../model';
import { contains, type Located, type Span } from '../text';
import { lineAt } from './place';

/** What a number or word was read as. */
export type Colour = 'code' | 'duration' | 'clock' | 'units' | 'modifier' | 'blank';

/** Words in one line, in the colour of what they were read as. */
export interface Coloured extends Span {
  readonly colour: Colour;
}

/** All that was read as a code, a duration or the like, in the order of the text, and each place once. */
export function colours(analysis: Analysis): readonly Coloured[] {
  const all = analysis.visits
    .flatMap((visit) => ofVisit(visit, analysis.text))
    // a start and an end on two lines have other words between
    .filter((words) => words.start < words.end && contains(lineAt(analysis, words.start), words))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Coloured[] = [];
  for (const words of all) if (words.start >= (kept.at(-1)?.end ?? 0)) kept.push(words);
  return kept;
}

function ofVisit(visit: Visit, text: string): readonly Coloured[] {
  const { services, notDelivered, totals, session, placeholders } = visit;
  const inColour = (colour: Colour, found: readonly (Located<unknown> | null | undefined)[]) =>
    found.flatMap((item) => (item ? [{ colour, ...item.span }] : []));
  const codes = [
    ...services.flatMap(({ code, mentions }) => mentions.map((span) => ({ value: code, span }))),
    ...notDelivered.map(({ code, name }) => ({ value: code, span: name.span })),
  ].filter(({ value, span }) => text.startsWith(value, span.start));
  return [
    ...inColour('code', codes),
    ...services.flatMap(({ statedMinutes, intervals, units, modifiers }) => [
      ...inColour('duration', statedMinutes),
      ...inColour('clock', intervals),
      ...inColour('units', [units]),
      ...inColour('modifier', modifiers),
    ]),
    ...inColour('duration', [totals.timedMinutes, totals.treatmentMinutes]),
    ...inColour('units', [totals.units]),
    ...inColour('clock', [session?.from, session?.to]),
    ...inColour('blank', placeholders),
  ];
}
