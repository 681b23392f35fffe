/** What speaks for or against a service having been given in this visit, where it is named. */
import data from '../../../data/delivery.json';
import { unbilledWords } from '../facts/unbilled';
import type { NotGivenReason } from '../model';
import { families, sectionKinds } from './claims/alone';
import type { Mention, Scene } from './figure';
import { at, counts, reason, yesNo } from './reasons';
import { classOf, tokenClasses, wordClasses, wordClassOf } from './tokenClass';

/** What a mention may be: given, named as not given, or a word like any other. */
export const fates = ['given', 'not given', 'nothing'] as const;
export type Fate = (typeof fates)[number];

const spaced = (source: string): string => source.replace(/ (?=[?*]|\)|$)/g, '\\s').replace(/ /g, '\\s+');
export const cues = data.cues.map((cue) => ({
  reason: cue.reason as NotGivenReason,
  name: cue.name ?? cue.reason,
  before: new RegExp(`(?:${cue.before.map(spaced).join('|')})["“(]*$`, 'iu'),
  after: new RegExp(`^[\\s)"”,]*(?:${cue.after.map(spaced).join('|')})`, 'iu'),
}));
const struck = new RegExp(data.struck);
const cueNames = cues.map(({ name }) => name);
const names = ['code', 'sure name', 'short name'] as const;
const shares = ['no', 'perhaps', 'yes'] as const;

const always = reason('a mention', fates);
const section = reason('mention: section, opens its line', fates, sectionKinds, yesNo, names);
const family = reason('mention: kind of line', fates, families, names);
const known = reason('mention: known code', fates, yesNo);
const cueBefore = reason('words in front say', fates, cueNames, sectionKinds);
const cueAfter = reason('words behind say', fates, cueNames, names);
const cueFigures = reason(
  'words say, and it has figures',
  fates,
  cueNames,
  ['in front', 'behind'],
  shares,
  shares,
);
const line = reason('mention: struck', fates, ['around it', 'in its line', 'its line has others'], shares);
const before = reason('mention: in front', fates, tokenClasses);
const behind = reason('mention: behind', fates, tokenClasses);
const around = reason('mention: words close by', fates, ['in front', 'behind'], wordClasses);
const box = reason('mention: box', fates, ['ticked', 'open among ticked', 'open', 'without a tick'], shares);
const place = reason(
  'mention: place',
  fates,
  ['in a table', 'first line', 'ends its line', 'has a modifier'],
  names,
);
const siblings = reason('mention: services in its line', fates, counts(3), names);
const joined = reason('mention: joined to the next, which has figures', fates, shares);
const figures = reason('mention: has minutes, units', fates, shares, shares, names);
const figuresBySection = reason('mention: figures by section', fates, sectionKinds, shares, shares);
const zero = reason('mention: zero', fates, shares, shares);
const elsewhere = reason('mention: figures elsewhere', fates, ['only mention', 'no', 'yes'], shares, names);
const others = reason('mention: other services have figures', fates, yesNo, shares, names);

/** What is known of the figures of a mention before the fates are decided, each 0 to 1. */
export interface Share {
  minutes: number;
  units: number;
  zero: number;
  /** Of "0 min". */
  zeroMinutes: number;
}

const shareOf = (value: number): number => (value > 0.6 ? 2 : value > 0.2 ? 1 : 0);
/** UTF-16 units around a mention in which words decide. */
const reach = 300;
const clauseEnd = /[.!?](?=\s|$)|[;|\t]|\n(?=\s*\n)/;

/** What the words around a mention say, whatever its figures are: pairs of a reason and its values behind the fate. */
export interface Told {
  readonly said: readonly (readonly [Parameters<typeof at>[0], readonly number[]])[];
  readonly cuesBefore: readonly number[];
  readonly cuesAfter: readonly number[];
  readonly struck: number;
  readonly box: number;
  readonly name: number;
  /** "no chg" right behind: given, and not billed. */
  readonly unbilled: boolean;
}

/** The words without the signs and gaps behind them. */
function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && ' \t\n\r\u00a0:,(["“'.includes(words[end - 1]!)) end--;
  return words.slice(0, end);
}

