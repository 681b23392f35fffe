import { lengthOf } from '../clock';
import type { Statement } from '../figures/statement';
import type { Credential, ServiceMinutes } from '../model';
import { matchesIn } from '../text';
import { staffAlone, staffAtTheEnd } from './staffWords';

/** In capitals: "pt" is the patient. */
const who = '(L?PTA|pta|C?/?OTA(?:/L)?|cota|PT|OTR?(?:/L)?)';

const credentials: readonly (readonly [Credential, RegExp])[] = [
  ['PTA', /PTA$/i],
  ['OTA', /OTA/i],
  ['PT', /^PT$/],
  ['OT', /^OT/],
];
export const credentialOf = (words: string): Credential =>
  credentials.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';

/** A first name, initials or more in front: "J. Tillery PTA", "Ray PTA". */
const name = "(?:\\p{Lu}[\\p{L}.'’-]{0,24},?\\s{1,3}){0,3}?";
/** What may stand behind it within brackets: "(PT, 23 min)", "(PTA, alone in the gym)". */
const more =
  "(?:\\s{0,3}[,;:–—-][^()[\\]]{0,60}|\\s{1,3}(?:\\d{1,3}\\s{0,3}(?:min|mins|minutes|m|['’])?|only))?\\s{0,3}";
const inBrackets = `[([]\\s{0,3}(?:by |w/ ?|with )?${name}${who}${more}[)\\]]`;
const itsMinutes = "(?:\\d{1,3}\\s{0,3}(?:min|mins|minutes|m|['’])?\\s{0,3}(?:of |[-–:])?\\s{0,3})?";
const opens = '^\\s{0,12}[-*•]?\\s{0,3}';

/** "Jo PTA did 97110", "10:00-10:20 the PTA led 97110": a verb of giving behind, whatever stands in front on the line. */
const whoDid = new RegExp(
  `(?:^|[\\s,;:(–—-])${name}${who}\\s{1,3}(?:did|gave|ran|led|provided|performed|took|covered|worked on|delivered|treated(?: with)?)\\s{1,3}(?:the |his |her )?$`,
  'u',
);
const inBracketsBefore = new RegExp(`${inBrackets}\\s{0,3}[:–—-]?\\s{0,3}$`, 'u');
/**
 * In front of a service on its line: "PTA (W. Salazar): 97110", "PTA portion 1:00-1:30, 97110", "(PT, 23 min) 97530",
 * "Ray PTA 15 min 97110", "Ray PTA did 97110".
 */
const inFront = [
  `${opens}${name}${who}(?:\\s{0,3}\\([^)]{1,40}\\))?\\s{0,3}[:–—-]\\s{0,3}$`,
  `${opens}${name}${who}\\s{1,3}(?:portion|part|segment|time|minutes|block)\\b(?:[^.;()]{0,40}\\([^)]{1,40}\\))?[^.;()]{0,60}$`,
  `${opens}${name}${who}\\s{1,3}${itsMinutes}$`,
]
  .map((source) => new RegExp(source, 'u'))
  .concat(whoDid, inBracketsBefore);
