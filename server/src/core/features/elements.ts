import { l10n } from '../l10n';
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
    title: l10n`Functional activity`,
    short: l10n`activity`,
    words: l10n`the task (which one, with what height, load or count)`,
    question: l10n`Which functional task, with what surface, height, load or count?`,
  },
  goal: {
    title: l10n`Goal or purpose`,
    short: l10n`goal`,
    words: l10n`what the work is for`,
    question: l10n`What does the patient need this work for?`,
  },
  'start-end': {
    title: l10n`Start and end time`,
    short: l10n`start and end time`,
    words: l10n`when it started and ended`,
    question: l10n`When did this work start and end?`,
  },
  participation: {
    title: l10n`Participation and response`,
    short: l10n`participation`,
    words: l10n`how the patient did (counts, rests, pain or effort)`,
    question: l10n`How did the patient do: counts, rest breaks, pain or effort with a number?`,
  },
  progress: {
    title: l10n`Progress`,
    short: l10n`progress`,
    words: l10n`what it was before`,
    question: l10n`What was it before, and what is it today?`,
  },
  'skilled-involvement': {
    title: l10n`Skilled involvement`,
    short: l10n`skilled involvement`,
    words: l10n`what you did (help, cues, guarding, grading)`,
    question: l10n`What did you do: assistance, cues, guarding, grading, and why?`,
  },
  equipment: {
    title: l10n`Equipment or adaptation`,
    short: l10n`equipment`,
    words: l10n`the device or adaptation, or that there was none`,
    question: l10n`Which device or adaptation was used, or none?`,
  },
  'medical-necessity': {
    title: l10n`Medical necessity`,
    short: l10n`medical necessity`,
    words: l10n`the condition and what it limits`,
    question: l10n`Which condition limits what in daily life?`,
  },
};
