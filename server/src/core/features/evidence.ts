import type { Analysis } from '../analysis';
import { l10n } from '../l10n';
import { type ElementId, type Evidence, elementIds, type Visit } from '../model';
import { overlaps } from '../text';
import { elementWords } from './elements';

export interface EvidenceEntry {
  readonly id: ElementId | 'medical-necessity';
  readonly title: string;
  readonly question: string;
  readonly documented: boolean;
  readonly evidence: readonly Evidence[];
}

export interface VisitEvidence {
  readonly visit: Visit;
  readonly entries: readonly EvidenceEntry[];
}

/** What supports each element, visit by visit; visits without 97530 have only their medical necessity. */
export const evidenceMap = (analysis: Analysis): readonly VisitEvidence[] =>
  analysis.visits.map((visit) => ({ visit, entries: evidenceOf(visit) }));

/** The entries of one visit in the order of the elements. */
export function evidenceOf(visit: Visit): readonly EvidenceEntry[] {
  const { elements, medicalNecessity } = visit.wording;
  const entry = (id: EvidenceEntry['id'], documented: boolean, evidence: readonly Evidence[]) => ({
    id,
    title: elementWords[id].title,
    question: elementWords[id].question,
    documented,
    evidence: apart(evidence),
  });
  return [
    ...(elements ? elementIds.map((id) => entry(id, elements[id].documented, elements[id].evidence)) : []),
    entry('medical-necessity', medicalNecessity.documented, [
      ...medicalNecessity.condition,
      ...medicalNecessity.limitation,
    ]),
  ];
}

/** Of words that several reasons count, those that tell the most, once: strong before weak, long before short. */
function apart(evidence: readonly Evidence[]): readonly Evidence[] {
  const rank = ({ strength, span }: Evidence) =>
    (strength === 'strong' ? 1_000_000 : 0) + span.end - span.start;
  const kept: Evidence[] = [];
  for (const one of [...evidence].sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (!last || !overlaps(last.span, one.span)) kept.push(one);
    else if (rank(one) > rank(last)) kept[kept.length - 1] = one;
  }
  return kept;
}

export interface ElementCount {
  readonly documented: number;
  readonly of: number;
  readonly missing: readonly ElementId[];
}

/** How many of the elements are documented; null where 97530 is not part of the visit. */
export function countElements(visit: Visit): ElementCount | null {
  const { elements } = visit.wording;
  if (!elements) return null;
  const missing = elementIds.filter((id) => !elements[id].documented);
  return { documented: elementIds.length - missing.length, of: elementIds.length, missing };
}

/** "5 of 7 · missing: goal, progress" */
export const elementSummary = (count: ElementCount): string =>
  count.missing.length === 0
    ? `${count.documented} of ${count.of}`
    : l10n`${count.documented} of ${count.of} · missing: ${count.missing.map((id) => elementWords[id].short).join(', ')}`;
