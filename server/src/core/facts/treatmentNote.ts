import data from '../../../data/noteSigns.json';
import { disciplineModifier } from '../codes/codeSet';
import { mostUnits } from '../figures/items';
import type { ServiceReading } from '../figures/reading';
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
 * procedure code. Minutes or a modifier right behind a code say so too, several services with their times, and a table
 * of them. `signedServices`: what was read of the services, where a therapist has signed.
 */
export function isTreatmentNote(
  text: string,
  sections: readonly Section[],
  tables: readonly ServiceTable[],
  tokens: readonly Token[],
  signedServices: readonly ServiceReading[],
): boolean {
  const headed = sections.some((section) => section.heading && headings.includes(section.kind));
  // the foot of a note may tell what is still to be paid
  const told = headed || tables.some(timesWork) || billsUnderPlan(tokens);
  return (
    told ||
    (!others.test(text) &&
      (signs.test(text) ||
        [chargesWork, billsBoth, billsOfDay, timesSeveral].some((tells) => tells(tokens)) ||
        isSignedBill(tokens, signedServices)))
  );
}

/** "9/3/26 mcr: ta-15 te-12 2/1  K. Orr, PT": a day, a signature, and services with minutes or units. */
const isSignedBill = (tokens: readonly Token[], services: readonly ServiceReading[]): boolean =>
  tokens.some(({ kind }) => kind === 'date') &&
  (services.filter(({ minutes, units }) => minutes !== null || units.value !== null).length > 1 ||
    services.some(({ minutes, units }) => minutes !== null && units.value !== null));

/** "97530 GP 23 min", "97110 GO 24 min 1 unit": no price list has the modifier of a plan of care with minutes behind it. */
const billsUnderPlan = (tokens: readonly Token[]): boolean =>
  tokens.some((token, i) => {
    if (token.kind !== 'code' || !token.known) return false;
    const [first, second] = tokens
      .slice(i + 1, i + 6)
      .filter(({ kind }) => kind !== 'mark' && kind !== 'name');
    return (
      first?.kind === 'modifier' &&
      ofPlan.has(first.modifier) &&
      (second?.kind === 'duration' || second?.kind === 'interval')
    );
  });
const ofPlan: ReadonlySet<string> = new Set(Object.values(disciplineModifier));

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
 * "te 15 min 1u", "97110 15/1", "30 min of te x2": minutes and units right behind a service, or around it. Of a name with
 * "x2" there must be two, since "ice 15 min x2" is of any day.
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
    const isTimed =
      [first, second].some((one) => one?.kind === 'duration') ||
      (units === first && isTimedInFront(tokens, i));
    if (units?.kind !== 'units' || !isTimed) return false;
    repeated.add(token.code);
    return token.kind === 'code' || units.form !== 'times' || repeated.size > 1;
  });
}

/** "15 min te", "30 of te". */
function isTimedInFront(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const isOf = before?.kind === 'word' && before.text.toLowerCase() === 'of';
  const figure = isOf ? tokens[i - 2] : before;
  return (
    figure?.kind === 'duration' ||
    (isOf && figure?.kind === 'number' && figure.value >= 5 && figure.value <= 90)
  );
}

/** "97530 x2", "1 unit 97530": units beside a code, in a text that has a day. */
const billsOfDay = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'date') &&
  tokens.some(
    (token, i) =>
      token.kind === 'code' &&
      token.known &&
      [tokens[i - 1], tokens.slice(i + 1, i + 4).find((next) => next.kind !== 'mark')].some(
        (beside) => beside?.kind === 'units',
      ),
  );

/** A list of services and how many minutes: "97110, 97530 = 15, 24 min"; of names, several times: "1000 TA til 1026". */
function timesSeveral(tokens: readonly Token[]): boolean {
  const known = tokens.flatMap((token, i) => (token.kind === 'code' && token.known ? [i] : []));
  const listed = known.some((at, i) => {
    const next = known[i + 1];
    return next !== undefined && next - at <= farApart && tokens.slice(at + 1, next).every(isInList);
  });
  const names = new Set(
    tokens.flatMap((token, i) =>
      token.kind === 'name' && (token.sure || isTimed(tokens, i)) ? [token.code] : [],
    ),
  );
  const minutes = tokens.some(
    (token) => isDuration(token) || (token.kind === 'word' && /^min(?:ute)?s?$/i.test(token.text)),
  );
  const times = tokens.filter(({ kind }) => ['duration', 'interval', 'clock'].includes(kind));
  const enough = tokens.some(({ kind }) => kind === 'date') ? 2 : 3;
  return (listed && minutes) || (names.size > 1 && times.length > 1) || countedNames(tokens) >= enough;
}

/** "ta 16 - seatbelt reach", "mt 14 - glides": how many services have a bare number and a sign behind them. */
const countedNames = (tokens: readonly Token[]): number =>
  new Set(
    tokens.flatMap((token, i) => {
      const [number, sign] = [tokens[i + 1], tokens[i + 2]];
      const isCounted = number?.kind === 'number' && number.value >= 5 && number.value <= 90;
      return token.kind === 'name' && isCounted && sign?.kind === 'mark' && '-–—:'.includes(sign.text)
        ? [token.code]
        : [];
    }),
  ).size;

/** "15' TE", "TA 10:00-10:23": minutes or times touch the name. */
const isTimed = (tokens: readonly Token[], i: number): boolean =>
  [tokens[i - 1], tokens[i + 1]].some((token) => token?.kind === 'duration' || token?.kind === 'interval');

/** In tokens: `97110 GP 1, 97530`. */
const farApart = 6;
const isInList = ({ kind }: Token): boolean => ['mark', 'modifier', 'units', 'number'].includes(kind);

const isDuration = ({ kind }: Token): boolean => kind === 'duration';
const isBetween = (token: Token): boolean =>
  ['mark', 'name', 'units'].includes(token.kind) ||
  (token.kind === 'word' && /^(?:x|for|from|billed|w\/|with|mods?)$/i.test(token.text));

const timesWork = (table: ServiceTable): boolean =>
  table.rows.some((row) => row.cells.has('minutes') || row.cells.has('interval') || row.cells.has('start'));
