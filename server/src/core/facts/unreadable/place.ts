import type { Line, Span } from '../../text';

/** A line with the names and codes of services in it: where on it something stands says what it was meant as. */
export interface Place {
  readonly line: Line;
  /** Only what has a label counts here. */
  readonly labelsOnly: boolean;
  /** Codes and names of services on the line, as offsets into it. */
  readonly services: readonly Span[];
}

/** Nothing but signs, modifiers, units and small words: what follows a service and still belongs to it. */
const besides =
  /^(?:[\s\-–—:|,;(@~x×=/*.•+&]|\b(?:g[pon]|kx|c[qo]|59|x[eups]|\d{1,2} ?(?:u|units?)|x ?\d{1,2}|for|about|approx|min(?:ute)?s?|time|from|at|units?|mods?|modifiers?|w)\b)*$/i;

const reach = 60;
const besideMinutes = (words: string): boolean => besides.test(words);
/** The minutes of a service may stand in front of its times. */
export const besideTimes = (words: string): boolean =>
  besides.test(words.replace(/\d{1,3}\s?-?(?:min(?:ute)?s?\b\.?|['’])/gi, ''));

/** A service stands right in front of an offset of the line. */
export const atService = ({ line, services }: Place, at: number, belongs = besideMinutes): boolean => {
  const last = services.findLast(({ end }) => end <= at);
  return last !== undefined && at - last.end <= reach && belongs(line.text.slice(last.end, at));
};

/** A service stands right behind an offset of the line. */
export const beforeService = ({ line, services }: Place, at: number): boolean => {
  const next = services.find(({ start }) => start >= at);
  return next !== undefined && /^[\s\-–—:|,)]*$/.test(line.text.slice(at, next.start));
};

const minutesLabel =
  /(?:\b(?:total|timed|treatment|tx|direct|session)\b(?:(?!unit)[ a-z()_.&+-]){0,30}?|^\s*[-*•]?\s*(?:minutes?|mins?\.?|duration|time spent)\s*(?:\([^)]*\))?)\s*[:=]\s*$/i;

/** The label of minutes stands right in front: of a service below its name, or of a total of the visit. */
export const behindMinutesLabel = ({ line }: Place, at: number): boolean =>
  minutesLabel.test(line.text.slice(0, at));

const sideLabel =
  /(?:\b(?:time\s*(?:in|out)|(?:start|end|stop|begin)(?:\s*time)?|clock\s*(?:in|out)|(?:arrived|left)(?:\s*at)?)\s*[:=]?|(?:^|[|;,]|\s{2})\s*(?:in|out)\s*[:=]?|\b(?:in|out)\s*[:=])\s*$/i;
const stretchLabel =
  /(?:\b(?:(?:session|treatment|tx|visit|clock)\s*)?times?|\bsession|\bin\s*\/\s*out|(?:^|[|;,(]|\s{2})\s*from)\s*[:=]?\s*$/i;

/** The label of one time of day stands right in front: "Time in", "start". */
export const behindSideLabel = ({ line }: Place, at: number): boolean =>
  sideLabel.test(line.text.slice(0, at));
/** The label of a stretch of time: "Session time". */
export const behindStretchLabel = ({ line }: Place, at: number): boolean =>
  stretchLabel.test(line.text.slice(0, at));
