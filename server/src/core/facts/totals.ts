import data from '../../../data/labels.json';
import type { Totals } from '../model';
import { durationScanners } from '../scan/durations';
import { numberValue, numberWords } from '../scan/numberWords';
import type { Located, Span } from '../text';

const spaced = (source: string): string => source.replace(/ /g, '[\\s._/-]*');
const labelOf = (patterns: readonly string[]): string => patterns.map(spaced).join('|');
const joint =
  '(?:\\s*\\((?:min(?:ute)?s?|documented|mins?\\.?)\\))?\\s*(?:(?:is|was|were|of|about|today|equals|minutes?|mins?)\\s+|[:=|~,\\t–—-]\\s*)*';

const timedLabel = new RegExp(`(?<![\\w-])(?:${labelOf(data.timedTotal)})(?![\\w])${joint}`, 'giy');
const treatmentLabel = new RegExp(`(?<![\\w-])(?:${labelOf(data.treatmentTotal)})(?![\\w])${joint}`, 'giy');
const unitsLabel = new RegExp(
  `(?<![\\w-])(?:${labelOf(data.totalUnits)})(?![\\w])\\s*[:=]?\\s*(\\d{1,2})(?![\\d.:/])`,
  'gi',
);
const bothLabel =
  /\b(?:total\s+)?timed\s*(?:min(?:ute)?s?\s*)?(?:\/|and|&)\s*total(?:\s+(?:tx|treatment|therapy|session))?(?:\s*(?:time|min(?:ute)?s?))?\s*(?:\(min(?:ute)?s?\))?\s*[:=-]?\s*(\d{1,3})\s*(?:min(?:ute)?s?)?\s*(?:\/|and|,|&)\s*(\d{1,3})\b/gi;
const before = new RegExp(`(?:${data.notTotal})`, 'i');
const number = `(?:\\d{1,3}|${numberWords})`;
const minuteWord = '(?:minutes?|mins?\\.?)';
const timedBehind = new RegExp(
  `(?<![\\w:/.-])(${number})\\s*(?:${minuteWord}\\s+(?:of\\s+)?(?:total\\s+)?(?:timed|direct|one-on-one|1:1)(?:\\s+(?:codes?|treatment|time|minutes))*|(?:total\\s+)?timed\\s+${minuteWord})(?![\\w-])`,
  'gi',
);
const treatmentBehind = new RegExp(
  `(?<![\\w:/.-])(${number})\\s*(?:-?\\s*${minuteWord}\\s+(?:of\\s+)?(?:total(?:\\s+(?:treatment|tx|session|time|visit))*|(?:treatment|session|tx)\\s+(?:total|time))|total\\s+(?:treatment\\s+|tx\\s+)?${minuteWord})(?![\\w-])`,
  'gi',
);

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
  for (const scan of durationScanners) {
    const token = scan(text, at, text.length);
    if (token?.kind === 'duration' && token.form !== 'letter')
      return {
        value: { value: token.minutes, span: { start: token.number.start, end: token.number.end } },
        end: token.end,
      };
  }
  const bare = new RegExp(
    `(${number})(?![\\w:/%.-]*[\\w:%])(?!\\s*(?:visits?|units?|weeks?|wks?|x\\b|reps?|sets?|steps?|ft\\b|feet|lbs?|kg|goals?|hours?|hrs?|of\\b|patients?|sessions?|trials?))`,
    'iy',
  );
  bare.lastIndex = at;
  const match = bareAllowed ? bare.exec(text) : null;
  const value = match ? numberValue(match[1]!) : undefined;
  return match && value !== undefined && value <= 720
    ? { value: { value, span: { start: at, end: at + match[1]!.length } }, end: at + match[0].length }
    : undefined;
}

const secondTotal =
  /[ \t.,;/|·-]*(?:total\s+)?(?:tx|treatment|total|tot|all|session|visit)(?:\s+(?:time|total|min(?:ute)?s?))?[ \t:=~-]*/iy;
