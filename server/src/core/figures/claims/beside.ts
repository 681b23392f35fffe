/** How a figure stands to a service that is named in the same line. */
import { lowerBound } from '../../lowerBound';
import type { Figure, Mention, Row, Scene } from '../figure';
import { at, counts, reason, yesNo } from '../reasons';
import { counterpartsIn } from '../series';
import { jointNames, jointOf, stopClass, wordClasses, wordClassOf } from '../tokenClass';

export const serviceRoles = ['minutes', 'units', 'interval', 'edge'] as const;
export type ServiceRole = (typeof serviceRoles)[number];

const sides = ['behind the service', 'in front of it'] as const;
const distances = ['0', '1', '2', '3', '4-5', '6-8', '9-15', '16-30', 'more'] as const;
const kinds = ['duration', 'number', 'units', 'interval', 'clock'] as const;
const parts = ['joined', 'comma', 'and', 'sign', 'sentence'] as const;
const balance = ['as many figures', 'more figures', 'fewer figures'] as const;
const columns = ['none', 'minutes', 'units', 'start', 'end', 'interval', 'time', 'other'] as const;

const distance = reason('tokens between', serviceRoles, sides, distances, kinds);
const crossing = reason('services and figures between', serviceRoles, sides, counts(3), counts(3));
const parted = reason('signs between', serviceRoles, sides, yesNo, yesNo, yesNo, counts(2));
const joint = reason('between service and figure', serviceRoles, sides, jointNames, jointNames, counts(3));
const single = reason('the one sign between', serviceRoles, sides, jointNames, kinds);
const order = reason('figures come first in the line', serviceRoles, sides, yesNo, yesNo, counts(2));
const aligned = reason('same place in both orders', serviceRoles, sides, yesNo, yesNo, balance);
const alignedFar = reason('same place, across', serviceRoles, sides, yesNo, counts(2), counts(2));
const nearest = reason('nearest service', serviceRoles, sides, kinds);
const alone = reason('nothing else between', serviceRoles, sides, kinds);
const rival = reason('another service on the other side', serviceRoles, sides, yesNo, parts, parts);
const noRival = reason('no service on the other side', serviceRoles, sides, kinds);
const bracket = reason('a bracket between', serviceRoles, sides, ['opens', 'closes']);
const words = reason('words between', serviceRoles, sides, wordClasses);
const leads = reason('the service opens its line', serviceRoles, sides, yesNo);
const short = reason('a short name', serviceRoles, sides, distances);
const kind = reason('kind of name', serviceRoles, ['code', 'name', 'unknown code']);
const inColumn = reason('in a column of the row', serviceRoles, columns);
const sameShape = reason(
  'other services of the line have such a figure on that side',
  serviceRoles,
  sides,
  counts(2),
  yesNo,
);

const listed = reason('same place in a list of as many services', serviceRoles, yesNo, sides);

const portion = reason(
  'one of several minutes behind the service',
  serviceRoles,
  counts(4),
  ['one stands right behind it', 'none does'],
  ['the first', 'a later one'],
);

const bucket = (n: number): number => (n <= 3 ? n : n <= 5 ? 4 : n <= 8 ? 5 : n <= 15 ? 6 : n <= 30 ? 7 : 8);

/** Tokens between a figure and a mention of its row. */
export const gapOf = (figure: Figure, mention: Mention): number =>
  figure.at < mention.first ? mention.first - figure.at - 1 : Math.max(0, figure.at - mention.last - 1);

interface Between {
  readonly stop: boolean;
  readonly sign: boolean;
  readonly comma: boolean;
  readonly and: boolean;
}

function between(row: Row, from: number, to: number): Between {
  let stop = false;
  let sign = false;
  let comma = false;
  let and = false;
  for (let i = from; i < Math.min(to, from + farthest); i++) {
    const token = row.tokens[i]!;
    if (row.classes[i] === stopClass) stop = true;
    else if (token.kind === 'mark') {
      if (token.text === ';' || token.text === '|') sign = true;
      else if (token.text === ',') comma = true;
    } else if (jointNames[jointOf(row.classes[i]!)] === 'and') and = true;
  }
  return { stop, sign, comma, and };
}

const partOf = ({ stop, sign, comma, and }: Between): number =>
  stop ? 4 : sign ? 3 : comma ? 1 : and ? 2 : 0;

const kindsOfRow = new WeakMap<Row, Map<string, readonly Figure[]>>();

/** The figures of one kind in a row; those of a row are found once. */
function peersOf(row: Row, kind: Figure['kind']): readonly Figure[] {
  const byKind = kindsOfRow.get(row) ?? new Map<string, readonly Figure[]>();
  kindsOfRow.set(row, byKind);
  const known = byKind.get(kind) ?? row.figures.filter((figure) => figure.kind === kind);
  byKind.set(kind, known);
  return known;
}

export const firstOf = ({ first }: Mention): number => first;

const atOf = ({ at }: Pick<Figure, 'at'>): number => at;

/** In tokens: `97140 15 min`, `97140: 15 min`. */
const rightBehind = 2;

/** How far words and signs between a service and a figure are looked at, in tokens. */
const farthest = 60;

