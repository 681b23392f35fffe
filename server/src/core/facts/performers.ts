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

/** "PTA (W. Salazar): 97110", "PTA portion 1:00-1:30, 97110": in front of a service on its line. */
const inFront = new RegExp(
  `^\\s*[-*•]?\\s*${who}(?:\\s*\\([^)]{1,40}\\))?(?:\\s*[:–—-]|\\s+(?:portion|part|segment|time|minutes|block)\\b[^.;]*)\\s*$`,
);
/** "97535 15 min (OT): ...", "97110 by PTA", "97110 20 min PTA -". */
const behind = new RegExp(
  `^[\\s,;]*(?:[([]\\s*(?:by\\s+|w/\\s*|with\\s+)?${who}\\s*(?:only\\s*)?[)\\]]|(?:all\\s+)?by\\s+(?:the\\s+)?${who}\\b|[-–—]?\\s*${who}\\s*(?:[:;,|–—-]|$))`,
);
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
  if (parts.length > 0 && minutes === sum(parts.map((part) => part.minutes))) return parts;
  const named =
    inFront.exec(text.slice(from, statement.start)) ??
    behind.exec(text.slice(statement.end, Math.max(to, statement.end)));
  const by = named?.slice(1).find((words) => words !== undefined);
  return by ? [{ by: credentialOf(by), minutes }] : [];
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
