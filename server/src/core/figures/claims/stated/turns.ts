/** Numbers that stand with the services of a line in turn: no reason is weighed against it. */
import type { SectionKind } from '../../../model';
import { isMark, type Token } from '../../../scan/tokens';
import type { Figure, Mention, Row, Scene } from '../../figure';
import { oncePer } from '../../oncePer';
import { isTimedElsewhere } from '../../timedRows';
import { explained } from './explained';
import { longestRow } from './units';

/** In minutes: what a bare number beside a short name is as time of one service, and a number with an `x`. */
const [fewest, fewestTimes, most] = [5, 8, 90];

interface Turn {
  readonly role: 'minutes';
  readonly mention: Mention;
}

/**
 * "TA (sts, stairs) 15, TE (bike, LAQ) 15, MT (STM) 8", "TE for 15 then TA for 23" and "25 ta 15 te 10 nmr": a number behind, or in front of, each
 * service of the line and nothing else: their minutes.
 */
export function inTurn(scene: Scene, row: Row): ReadonlyMap<Figure, Turn> {
  const turns = turnsIn(row);
  return [...turns.values()].some(({ mention }) => isTimedElsewhere(scene, mention.code, row)) ? none : turns;
}
const none: ReadonlyMap<Figure, Turn> = new Map();

const turnsIn = oncePer((row: Row): ReadonlyMap<Figure, Turn> => {
  const turns = new Map<Figure, Turn>();
  const { figures, tokens, table } = row;
  if (table || figures.length > longestRow || figures.length < 2) return turns;
  if (ofOtherTimes.has(row.section) || tokens.some(isNotToday)) return turns;
  const mentions = row.mentions.filter(({ last }) => !isPart(row, last + 1));
  if (mentions.length < 2 || figures.length < mentions.length) return turns;
  const behind = mentions.map(({ last }) => behindBracket(tokens, last + 1));
  const front = mentions.map(({ first }) => (joins(tokens[first - 1]) ? first - 2 : first - 1));
  for (const places of [behind, front]) {
    const found = places.map((at) => figures.find((figure) => figure.at === at && isMinutes(row, figure)));
    const given = new Set(found.flatMap((figure) => figure ?? []));
    if (given.size < mentions.length || (places === front && figures[0] !== found[0])) continue;
    // where all say what they are, nothing is to be told
    if ([...given].every(({ kind }) => kind === 'duration')) continue;
    if (figures.some((figure) => !given.has(figure) && mayBeTheirs(row, mentions, figure, places.at(-1)!)))
      continue;
    found.forEach((figure, i) => {
      turns.set(figure!, { role: 'minutes', mention: mentions[i]! });
    });
    break;
  }
  return turns;
});

/** The number behind a name in a bracket that takes minutes apart. */
const isPart = (row: Row, place: number): boolean =>
  row.figures.some((figure) => figure.at === place && explained(row).get(figure) === 'nothing');

/** Another number between the first and the last of them, outside of a bracket of words. */
const mayBeTheirs = (row: Row, mentions: readonly Mention[], figure: Figure, end: number): boolean =>
  (figure.kind === 'number' || figure.kind === 'duration') &&
  figure.at < end &&
  figure.at > mentions[0]!.first - 2 &&
  explained(row).get(figure) !== 'nothing' &&
  !mentions.some(({ last }) => last < figure.at && figure.at < behindBracket(row.tokens, last + 1));

const ofOtherTimes: ReadonlySet<SectionKind> = new Set(['plan', 'goals', 'subjective']);
const isNotToday = (token: Token): boolean =>
  token.kind === 'word' &&
  /^(?:next|last|prior|previous|yesterday|goals?|plan(?:ned)?|week)$/i.test(token.text);

/** Behind a sign, "for" or "was", or a bracket of words, as that of the work in it. */
function behindBracket(tokens: readonly Token[], from: number): number {
  if (leadsTo(tokens[from])) {
    let at = from + 1;
    while (at < from + mostLeading && leadsTo(tokens[at])) at++;
    return at;
  }
  if ([')', '-', ':'].some((sign) => isMark(tokens[from], sign))) return from + 1;
  // "TE (15), TA (15)"
  if (isMark(tokens[from], '(') && tokens[from + 1]?.kind === 'number' && isMark(tokens[from + 2], ')'))
    return from + 1;
  if (!isMark(tokens[from], '(') || tokens[from + 1]?.kind !== 'word') return from;
  let at = from + 1;
  while (at < tokens.length && at - from < longestBracket && !isMark(tokens[at], ')')) at++;
  return at + 1;
}
/** In tokens. */
const longestBracket = 16;

