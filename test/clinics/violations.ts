/**
 * What is wrong in an episode, one kind at a time: each is planted in a course that is right, and says which findings
 * must follow, at which visits. A kind that plants nothing is a clean episode.
 */
import type { Dice } from '../rewriting/dice';
import { later } from './calendar';
import type { Course, Wish } from './episodes';
import type { ClinicVisit } from './visit';

/** A finding that must be there, once, in the note of one of these visits. */
export interface Expected {
  readonly id: string;
  readonly at: readonly ClinicVisit[];
}

export interface Planted {
  readonly visits: readonly ClinicVisit[];
  readonly expected: readonly Expected[];
  /** Visits of other patients that belong to the clinic too. */
  readonly others?: readonly ClinicVisit[];
}

export interface Violation {
  readonly wish: (dice: Dice) => Wish;
  readonly plant: (course: Course, dice: Dice) => Planted;
}

const twiceAWeek = [2, 4] as const;
const quiet = (dice: Dice): Wish => ({
  days: dice.number(4, 7),
  medicare: dice.number(0, 1) === 1,
  reports: [],
  between: twiceAWeek,
});
const medicareDays =
  (min: number, max: number, reports: readonly number[] = []) =>
  (dice: Dice): Wish => ({ days: dice.number(min, max), medicare: true, reports, between: twiceAWeek });
const insured =
  (min: number, max: number) =>
  (dice: Dice): Wish => ({
    days: dice.number(min, max),
    medicare: false,
    reports: [],
    between: twiceAWeek,
  });

const at = (id: string, ...visits: readonly ClinicVisit[]): readonly Expected[] =>
  visits.map((visit) => ({ id, at: [visit] }));
const changed = (
  visits: readonly ClinicVisit[],
  change: (visit: ClinicVisit, index: number) => Partial<ClinicVisit>,
): readonly ClinicVisit[] => visits.map((visit, index) => ({ ...visit, ...change(visit, index) }));
const planEnding = (visits: readonly ClinicVisit[], to: string) =>
  changed(visits, () => ({ plan: { from: visits[0]!.date, to } }));
const authorized = (
  visits: readonly ClinicVisit[],
  of: (visit: ClinicVisit, index: number) => Partial<NonNullable<ClinicVisit['authorization']>>,
) =>
  changed(visits, (visit, index) => ({
    planned: null,
    authorization: {
      reference: 'MX-77120',
      visits: null,
      used: null,
      from: null,
      to: null,
      ...of(visit, index),
    },
  }));

