import { l10n } from '../l10n';
import type { PayerTerms } from './schema';

export type Term = keyof PayerTerms;

/** What each fact of a profile is about, in the order in which it is shown. */
export const termNames: Readonly<Record<Term, string>> = {
  unitRule: l10n`Rule from minutes to units`,
  timedTotal: l10n`Total timed minutes`,
  treatmentTotal: l10n`Total treatment minutes`,
  sessionLength: l10n`How long the session was (a total, or time in and time out)`,
  startEndTimes: l10n`Start and end times`,
  minutesPerCode: l10n`Minutes of each code`,
  regionTreated: l10n`Area treated`,
  activity: l10n`What was done, in words that can be compared with the code`,
  goal: l10n`What the work is for`,
  participation: l10n`How the patient took part`,
  progress: l10n`Progress in every note`,
  skilledInvolvement: l10n`What the therapist did`,
  equipment: l10n`Equipment used`,
  medicalNecessity: l10n`Condition and limited activity in every note`,
  disciplineModifier: l10n`Modifier of the discipline (GP, GO, GN)`,
  assistantModifier: l10n`Modifier for assistants (CQ, CO)`,
  kxModifier: l10n`Modifier above the threshold (KX)`,
  ncciEdits: l10n`NCCI edits`,
  mue: l10n`Medically unlikely units (MUE)`,
  authorization: l10n`Prior authorisation`,
  visitsBeforeReview: l10n`Visits before the payer looks at the case`,
  visitLimit: l10n`Visits allowed a year`,
  unitsPerDay: l10n`Units allowed a day`,
  relativeValueUnitsPerDay: l10n`Points of the fee schedule allowed a day`,
  assistants: l10n`Work by assistants`,
  supervision: l10n`Supervision of assistants in private practice`,
  planOfCareSignature: l10n`Physician’s signature under the plan of care`,
  telehealth: l10n`Therapists’ telehealth`,
  toleranceMinutes: l10n`Minutes by which the work may pass the visit`,
};

export const allTerms = Object.keys(termNames) as readonly Term[];
