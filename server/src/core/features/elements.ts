import type { ElementId } from '../model';

export interface ElementWords {
  /** For lists: "Functional purpose or goal". */
  readonly title: string;
  /** For one-line summaries: "goal". */
  readonly short: string;
  /** What to write, as a question. */
  readonly question: string;
}

/** What the elements of 97530, and medical necessity beside them, are called on screen. */
export const elementWords: Readonly<Record<ElementId | 'medical-necessity', ElementWords>> = {
  activity: {
    title: 'Functional activity',
    short: 'activity',
    question: 'Which functional task, with what surface, height, load or count?',
  },
  goal: {
    title: 'Goal or purpose',
    short: 'goal',
    question: 'What does the patient need this work for?',
  },
  'start-end': {
    title: 'Start and end time',
    short: 'start and end time',
    question: 'When did this work start and end?',
  },
  participation: {
    title: 'Participation and response',
    short: 'participation',
    question: 'How did the patient do: counts, rest breaks, pain or effort with a number?',
  },
  progress: {
    title: 'Progress',
    short: 'progress',
    question: 'What was it before, and what is it today?',
  },
  'skilled-involvement': {
    title: 'Skilled involvement',
    short: 'skilled involvement',
    question: 'What did you do: assistance, cues, guarding, grading, and why?',
  },
  equipment: {
    title: 'Equipment or adaptation',
    short: 'equipment',
    question: 'Which device or adaptation was used, or none?',
  },
  'medical-necessity': {
    title: 'Medical necessity',
    short: 'medical necessity',
    question: 'Which condition limits what in daily life?',
  },
};
