import data from '../../../data/noteSigns.json';
import { mostUnits } from '../figures/items';
import type { ServiceTable } from '../layout/tables';
import type { Section, SectionKind } from '../model';
import type { Token } from '../scan/tokens';

const anyOf = (patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((pattern) => pattern.replace(/ (?![?*])/g, '\\s')).join('|'), 'im');
const signs = anyOf(data.signs);
const others = anyOf(data.others);
const headings: readonly SectionKind[] = ['subjective', 'objective', 'treatment', 'assessment'];

/**
 * Whether a text is a note of treatment, not a letter, a price list or a log in which a number happens to be a
 * procedure code. Minutes or a modifier right behind a code say so too, and a table of services with their times.
 */
export function isTreatmentNote(
  text: string,
  sections: readonly Section[],
  tables: readonly ServiceTable[],
  tokens: readonly Token[],
): boolean {
  const headed = sections.some((section) => section.heading && headings.includes(section.kind));
  if (others.test(text)) return headed;
  return headed || signs.test(text) || tables.some(timesWork) || chargesWork(tokens) || billsBoth(tokens);
}

/**
 * "97530 GP", "97530 23 min", "23 min of 97530", "97530 TA (10:00-10:23)"; a name with its minutes too, where a code stands with it or
 * a ticked box in front.
 */
const chargesWork = (tokens: readonly Token[]): boolean =>
  tokens.some((token, i) => {
    if (token.kind !== 'name' && !(token.kind === 'code' && token.known)) return false;
    if (token.kind === 'code' && tokens.slice(Math.max(0, i - 2), i).some(isDuration)) return true;
    const next = tokens.slice(i + 1, i + 6).find((other) => !isBetween(other));
    if (next?.kind !== 'modifier' && next?.kind !== 'duration' && next?.kind !== 'interval') return false;
    const before = tokens[i - 1];
    if (before?.kind === 'box' && before.ticked) return true;
    const near = tokens.slice(i, i + 8);
    return near.some((other) => other.kind === 'code' && other.code === token.code);
  });

/**
 * "te 15 min 1u", "97110 15/1": minutes and units right behind a service. Of a name with "x2" there must be two, since
 * "ice 15 min x2" is of any day.
 */
function billsBoth(tokens: readonly Token[]): boolean {
  const repeated = new Set<string>();
  return tokens.some((token, i) => {
    if (token.kind !== 'name' && !(token.kind === 'code' && token.known)) return false;
    const [first, second] = tokens
      .slice(i + 1, i + 5)
      .filter(({ kind }) => kind !== 'mark' && kind !== 'modifier');
    if (token.kind === 'code' && first?.kind === 'measure')
      return first.numbers.length === 2 && first.unit === null && first.numbers[1]!.value <= mostUnits;
    const units = [first, second].find((one) => one?.kind === 'units');
    if (units?.kind !== 'units' || ![first, second].some((one) => one?.kind === 'duration')) return false;
    repeated.add(token.code);
    return token.kind === 'code' || units.form !== 'times' || repeated.size > 1;
  });
}

const isDuration = ({ kind }: Token): boolean => kind === 'duration';
const isBetween = (token: Token): boolean =>
  ['mark', 'name', 'units'].includes(token.kind) ||
  (token.kind === 'word' && /^(?:x|for|from|billed|w\/|with|mods?)$/i.test(token.text));

const timesWork = (table: ServiceTable): boolean =>
  table.rows.some((row) => row.cells.has('minutes') || row.cells.has('interval') || row.cells.has('start'));
