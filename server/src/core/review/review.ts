/** What a reviewer lays side by side: each line of the bill, and the words of the note that support it. */
import type { Analysis } from '../analysis';
import type { Context } from '../context';
import type { Dismissed } from '../dismissals/apart';
import { elementWords } from '../features/elements';
import { unitsSummary, visitUnits } from '../features/visitUnits';
import { type Evidence, elementIds, type Visit } from '../model';
import { profileFor } from '../payers/payerOf';
import type { Finding } from '../rule';
import type { Span } from '../text';

/** Words that support a line, and what they show. */
export interface Support {
  readonly what: string;
  /** Empty where the note shows nothing of it: a gap that stays blank. */
  readonly words: readonly Span[];
  /** What would fill the gap, as a question. */
  readonly question: string;
}

export interface ReviewedLine {
  readonly code: string;
  readonly label: string;
  /** Documented minutes, stated or from times; null where there are none. */
  readonly minutes: number | null;
  /** Units as stated. */
  readonly units: number | null;
  readonly modifiers: readonly string[];
  readonly support: readonly Support[];
}

export interface ReviewedVisit {
  readonly visit: Visit;
  readonly payer: string | null;
  /** "46 timed minutes · 3 units by the CMS 8-minute rule · 3 written"; null where nothing can be counted. */
  readonly units: string | null;
  readonly lines: readonly ReviewedLine[];
  readonly necessity: readonly Support[];
  readonly findings: readonly Finding[];
  /** What the clinic has dismissed, with its reasons. */
  readonly dismissed: readonly Dismissed[];
}

/** What no note shows, and what is therefore not said here. */
export const notChecked: readonly string[] = [
  'Whether what is written took place: only the words of the note were read.',
  'The order or referral, the plan of care and its certification, the evaluation and the progress reports, but for what this note tells of them.',
  'Eligibility, benefits, authorisations at the payer, other claims of the same day, and the fee.',
  'Whether the work was necessary: that is a judgement of a clinician. Words that support it are shown, not weighed.',
];

/** Each visit of an analysed note with its lines. */
export const reviewOf = (analysis: Analysis, context: Context): readonly ReviewedVisit[] =>
  analysis.visits.map((visit) => {
    const units = visitUnits(visit, context);
    return {
      visit,
      payer: profileFor(visit, context)?.profile.name ?? null,
      units: units && unitsSummary(units),
      lines: visit.services.map((service) => ({
        code: service.code,
        label: context.codes.find(service.code)?.label ?? '',
        minutes: service.minutes,
        units: service.units?.value ?? null,
        modifiers: service.modifiers.map(({ value }) => value),
        support: supportOf(visit, service.code, service.narrative),
      })),
      necessity: [
        {
          what: 'Condition',
          words: spansOf(visit.wording.medicalNecessity.condition),
          question: 'Which condition is treated?',
        },
        {
          what: 'What it limits in daily life',
          words: spansOf(visit.wording.medicalNecessity.limitation),
          question: elementWords['medical-necessity'].question,
        },
      ],
      findings: analysis.findings.filter((finding) => finding.visit === visit.index),
      dismissed: analysis.dismissed.filter(({ finding }) => finding.visit === visit.index),
    };
  });

/** Of 97530 each element with its words; of any other code the words that tell the work. */
function supportOf(visit: Visit, code: string, narrative: readonly Span[]): readonly Support[] {
  const work: Support = { what: 'The work', words: narrative, question: 'What was done?' };
  const { elements } = visit.wording;
  if (code !== '97530' || !elements) return [work];
  return elementIds.map((id) => ({
    what: elementWords[id].title,
    words: elements[id].documented ? spansOf(elements[id].evidence) : [],
    question: elementWords[id].question,
  }));
}

const spansOf = (evidence: readonly Evidence[]): readonly Span[] => evidence.map(({ span }) => span);
