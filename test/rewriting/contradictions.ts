/** Right visits made wrong by one number, for each rule about time and units. */
import { createContext } from '../../server/src/core/index';
import type { Dice } from './dice';
import type { Manner } from './manner';
import { foundIn, type RightService, type RightVisit } from './rightVisits';

export interface Contradiction {
  readonly visit: RightVisit;
  /** The figure that was changed, `minutes 97530`, and those that it now contradicts. */
  readonly changed: string;
  readonly rivals: readonly string[];
}

interface Kind {
  /** What must be written for the contradiction to be there. */
  readonly fixed: Partial<Manner>;
  readonly change: (visit: RightVisit, dice: Dice) => Contradiction | null;
}

const { mue } = createContext();

/** By the id of the rule that must find it. */
export const kinds: Readonly<Record<string, Kind>> = {
  'time-order': {
    fixed: { clock: 'with minutes' },
    change: (visit, dice) =>
      ofOne(visit, dice, 'clock', ({ clock }) => ({
        clock: { ...clock, to: clock.from - dice.number(5, 25) },
      })),
  },
  'time-interval': {
    fixed: { clock: 'with minutes' },
    change: (visit, dice) =>
      ofOne(visit, dice, 'minutes', ({ minutes }) => ({ minutes: minutes + dice.pick([-5, -4, 5, 7, 10]) }), [
        'clock',
      ]),
  },
  'time-overlap': {
    fixed: { clock: 'alone', totals: 'left out' },
    change: (visit, dice) => {
      const at = dice.number(1, Math.max(1, visit.services.length - 1));
      const [before, service] = [visit.services[at - 1], visit.services[at]];
      if (!before || !service) return null;
      const from = before.clock.to - dice.number(5, 7);
      return {
        visit: withService(visit, { ...service, clock: { ...service.clock, from } }),
        changed: `clock ${service.code}`,
        rivals: [`clock ${before.code}`],
      };
    },
  },
  'time-timed-total': {
    fixed: {},
    change: (visit, dice) => ({
      visit: { ...visit, timed: visit.timed + dice.pick([-10, -5, -3, -1, 1, 2, 5, 9, 15]) },
      changed: 'total timed',
      rivals: minutesOf(visit),
    }),
  },
  'time-treatment-total': {
    fixed: {},
    change: (visit, dice) => ({
      visit: { ...visit, treatment: visit.timed - dice.number(1, 10) },
      changed: 'total treatment',
      rivals: [...minutesOf(visit), 'total timed'],
    }),
  },
  'time-session': {
    fixed: { session: 'time in, time out' },
    change: (visit, dice) => ({
      visit: {
        ...visit,
        session: { ...visit.session, to: visit.session.from + visit.treatment - dice.number(3, 8) },
      },
      changed: 'session',
      rivals: [
        ...minutesOf(visit),
        ...visit.services.map(({ code }) => `clock ${code}`),
        'total treatment',
        'total timed',
      ],
    }),
  },
  'units-over': {
    fixed: {},
    change: (visit, dice) =>
      ofOne(visit, dice, 'units', ({ units }) => ({ units: units + dice.number(1, 2) }), [], true),
  },
  'units-under': {
    fixed: {},
    change: (visit, dice) =>
      ofOne(visit, dice, 'units', ({ units }) => (units > 1 ? { units: units - 1 } : null), [], true),
  },
  'units-split': {
    fixed: { totals: 'left out', clock: 'none', session: 'left out' },
    change: (visit, dice) =>
      ofOne(
        visit,
        dice,
        'minutes',
        ({ minutes }) => ({ minutes: Math.max(8, minutes + dice.number(-7, 7)) }),
        [],
        true,
      ),
  },
  'units-untimed': {
    fixed: {},
    change: (visit, dice) =>
      ofOne(visit, dice, 'units', ({ timed }) => (timed ? null : { units: dice.number(2, 4) })),
  },
  mue: {
    fixed: {},
    change: (visit, dice) =>
      ofOne(visit, dice, 'units', ({ code, timed }) =>
        timed ? { units: mue.limit(code)! + dice.number(1, 3) } : null,
      ),
  },
};

/** A contradiction for this rule in a visit of these; null where chance gives none in two thousand tries. */
export function planted(id: string, visits: readonly RightVisit[], dice: Dice): Contradiction | null {
  const { fixed, change } = kinds[id]!;
  const said = {
    clock: fixed.clock !== undefined && fixed.clock !== 'none',
    minutes: fixed.clock !== 'alone',
    totals: fixed.totals !== 'left out',
    session: fixed.session !== 'left out',
  };
  for (let tries = 0; tries < 2000; tries++) {
    const found = change(dice.pick(visits), dice);
    if (found && foundIn(found.visit, said).includes(id)) return found;
  }
  return null;
}

/** One service with something else in one figure; what it contradicts is `rivals` of its own, and perhaps of all. */
function ofOne(
  visit: RightVisit,
  dice: Dice,
  figure: 'minutes' | 'clock' | 'units',
  change: (service: RightService) => Partial<RightService> | null,
  rivals: readonly string[] = [],
  ofAll = false,
): Contradiction | null {
  const service = dice.pick(visit.services);
  const changes = change(service);
  if (!changes) return null;
  return {
    visit: withService(visit, { ...service, ...changes }),
    changed: `${figure} ${service.code}`,
    rivals: [
      ...rivals.map((rival) => `${rival} ${service.code}`),
      ...(ofAll ? [...minutesOf(visit), ...visit.services.map(({ code }) => `units ${code}`)] : []),
    ],
  };
}

const minutesOf = (visit: RightVisit) => visit.services.map(({ code }) => `minutes ${code}`);

const withService = (visit: RightVisit, changed: RightService): RightVisit => ({
  ...visit,
  services: visit.services.map((service) => (service.code === changed.code ? changed : service)),
});
