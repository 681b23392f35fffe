import type { VisitFacts } from '../readVisit';

/** One visit's own text (head and visit) and the facts that decide what its prose belongs to. */
export interface EvidenceInput {
  readonly text: string;
  readonly facts: Pick<
    VisitFacts,
    | 'sections'
    | 'services'
    | 'diagnoses'
    | 'dateOfService'
    | 'placeholders'
    | 'payer'
    | 'totals'
    | 'clinicians'
    | 'signature'
  >;
}
