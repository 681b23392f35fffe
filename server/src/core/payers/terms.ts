import type { PayerTerms } from './schema';

export type Term = keyof PayerTerms;

/** What each fact of a profile is about, in the order in which it is shown. */
export const termNames: Readonly<Record<Term, string>> = {
  unitRule: 'Rule from minutes to units',
  timedTotal: 'Total timed minutes',
  treatmentTotal: 'Total treatment minutes',
  sessionLength: 'How long the session was (a total, or time in and time out)',
  startEndTimes: 'Start and end times',
  minutesPerCode: 'Minutes of each code',
  regionTreated: 'Area treated',
  activity: 'What was done, in words that can be compared with the code',
  goal: 'What the work is for',
  participation: 'How the patient took part',
  progress: 'Progress in every note',
  skilledInvolvement: 'What the therapist did',
  equipment: 'Equipment used',
  medicalNecessity: 'Condition and limited activity in every note',
  disciplineModifier: 'Modifier of the discipline (GP, GO, GN)',
  assistantModifier: 'Modifier for assistants (CQ, CO)',
  kxModifier: 'Modifier above the threshold (KX)',
  ncciEdits: 'NCCI edits',
  mue: 'Medically unlikely units (MUE)',
  authorization: 'Prior authorisation',
  visitsBeforeReview: 'Visits before the payer looks at the case',
  visitLimit: 'Visits allowed a year',
  unitsPerDay: 'Units allowed a day',
  relativeValueUnitsPerDay: 'Points of the fee schedule allowed a day',
  assistants: 'Work by assistants',
  supervision: 'Supervision of assistants in private practice',
  planOfCareSignature: 'Physician’s signature under the plan of care',
  telehealth: 'Therapists’ telehealth',
  toleranceMinutes: 'Minutes by which the work may pass the visit',
};

export const allTerms = Object.keys(termNames) as readonly Term[];
