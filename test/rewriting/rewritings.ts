/** Rewritings that keep the meaning, each with the one thing that it does differently from the plain way. */
import { arrangements } from './arrangements';
import { besides } from './besides';
import { bills } from './bills';
import { type Manner, plain } from './manner';
import { papers } from './papers';
import { sessions, totals } from './wholes';

export interface Rewriting {
  /** `arrangement: a table with bars` */
  readonly name: string;
  /** At most one rewriting of a kind in a text. */
  readonly kind: string;
  readonly manner?: Partial<Manner>;
  /** Forms of figures: `minutes: 23'`. */
  readonly forms?: readonly string[];
}

const of = <K extends keyof Manner>(
  kind: K,
  values: readonly Manner[K][],
  say: (value: Manner[K]) => string = String,
): readonly Rewriting[] =>
  values
    .filter((value) => value !== plain[kind])
    .map((value) => ({
      name: `${kind}: ${say(value)}`,
      kind,
      manner: { [kind]: value, ...(kind === 'arrangement' ? arrangements[String(value)]!.with : {}) },
    }));

const form = (kind: string, manner: Partial<Manner>, ...names: readonly string[]): readonly Rewriting[] =>
  names.map((name) => ({
    name: `${kind}: ${name}`,
    kind: `form of ${kind}`,
    manner,
    forms: [`${kind}: ${name}`],
  }));

/** Other names for all services at once: `called: nicknames`. */
const called = (name: string, ...forms: readonly string[]): Rewriting => ({
  name: `called: ${name}`,
  kind: 'called',
  forms,
});

export const rewritings: readonly Rewriting[] = [
  ...of('arrangement', Object.keys(arrangements)),
  ...of('naming', ['name (code)', 'code', 'name', 'short', 'short (code)']),
  ...of('clock', ['with minutes', 'alone']),
  ...of('bill', Object.keys(bills)),
  ...of('figures', ['units minutes']),
  ...of('joint', [' ', '; ', ' / ', ' - ', ' | ', '   '], (joint) => `"${joint}"`),
  ...of('totals', Object.keys(totals)),
  ...of('session', Object.keys(sessions)),
  ...of('order', ['reversed', 'bill reversed']),
  ...Object.keys(besides).map((name) => ({
    name: `beside: ${name}`,
    kind: 'beside',
    manner: { besides: [name] },
  })),
  {
    name: 'beside: all of these',
    kind: 'beside',
    manner: { besides: Object.keys(besides).filter((name) => name !== 'the last visit') },
  },
  ...of('paper', Object.keys(papers)),
  ...form(
    'minutes',
    {},
    '23 minutes',
    "23'",
    '23m',
    'x 23 min',
    'twenty-three minutes',
    'minutes: 23',
    '0:23',
    '23 mins',
  ),
  ...form(
    'units',
    { bill: null },
    'x2',
    '2u',
    '(2 units)',
    'units: 2',
    'two units',
    '×2',
    'U2',
    '2 U',
    'Qty: 2',
  ),
  ...form(
    'clock',
    { clock: 'with minutes' },
    '9:05 am - 9:25 am',
    '9:05-9:25 am',
    '0905-0925',
    '9:05 to 9:25',
    '9:05a-9:25a',
    'from 9:05 to 9:25',
  ),
  ...form('time of day', {}, '09:05', '9:05am', '0905', '9:05a'),
  ...form('modifiers', {}, '97530-GP-59', '97530 (GP, 59)', '97530GP', '97530 gp 59', '97530, GP, 59'),
  ...form('date', {}, '3/9/26', '2026-03-09', 'March 9, 2026'),
  called(
    'nicknames',
    'name 97530: ther act (97530)',
    'name 97110: ther ex (97110)',
    'name 97112: neuro re-ed (97112)',
    'name 97140: manual tx (97140)',
    'name 97535: ADL training (97535)',
  ),
  called(
    'run together',
    'name 97530: TherAct (97530)',
    'name 97110: TherEx (97110)',
    'name 97112: NMR (97112)',
    'name 97140: manual ther (97140)',
    'name 97535: self-care/home management (97535)',
  ),
];
