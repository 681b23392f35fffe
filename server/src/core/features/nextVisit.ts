import type { Analysis } from '../analysis';
import type { Context } from '../context';
import { type SafeEdits, safeEdits } from '../door/door';
import type { Visit } from '../model';
import { nextNote } from '../nextNote/nextNote';
import type { NewText } from '../rule';
import { visitAt, visitLabel } from './place';

/** A new note that starts from a visit. */
export interface NextVisit {
  /** What a person calls the visit that it starts from. */
  readonly from: string;
  /** For a note of its own. */
  readonly text: NewText;
  /** The same below all visits of this note; null where it would not be read as a visit of its own there. */
  readonly edits: SafeEdits | null;
}

/**
 * The next note of the patient whose visit is around `offset`, from the latest visit that the note has of them. Without an
 * offset from the latest visit of all. Null where there is none.
 */
export function nextVisit(analysis: Analysis, offset: number | null, context: Context): NextVisit | null {
  const visit = latest(analysis, offset === null ? undefined : visitAt(analysis, offset));
  if (!visit) return null;
  const text = nextNote(analysis, visit);
  return { from: visitLabel(visit), text, edits: atTheEnd(analysis, visit, text, context) };
}

/** By its day; of those without one the last in the text. */
function latest({ visits, summaries }: Analysis, around: Visit | undefined): Visit | undefined {
  const patientOf = (visit: Visit) => summaries.find(({ index }) => index === visit.index)?.patient ?? null;
  const same = around
    ? visits.filter(
        (visit) => visit === around || (patientOf(around) !== null && patientOf(visit) === patientOf(around)),
      )
    : visits;
  const dayOf = (visit: Visit) => visit.dateOfService?.value ?? '';
  return same.reduce<Visit | undefined>(
    (best, one) => (best && dayOf(best) > dayOf(one) ? best : one),
    undefined,
  );
}

function atTheEnd(analysis: Analysis, visit: Visit, text: NewText, context: Context): SafeEdits | null {
  const { lineEnd } = visit.style;
  const { length } = analysis.text;
  const apart = /[\r\n]$/.test(analysis.text) ? lineEnd : `${lineEnd}${lineEnd}`;
  const edits = [{ span: { start: length, end: length }, text: [apart, ...text] }];
  return safeEdits(analysis, { visit: visit.index, change: { is: 'insert visit' }, edits }, context);
}
