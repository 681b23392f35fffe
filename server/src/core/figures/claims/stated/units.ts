/** What a line says of units in so many words: no reason is weighed against it. */

import { isMark } from '../../../scan/tokens';
import type { Figure, Mention, Row, Scene } from '../../figure';
import { counterpartsIn } from '../../series';
import { wordClassNamed, wordClassOf } from '../../tokenClass';

const bill = wordClassNamed('bill');
const totalWord = wordClassNamed('total');
/** Of a service on one day. */
export const mostUnits = 8;

/** In figures: a line of more is no bill of one visit. */
export const longestRow = 40;
/** A line of sums without a service. */
export const isTotalLine = ({ line, figures, mentions }: Row): boolean =>
  line.family === 'total' && figures.length > 0 && mentions.length === 0;

const opensWithTotal = ({ classes }: Row): boolean =>
  classes.slice(0, labelReach).some((one) => wordClassOf(one) === totalWord);
/** In tokens from the start of a line. */
const labelReach = 2;

/**
 * "manual 15 min then ta 25 min, 3u": at the end of a list of services and their minutes the only units of it, which are
 * more than the last service can have and what all come to: they belong to none alone.
 */
export function isUnitsOfList({ tokens, mentions, figures, table }: Row, figure: Figure): boolean {
  if (table || figure.kind !== 'units' || figure.times || figures.length > longestRow) return false;
  const minutes = figures.filter(({ at }) => at < figure.at);
  const services = mentions.filter(({ last }) => last < figure.at);
  if (services.length < 2 || minutes.length !== services.length) return false;
  if (new Set(services.map(({ code }) => code)).size < 2) return false;
  if (!minutes.every(({ kind, value }) => kind !== 'interval' && kind !== 'clock' && value >= mostUnits))
    return false;
  const isParted = tokens
    .slice(minutes.at(-1)!.at + 1, figure.at)
    .some((token) => token.kind === 'stop' || isMark(token, ',;=>-–—'));
  const sum = minutes.reduce((total, { value }) => total + value, 0);
  return isParted && figure.value > unitsOf(minutes.at(-1)!.value) && figure.value === unitsOf(sum);
}
/** By the 8-minute rule. */
const unitsOf = (minutes: number): number => Math.floor((minutes + 7) / 15);

/** Lines between a list and its sum. */
const linesUp = 12;

/**
 * "97140 x1  97110 x2  97530 x1" and below it "Units 4": a line that holds nothing but their sum, which belongs to no
 * service. Nor do the units in a line of totals: "Total 35 min, 2 units".
 */
export function isSumOfUnits(scene: Scene, row: Row, figure: Figure): boolean {
  if (figure.kind !== 'units' || row.mentions.length > 0) return false;
  if (isTotalLine(row) && scene.codes.length > 1 && opensWithTotal(row))
    return (
      row.figures.length <= longestRow && row.figures.filter(({ kind }) => kind === 'units').length === 1
    );
  if (row.figures.length !== 1) return false;
  if (!row.tokens.every(({ kind }) => kind === 'units' || kind === 'mark' || kind === 'stop')) return false;
  const above = scene.rows
    .slice(Math.max(0, row.index - linesUp), row.index)
    .findLast(({ mentions }) => mentions.length > 1);
  const counts = above?.figures.filter(({ kind }) => kind === 'units') ?? [];
  return counts.length > 1 && counts.reduce((sum, { value }) => sum + value, 0) === figure.value;
}

/**
 * "[x] 97110  5:05p-5:20p  green band 3x15 each, heel raise 40# x 20      1u": behind a gap at the end of a line that its
 * code opens stand its units, and other numbers in it are none.
 */
export function closingUnits(
  scene: Scene,
  row: Row,
  figure: Figure,
): { readonly role: 'units'; readonly mention: Mention } | 'nothing' | null {
  if (figure.kind !== 'units' || row.table || row.figures.length < 2) return null;
  if (row.figures.length > longestRow) return null;
  const mention = row.mentions[0] ?? stretchAbove(scene, row);
  if (
    !mention?.written ||
    !leadsBehindTime(row, mention) ||
    row.mentions.some(({ written }, i) => i > 0 && written)
  )
    return null;
  const last = row.figures.at(-1)!;
  const told = row.tokens[last.at];
  const isLast = row.tokens.slice(last.at + 1).every(({ kind }) => kind === 'mark' || kind === 'stop');
  if (told?.kind !== 'units' || !isLast || last.value > mostUnits) return null;
  if (told.form === 'times')
    return isClosingCount(row, last) && figure === last ? { role: 'units', mention } : null;
  if (!/\s{2}$/.test(scene.text.slice(Math.max(row.start, last.start - 2), last.start))) return null;
  // with another figure that is called units it is not sure whose these are
  const others = row.figures.filter((other) => {
    const token = row.tokens[other.at];
    return other !== last && token?.kind === 'units' && token.form !== 'times';
  });
  if (others.length > 0) return null;
  return figure === last ? { role: 'units', mention } : 'nothing';
}

