/**
 * What is wrong in an episode, one kind at a time: each is planted in a course that is right, and says which findings
 * must follow, at which visits. A kind that plants nothing is a clean episode.
 */
import type { Dice } from '../rewriting/dice';
import { later, slashed } from './calendar';
import { type Course, freeVisits, type Wish } from './episodes';
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
/** Pain stays the same for some visits of every course, and “improved” beside it would be wrong too. */
const withoutPain = ({ assessment }: ClinicVisit) => assessment.filter((one) => !one.startsWith('Pain'));
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

/** The words of an earlier visit with its codes, and the minutes of the day. */
const copied = ({ services }: ClinicVisit, { objective, assessment, services: from }: ClinicVisit) => ({
  objective,
  assessment,
  services: services.map((service, i) => ({ ...service, code: from[i]!.code })),
});

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
    wish: (dice) => ({ ...insured(5, 7)(dice), payers: ['Aetna PPO', 'Cigna', 'Blue Shield PPO'] }),
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
        patient: `${last.patient.split(' ').reverse().join(' ')}sen`,
        authorization: last.authorization && { ...last.authorization, used: null },
        plan: null,
        planned: null,
        start: last.start + 5,
        objective: [
          `Carried a tray of ${dice.number(4, 40)} cups over ${dice.number(40, 900)} feet with one cue at the turn`,
          `Needs the tray to set the table at home; used a cane, ${dice.number(10, 900)} spills in all`,
          `Set ${dice.number(20, 90)} places in a row, ${dice.number(2, 19)} at the last visit`,
        ],
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
      const made = changed(visits, (visit, i) => (i === index ? copied(visit, visits[index - 1]!) : {}));
      return { visits: made, expected: at('copied-forward', made[index]!) };
    },
  },
  'copied but for a sentence': {
    wish: quiet,
    plant: ({ visits }, dice) => {
      const index = dice.number(2, visits.length - 1);
      const made = changed(visits, (visit, i) => {
        if (i !== index) return {};
        const copy = copied(visit, visits[index - 1]!);
        return {
          ...copy,
          assessment: [...copy.assessment.slice(0, -1), 'Came ten minutes late because of the bus'],
        };
      });
      return { visits: made, expected: at('copied-forward', made[index]!) };
    },
  },
  'copied from another patient': {
    wish: quiet,
    plant: ({ visits }) => {
      const last = visits.at(-1)!;
      const other: ClinicVisit = {
        ...last,
        patient: `${last.patient.split(' ').reverse().join(' ')}sen`,
        date: later(last.date, 1),
        kind: 'treatment',
        number: 3,
        services: last.services.filter(({ code }) => !code.startsWith('9716')),
        authorization: last.authorization && { ...last.authorization, used: null },
        plan: null,
        planned: null,
        clinician: `Sunniva ${last.patient
          .replace(' ', '')
          .toLowerCase()
          .replace(/^./, (first) => first.toUpperCase())}by`,
      };
      return { visits, others: [other], expected: at('copied-forward', other) };
    },
  },
  'no authorised visits named': {
    wish: () => ({
      days: 7,
      medicare: false,
      reports: [],
      between: twiceAWeek,
      payers: Object.keys(freeVisits),
    }),
    plant: ({ visits }) => {
      const made = changed(visits, () => ({ authorization: null }));
      return {
        visits: made,
        expected: at('authorization-wanted', ...made.slice(freeVisits[made[0]!.payer])),
      };
    },
  },
  'over the threshold without KX': {
    wish: medicareDays(4, 7),
    plant: ({ visits }, dice) => {
      const last = visits.length - 1;
      const made = changed(visits, (_, i) => (i === last ? { used: 2481 + dice.number(0, 900) } : {}));
      return { visits: made, expected: at('kx-threshold', made[last]!) };
    },
  },
  'KX under the threshold': {
    wish: medicareDays(4, 7),
    plant: ({ visits }, dice) => {
      const last = visits.length - 1;
      const made = changed(visits, (_, i) =>
        i === last ? { used: 300 + dice.number(0, 2100), kx: true } : {},
      );
      return { visits: made, expected: at('kx-threshold', made[last]!) };
    },
  },
  'nothing wrong, KX over the threshold': {
    wish: medicareDays(4, 7),
    plant: ({ visits }, dice) => {
      const from = dice.number(1, visits.length - 1);
      const used = 2481 + dice.number(0, 500);
      return {
        visits: changed(visits, (_, i) => (i < from ? {} : { used: used + 90 * i, kx: true })),
        expected: [],
      };
    },
  },
  'KX left out again': {
    wish: medicareDays(5, 7),
    plant: ({ visits }, dice) => {
      const inOneYear = visits.filter(({ date }) => date.slice(0, 4) === visits[0]!.date.slice(0, 4));
      const from = dice.number(1, inOneYear.length - 2);
      const told = dice.number(0, 1) === 1;
      const made = changed(inOneYear, (_, i) => ({
        used: told && i === from ? 2900 + dice.number(0, 400) : null,
        kx: i === from,
      }));
      return { visits: made, expected: at('kx-dropped', ...made.slice(from + 1)) };
    },
  },
  'a value that never moves': {
    wish: insured(6, 7),
    plant: ({ visits }, dice) => {
      const since = visits.length - dice.number(3, 4);
      const score = dice.number(30, 50);
      const made = changed(visits, (visit, i) =>
        i < since
          ? {}
          : {
              objective: [...visit.objective, `Berg ${score}/56`],
              assessment: [
                ...withoutPain(visit),
                ...(i === visits.length - 1
                  ? ['Balance on the feet has improved since the first visits']
                  : []),
              ],
            },
      );
      return { visits: made, expected: at('stale-value', made.at(-1)!) };
    },
  },
  'more help, and called better': {
    wish: insured(4, 6),
    plant: ({ visits }, dice) => {
      const [less, more] = dice.pick([
        ['CGA', 'mod A'],
        ['SBA', 'min A'],
      ] as const);
      const last = visits.length - 1;
      const made = changed(visits, (visit, i) =>
        i < last - 1
          ? {}
          : {
              objective: [...visit.objective, `Toilet transfer with ${i === last ? more : less}`],
              assessment: [
                ...withoutPain(visit),
                ...(i === last ? ['Transfers have improved since the last visit'] : []),
              ],
            },
      );
      return { visits: made, expected: at('contradicts-last-visit', made.at(-1)!) };
    },
  },
  'another side in the diagnosis': {
    wish: insured(4, 6),
    plant: ({ visits }) => {
      const last = visits.length - 1;
      const made = changed(visits, (_, i) => ({
        diagnosis: `${i === last ? 'left' : 'right'} knee replacement, cannot climb the porch steps`,
      }));
      return { visits: made, expected: at('contradicts-last-visit', made.at(-1)!) };
    },
  },
  'a goal that no visit touches': {
    wish: insured(7, 8),
    plant: ({ visits }) => {
      const made = changed(visits, (visit, i) =>
        i === 0 ? { goals: ['Drive a tractor over the meadow', ...visit.goals] } : {},
      );
      return { visits: made, expected: at('goal-untouched', made.at(-1)!) };
    },
  },
  'a goal whose day has passed': {
    wish: insured(5, 7),
    plant: ({ visits }, dice) => {
      const day = visits.at(-2)!.date;
      const made = changed(visits, (_, i) =>
        i === 0
          ? { goals: [`${dice.pick(['Climb', 'Carry'])} the big ladder to the loft by ${slashed(day)}`] }
          : {},
      );
      return { visits: made, expected: at('goal-untouched', made.at(-1)!) };
    },
  },
  'a goal of today that was due before': {
    wish: insured(4, 6),
    plant: ({ visits }, dice) => {
      const last = visits.length - 1;
      const day = later(visits[last]!.date, -dice.number(1, 40));
      const made = changed(visits, (_, i) =>
        i === last
          ? {
              goals: [
                `${dice.pick(['Climb the porch steps', 'Put plates on a shelf', 'Button a shirt'])} alone by ${slashed(day)}`,
                `Walk to the corner shop by ${slashed(later(visits[last]!.date, 30))}`,
              ],
            }
          : {},
      );
      return { visits: made, expected: at('goal-overdue', made[last]!) };
    },
  },
};

export const kinds: readonly string[] = Object.keys(violations);
