import type { ElementId } from '../model';

export interface ElementWords {
  /** For lists: "Functional purpose or goal". */
  readonly title: string;
  /** For one-line summaries: "goal". */
  readonly short: string;
  /** Behind "I found no words for". */
  readonly words: string;
  /** What to write, as a question. */
  readonly question: string;
}

/** What the elements of 97530, and medical necessity beside them, are called on screen. */
export const elementWords: Readonly<Record<ElementId | 'medical-necessity', ElementWords>> = {
  activity: {
    title: 'Functional activity',
    short: 'activity',
    words: 'the task (which one, with what height, load or count)',
    question: 'Which functional task, with what surface, height, load or count?',
  },
  goal: {
    title: 'Goal or purpose',
    short: 'goal',
    words: 'what the work is for',
    question: 'What does the patient need this work for?',
  },
  'start-end': {
    title: 'Start and end time',
    short: 'start and end time',
    words: 'when it started and ended',
    question: 'When did this work start and end?',
  },
  participation: {
    title: 'Participation and response',
    short: 'participation',
    words: 'how the patient did (counts, rests, pain or effort)',
    question: 'How did the patient do: counts, rest breaks, pain or effort with a number?',
  },
  progress: {
    title: 'Progress',
    short: 'progress',
    words: 'what it was before',
    question: 'What was it before, and what is it today?',
  },
  'skilled-involvement': {
    title: 'Skilled involvement',
    short: 'skilled involvement',
    words: 'what you did (help, cues, guarding, grading)',
    question: 'What did you do: assistance, cues, guarding, grading, and why?',
  },
  equipment: {
    title: 'Equipment or adaptation',
    short: 'equipment',
    words: 'the device or adaptation, or that there was none',
    question: 'Which device or adaptation was used, or none?',
  },
  'medical-necessity': {
    title: 'Medical necessity',
    short: 'medical necessity',
    words: 'the condition and what it limits',
    question: 'Which condition limits what in daily life?',
  },
};