/** "TE for 15", "TA for about 23", "MT for the first 15". */
const leadsTo = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(?:for|about|was|the|first|last|next|other)$/i.test(token.text);
const mostLeading = 3;

/** "10 of TE", "15 on TA". */
const joins = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(?:of|on)$/i.test(token.text);

/** A number that counts nothing else: no word stands behind it but a name of a service. */
function isMinutes(row: Row, figure: Figure): boolean {
  const { kind, value, at, slashed, times } = figure;
  if (times) return isTimes(row, figure) && row.mentions.every(({ written }) => !written);
  if ((kind !== 'number' && kind !== 'duration') || value < fewest || value > most || slashed) return false;
  const next = row.tokens[at + 1];
  return next === undefined || next.kind !== 'word' || joins(next) || goesOn(next);
}

/** "TE for 15 then TA for 23". */
const goesOn = (token: Token): boolean => token.kind === 'word' && /^(?:then|and|plus)$/i.test(token.text);

/**
 * "14m hip ext, SLR\n24m toilet transfers x8\nbill 97110 1 97530 2": as many lines open with minutes as codes are billed
 * below, which nothing else names, and in their order the minutes come to the units.
 */
export const opensInTurn = oncePer((scene: Scene): ReadonlyMap<Figure, Turn> => {
  const billed = scene.rows.filter(({ mentions }) => mentions.length > 0);
  const [bill] = billed;
  if (!bill || billed.length > 1 || bill.table || bill.mentions.some(({ written }) => !written)) return none;
  const opened = scene.rows.flatMap((row) => (row.index <= bill.index ? (opener(row) ?? []) : []));
  const codes = new Set(bill.mentions.map(({ code }) => code));
  if (opened.length < 2 || opened.length !== bill.mentions.length || codes.size < opened.length) return none;
  const fits = bill.mentions.every((mention, i) => {
    const to = bill.mentions[i + 1]?.first ?? bill.tokens.length;
    const counts = bill.figures.filter(({ at }) => at > mention.last && at < to);
    return counts.length === 1 && Math.abs(opened[i]!.value - 15 * counts[0]!.value) <= 7;
  });
  return fits
    ? new Map(opened.map((figure, i) => [figure, { role: 'minutes', mention: bill.mentions[i]! }] as const))
    : none;
});

/** The minutes with which a line of work opens, the only ones in it. */
function opener({ tokens, figures, section, table }: Row): Figure | undefined {
  const [first, ...others] = figures;
  if (table || ofOtherTimes.has(section) || first?.at !== 0 || first.kind !== 'duration') return undefined;
  const timed = others.some(({ kind }) => kind === 'duration' || kind === 'interval');
  return timed || tokens[1]?.kind !== 'word' || tokens.some(isNotToday) ? undefined : first;
}

/** "TA x15 lifting mechanics": behind the short name that opens a line stands more than anyone bills. */
export function countedSigns(scene: Scene, row: Row, figure: Figure): Turn | null {
  const [mention] = row.mentions;
  if (!mention?.leads || mention.written || figure.at !== mention.last + 1 || row.table) return null;
  if (!figure.times || !isTimes(row, figure) || isTimedElsewhere(scene, mention.code, row)) return null;
  return { role: 'minutes', mention };
}

/** "TE x 12 SLR" beside "97110 15 min": what has its time elsewhere counts repetitions here. */
export function countsWork(scene: Scene, row: Row, figure: Figure): 'nothing' | null {
  if (!figure.times || figure.value < fewest || row.table || row.figures.length > longestRow) return null;
  const mention = row.mentions.find(({ last }) => last + 1 === figure.at);
  return mention && !mention.written && isTimedElsewhere(scene, mention.code, row) ? 'nothing' : null;
}

function isTimes({ tokens }: Row, { value, at }: Figure): boolean {
  const next = tokens[at + 1];
  const counts = next?.kind === 'word' && countsAgain.test(next.text);
  return value >= fewestTimes && value <= most && !counts;
}
const countsAgain = /^(?:reps?|sets?|times|each|ea|holds?|trials?|laps?|steps?)$/i;
