import type { VisitSummary } from './summary';

/**
 * By what visits of different files may have to do with each other: they are of one patient, of one clinician's day, or
 * share a sentence that is not said of everybody. Visits without a common tie are judged as if the others were not there.
 */
export const tiesOf = ({ patient, clinician, date, ownSentences }: VisitSummary): readonly string[] => [
  ...(patient ? [`patient ${patient}`] : []),
  ...(clinician && date ? [`clinician ${clinician} ${date.value}`] : []),
  ...ownSentences.map((exact) => `sentence ${exact}`),
];