/** The reasons for a figure to be of a service in its line. */
export function reasonsBeside(scene: Scene, figure: Figure, mention: Mention, role: ServiceRole): number[] {
  const r = serviceRoles.indexOf(role);
  const row = scene.rows[figure.row]!;
  const { tokens, classes, mentions } = row;
  const isBehind = figure.at > mention.last;
  const side = isBehind ? 0 : 1;
  const n = gapOf(figure, mention);
  const from = isBehind ? mention.last + 1 : figure.at + 1;
  const to = isBehind ? figure.at : mention.first;
  const k = kinds.indexOf(figure.kind);
  const peers = peersOf(row, figure.kind);
  const place = peers.indexOf(figure, lowerBound(peers, figure.at, atOf));
  const own = mention.index - mentions[0]!.index;
  // services and figures of the kind in the order of the line: how many stand between
  const next = lowerBound(mentions, figure.at, firstOf);
  const crossed = isBehind ? next - own - 1 : own - next;
  const beyond = isBehind
    ? lowerBound(peers, mention.last + 1, atOf)
    : lowerBound(peers, mention.first, atOf);
  const passed = isBehind ? place - beyond : beyond - place - 1;
  const found: number[] = [];
  found.push(at(distance, r, side, bucket(n), k), at(crossing, r, side, crossed, passed));
  const gap = between(row, from, to);
  found.push(at(parted, r, side, gap.stop ? 1 : 0, gap.sign ? 1 : 0, gap.comma ? 1 : 0, crossed));
  const byService = isBehind ? from : to - 1;
  const byFigure = isBehind ? to - 1 : from;
  const first = n === 0 ? 0 : jointOf(classes[byService]!);
  const last = n === 0 ? 0 : jointOf(classes[byFigure]!);
  found.push(at(joint, r, side, first, last, Math.min(n, 3)));
  if (n <= 1) found.push(at(single, r, side, first, k));
  const figuresFirst = peers[0]!.at < mentions[0]!.first;
  const figuresLast = peers.at(-1)!.at > mentions.at(-1)!.last;
  found.push(at(order, r, side, figuresFirst ? 1 : 0, figuresLast ? 1 : 0, crossed));
  const same = place === own ? 1 : 0;
  const amount = peers.length === mentions.length ? 0 : peers.length > mentions.length ? 1 : 2;
  found.push(
    at(aligned, r, side, same, figuresFirst ? 1 : 0, amount),
    at(alignedFar, r, side, same, crossed, passed),
  );
  const around = [mentions[next - 1], mentions[next]];
  if (around.every((other) => !other || other === mention || gapOf(figure, other) >= n))
    found.push(at(nearest, r, side, k));
  if (crossed === 0 && passed === 0) found.push(at(alone, r, side, k));
  if (isBehind && crossed === 0 && figure.kind === 'duration') {
    const end = mentions[next]?.first ?? tokens.length;
    const count = lowerBound(peers, end, atOf) - beyond;
    const right = peers[beyond]!.at - mention.last <= rightBehind ? 0 : 1;
    if (count > 1) found.push(at(portion, r, count, right, passed === 0 ? 0 : 1));
  }
  const opposite = isBehind ? mentions[next] : mentions[next - 1];
  if (opposite && crossed === 0) {
    const other = isBehind
      ? between(row, figure.at + 1, opposite.first)
      : between(row, opposite.last + 1, figure.at);
    found.push(at(rival, r, side, figuresFirst ? 1 : 0, partOf(gap), partOf(other)));
  } else if (!opposite) found.push(at(noRival, r, side, k));
  let depth = 0;
  for (let i = from; i < Math.min(to, from + farthest); i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark') depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
  }
  if (depth !== 0) found.push(at(bracket, r, side, depth > 0 ? 0 : 1));
  const told = new Set<number>();
  for (
    let i = isBehind ? from : Math.max(from, to - 10);
    i < (isBehind ? Math.min(to, from + 10) : to);
    i++
  ) {
    const one = wordClassOf(classes[i]!);
    if (one >= 0) told.add(one);
  }
  for (const one of told) found.push(at(words, r, side, one));
  const counterpart = counterpartsIn(scene).get(figure);
  if (counterpart?.row === row.index)
    found.push(at(listed, r, counterpart.code === mention.code ? 1 : 0, side));
  if (mention.leads) found.push(at(leads, r, side, crossed > 0 ? 1 : 0));
  if (!mention.sure) found.push(at(short, r, side, bucket(n)));
  found.push(at(kind, r, mention.written ? (mention.known ? 0 : 2) : 1));
  if (row.table) {
    const named = columns.indexOf((figure.column ?? 'other') as (typeof columns)[number]);
    found.push(at(inColumn, r, named < 0 ? columns.length - 1 : named));
  }
  if (mentions.length > 1) {
    // how many of the services around have a figure of this kind at the same side and distance
    let alike = 0;
    let others = 0;
    for (let m = Math.max(0, own - 3); m <= Math.min(mentions.length - 1, own + 3); m++) {
      if (m === own) continue;
      others++;
      const other = mentions[m]!;
      const wanted = isBehind ? other.last + 1 + n : other.first - 1 - n;
      const near = lowerBound(peers, wanted - 1, atOf);
      if (peers.slice(near, near + 3).some((peer) => peer !== figure && Math.abs(peer.at - wanted) <= 1))
        alike++;
    }
    found.push(at(sameShape, r, side, alike, alike === others ? 1 : 0));
  }
  return found;
}
