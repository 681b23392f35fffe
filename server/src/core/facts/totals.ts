import { billInBrackets } from '../figures/claims/stated/brackets';
import type { Figure, Role, Scene } from '../figures/figure';
import type { Parts } from '../figures/parts';
import type { Reading } from '../figures/reading';
import { wordClassNamed, wordClassOf } from '../figures/tokenClass';
import type { Session, Totals } from '../model';
import { isMark } from '../scan/tokens';
import { type Located, located } from '../text';
import { unbilledWords } from './unbilled';

const minutesOf = ({ value, number }: Figure): Located<number> => located(value, number.start, number.end);

/** The totals that a reading finds stated; sums are never computed here. */
export function totalsOf(scene: Scene, parts: Parts, reading: Reading): Totals {
  const [timed] = reading.timed;
  const [treatment] = reading.treatment;
  return {
    timedMinutes: timed ? minutesOf(timed) : null,
    treatmentMinutes: treatment ? minutesOf(treatment) : null,
    units: unitsTotal(scene, parts, reading),
  };
}

const total = wordClassNamed('total');
const billed = wordClassNamed('bill');
const units = wordClassNamed('units');

const ofMinutes: ReadonlySet<Role> = new Set(['minutes', 'session', 'timed', 'treatment', 'both']);
const totalRoles: ReadonlySet<Role> = new Set(['timed', 'treatment', 'both']);

/** Units of no service with a word of totals by them, or at the end of a list of services and their minutes. */
function unitsTotal(scene: Scene, parts: Parts, reading: Reading): Located<number> | null {
  const roleOf = (i: number): Role => parts.claims[i]![reading.choice[i]!]!.role;
  for (const [i, figure] of scene.figures.entries()) {
    if (roleOf(i) !== 'nothing') continue;
    if (figure.kind !== 'units' && figure.kind !== 'number') continue;
    const row = scene.rows[figure.row]!;
    const near = row.classes.slice(Math.max(0, figure.at - 4), figure.at + 4).map(wordClassOf);
    // "46 min, 3u": units right behind a total of minutes
    const before = scene.figures[i - 1];
    if (
      before?.row === figure.row &&
      figure.at - before.at <= 3 &&
      figure.kind === 'units' &&
      totalRoles.has(roleOf(i - 1))
    )
      return minutesOf(figure);
    // "38 TE -> 3 units (1 TA 2 TE)"
    if (figure.kind === 'units' && isMark(row.tokens[figure.at + 1], '([') && billInBrackets(row).size > 0)
      return minutesOf(figure);
    const isBilled =
      row.tokens.length === figure.at + 1 && wordClassOf(row.classes[figure.at - 1] ?? 0) === billed;
    const counted = figure.kind === 'units' || near.includes(units) || isBilled;
    if (
      counted &&
      figure.value <= 40 &&
      (near.includes(total) || near.includes(billed)) &&
      !unbilledWords(scene.text, { start: figure.start, end: Math.min(row.end, figure.end + farBehind) })
    )
      return minutesOf(figure);
    const isLast = row.figures.at(-1) === figure && row.mentions.length > 1 && !figure.times;
    if (
      isLast &&
      figure.kind === 'units' &&
      row.figures.slice(0, -1).every((one) => ofMinutes.has(roleOf(one.index)))
    )
      return minutesOf(figure);
  }
  return calledUnits(scene);
}

/** In UTF-16 units: "bike x5 (not billed)". */
const farBehind = 20;

/** "Total units: 4". */
function calledUnits({ rows }: Scene): Located<number> | null {
  for (const { tokens } of rows)
    for (const token of tokens)
      if (token.kind === 'measure' && token.unit === 'units of the visit') return token.numbers[0]!;
  return null;
}

/** Time in and time out; one of them may be missing. */
export function sessionOf({ session, sides }: Reading): Session | null {
  if (session) {
    const [first, last] = [session.figures[0]!, session.figures.at(-1)!];
    return {
      from: located(session.from, first.start, first.end),
      to: located(session.to, last.start, last.end),
    };
  }
  const side = (figure: Figure | null): Located<number> | null =>
    figure && located(figure.value, figure.start, figure.end);
  return sides.in || sides.out ? { from: side(sides.in), to: side(sides.out) } : null;
}