/** Its code opens the line, or its clock times do: "1415-1440  97530 ...". */
const leadsBehindTime = ({ index, tokens }: Row, mention: Mention): boolean =>
  mention.leads ||
  (mention.row === index &&
    tokens.slice(0, mention.first).every(({ kind }) => kind === 'interval' || kind === 'mark'));

/**
 * "1415-1440  97530 crate 3 x 8, carried 40 ft x 4. Was 10 lb. x2": a sentence of its own at the end of the line, and not
 * more than one unit beyond what its minutes give. "97530 23 min: stairs. x5" counts stairs.
 */
function isClosingCount({ tokens, figures }: Row, last: Figure): boolean {
  const times = figures.filter(({ kind }) => kind === 'interval' || kind === 'duration');
  const minutes = times.reduce((sum, { value }) => sum + value, 0);
  return (
    tokens[last.at - 1]?.kind === 'stop' && minutes > 0 && last.value <= Math.floor((minutes + 7) / 15) + 1
  );
}

/** "97530  9:36-9:50  ..." and below it "9:52-10:02  ...   2 units": the service whose work goes on in a line of its own. */
function stretchAbove(scene: Scene, row: Row): Mention | undefined {
  const above = scene.rows[row.index - 1];
  const [first] = row.tokens;
  if (first?.kind !== 'interval' || !above || above.mentions.length !== 1) return undefined;
  const goesOn = above.figures.some(({ kind }) => kind === 'interval') && row.line.indent > above.line.indent;
  return goesOn && !above.figures.some(({ kind, times }) => kind === 'units' && !times)
    ? above.mentions[0]
    : undefined;
}

/**
 * "TE12 NMR14 TA27 = 53 timed.   1/1/2": figures in slashes, one for each service of the line in its order, where each
 * service has its minutes: its units.
 */
export function slashedUnits(
  scene: Scene,
  row: Row,
  figure: Figure,
): { readonly role: 'units'; readonly mention: Mention } | null {
  const mention = figure.slashed ? counterpartsIn(scene).get(figure) : undefined;
  if (!mention || mention.row !== row.index || row.figures.length > longestRow) return null;
  const list = row.figures.filter(({ slashed }) => slashed);
  // behind the list the work is told
  const services = row.mentions.filter(({ last }) => last < list[0]!.at);
  if (services.length < 2 || list.length !== services.length) return null;
  if (list.some(({ value }) => value > mostUnits)) return null;
  const hasMinutes = services.every(({ last }, i) => {
    const next = services[i + 1]?.first ?? list[0]!.at;
    return row.figures.some(
      ({ at, kind, slashed, value }) =>
        !slashed &&
        at > last &&
        at < next &&
        value >= mostUnits &&
        (kind === 'duration' || kind === 'number'),
    );
  });
  const isCounted = row.figures.some(({ kind, at }) => kind === 'units' && at < list[0]!.at);
  return hasMinutes && !isCounted ? { role: 'units', mention } : null;
}

/**
 * "gt/ta/nmr 1/1/1", "TE/TA/MT 15/23/8   1/2/1": as many figures in slashes right behind as many services in slashes: their
 * units where all are small, their minutes where none is, and behind minutes their units.
 */
export function slashedBehind(
  scene: Scene,
  row: Row,
  figure: Figure,
): { readonly role: 'minutes' | 'units'; readonly mention: Mention } | null {
  const mention = figure.slashed ? counterpartsIn(scene).get(figure) : undefined;
  if (!mention || mention.row !== row.index || row.figures.length > longestRow) return null;
  const first = row.figures.find(({ slashed }) => slashed)!.at;
  const services = row.mentions.filter(({ last }) => last < first);
  const isSlash = (i: number): boolean => isMark(row.tokens[i], '/');
  const joined = services.every(({ last }, i) => {
    const next = services[i + 1];
    return next ? isSlash(last + 1) && next.first === last + 2 : behindSign(row, last + 1) === first;
  });
  const listAt = (at: number): readonly Figure[] => row.figures.filter((other) => other.at === at);
  const kindOf = (at: number): 'minutes' | 'units' | null => {
    const list = listAt(at).filter(({ slashed }) => slashed);
    if (list.length !== services.length) return null;
    if (list.every(({ value }) => value <= mostSlashed)) return 'units';
    return list.every(({ value }) => value > mostSlashed) ? 'minutes' : null;
  };
  if (!joined || services.length < 2) return null;
  const role = kindOf(figure.at);
  if (figure.at !== first && (role !== 'units' || kindOf(first) !== 'minutes')) return null;
  return role && { role, mention };
}
/** In billing units: a larger figure in slashes is a count of something else. */
export const mostSlashed = 4;

