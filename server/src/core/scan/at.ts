import { labelledClock } from './clockTimes';
import { hours, labelledMinutes, minutes, spokenPartOfHour, weakMinutes } from './durations';
import { stretchOf } from './stretch';
import type { Grammar, TokenOf } from './tokens';

/** No duration and no time of day is longer, in UTF-16 units. */
const longest = 80;

const durations: readonly Grammar[] = [labelledMinutes, minutes, hours, spokenPartOfHour, weakMinutes];

/** The duration that begins at an offset, read no further than `end`. */
export function durationAt(text: string, at: number, end: number): TokenOf<'duration'> | undefined {
  const s = stretchOf(text, at, Math.min(end, at + longest));
  if (s.atoms[0]?.start !== at) return undefined;
  for (const grammar of durations) {
    const token = grammar(s, 0);
    if (token?.kind === 'duration') return token;
  }
  return undefined;
}

/** The time of day that begins at an offset behind a label of one: `905` and "nine oh five" too. */
export function clockAt(text: string, at: number): TokenOf<'clock'> | undefined {
  const s = stretchOf(text, at, Math.min(text.length, at + longest));
  const token = s.atoms[0]?.start === at ? labelledClock(s, 0) : undefined;
  return token?.kind === 'clock' ? token : undefined;
}