export function toldOf(scene: Scene, mention: Mention): Told {
  const row = scene.rows[mention.row]!;
  const { text } = scene;
  const name = mention.written ? 0 : mention.sure ? 1 : 2;
  const said: [Parameters<typeof at>[0], readonly number[]][] = [];
  const say = (of: Parameters<typeof at>[0], ...values: number[]): void => {
    said.push([of, values]);
  };
  say(always);
  const kind = sectionKinds.indexOf(row.section);
  say(section, kind, mention.leads ? 1 : 0, name);
  say(family, families.indexOf(row.line.family), name);
  say(known, mention.known ? 1 : 0);
  let front = text.slice(Math.max(row.start, mention.start - reach), mention.start);
  const cut = Math.max(
    front.lastIndexOf('. '),
    front.lastIndexOf(';'),
    front.lastIndexOf('|'),
    front.lastIndexOf('\t'),
    front.lastIndexOf('! '),
    front.lastIndexOf('? '),
  );
  // "Planned: 97110" is said like "planned 97110"
  front = `${withoutEnd(front.slice(cut + 1))} `;
  let back = text.slice(mention.end, Math.min(row.end, mention.end + reach));
  const stop = clauseEnd.exec(back);
  if (stop) back = back.slice(0, stop.index);
  const cuesBefore: number[] = [];
  const cuesAfter: number[] = [];
  cues.forEach((cue, i) => {
    if (cue.before.test(front)) {
      cuesBefore.push(i);
      say(cueBefore, i, kind);
    }
    if (cue.after.test(back)) {
      cuesAfter.push(i);
      say(cueAfter, i, name);
    }
  });
  const strike = struck.test(front + text.slice(mention.start, mention.end) + back)
    ? 0
    : struck.test(text.slice(row.start, Math.min(row.end, row.start + 2000)))
      ? row.mentions.length === 1
        ? 1
        : 2
      : -1;
  const previous = row.tokens[mention.first - 1];
  const next = row.tokens[mention.last + 1];
  say(before, classOf(previous));
  say(behind, classOf(next));
  const near = (from: number, to: number): Set<number> => {
    const found = new Set<number>();
    for (let i = Math.max(0, from); i < Math.min(to, row.tokens.length); i++) {
      const one = wordClassOf(row.classes[i]!);
      if (one >= 0) found.add(one);
    }
    return found;
  };
  for (const one of near(mention.first - 4, mention.first)) say(around, 0, one);
  for (const one of near(mention.last + 1, mention.last + 5)) say(around, 1, one);
  const tick = [previous, row.tokens[mention.first - 2], next].find((token) => token?.kind === 'box');
  const anyTick = scene.anyTick;
  const ticked =
    tick?.kind === 'box' ? (tick.ticked ? 0 : anyTick ? 1 : 2) : scene.unmarked && mention.leads ? 3 : -1;
  if (row.table) say(place, 0, name);
  if (row.index === 0) say(place, 1, name);
  if (mention.last === row.tokens.length - 1) say(place, 2, name);
  if (
    next?.kind === 'modifier' ||
    row.tokens.slice(mention.first, mention.last).some(({ kind: k }) => k === 'modifier')
  )
    say(place, 3, name);
  say(siblings, row.mentions.length - 1, name);
  return {
    said,
    cuesBefore,
    cuesAfter,
    struck: strike,
    box: ticked,
    name,
    unbilled: isUnbilledBehind(text, mention.end, mention.end + back.length),
  };
}

/** "no chg" right behind, with signs alone between. */
function isUnbilledBehind(text: string, start: number, end: number): boolean {
  const words = unbilledWords(text, { start, end });
  return words !== null && /^[\s)\-–:,(]*$/.test(text.slice(start, words.start));
}

/** How many mentions have figures, in all and by code. */
export interface Counted {
  readonly withFigures: number;
  readonly byCode: ReadonlyMap<string, { readonly mentions: number; readonly withFigures: number }>;
}

const hasFigures = ({ minutes, units }: Share): boolean => Math.max(minutes, units) > 0.5;

export function countMentions(scene: Scene, share: readonly Share[]): Counted {
  const byCode = new Map<string, { mentions: number; withFigures: number }>();
  let withFigures = 0;
  for (const { code, index } of scene.mentions) {
    const count = byCode.get(code) ?? { mentions: 0, withFigures: 0 };
    count.mentions++;
    if (hasFigures(share[index]!)) {
      count.withFigures++;
      withFigures++;
    }
    byCode.set(code, count);
  }
  return { withFigures, byCode };
}

const joins: ReadonlySet<string> = new Set(['/', '+', '&', 'and']);

/** `97530/97110 30 min`: two services share what stands behind the second. */
const isJoined = (scene: Scene, one: Mention, next: Mention): boolean =>
  one.row === next.row &&
  next.first - one.last <= 2 &&
  joins.has(scene.text.slice(one.end, next.start).trim().toLowerCase());

/** The reasons for one fate of a mention. */
export function reasonsFate(
  scene: Scene,
  mention: Mention,
  told: Told,
  share: readonly Share[],
  counted: Counted,
  fate: number,
): number[] {
  const own = share[mention.index]!;
  const minutes = shareOf(own.minutes);
  const units = shareOf(own.units);
  const either = Math.max(minutes, units);
  const found = told.said.map(([of, values]) => at(of, fate, ...values));
  found.push(
    at(figures, fate, minutes, units, told.name),
    at(figuresBySection, fate, sectionKinds.indexOf(scene.rows[mention.row]!.section), minutes, units),
  );
  const partner = scene.mentions[mention.index + 1];
  if (partner && isJoined(scene, mention, partner)) {
    const other = share[partner.index]!;
    found.push(at(joined, fate, shareOf(Math.max(other.minutes, other.units))));
  }
  if (own.zero > 0.2) found.push(at(zero, fate, shareOf(own.zero), minutes));
  const same = counted.byCode.get(mention.code)!;
  const mine = hasFigures(own) ? 1 : 0;
  found.push(
    at(elsewhere, fate, same.mentions === 1 ? 0 : same.withFigures > mine ? 2 : 1, either, told.name),
    at(others, fate, counted.withFigures > 0 ? 1 : 0, either, told.name),
  );
  for (const cue of told.cuesBefore) found.push(at(cueFigures, fate, cue, 0, minutes, units));
  for (const cue of told.cuesAfter) found.push(at(cueFigures, fate, cue, 1, minutes, units));
  if (told.struck >= 0) found.push(at(line, fate, told.struck, either));
  if (told.box >= 0) found.push(at(box, fate, told.box, either));
  return found;
}
