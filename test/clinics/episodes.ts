/** Courses of treatment of invented patients, right in every respect that is looked at across visits. */
import { type Dice, diceOf } from '../rewriting/dice';
import { later, workday } from './calendar';
import { type ClinicVisit, minutesOf } from './visit';
import { workOf } from './work';

export interface Course {
  readonly visits: readonly ClinicVisit[];
  readonly medicare: boolean;
}

const firstNames =
  'Ada Bram Cleo Dorrit Emmet Fern Gideon Hester Ivo Junia Kester Lavinia Milo Nerys Orson Petra Quentin Rosalie Silas Thea Ursel Viggo Wanda Xenia Yorick Zelda'.split(
    ' ',
  );
const lastNames =
  'Quillby Otterley Marchbank Penhallow Tewksbury Wexcombe Yarrowby Brackley Corvane Dunmore Eastlake Farrow Gantry Hollins Ivers'.split(
    ' ',
  );
/** All names, each once, in an order that mixes them. */
export const patients: readonly string[] = firstNames.flatMap((first, at) =>
  lastNames.map((_, i) => `${first} ${lastNames[(i + at) % lastNames.length]!}`),
);

const clinicians = {
  PT: ['Ben Hollow', 'Irina Solberg', 'Marta Quist', 'Jonas Adair', 'Lena Ostrow', 'Paul Vane'],
  OT: ['Carla Nunez', 'Edda Wren', 'Tomas Bryce', 'Greta Lund'],
} as const;
const medicare = [
  'Medicare Part B',
  'Medicare Part B',
  'Humana Medicare Advantage',
  'UnitedHealthcare Medicare Advantage',
];
/** Plans that look at each visit beyond so many: their notes name the authorised visits. */
export const freeVisits: Readonly<Record<string, number>> = {
  'Texas Medicaid': 1,
  'VA Community Care': 1,
  'UnitedHealthcare Medicare Advantage': 6,
};
const others = ['Aetna PPO', 'Cigna', 'UnitedHealthcare', 'Blue Shield PPO', 'Texas Medicaid'];
const sides = ['right', 'left'];

/** Minutes of a service that support the same units under every rule, with another of these beside it. */
const minutesIn = (dice: Dice): number =>
  dice.number(0, 1) === 0 ? dice.number(15, 18) : dice.number(27, 30);

/** Half past four, in minutes after midnight. */
const lastStart = 16 * 60 + 30;

/** Gives every visit minutes of the day of its own: no clinician has two patients at once. */
export class Diary {
  readonly #free = new Map<string, number>();

  /** Nobody else comes on that day. */
  isFull(clinician: string, day: string): boolean {
    return this.#next(clinician, day) > lastStart;
  }

  /** Minutes after midnight. */
  book(clinician: string, day: string, minutes: number): number {
    const at = this.#next(clinician, day);
    this.#free.set(`${clinician} ${day}`, at + minutes + 5);
    return at;
  }

  #next(clinician: string, day: string): number {
    return this.#free.get(`${clinician} ${day}`) ?? 8 * 60;
  }
}

export interface Wish {
  /** Treatment days, the evaluation included. */
  readonly days: number;
  readonly medicare: boolean;
  /** Treatment days on which a progress report is written, counted from one. */
  readonly reports: readonly number[];
  /** Days between two visits. */
  readonly between: readonly [number, number];
  /** One of these pays. */
  readonly payers?: readonly string[];
}

/** One course; `seed` decides all that the wish leaves open. */
export function courseOf(patient: string, wish: Wish, seed: number, diary: Diary): Course {
  const dice = diceOf(seed);
  const discipline = dice.pick(['PT', 'PT', 'OT'] as const);
  const clinician = dice.pick<string>(clinicians[discipline]);
  const work = workOf(dice);
  const payer = dice.pick(wish.payers ?? (wish.medicare ? medicare : others));
  const diagnosis = work.diagnosis(dice.pick(sides));
  const evaluated = workday(later('2026-01-05', dice.number(0, 200)));
  // each patient begins elsewhere with each task
  const from = [...work.objective, ...work.assessment].map(() => dice.number(0, 40));
  const [ofDone, ofProgress] = [dice.number(0, 40), dice.number(0, 40)];
  const listsGoals = dice.number(0, 2) > 0;
  const visits: ClinicVisit[] = [];
  let date = evaluated;
  for (let at = 0; at < wish.days; at++) {
    if (at > 0) date = workday(later(date, dice.number(...wish.between)));
    while (diary.isFull(clinician, date)) date = workday(later(date, 1));
    const services = [
      ...(at === 0 ? [{ code: discipline === 'PT' ? '97161' : '97165', minutes: 30 }] : []),
      { code: dice.pick(Object.keys(work.done)), minutes: minutesIn(dice) },
      { code: '97530', minutes: minutesIn(dice) },
    ];
    const visit: ClinicVisit = {
      patient,
      discipline,
      clinician,
      payer,
      diagnosis,
      date,
      kind: at === 0 ? 'evaluation' : wish.reports.includes(at + 1) ? 'progress' : 'treatment',
      number: at + 1,
      planned: null,
      authorization: null,
      plan: null,
      start: 0,
      services,
      objective: [
        ...work.objective.map((say, i) => say(at + from[i]!)),
        ...services.flatMap(({ code }) => work.done[code]?.(at + ofDone) ?? []),
        ...(at === 0 ? [] : [work.progress(at + ofProgress)]),
      ],
      assessment: work.assessment.map((say, i) => say(at + from[i + work.objective.length]!)),
      goals: at === 0 && listsGoals ? work.goals : [],
      used: null,
      kx: false,
    };
    visits.push({ ...visit, start: diary.book(clinician, date, minutesOf(visit)) });
  }
  return { visits: told(visits, wish, dice), medicare: wish.medicare };
}

/** What heads of notes tell of numbers, plan and authorisation: far from every end. */
function told(visits: readonly ClinicVisit[], wish: Wish, dice: Dice): readonly ClinicVisit[] {
  const first = visits[0]!.date;
  const last = visits.at(-1)!.date;
  const planned = visits.length + dice.number(5, 10);
  const authorized = visits[0]!.payer in freeVisits || (!wish.medicare && dice.number(0, 1) === 1);
  const reference = `${dice.pick(['BX', 'GU', 'K', 'T'])}-${dice.number(10_000, 99_999)}`;
  const plan = { from: first, to: later(last, dice.number(20, 40)) };
  const tells = {
    plan: dice.number(0, 3) > 0 || wish.medicare,
    number: dice.number(0, 2) > 0,
    used: dice.number(0, 1) > 0,
  };
  return visits.map((visit) => ({
    ...visit,
    planned: tells.number && !authorized ? planned : null,
    plan: tells.plan ? plan : null,
    authorization: authorized
      ? {
          reference,
          visits: planned,
          used: tells.used ? visit.number : null,
          from: first,
          to: later(last, dice.number(20, 60)),
        }
      : null,
  }));
}
