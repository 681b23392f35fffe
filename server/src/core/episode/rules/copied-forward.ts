import { l10n } from '../../l10n';
import { documentation } from '../../sources';
import { fewestLong, leastShared, mostPatients } from '../alike';
import { dayText } from '../days';
import type { EpisodeReport, EpisodeRule } from '../episodeRule';
import { isOwnSentence } from '../facts/sentences';
import type { Sentence, VisitSummary } from '../summary';

/** A visit with fewer sentences says too little to be told from a copy. */
const fewestSentences = 4;
/** The share of its sentences that a copy has from an earlier note of the same patient. */
const shareOfOwn = 0.8;
/** Of how many earlier visits the copy may be. */
const earlierVisits = 10;

export const copiedForward: EpisodeRule = {
  id: 'copied-forward',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`The work and its assessment read word for word like an earlier visit, or like another patient’s note.`,
  why: `Reviewers call entries that are worded like earlier ones cloned, and take them as a sign that the day was not
documented. A note of a similar day may well repeat a sentence; where four in five sentences on the work, the response
and the assessment are the same and no figure in them has changed, the reader learns nothing about this day.

Headings, goals, precautions, diagnoses, minutes, times and codes are left out. Only sentences are compared, as
numbers from which nobody can read them. In the notes of other patients it looks for three in four of the sentences,
long ones with figures among them.`,
  sources: [documentation],
  check: {
    *episode(visits) {
      for (const [at, visit] of visits.entries()) {
        if (visit.sentences.length < fewestSentences) continue;
        const copy = visits
          .slice(Math.max(0, at - earlierVisits), at)
          .filter(
            (earlier) => earlier.likeness !== visit.likeness || earlier.date!.value !== visit.date!.value,
          )
          .map((earlier) => ({ earlier, same: shared(visit, earlier) }))
          .filter(
            ({ earlier, same }) =>
              same.length >= shareOfOwn * visit.sentences.length && !changed(visit, earlier),
          )
          .reduce<Copy | null>(
            (best, one) => (best && best.same.length > one.same.length ? best : one),
            null,
          );
        if (copy) yield report(visit, copy, l10n`in the visit of ${dayText(copy.earlier.date!.value)}`);
      }
    },
    *alike(visits) {
      const seen = new Map<number, VisitSummary[]>();
      for (const visit of visits) {
        if (!visit.patient) continue;
        const long = visit.sentences.filter(isOwnSentence);
        const others = new Map<VisitSummary, Sentence[]>();
        for (const sentence of long)
          for (const other of seen.get(sentence.exact) ?? [])
            if (other.patient !== visit.patient) others.set(other, [...(others.get(other) ?? []), sentence]);
        const copy = [...others]
          .filter(([, long]) => long.length >= fewestLong)
          .map(([earlier]) => ({ earlier, same: shared(visit, earlier) }))
          .filter(({ same }) => same.length >= leastShared(visit.sentences.length))
          .reduce<Copy | null>(
            (best, one) => (best && best.same.length >= one.same.length ? best : one),
            null,
          );
        if (copy) yield report(visit, copy, l10n`in another patient’s note`);
        for (const { exact } of long) {
          const known = seen.get(exact);
          if (!known) seen.set(exact, [visit]);
          else if (known.length < mostPatients && !known.some(({ patient }) => patient === visit.patient))
            known.push(visit);
        }
      }
    },
  },
};

interface Copy {
  readonly earlier: VisitSummary;
  readonly same: readonly Sentence[];
}

function shared(visit: VisitSummary, earlier: VisitSummary): readonly Sentence[] {
  const known = new Set(earlier.sentences.map(({ exact }) => exact));
  return visit.sentences.filter(({ exact }) => known.has(exact));
}

/** A sentence has the words of an earlier one and another figure. */
function changed(visit: VisitSummary, earlier: VisitSummary): boolean {
  const exact = new Set(earlier.sentences.map((sentence) => sentence.exact));
  const shapes = new Set(earlier.sentences.map(({ shape }) => shape));
  return visit.sentences.some((sentence) => !exact.has(sentence.exact) && shapes.has(sentence.shape));
}

function report(visit: VisitSummary, { earlier, same }: Copy, where: string): EpisodeReport {
  const first = same[0]!;
  const original = earlier.sentences.find(({ exact }) => exact === first.exact)!;
  return {
    visit,
    span: first.span,
    message: l10n`${same.length} of ${visit.sentences.length} sentences on the work and its assessment stand word for word ${where}.`,
    related: [{ visit: earlier, span: original.span, message: l10n`The same sentence` }],
  };
}