/** "97535 15 min (OT): ...", "97110 by PTA", "97110 20 min PTA -", "97110, 1 unit (J. Tillery PTA): ...". */
const behind = [
  `^[\\s,;]{0,4}${inBrackets}`,
  `^[\\s,;.]{0,4}(?:(?:[Aa]ll|[Gg]iven|[Dd]one|[Pp]rovided|[Pp]erformed|[Ff]urnished|[Rr]endered) ){0,2}[Bb]y (?:the )?${name}${who}\\b`,
  `^[\\s,;]{0,4}[-–—]?\\s{0,3}${who}\\s{0,3}(?:[:;,|–—-]|$)`,
].map((source) => new RegExp(source, 'u'));
/** "(PT 13 min, PTA 10 min)", "13 min PT + 10 min PTA": the minutes of one service by who gave them. */
const share = new RegExp(
  `\\b${who}\\s{0,3}[:=]?\\s{0,3}(\\d{1,3})\\b|\\b(\\d{1,3})\\s{0,3}(?:min(?:ute)?s?|m)?\\s{0,3}(?:(?:by|w/|with|from)\\s{0,3}(?:the\\s)?)?${name}${who}\\b`,
  'gu',
);
const partOf = '(?:first|last|final|other|remaining)';
const ownMinutes = "(\\d{1,3})(?: ?(?:min(?:ute)?s?|['’]))?";
/** "last 10 min by PTA L. Moss", "PTA gave 10 of the 30 min", "half by PTA": a part of the minutes, and whose it is. */
const toldParts = [
  new RegExp(
    `\\b${partOf} ${ownMinutes} (?:by|with|w/|from) (?:the )?(?:\\p{Lu}[\\p{L}.]{0,20} ){0,2}?${who}(?![\\p{L}/])`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}/])${who} (?:provided|gave|did|led|took|furnished|performed) ${ownMinutes} of\\b`,
    'u',
  ),
];
const halves = [
  new RegExp(`\\bhalf (?:of (?:it|this) )?(?:by|with|w/|from) (?:the )?${who}(?![\\p{L}/])`, 'u'),
  new RegExp(`(?<![\\p{L}/])${who} (?:provided|gave|did|led|took|furnished|performed) half\\b`, 'u'),
];
/** "split 15/15 PT and PTA": the minutes first, then whose they are, in one order. */
const split = new RegExp(
  `\\b(\\d{1,3})\\s?/\\s?(\\d{1,3})(?:\\s{0,3}min(?:ute)?s?)?(?:\\s{1,3}(?:between|by|of))?\\s{1,3}(?:the )?${who}\\s?(?:/|and|&|\\+)\\s?(?:the )?${who}(?![\\p{L}/])`,
  'u',
);
/** What both give together is the therapist's (42 CFR 410.59(a)(4)(iii), 410.60(a)(4)(iii)). */
const together = new RegExp(
  `(?<![\\p{L}/])${who}\\s?(?:/|and|&|\\+|with)\\s?(?:the )?${who}\\s{1,3}(?:(?:both|treated|worked|working|treating)\\s{1,3})?(?:together|jointly|simultaneously|at the same time|as a team)\\b`,
  'u',
);
/** Whom a line of its own names as who gave what stands below it. */
export const performerAbove = (line: string): Credential | null => {
  const by = staffAlone(line);
  return by ? credentialOf(by) : null;
};

/**
 * Who gave the work of a statement, where the note tells clinicians apart beside it: `from` is where what stands
 * in front of it begins, `to` where the next service or the line ends. Empty where nothing is said.
 */
export function readPerformers(
  text: string,
  statement: Statement,
  from: number,
  to: number,
): readonly ServiceMinutes[] {
  const minutes = minutesOf(statement);
  const around = text.slice(statement.start, Math.min(to, statement.end + 80));
  const timed = sharesByClock(text, statement);
  if (timed.length > 0) return timed;
  const parts = sharesIn(around);
  const told = sum(parts.map((part) => part.minutes));
  // "15 min x1, PTA 15 min" says the minutes twice; "x2: PT 20 min, PTA 10 min" says only those of each
  if (
    (parts.length > 0 && (told === minutes || statement.minutes.some(({ value }) => value === told))) ||
    (parts.length > 1 && statement.minutes.every(({ value }) => parts.some((part) => part.minutes === value)))
  )
    return parts;
  const apart = partsIn(text.slice(statement.start, Math.max(to, statement.end)), minutes);
  if (apart.length > 0) return apart;
  const by =
    firstOf(inFront, text.slice(from, statement.start)) ??
    firstOf([whoDid, inBracketsBefore], text.slice(statement.start, statement.name.start)) ??
    firstOf(behind, text.slice(statement.end, Math.max(to, statement.end))) ??
    // "97110 15 min: LAQ 3x10 - LM PTA", "... glides (tx by S. Ames, PT)"
    staffAtTheEnd(text.slice(statement.end, Math.max(to, statement.end)))?.by;
  return by ? [{ by: credentialOf(by), minutes }] : [];
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const by = pattern.exec(text)?.[1];
    if (by) return by;
  }
  return undefined;
}

/** Who gave a row of a table, from the cell that says so. */
export function performersIn(cell: string | undefined, statement: Statement): readonly ServiceMinutes[] {
  const by = cell === undefined ? null : new RegExp(`(?:^|[\\s,(])${who}[\\s,)]*$`).exec(cell);
  return by ? [{ by: credentialOf(by[1]!), minutes: minutesOf(statement) }] : [];
}

/** Where only a part is told, the rest has no name (`by` null); where both worked together, all is the therapist's. */
function partsIn(text: string, minutes: number): readonly ServiceMinutes[] {
  const [, first, second, one, other] = split.exec(text) ?? [];
  if (first !== undefined && Number(first) + Number(second) === minutes && one !== other)
    return [
      { by: credentialOf(one!), minutes: Number(first) },
      { by: credentialOf(other!), minutes: Number(second) },
    ];
  const both = together.exec(text);
  const therapist = both
    ?.slice(1)
    .map(credentialOf)
    .find((by) => by === 'PT' || by === 'OT');
  if (therapist) return [{ by: therapist, minutes }];
  const half = firstOf(halves, text);
  const told = half
    ? { by: half, minutes: minutes / 2 }
    : toldParts.map((pattern) => shareOf(pattern.exec(text))).find((share) => share !== null);
  if (!told || told.minutes >= minutes) return [];
  return [
    { by: credentialOf(told.by), minutes: told.minutes },
    { by: null, minutes: minutes - told.minutes },
  ];
}

/** The two captures of a part are the minutes and the person, in either order. */
function shareOf(match: RegExpExecArray | null): { readonly by: string; readonly minutes: number } | null {
  if (!match) return null;
  const [first, second] = [match[1]!, match[2]!];
  return /^\d/.test(first) ? { by: second, minutes: Number(first) } : { by: first, minutes: Number(second) };
}

const behindTimes = new RegExp(`^[ ,]{0,3}[([]?(?:by |w/ ?|with )?(?:the )?${who}(?![\\p{L}/])`, 'u');
const beforeTimes = new RegExp(`(?<![\\p{L}/])${who}[ :,(]{0,3}(?:from )?$`, 'u');

/** "9:00-9:20 PTA, 9:20-9:30 PT", "PTA 9:00-9:20, PT 9:20-9:30": each stretch of the clock with who gave it. */
function sharesByClock(text: string, { intervals }: Statement): readonly ServiceMinutes[] {
  if (intervals.length < 2) return [];
  for (const inOrder of [
    ({ span }: (typeof intervals)[number]) => behindTimes.exec(text.slice(span.end, span.end + 40)),
    ({ span }: (typeof intervals)[number]) =>
      beforeTimes.exec(text.slice(Math.max(0, span.start - 40), span.start)),
  ]) {
    const by = intervals.map((interval) => inOrder(interval)?.[1]);
    if (new Set(by).size > 1 && by.every((one) => one !== undefined))
      return intervals.map(({ value }, at) => ({
        by: credentialOf(by[at]!),
        minutes: Math.max(0, lengthOf(value)),
      }));
  }
  return [];
}

function sharesIn(text: string): readonly ServiceMinutes[] {
  const found = matchesIn(text, share).map((match) => ({
    by: credentialOf(match[1] ?? match[4]!),
    minutes: Number(match[2] ?? match[3]),
  }));
  return new Set(found.map(({ by }) => by)).size === found.length ? found : [];
}

/** What a statement says of its minutes: the numbers, else the clock. */
export const minutesOf = ({ minutes, intervals }: Statement): number =>
  minutes.length > 0
    ? sum(minutes.map(({ value }) => value))
    : sum(intervals.map(({ value }) => Math.max(0, lengthOf(value))));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
