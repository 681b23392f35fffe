import data from '../../../data/labels.json';
import type { Totals } from '../model';
import { durationAt } from '../scan/at';
import { numberValue, numberWords } from '../scan/numberWords';
import { type Located, located, matchesIn, overlaps, type Span } from '../text';
import { totalLabelAt, totalWordStarts } from './totalLabels';
import { totalPair } from './totalPairs';
import { anyOf } from './vocabulary';

/** What may stand between a label and its number. */
const joint =
  /["'*)>}\]]*(?:[ \t]*[.…_]{2,})?(?:\s*\((?:min(?:ute)?s?|documented|mins?\.?)\))?\s*(?:(?:is|are|was|were|equals?|of|about|today|lasted|minutes?|mins?|came to|comes to)\s+|[:=|~,\t*_"[–—-]\s*)*/iy;
const unitsLabel = new RegExp(
  `(?<![\\w-])(?:${anyOf(data.totalUnits)})(?![\\w])["'*]*\\s*[:=|]?\\s*(\\d{1,2})(?![\\d.:/])`,
  'gi',
);
const unitsBehind =
  /(?<![\w.:/#-])(\d{1,2})\s+(?:total\s+(?:timed\s+|billed\s+)?units?|(?:timed\s+|billed\s+)?units?\s*,?\s*(?:in total|total|altogether|all together|combined))\b/gi;
const notTotal = new RegExp(`(?:${data.notTotal})`, 'i');
/** "Rest breaks 5 min total" */
const pause =
  /\b(?:rests?|rested|resting|breaks?|pauses?)(?:\s+(?:of|for|were|was|breaks?|periods?|time|in all))*[\s:=–-]*$/i;
const number = `(?:\\d{1,3}|${numberWords})`;
const minuteWord = '(?:minutes?|mins?\\.?)';
const timedWord = '(?:timed|direct|one[- ]on[- ]one|1:1)';
const timedBehind = [
  `(${number})[ \\t]*(?:${minuteWord}\\s+(?:of\\s+)?(?:total\\s+)?${timedWord}(?:\\s+(?:codes?|treatment|time|minutes))*|(?:total\\s+)?timed\\s+${minuteWord})`,
  `(${number})(?:\\s*${minuteWord})?\\s+of\\s+(?:them|that|those|these|which|it|this)(?:\\s+(?:is|was|were|are|being))?\\s+(?:timed|direct|one[- ]on[- ]one|1:1)`,
  `(\\d{2,3})[ \\t]{1,2}timed(?!\\s*(?:codes?|units?|up|trials?|reps?|walk|test|sit|intervals?|voids?))`,
].map(behindNumber);
const treatmentBehind = [
  `(${number})[ \\t]*(?:-?[ \\t]*${minuteWord}\\s+(?:of\\s+)?(?:in\\s+)?(?:total(?:\\s+(?:treatment|tx|session|time|visit))*|(?:treatment|session|tx)\\s+(?:total|time))|total\\s+(?:treatment\\s+|tx\\s+)?${minuteWord})`,
  `(\\d{2,3})[ \\t]+total(?=\\s*(?:$|[,;.|)\\n]|min))(?<=timed.{0,24})`,
].map(behindNumber);

function behindNumber(source: string): RegExp {
  return new RegExp(`(?<![\\w:/.$#-])${source}(?![\\w-])`, 'gim');
}

/** What the totals were read from, so that nothing else reads the same numbers. */
export interface ReadTotals {
  readonly totals: Totals;
  readonly taken: readonly Span[];
}

interface Found {
  readonly value: Located<number>;
  readonly whole: Span;
}

/** A number of minutes that stands at `at`: with its unit, or bare at the end of its field. */
function minutesAt(
  text: string,
  at: number,
  bareAllowed: boolean,
): { value: Located<number>; end: number } | undefined {
  sum.lastIndex = at;
  const added = sum.exec(text);
  if (added) return minutesAt(text, at + added[0].length, true);
  hours.lastIndex = at;
  const clock = bareAllowed ? hours.exec(text) : null;
  if (clock)
    return {
      value: located(Number(clock[1]) * 60 + Number(clock[2]), at, at + clock[0].length),
      end: at + clock[0].length,
    };
  const lineEnd = text.indexOf('\n', at);
  // "60 min" at the end of a line is no assistance, whatever letter begins the next one
  for (const end of [text.length, lineEnd < 0 ? text.length : lineEnd]) {
    const token = durationAt(text, at, end);
    if (token && (bareAllowed || token.form !== 'letter'))
      return { value: located(token.minutes, token.number.start, token.number.end), end: token.end };
  }
  bare.lastIndex = at;
  const match = bareAllowed ? bare.exec(text) : null;
  const value = match ? numberValue(match[1]!) : undefined;
  return match && value !== undefined && value <= 720
    ? { value: located(value, at, at + match[1]!.length), end: at + match[0].length }
    : undefined;
}

/** "23 + 15 = 38": the sum is what is stated. */
const sum = /\d{1,3}(?:\s*min\w*)?(?:\s*\+\s*\d{1,3}(?:\s*min\w*)?)+\s*=\s*/iy;
/** "0:53" is less than an hour; "1:05-1:50" and "1:05 pm" are times of day. */
const hours = /([0-2]):([0-5]\d)(?!\s*(?:[\d:]|[-–—]|to\b|[ap]\b|[ap]\.?m))/iy;
const bare = new RegExp(
  `(${number})(?![\\w:/%.-]*[\\w:%])(?![ \\t]*(?:visits?|units?|weeks?|wks?|x\\b|reps?|sets?|steps?|ft\\b|feet|lbs?|kg|goals?|hours?|hrs?|of\\b|patients?|sessions?|trials?))`,
  'iy',
);

const secondTotal =
  /[ \t.,;/|·-]*(?:total\s+)?(?:tx|treatment|total|tot|ttl|all|session|visit)(?:\s+(?:time|total|min(?:ute)?s?))?[ \t:=~-]*/iy;
/** "Timed   52" and below it "Treatment   58" */
const totalBelow =
  /[ \t]*\r?\n[ \t]*(?:total\s+)?(?:tx|treatment|total|tot|ttl)(?:\s+(?:time|min(?:ute)?s?))?[ \t:=~.-]{2,}(?=\d{1,3}\s*(?:min\w*)?\s*$)/imy;
/** "timed 55 / tx 55": two bare figures beside each other explain one another. */
const paired = /^\d{1,3}\s*(?:['’]|min\w*)?\s*[,;/|]?\s*(?:total\s+)?(?:tx|treatment|total|tot|ttl|all)\b/i;
/** A bare number that is all of its field. */
const wholeField = /^(\d{1,3})\s*(?:$|[|;,/.)\]&+[(]|\s{2}|and\b)/im;
/** A total of something that is not the treatment: "a total of 12 minutes on the bike". */
const ofSomething =
  /^[ \t]*(?:(?:on|in|for|at|walking|standing|sitting|riding|holding|with)\b|of\s+(?!(?:skilled\s+|direct\s+)?(?:treatment|therapy|tx|services?|time|care|session)))/i;
const ofTimed = /^[ \t]*(?:of\s+)?(?:total\s+)?(?:timed|direct|one[- ]on[- ]one|1:1)\b/i;

interface Labelled extends Found {
  readonly of: 'timed' | 'treatment';
  readonly vague: boolean;
}

function labelled(text: string): readonly Labelled[] {
  const found: Labelled[] = [];
  for (const at of totalWordStarts(text)) {
    if (at < (found.at(-1)?.whole.end ?? 0)) continue;
    const near = text.slice(Math.max(0, at - 80), at);
    const front = near.slice(near.lastIndexOf('\n') + 1);
    const fieldStart = /(?:^|[|;,/.)\]"<{*]|\s{2}|\bmin\s*)[\s*_-]*$/i.test(front);
    const label = totalLabelAt(text, at, fieldStart);
    // "(8 min direct): 20' x 2" has its minutes in front
    if (!label || notTotal.test(front) || (label.vague && /\d\s*min\w*\s+$/i.test(front))) continue;
    const besideLast = /^[\s,;/|]*$/.test(text.slice(found.at(-1)?.whole.end ?? 0, at)) && found.length > 0;
    if (label.vague && label.of === 'treatment' && !fieldStart && !besideLast && !/\ba\s*$/i.test(front))
      continue;
    joint.lastIndex = label.end;
    const valueAt = label.end + joint.exec(text)![0].length;
    // "Total" at the end of a line and "timed minutes 55" on the next: the second label says it
    if (label.vague && totalLabelAt(text, valueAt, true)) continue;
    const rest = text.slice(valueAt, valueAt + 40);
    const bareAllowed =
      !label.vague ||
      paired.test(rest) ||
      ((fieldStart || besideLast) &&
        Number(wholeField.exec(rest)?.[1] ?? 0) >= 8 &&
        (label.of === 'timed' || found.some((other) => other.of === 'timed' && at - other.whole.end < 40)));
    const value = minutesAt(text, valueAt, bareAllowed);
    if (!value) continue;
    const next = text.slice(value.end, value.end + 40);
    const of = label.of === 'treatment' && ofTimed.test(next) ? 'timed' : label.of;
    if (of === 'treatment' && label.vague && ofSomething.test(next)) continue;
    // a cell of its own explains the figure in its row
    const ownCell = of === 'timed' && /^\s*\|?\s*$/.test(front) && /^\s*\|/.test(text.slice(label.end));
    found.push({
      value: value.value,
      whole: { start: at, end: value.end },
      of,
      vague: label.vague && !ownCell,
    });
  }
  return found;
}

function behind(text: string, patterns: readonly RegExp[]): readonly Found[] {
  return (
    patterns
      .flatMap((pattern) => matchesIn(text, pattern))
      // a figure at the end of a line is none of what the next line names
      .filter((match) => !/\n\s*[A-Z]/.test(match[0]))
      .filter((match) => !pause.test(text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)))
      .flatMap((match) => {
        const value = numberValue(match[1]!);
        return value === undefined
          ? []
          : [
              {
                value: { value, span: { start: match.index, end: match.index + match[1]!.length } },
                whole: { start: match.index, end: match.index + match[0].length },
              },
            ];
      })
  );
}

/** Direct minutes of the patient, which a service has too: "97140 10 min 1:1". */
const directOnly = (text: string, { whole }: Found): boolean =>
  !/timed|total/i.test(text.slice(whole.start, whole.end));

/** "23 min total", with no word of the treatment. */
const onlyTotal = /^\S+\s*(?:minutes?|mins?\.?)\s+(?:in\s+)?total$/i;

/** What stands at services and may look like a total. */
export interface AtServices {
  /** Names of services: "therapy (time: 10 min)" of "Manual therapy (time: 10 min)" is no label. */
  readonly names: readonly Span[];
  /** Figures that are the minutes of one service. */
  readonly minutes: readonly Span[];
  /** Those of them in a line that opens with its only service: "97530 GP 23 min total: PT 10 min, PTA 13 min". */
  readonly sole: readonly Span[];
}

/** The totals that a visit states; sums are never computed here. `blocked` are stretches that state something else. */
export function readTotals(
  text: string,
  blocked: readonly Span[],
  tables: readonly Span[],
  services: AtServices = { names: [], minutes: [], sole: [] },
): ReadTotals {
  const ofService = (found: Found): boolean =>
    (directOnly(text, found) && services.minutes.some((span) => overlaps(span, found.value.span))) ||
    (onlyTotal.test(text.slice(found.whole.start, found.whole.end)) &&
      services.sole.some((span) => overlaps(span, found.value.span)));
  const inName = ({ whole }: Found): boolean =>
    services.names.some(({ start, end }) => start < whole.start && whole.start < end);
  const free = (found: Found): boolean => !blocked.some((span) => overlaps(span, found.whole));
  const outsideTables = (found: Found): boolean => !tables.some((span) => overlaps(span, found.whole));
  const labels = labelled(text).filter(
    (found) =>
      free(found) &&
      !inName(found) &&
      // the title of a column is no label of the first figure below it
      (outsideTables(found) || !(found.vague || /\n/.test(text.slice(found.whole.start, found.whole.end)))),
  );
  const pair = totalPair(text);
  const figure = ({ start, end }: Span): Found => ({
    value: located(Number(text.slice(start, end)), start, end),
    whole: pair!.whole,
  });
  const both = pair && { timed: figure(pair.timed), treatment: figure(pair.treatment) };
  const timed = [
    ...(both ? [both.timed] : []),
    ...labels.filter(({ of }) => of === 'timed'),
    ...behind(text, timedBehind).filter((found) => free(found) && outsideTables(found) && !ofService(found)),
  ];
  const outside = (found: Found): boolean => !timed.some((other) => overlaps(other.whole, found.whole));
  const treatment: Found[] = [
    ...(both ? [both.treatment] : []),
    ...labels.filter((found) => found.of === 'treatment' && outside(found)),
    ...behind(text, treatmentBehind).filter(
      (found) => free(found) && outsideTables(found) && outside(found) && !ofService(found),
    ),
  ];
  // "Timed: 38 min   Treatment: 48 min": next to the timed total, a short label is enough
  for (const found of timed) {
    secondTotal.lastIndex = found.whole.end;
    totalBelow.lastIndex = found.whole.end;
    const match = secondTotal.exec(text) ?? totalBelow.exec(text);
    const value = match && minutesAt(text, match.index + match[0].length, true);
    if (value && treatment.length === 0)
      treatment.push({ value: value.value, whole: { start: match.index, end: value.end } });
  }
  const units = [...matchesIn(text, unitsBehind), ...matchesIn(text, unitsLabel)]
    .filter(({ index }) => !blocked.some((span) => span.start <= index && index < span.end))
    .filter(
      (match) =>
        /total|#|number|billed|billable|together|combined/i.test(match[0]) ||
        /^\s*$/.test(text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)),
    )
    .map((match) => {
      const start = match.index + match[0].lastIndexOf(match[1]!);
      return { value: Number(match[1]), span: { start, end: start + match[1]!.length } };
    });
  // the longest label says most exactly what the number is; the last statement of it holds
  const best = (list: readonly Found[]): Located<number> | null => {
    const strong = list.filter((found) =>
      /total|timed|direct|time|minutes/i.test(text.slice(found.whole.start, found.value.span.start)),
    );
    return (strong[0] ?? list[0])?.value ?? null;
  };
  return {
    totals: { timedMinutes: best(timed), treatmentMinutes: best(treatment), units: units[0] ?? null },
    taken: [...timed, ...treatment].map((found) => found.whole),
  };
}