/** The place behind a sign, if there is one. */
const behindSign = ({ tokens }: Row, i: number): number => (isMark(tokens[i], '-–:=') ? i + 1 : i);

/**
 * "TE for 15 then TA for 23. that's 1 and 2 units": a list of small figures whose last is called units, one for each service
 * in front of it.
 */
export function unitsInTurn(
  scene: Scene,
  row: Row,
  figure: Figure,
): { readonly role: 'units'; readonly mention: Mention } | null {
  const mention = counterpartsIn(scene).get(figure);
  if (!mention || figure.slashed || figure.times || figure.value > mostSlashed) return null;
  if (row.figures.length > longestRow || (figure.kind !== 'number' && figure.kind !== 'units')) return null;
  const services = counterpartsIn(scene);
  let last = row.figures.indexOf(figure);
  if (isBilledList(row, last, services)) return { role: 'units', mention };
  // "three units, two units of": each counts something of its own
  while (row.figures[last]!.kind === 'number' && services.has(row.figures[last + 1]!)) last++;
  if (
    row.figures[last - 1] &&
    row.figures[last - 1]!.kind === 'units' &&
    services.has(row.figures[last - 1]!)
  )
    return null;
  const token = row.tokens[row.figures[last]!.at];
  return token?.kind === 'units' && token.form === 'word' ? { role: 'units', mention } : null;
}

/** "bill 1 + 1": the word in front of the list, and no other word in it. */
function isBilledList({ tokens, classes, figures }: Row, at: number, services: ReadonlyMap<Figure, Mention>) {
  let first = at;
  while (first > 0 && services.has(figures[first - 1]!) && isMark(tokens[figures[first]!.at - 1], '+,/&'))
    first--;
  const before = figures[first]!.at - 1;
  const word = isMark(tokens[before], ':') ? before - 1 : before;
  return wordClassOf(classes[word] ?? 0) === bill;
}

/** "Ten units of self care training were billed": what was billed of a service, in so many words. */
export function billedOf(row: Row, figure: Figure): Mention | null {
  const { kind, at } = figure;
  const token = row.tokens[at];
  // "105   7 UNITS 97530": the one figure of units in the line, right in front of the one code
  if (
    token?.kind === 'units' &&
    token.form === 'word' &&
    row.mentions.length === 1 &&
    row.figures.length <= longestRow
  ) {
    const [only] = row.mentions;
    const alone = row.figures.every((other) => other === figure || other.kind !== 'units');
    if (only!.written && only!.first === at + 1 && alone) return only!;
  }
  // "I am billing two for the activities, one for the exercise": the word stands with the first of them, if at all
  const goesOn =
    kind === 'number' &&
    figure.value <= mostUnits &&
    (row.figures.some((other) => other.kind === 'units' && other.at < at && namedBehind(row, other)) ||
      isBillOf(row, at));
  const mention = kind === 'units' || goesOn ? namedBehind(row, figure) : undefined;
  return mention && row.classes.some((one) => wordClassOf(one) === bill) ? mention : null;
}

/** Tokens of a sentence that says what is billed. */
const longestBill = 30;

/** "I am billing", "charge": said in front of a figure, in its sentence. */
function isBillOf({ tokens, classes }: Row, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - longestBill) && tokens[i]!.kind !== 'stop'; i--) {
    const token = tokens[i]!;
    if (token.kind === 'word' && wordClassOf(classes[i]!) === bill && verbs.test(token.text))
      return !tokens
        .slice(i, at + longestBill)
        .some((other) => other.kind === 'word' && /^(?:last|previous|prior|yesterday)$/i.test(other.text));
  }
  return false;
}
const verbs = /^(?:bill|billed|billing|charge|charged|charging)$/i;

/** "of 97129", "for the therapeutic activities": the service that a figure is said to be of. */
function namedBehind(row: Row, { at }: Figure): Mention | undefined {
  const said = (i: number): string => {
    const token = row.tokens[i];
    return token?.kind === 'word' ? token.text.toLowerCase() : '';
  };
  if (said(at + 1) !== 'of' && said(at + 1) !== 'for') return undefined;
  const next = said(at + 2) === 'the' ? at + 3 : at + 2;
  const isCalled = said(at + 2) === 'the';
  return row.mentions.find(({ first, sure }) => (sure || isCalled) && first === next);
}
