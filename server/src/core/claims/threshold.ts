/** The yearly threshold of Medicare Part B, from what bills say was allowed or charged. */
import type { Context } from '../context';
import { dayText } from '../episode/days';
import { isMedicare, type VisitSummary } from '../episode/summary';
import { thresholdOn } from '../modifiers/thresholds';
import type { ClaimLine } from './claim';
import type { Difference } from './compare';

/** A visit with the lines that were billed of it. */
export interface BilledVisit {
  readonly summary: VisitSummary;
  readonly lines: readonly ClaimLine[];
}

/** A difference with the visit whose line it is of. */
export interface ThresholdDifference {
  readonly billed: BilledVisit;
  readonly difference: Difference;
}

/**
 * KX against the amounts of each patient's year: physical and speech therapy together, occupational therapy by itself. What
 * was allowed counts towards the threshold; a charge can only be more. Amounts of other clinics are not in the bills, so that
 * KX without need is told as a question.
 */
export function thresholdDifferences(
  visits: readonly BilledVisit[],
  context: Context,
): readonly ThresholdDifference[] {
  const years = new Map<string, BilledVisit[]>();
  for (const one of visits) {
    const { patient, discipline, date } = one.summary;
    if (!patient || !discipline || !date || !isMedicare(one.summary)) continue;
    const key = `${patient} ${discipline === 'OT' ? 'OT' : 'PT'} ${date.value.slice(0, 4)}`;
    const known = years.get(key);
    if (known) known.push(one);
    else years.set(key, [one]);
  }
  return [...years.values()].flatMap((year) => ofYear(year, context));
}

interface Counted {
  readonly billed: BilledVisit;
  readonly line: ClaimLine;
  /** US dollars of the year up to this line, itself included. */
  readonly sum: number;
}

function ofYear(year: readonly BilledVisit[], { codes }: Context): readonly ThresholdDifference[] {
  const ordered = [...year].sort((a, b) => (a.summary.date!.value < b.summary.date!.value ? -1 : 1));
  const threshold = thresholdOn(ordered[0]!.summary.date!.value);
  if (!threshold) return [];
  const therapy = ordered.flatMap((billed) =>
    billed.lines.filter(({ code }) => codes.find(code)?.designation).map((line) => ({ billed, line })),
  );
  const allowed = summed(therapy, ({ allowed: amount }) => amount);
  const limit = `the threshold of ${threshold.year} is ${money(threshold.kx)}`;
  if (allowed) {
    const [first, ...more] = allowed.filter(({ line, sum }) => sum > threshold.kx && !hasKx(line));
    const early = allowed.find(({ line, sum }) => sum <= threshold.kx && hasKx(line));
    return [
      ...(first
        ? [
            told(
              first,
              'warning',
              `With this line ${money(first.sum)} are allowed in ${threshold.year}; ${limit}, and it has no KX${more.length > 0 ? ` (nor ${more.length === 1 ? 'has 1 later one' : `have ${more.length} later ones`})` : ''}.`,
            ),
          ]
        : []),
      ...(early
        ? [
            told(
              early,
              'info',
              `KX is on this line, and with it ${money(early.sum)} of the bills are allowed in ${threshold.year}; ${limit}. Were there other clinics this year?`,
            ),
          ]
        : []),
    ];
  }
  const charged = summed(therapy, ({ charge }) => charge);
  const over = charged?.find(({ line, sum }) => sum > threshold.kx && !hasKx(line));
  return over
    ? [
        told(
          over,
          'info',
          `By ${dayText(over.line.date)} ${money(over.sum)} are charged in ${threshold.year} and this line has no KX; ${limit}. Medicare counts what it allows: the remittances tell whether KX is due.`,
        ),
      ]
    : [];
}

/** The amounts added up in the order of the lines; null where one of them is not known. */
function summed(
  lines: readonly Omit<Counted, 'sum'>[],
  amountOf: (line: ClaimLine) => number | null,
): readonly Counted[] | null {
  let sum = 0;
  const counted: Counted[] = [];
  for (const one of lines) {
    const amount = amountOf(one.line);
    if (amount === null) return null;
    sum = Math.round((sum + amount) * 100) / 100;
    counted.push({ ...one, sum });
  }
  return counted;
}

const told = (
  { billed, line }: Counted,
  severity: Difference['severity'],
  message: string,
): ThresholdDifference => ({ billed, difference: { id: 'kx-threshold', severity, message, line } });

const hasKx = ({ modifiers }: ClaimLine): boolean => modifiers.includes('KX');
const money = (amount: number): string => `$${amount.toLocaleString('en-US')}`;
