import type { CodeSet } from '../codes/codeSet';
import { l10n, translated } from '../l10n';
import type { Service, Visit } from '../model';
import type { Edit, Fix, NewText } from '../rule';
import { isTreatment, minutesOf, timedTreatment } from '../services';
import { contains, type Span } from '../text';
import { blank, fillGap, lastLineIn, lineAfter, lineAt, lineBefore, type Placed } from './insert';

/** A total that the visit does not state. */
export interface MissingTotal {
  readonly name: 'total timed minutes' | 'total treatment minutes';
  /** What a payer's profile calls it. */
  readonly term: 'timedTotal' | 'treatmentTotal';
  /** Null where a part is unknown or marked as not billed, so that nothing is guessed. */
  readonly sum: number | null;
}

/** The totals that a visit with timed codes does not state; none where it has no timed code. */
export function missingTotals(visit: Visit, codes: CodeSet): readonly MissingTotal[] {
  const timed = timedTreatment(visit.services, codes);
  if (timed.length === 0) return [];
  const treatment = visit.services.filter((service) => isTreatment(service, codes));
  return [
    ...(visit.totals.timedMinutes
      ? []
      : [{ name: 'total timed minutes', term: 'timedTotal', sum: sumOf(timed) } as const]),
    ...(visit.totals.treatmentMinutes
      ? []
      : [{ name: 'total treatment minutes', term: 'treatmentTotal', sum: sumOf(treatment) } as const]),
  ];
}

/** Inserts the totals: the sum of what is written where that is known, else a blank. */
export const insertTotals = (visit: Visit, missing: readonly MissingTotal[]): Fix => ({
  title: l10n`Insert the ${missing.map((total) => translated(total.name)).join(l10n` and the `)}`,
  kind: missing.every((total) => total.sum !== null) ? 'safe' : 'review',
  change: {
    is: 'insert sum',
    timedMinutes: sumFor('timedTotal', missing),
    treatmentMinutes: sumFor('treatmentTotal', missing),
  },
  ...placed(
    visit,
    missing.map(({ name, sum }) => [
      `${name.replace('total', 'Total')}: `,
      sum === null ? blank(name) : String(sum),
    ]),
  ),
});

const sumFor = (term: MissingTotal['term'], missing: readonly MissingTotal[]): number | null =>
  missing.find((total) => total.term === term)?.sum ?? null;

const sumOf = (services: readonly Service[]): number | null =>
  services.every((service) => service.minutes !== null && service.unbilled === null)
    ? minutesOf(services)
    : null;

/** The section for the totals: the last one about time, else the last one about billing. */
export const totalsSection = (visit: Visit) =>
  visit.sections.findLast((section) => section.kind === 'time') ??
  visit.sections.findLast((section) => section.kind === 'billing');

/** On lines of their own, else, as where each visit of a log is one line, behind the words about the last work. */
function placed(visit: Visit, lines: readonly NewText[]): Placed {
  const joined = (sign: string): NewText =>
    lines.flatMap((line, index) => (index === 0 ? line : [sign, ...line]));
  const below = joined(visit.style.lineEnd);
  const last = visit.services.at(-1);
  return {
    edits: [bestLine(visit, below)],
    otherwise: [
      [lineAfter(visit, visit.span.end, below)],
      ...(last ? [[fillGap(visit, last.room.words, joined(', '))]] : []),
    ],
  };
}

/** Below the other total, else in the time or billing section but above the signature, else above that, else last. */
function bestLine(visit: Visit, text: NewText): Edit {
  const other = visit.totals.timedMinutes ?? visit.totals.treatmentMinutes;
  if (other) return lineAfter(visit, other.span.start, text);
  const section = totalsSection(visit);
  const signed = section && visit.signature && contains(section.body, visit.signature.span);
  if (section && !signed) return lineAfter(visit, lastLineIn(visit, section.body).start, text);
  if (visit.signature && !holdsWork(visit, visit.signature.span))
    return lineBefore(visit, visit.signature.span.start, text);
  return lineAfter(visit, visit.span.end, text);
}

const holdsWork = (visit: Visit, { start }: Span): boolean =>
  visit.services.some(({ name }) => contains(lineAt(visit, start), name.span));
