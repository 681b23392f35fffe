import type { Span } from './text';

/**
 * What a mistake of Theralint itself kept from being done, by id, in fixed sentences: the words of an error
 * might quote a note, so that they are nowhere shown or written down.
 */
export const failureTexts = {
  'note-not-read': 'A mistake of Theralint itself kept it from reading this note: nothing in it was checked.',
  'visit-not-read':
    'A mistake of Theralint itself kept it from reading this visit: nothing in it was checked.',
  'check-failed':
    'A mistake of Theralint itself kept it from one or more checks here. What else it says stands.',
  'finding-not-shown': 'A mistake of Theralint itself keeps it from showing one of its findings.',
} as const;

export type FailureId = keyof typeof failureTexts;

export interface Failure {
  readonly id: FailureId;
  /** The id of the rule whose check failed; else null. */
  readonly rule: string | null;
  /** What of the text it concerns, in UTF-16 offsets. */
  readonly span: Span;
  /** Where in the program: `analysis.ts:31:7`, the innermost first. */
  readonly places: readonly string[];
}

export const failure = (id: FailureId, rule: string | null, span: Span, error: unknown): Failure => ({
  id,
  rule,
  span,
  places: placesIn(error),
});

/** Each place that was not checked once, however many checks failed there. */
export const placesNotChecked = (failures: readonly Failure[]): readonly Failure[] =>
  failures.filter(
    ({ id, span }, index) =>
      failures.findIndex((other) => other.id === id && other.span.start === span.start) === index,
  );

/** A line for a log: `[check-failed] units-over at unitsOver.ts:31:7, analysis.ts:20:3`. */
export const failureLine = (what: string, places: readonly string[]): string =>
  `[${what}]${places.length > 0 ? ` at ${places.join(', ')}` : ''}`;

/** As many as tell where it was. */
const mostPlaces = 8;

/**
 * File, line and column of each call that an error has passed through. The error's own words stand in front
 * of them in its stack, and may have lines that look like calls: they are cut off as one piece first.
 */
export function placesIn(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const { message, stack = '' } = error;
  const behind = stack.indexOf(message);
  if (behind < 0) return [];
  return stack
    .slice(behind + message.length)
    .split('\n')
    .flatMap((line) => /^ {4}at (?:[^\n]*[\\/( ])?([\w.-]{1,60}:\d{1,7}:\d{1,7})\)?$/.exec(line)?.[1] ?? [])
    .slice(0, mostPlaces);
}
