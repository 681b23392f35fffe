import { lengthOf } from '../clock';
import type { Statement } from '../figures/statement';
import type { Credential, ServiceMinutes } from '../model';
import { matchesIn } from '../text';

/** In capitals: "pt" is the patient. */
const who = '(L?PTA|pta|C?/?OTA(?:/L)?|cota|PT|OTR?(?:/L)?)';

const credentials: readonly (readonly [Credential, RegExp])[] = [
  ['PTA', /PTA$/i],
  ['OTA', /OTA/i],
  ['PT', /^PT$/],
  ['OT', /^OT/],
];
const credentialOf = (words: string): Credential =>
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
  `\\b${who}\\s*[:=]?\\s*(\\d{1,3})\\b|\\b(\\d{1,3})\\s*(?:min(?:ute)?s?|m)?\\s*(?:by|w/)?\\s*${who}\\b`,
  'g',
);

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
  const parts = sharesIn(around);
  const told = sum(parts.map((part) => part.minutes));
  // "15 min x1, PTA 15 min" says the minutes twice
  if (parts.length > 0 && (told === minutes || statement.minutes.some(({ value }) => value === told)))
    return parts;
  const by =
    firstOf(inFront, text.slice(from, statement.start)) ??
    firstOf([whoDid, inBracketsBefore], text.slice(statement.start, statement.name.start)) ??
    firstOf(behind, text.slice(statement.end, Math.max(to, statement.end)));
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

function sharesIn(text: string): readonly ServiceMinutes[] {
  const found = matchesIn(text, share).map((match) => ({
    by: credentialOf(match[1] ?? match[4]!),
    minutes: Number(match[2] ?? match[3]),
  }));
  return new Set(found.map(({ by }) => by)).size === found.length ? found : [];
}

const minutesOf = ({ minutes, intervals }: Statement): number =>
  minutes.length > 0
    ? sum(minutes.map(({ value }) => value))
    : sum(intervals.map(({ value }) => Math.max(0, lengthOf(value))));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