/** "timed 55 / tx 55": two bare figures beside each other explain one another. */
const paired = /^\d{1,3}\s*(?:['’]|min\w*)?\s*[,;/|]?\s*(?:total\s+)?(?:tx|treatment|total|tot)\b/i;
const starts = /[A-Za-z#]/;

function labelled(text: string, label: RegExp): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!starts.test(text[at]!) || /[\w]/.test(text[at - 1] ?? ' ')) continue;
    label.lastIndex = at;
    const match = label.exec(text);
    if (!match) continue;
    const words = match[0].trim();
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const front = text.slice(lineStart, at);
    if (before.test(front)) continue;
    // the single words "timed" and "total" need the unit behind the number
    const vague = /^(?:timed|tot(?:al)?|tcm|ttt)\b[\s:=|~,–—-]*$/i.test(words);
    if (vague && /^tot(?:al)?\b/i.test(words) && !/(?:^|[|;,/.]|\s{2,}|\bmin\s*)\s*$/i.test(front)) continue;
    const value = minutesAt(
      text,
      at + match[0].length,
      !vague || paired.test(text.slice(at + match[0].length, at + match[0].length + 30)),
    );
    if (!value) continue;
    found.push({ value: value.value, whole: { start: at, end: value.end } });
    at = value.end - 1;
  }
  return found;
}

function behind(text: string, pattern: RegExp): readonly Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = numberValue(match[1]!);
    return value === undefined
      ? []
      : [
          {
            value: { value, span: { start: match.index, end: match.index + match[1]!.length } },
            whole: { start: match.index, end: match.index + match[0].length },
          },
        ];
  });
}

/** The totals that a visit states; sums are never computed here. `blocked` are stretches that state something else. */
export function readTotals(text: string, blocked: readonly Span[]): ReadTotals {
  const free = (found: Found): boolean =>
    !blocked.some((span) => span.start < found.whole.end && found.whole.start < span.end);
  const pair = bothLabel.exec(text);
  bothLabel.lastIndex = 0;
  const both: { timed?: Found; treatment?: Found } = {};
  if (pair) {
    const whole = { start: pair.index, end: pair.index + pair[0].length };
    const second = pair.index + pair[0].lastIndexOf(pair[2]!);
    const first = pair.index + pair[0].lastIndexOf(pair[1]!, pair[0].lastIndexOf(pair[2]!) - 1);
    both.timed = {
      value: { value: Number(pair[1]), span: { start: first, end: first + pair[1]!.length } },
      whole,
    };
    both.treatment = {
      value: { value: Number(pair[2]), span: { start: second, end: second + pair[2]!.length } },
      whole,
    };
  }
  const timed = [
    ...(both.timed ? [both.timed] : []),
    ...labelled(text, timedLabel),
    ...behind(text, timedBehind),
  ].filter(free);
  const outside = (found: Found): boolean =>
    !timed.some(
      (other) =>
        other !== both.timed && other.whole.start < found.whole.end && found.whole.start < other.whole.end,
    );
  const treatment: Found[] = [
    ...(both.treatment ? [both.treatment] : []),
    ...labelled(text, treatmentLabel),
    ...behind(text, treatmentBehind),
  ]
    .filter(free)
    .filter(outside);
  // "Timed: 38 min   Treatment: 48 min": next to the timed total, a short label is enough
  for (const found of timed) {
    secondTotal.lastIndex = found.whole.end;
    const match = secondTotal.exec(text);
    const value = match && minutesAt(text, match.index + match[0].length, true);
    if (value && treatment.length === 0)
      treatment.push({ value: value.value, whole: { start: match.index, end: value.end } });
  }
  const units = [...text.matchAll(unitsLabel)]
    .filter(
      (match) =>
        /total|#|number|billed|billable/i.test(match[0]) ||
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
