/** A right visit written down in some manner, with what the text then says and where each figure stands. */
import { clockText } from '../../server/src/core/clock';
import type { Span } from '../../server/src/core/text';
import { dressOf } from '../support/notes/dress';
import { initialsOf, nameOf } from '../support/notes/names';
import { codeText, dateText, intervalText, minutesText, timeText, unitsText } from '../support/notes/numbers';
import { workOf } from '../support/notes/work';
import { arrangements } from './arrangements';
import { besides } from './besides';
import { bills } from './bills';
import type { Dice } from './dice';
import type { Manner, Pen } from './manner';
import { marks } from './marks';
import { papers } from './papers';
import type { RightService, RightVisit } from './rightVisits';
import { sessions, totals } from './wholes';

/** What a text says, as a reader of it must understand it. */
export interface Told {
  readonly date: string;
  readonly session: string | null;
  readonly timed: number | null;
  readonly treatment: number | null;
  /** `97530 23 min, 10:05-10:28, x2, GP`, in the order of their codes. */
  readonly services: readonly string[];
}

export interface Written {
  /** The facts that were written. */
  readonly visit: RightVisit;
  readonly text: string;
  readonly told: Told;
  /** Where `minutes 97530`, `units 97530`, `clock 97530`, `total timed`, `total treatment`, `session` stand. */
  readonly places: ReadonlyMap<string, readonly Span[]>;
  /** The forms that were used, as `minutes: 23'`. */
  readonly forms: ReadonlySet<string>;
}

/** Forms that are chosen for a whole text, `minutes: 23'`; all others are the plainest. */
export type FormNames = ReadonlySet<string>;

export function write(visit: RightVisit, manner: Manner, forms: FormNames, dice: Dice): Written {
  const { mark, unmark } = marks();
  const tape = Array.from({ length: 80 }, () => dice.number(0, 9999));
  const by = dressOf(tape, { plain: true, always: forms });
  const works = dressOf(tape);
  const services = manner.order === 'reversed' ? [...visit.services].reverse() : visit.services;
  const withModifiers = new Set<string>();
  const pen: Pen = {
    visit,
    manner,
    by,
    services,
    code(service) {
      if (service.modifiers.length > 0) withModifiers.add(service.code);
      return codeText(service.code, service.modifiers, by);
    },
    modifiers({ code, modifiers }) {
      if (modifiers.length > 0) withModifiers.add(code);
      return modifiers.join(' ');
    },
    name: ({ code }) => nameOf(code, by),
    short: ({ code }) => initialsOf(code, by),
    work: ({ code }) => workOf(code, works),
    minutes: ({ code, minutes }) => mark(`minutes ${code}`, minutesText(minutes, by)),
    clock: ({ code, clock }) => mark(`clock ${code}`, intervalText(clock, by)),
    units: ({ code, units }) => mark(`units ${code}`, unitsText(units, by)),
    title(service) {
      switch (manner.naming) {
        case 'code':
          return pen.code(service);
        case 'name':
          return pen.name(service);
        case 'short':
          return pen.short(service);
        case 'short (code)':
          return `${pen.short(service)} (${pen.code(service)})`;
        case 'name (code)':
          return `${pen.name(service)} (${pen.code(service)})`;
        case 'code and name':
          return `${pen.code(service)} ${pen.name(service)}`;
      }
    },
    line(service) {
      const times = [
        ...(manner.clock === 'none' ? [] : [pen.clock(service)]),
        ...(manner.clock === 'alone' ? [] : [pen.minutes(service)]),
      ];
      const units = manner.bill === null ? [pen.units(service)] : [];
      const parts = manner.figures === 'minutes units' ? [...times, ...units] : [...units, ...times];
      return parts.join(manner.joint);
    },
    bare: (figure, value) => mark(figure, String(value)),
  };
  const marked = papers[manner.paper]!(note(pen));
  const { text, places } = unmark(marked);
  return { visit, text, places, told: toldBy(visit, places, withModifiers), forms: by.used };
}

function note(pen: Pen): string {
  const { visit, manner, by } = pen;
  const extra = (at: 'before' | 'after') =>
    manner.besides.filter((name) => besides[name]!.at === at).map((name) => besides[name]!.line);
  const treatment = arrangements[manner.arrangement]!.write(pen);
  const billed = manner.order === 'bill reversed' ? { ...pen, services: [...pen.services].reverse() } : pen;
  return [
    `PT daily note   Date: ${dateText(visit.date, by)}`,
    ...(visit.payer === 'medicare-b' ? ['Payer: Medicare Part B'] : []),
    ...sessions[manner.session]!(visit, (time) => timeText(time, by), pen.bare),
    'S: "It is getting better." Cannot climb the stairs to the bedroom. R TKA.',
    ...extra('before'),
    'O:',
    ...treatment,
    ...(manner.bill === null ? [] : bills[manner.bill]!.write(billed)),
    ...totals[manner.totals]!(visit, pen.bare),
    'A: 8 of 10 clean, was 5 of 10 last week.',
    'P: 2x/wk x 4 wks.',
    ...extra('after'),
    'Dana Whitlock, PT, DPT',
    '',
  ].join('\n');
}

/** What was written is what is said: figures that were left out are not there to be read. */
function toldBy(visit: RightVisit, places: Written['places'], withModifiers: ReadonlySet<string>): Told {
  return {
    date: visit.date,
    session: places.has('session') ? intervalWords(visit.session) : null,
    timed: places.has('total timed') ? visit.timed : null,
    treatment: places.has('total treatment') ? visit.treatment : null,
    services: visit.services
      .map((service) =>
        serviceWords(
          service.code,
          places.has(`minutes ${service.code}`)
            ? service.minutes
            : places.has(`clock ${service.code}`)
              ? service.clock.to - service.clock.from
              : null,
          places.has(`clock ${service.code}`) ? [service.clock] : [],
          places.has(`units ${service.code}`) ? service.units : null,
          withModifiers.has(service.code) ? service.modifiers : [],
        ),
      )
      .sort(),
  };
}

export const intervalWords = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${clockText(from)}-${clockText(to)}`;

/** A service as a line: differences are readable. */
export const serviceWords = (
  code: string,
  minutes: number | null,
  clock: readonly RightService['clock'][],
  units: number | null,
  modifiers: readonly string[],
): string =>
  [
    `${code} ${minutes === null ? 'no minutes' : `${minutes} min`}`,
    ...clock.map(intervalWords),
    units === null ? 'no units' : `x${units}`,
    ...modifiers,
  ].join(', ');