export const violations: Readonly<Record<string, Violation>> = {
  'nothing wrong': { wish: quiet, plant: ({ visits }) => ({ visits, expected: [] }) },
  'nothing wrong, with reports': {
    wish: medicareDays(13, 16, [9]),
    plant: ({ visits }) => ({ visits, expected: [] }),
  },
  'nothing wrong, another payer': {
    wish: insured(12, 15),
    plant: ({ visits }) => ({ visits, expected: [] }),
  },
  'no progress report': {
    wish: medicareDays(11, 16),
    plant: ({ visits }) => ({ visits, expected: at('progress-report-due', visits.at(-1)!) }),
  },
  'a progress report near': {
    wish: medicareDays(8, 10),
    plant: ({ visits }) => ({ visits, expected: at('progress-report-due', visits.at(-1)!) }),
  },
  'a late progress report': {
    wish: medicareDays(14, 16, [12]),
    plant: ({ visits }) => ({ visits, expected: at('progress-report-due', visits[11]!) }),
  },
  'the plan has ended': {
    wish: quiet,
    plant: ({ visits }, dice) => {
      const late = dice.number(1, 2);
      const to = later(visits.at(-late)!.date, -1);
      const made = planEnding(visits, to);
      return { visits: made, expected: at('certification-due', ...made.slice(-late)) };
    },
  },
  'the plan ends soon': {
    wish: quiet,
    plant: ({ visits }, dice) => {
      const made = planEnding(visits, later(visits.at(-1)!.date, dice.number(0, 14)));
      return { visits: made, expected: at('certification-due', made.at(-1)!) };
    },
  },
  'ninety days without a certification': {
    wish: () => ({ days: 7, medicare: true, reports: [], between: [20, 24] }),
    plant: ({ visits }) => {
      const made = changed(visits, () => ({ plan: null }));
      const end = later(made[0]!.date, 90);
      const late = made.filter(({ date }) => date > end);
      return { visits: made, expected: at('certification-due', ...late) };
    },
  },
  'more visits than planned': {
    wish: insured(5, 7),
    plant: ({ visits }, dice) => {
      const over = dice.number(1, 2);
      const made = changed(visits, () => ({ planned: visits.length - over, authorization: null }));
      return { visits: made, expected: at('visit-limit', ...made.slice(-over)) };
    },
  },
  'more visits than authorised, as the notes count': {
    wish: insured(5, 7),
    plant: ({ visits }, dice) => {
      const over = dice.number(1, 2);
      const made = authorized(visits, ({ number }) => ({ visits: visits.length - over, used: number }));
      return { visits: made, expected: at('prior-authorization', ...made.slice(-over)) };
    },
  },
  'more visits than authorised, counted': {
    wish: insured(5, 7),
    plant: ({ visits }) => {
      const made = authorized(visits, () => ({ visits: visits.length - 1 }));
      return { visits: made, expected: at('prior-authorization', made.at(-1)!) };
    },
  },
  'the authorisation has ended': {
    wish: insured(5, 7),
    plant: ({ visits }, dice) => {
      const late = dice.number(1, 2);
      const to = later(visits.at(-late)!.date, -1);
      const made = authorized(visits, () => ({ visits: 40, from: visits[0]!.date, to }));
      return { visits: made, expected: at('prior-authorization', ...made.slice(-late)) };
    },
  },
  'the authorisation is nearly used': {
    wish: insured(5, 7),
    plant: ({ visits }, dice) => {
      const left = dice.number(0, 2);
      const made = authorized(visits, ({ number }) => ({
        visits: visits.length + left,
        used: number,
      }));
      return { visits: made, expected: at('prior-authorization', made.at(-1)!) };
    },
  },
  'the authorisation ends soon': {
    wish: insured(5, 7),
    plant: ({ visits }, dice) => {
      const to = later(visits.at(-1)!.date, dice.number(0, 14));
      const made = authorized(visits, () => ({ visits: 40, from: visits[0]!.date, to }));
      return { visits: made, expected: at('prior-authorization', made.at(-1)!) };
    },
  },
  'a visit stored twice': {
    wish: quiet,
    plant: ({ visits }) => {
      const twice = { ...visits.at(-1)! };
      return {
        visits: [...visits, twice],
        expected: [{ id: 'duplicate-visit', at: [visits.at(-1)!, twice] }],
      };
    },
  },
  'two patients at once': {
    wish: quiet,
    plant: ({ visits }, dice) => {
      const last = visits.at(-1)!;
      const other: ClinicVisit = {
        ...last,
        patient: `Noor ${last.patient.split(' ').reverse()[0]}sen`,
        authorization: null,
        plan: null,
        planned: null,
        start: last.start + 5,
        objective: last.objective.map(
          () => `Walked ${dice.number(40, 900)} ft around the track with a cane and one cue`,
        ),
        assessment: [
          `Slower by ${dice.number(10, 900)} s on the far turn`,
          'Turns to the strong side without a stop',
        ],
        kind: 'treatment',
        number: 2,
        services: [{ code: '97530', minutes: 20 }],
      };
      return {
        visits,
        others: [other],
        expected: [{ id: 'therapist-overlap', at: [last, other] }],
      };
    },
  },
  'copied from the last visit': {
    wish: quiet,
    plant: ({ visits }, dice) => {
      const index = dice.number(2, visits.length - 1);
      const { objective, assessment } = visits[index - 1]!;
      const made = changed(visits, (_, i) => (i === index ? { objective, assessment } : {}));
      return { visits: made, expected: at('copied-forward', made[index]!) };
    },
  },
  'copied but for a sentence': {
    wish: quiet,
    plant: ({ visits }, dice) => {
      const index = dice.number(2, visits.length - 1);
      const { objective, assessment } = visits[index - 1]!;
      const made = changed(visits, (_, i) =>
        i === index
          ? {
              objective,
              assessment: [...assessment.slice(0, -1), 'Came ten minutes late because of the bus'],
            }
          : {},
      );
      return { visits: made, expected: at('copied-forward', made[index]!) };
    },
  },
  'copied from another patient': {
    wish: quiet,
    plant: ({ visits }) => {
      const last = visits.at(-1)!;
      const other: ClinicVisit = {
        ...last,
        patient: `Noor ${last.patient.split(' ').reverse()[0]}sen`,
        date: later(last.date, 1),
        kind: 'treatment',
        number: 3,
        services: last.services.filter(({ code }) => !code.startsWith('9716')),
        authorization: null,
        plan: null,
        planned: null,
        clinician: `Sunniva ${last.patient.split(' ').reverse()[0]}by`,
      };
      return { visits, others: [other], expected: at('copied-forward', other) };
    },
  },
};

export const kinds: readonly string[] = Object.keys(violations);
