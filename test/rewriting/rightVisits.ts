/** Visits that are right by every rule about time and units, as facts. */
import { type CalendarDate, calendarDate } from '../../server/src/core/calendar';
import { type ClockInterval, clockText } from '../../server/src/core/clock';
import { createContext, rules } from '../../server/src/core/index';
import { visit as factsOfVisit } from '../support/visit';
import type { Dice } from './dice';

export interface RightService {
  readonly code: string;
  readonly minutes: number;
  /** As long as the minutes. */
  readonly clock: ClockInterval;
  /** Billing units. */
  readonly units: number;
  readonly modifiers: readonly string[];
  readonly timed: boolean;
}

export interface RightVisit {
  readonly date: CalendarDate;
  readonly payer: 'medicare-b' | 'unset';
  /** In the order of the clock; every code once. */
  readonly services: readonly RightService[];
  /** Time in and out. */
  readonly session: ClockInterval;
  /** Minutes of the timed codes. */
  readonly timed: number;
  /** Minutes of all codes. */
  readonly treatment: number;
}

const timedCodes = ['97530', '97110', '97112', '97116', '97140', '97535'];
const untimedCodes = ['97016', '97012'];
const context = createContext({ ready: true });
const timeAndUnits = rules.filter(({ category }) => category === 'time' || category === 'units');

/** Ids of the rules about time and units that find something in these facts, whatever way they are written. */
export function foundIn(
  { payer, services, session, timed, treatment }: RightVisit,
  { clock = true, minutes = true, totals = true, session: hasSession = true } = {},
): readonly string[] {
  const text = ({ from, to }: ClockInterval) => `${clockText(from)}-${clockText(to)}`;
  const facts = factsOfVisit({
    payer,
    rule: payer === 'medicare-b' ? 'cms' : null,
    services: services.map((service) => ({
      code: service.code,
      units: service.units,
      stated: minutes ? [service.minutes] : [],
      intervals: clock ? [text(service.clock)] : [],
      modifiers: service.modifiers,
    })),
    timed: totals ? timed : null,
    treatment: totals ? treatment : null,
    session: hasSession ? text(session) : null,
  });
  return timeAndUnits.filter((rule) => [...rule.check(facts, context)].length > 0).map(({ id }) => id);
}

/** The first `count` visits that this dice gives and no rule objects to. */
export function rightVisits(count: number, dice: Dice): readonly RightVisit[] {
  const visits: RightVisit[] = [];
  while (visits.length < count) {
    const visit = draw(dice);
    if (foundIn(visit).length === 0) visits.push(visit);
  }
  return visits;
}

function draw(dice: Dice): RightVisit {
  const payer = dice.pick(['medicare-b', 'unset'] as const);
  const codes = [
    ...dice.some(timedCodes, dice.number(1, 4)),
    ...(dice.number(0, 3) === 0 ? [dice.pick(untimedCodes)] : []),
  ];
  const start = dice.number(7 * 60, 15 * 60);
  let now = start + dice.number(0, 4);
  const timing = codes.map((code) => {
    const from = now;
    const minutes = dice.number(8, code.startsWith('9753') ? 45 : 32);
    now += minutes + dice.pick([0, 0, 0, 1, 2]);
    return { code, minutes, clock: { from, to: from + minutes }, timed: timedCodes.includes(code) };
  });
  const sum = (list: typeof timing) => list.reduce((minutes, each) => minutes + each.minutes, 0);
  const units = unitsOf(timing.filter(({ timed }) => timed));
  return {
    date: calendarDate(2026, dice.number(1, 9), dice.number(1, 28))!,
    payer,
    services: timing.map((each) => ({
      ...each,
      units: units.get(each.code) ?? 1,
      modifiers: payer === 'medicare-b' ? ['GP'] : [],
    })),
    session: { from: start, to: now + dice.number(0, 5) },
    timed: sum(timing.filter(({ timed }) => timed)),
    treatment: sum(timing),
  };
}

/** Whole quarters of an hour first, those left over to the largest remainders. */
function unitsOf(timed: readonly { readonly code: string; readonly minutes: number }[]): Map<string, number> {
  const total = Math.floor((timed.reduce((sum, { minutes }) => sum + minutes, 0) + 7) / 15);
  const units = new Map(timed.map(({ code, minutes }) => [code, Math.floor(minutes / 15)]));
  const byRest = [...timed].sort((a, b) => (b.minutes % 15) - (a.minutes % 15));
  let left = total - [...units.values()].reduce((sum, each) => sum + each, 0);
  for (const { code } of byRest) if (left-- > 0) units.set(code, units.get(code)! + 1);
  return units;
}
