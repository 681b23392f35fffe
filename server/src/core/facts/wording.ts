import type { Wording } from '../model';
import type { VisitFacts } from './readVisit';

const nothing = { documented: false, evidence: [] } as const;

/** What the prose of a visit shows. */
export function readWording(_text: string, facts: VisitFacts): Wording {
  const billed = facts.services.some((service) => service.code === '97530');
  return {
    elements: billed
      ? {
          activity: nothing,
          goal: nothing,
          'start-end': nothing,
          participation: nothing,
          progress: nothing,
          'skilled-involvement': nothing,
          equipment: nothing,
        }
      : null,
    medicalNecessity: { documented: false, condition: [], limitation: [] },
    readsAs: null,
    group: null,
    shared: [],
    vague: [],
  };
}
