/** What each figure of a visit could be. No claim looks at what another one makes of a figure. */
import { lowerBound } from '../../lowerBound';
import { amendmentsOf } from '../amendments';
import type { Claim, Figure, Mention, Role, Row, Scene } from '../figure';
import { at, counts, reason } from '../reasons';
import { endsLine, isSpent } from '../spent';
import { wordClassNamed } from '../tokenClass';
import { counterpart, reasonsAcross } from './across';
import { type Alone, aloneOf, reasonsFor, type Sense, senses } from './alone';
import { firstOf, gapOf, reasonsBeside, type ServiceRole } from './beside';
import { type CalledTotals, calledTotals, isToldTotal, totalsFor } from './calledTotals';
import { sharedOf } from './shared';
import { opensBlock } from './stated/blocks';
import { billInBrackets, bracketedBehind } from './stated/brackets';
import { inClauses } from './stated/clauses';
import { eachOfList, isOfEach } from './stated/each';
import { explained } from './stated/explained';
import { closingList, inCodeColumn, listedFor, slashedMinutes } from './stated/lists';
import {
  inSum,
  isWholeOf,
  partOf,
  shareOf,
  spentOn,
  subtotalOf,
  sumBehind,
  sumOfParts,
} from './stated/minutes';
import { isBelowOther, isOfOther } from './stated/others';
import { isSessionOfLine } from './stated/sessions';
import { inStretches } from './stated/stretches';
import { inRowOfSums, isOtherTotal, isUnitsOfSum, statedTotal } from './stated/totals';
import { countedSigns, countsWork, inTurn, opensInTurn } from './stated/turns';
import {
  billedOf,
  closingUnits,
  isSumOfUnits,
  isTotalLine,
  isUnitsOfList,
  slashedBehind,
  slashedUnits,
  unitsInTurn,
} from './stated/units';
import { minutesOfCodes, reasonsTold, type Sentence } from './told';
import { workIn } from './work';

const always = reason('always', senses);
const base = (sense: Sense): number => at(always, senses.indexOf(sense));
const services = reason('services in the line of a total', senses, counts(2));

/** How many services of its own line a figure may belong to, and how many lines away others may be. */
const beside = 7;
const linesAbove = 8;
const linesBelow = 3;
const mostAbove = 3;
const mostBelow = 2;

/** The claims of each figure, `nothing` first. */
export function claimsOf(scene: Scene): readonly (readonly Claim[])[] {
  const shared = sharedOf(scene);
  const told = {
    peers: toldPeers(scene),
    minutes: minutesOfCodes(scene),
    totals: scene.rows.filter(isTotalLine).length,
    called: calledTotals(scene),
    isSum: shared.isSum,
  };
  return scene.figures.map((figure) => claims(scene, figure, aloneOf(scene, figure, shared), told));
}

function rolesOf(figure: Figure): readonly ServiceRole[] {
  switch (figure.kind) {
    case 'duration':
      return ['minutes'];
    case 'units':
      // "TE x 15": more than anyone bills
      return figure.times && figure.value > 4 ? ['minutes', 'units'] : ['units'];
    case 'interval':
      return ['interval'];
    case 'clock':
      return figure.side ? ['edge'] : [];
    case 'number':
      return figure.value <= 10 ? ['minutes', 'units'] : ['minutes'];
  }
}

const totals: ReadonlySet<number> = new Set(['timed', 'total', 'treatment'].map(wordClassNamed));
const isOfTotal = (label: number): boolean => totals.has(label);

/** What is known of a visit once for all figures that may be told of a service elsewhere. */
interface Told {
  /** Figures in lines without services, by kind; bare numbers by line. */
  readonly peers: (figure: Figure) => readonly Figure[];
  readonly minutes: ReadonlyMap<string, readonly Figure[]>;
  /** How many lines state a total. */
  readonly totals: number;
  readonly called: CalledTotals;
  readonly isSum: (figure: Figure) => number;
}

function toldPeers(scene: Scene): Told['peers'] {
  const lists = new Map<string, Figure[]>();
  const key = ({ kind, row }: Figure): string => (kind === 'number' ? `number ${row}` : kind);
  for (const figure of scene.figures) {
    if (scene.rows[figure.row]!.mentions.length > 0) continue;
    const list = lists.get(key(figure)) ?? [];
    list.push(figure);
    lists.set(key(figure), list);
  }
  return (figure) => lists.get(key(figure)) ?? [];
}

/** A visit has few services; of more, the first ones are looked at. */
const mostTold = 12;

function claims(scene: Scene, figure: Figure, alone: Alone, told: Told): readonly Claim[] {
  const row = scene.rows[figure.row]!;
  const made: Claim[] = [];
  const make = (
    role: Role,
    sense: Sense,
    code: string | null,
    mention: number,
    reasons: readonly number[],
  ): void => {
    made.push({ role, code, mention, reasons: [base(sense), ...reasonsFor(alone, sense), ...reasons] });
  };
  const column = inCodeColumn(scene, row, figure);
  const amended = amendmentsOf(scene).get(figure);
  const share =
    shareOf(scene, row, figure) ??
    closingUnits(scene, row, figure) ??
    explained(row).get(figure) ??
    inStretches(row).get(figure) ??
    sumBehind(row, figure) ??
    countsWork(scene, row, figure);
  if (
    amended === null ||
    share === 'nothing' ||
    isSumOfUnits(scene, row, figure) ||
    isUnitsOfList(row, figure) ||
    isUnitsOfSum(scene, row, figure, told.isSum) ||
    isOtherTotal(scene, row, alone) ||
    isBelowOther(scene, row) ||
    isUnbilledEnd(scene, row, figure) ||
    isOfOther(row) ||
    isToldTotal(scene, row, figure, told.called) ||
    column === 'nothing'
  ) {
    make('nothing', 'nothing', null, -1, []);
    return made;
  }
  if (amended?.mention) {
    const { role, mention } = amended;
    make(role, role, mention.code, mention.index, []);
    return made;
  }
  if (amended) {
    const bare = told.called.names.has('timed') ? 'treatment' : 'both';
    const role = amended.role === 'total' ? bare : amended.role;
    make(role, role, null, -1, []);
    return made;
  }
  const inSums = inRowOfSums(scene, row, figure);
  if (inSums) {
    const [role, mention] = typeof inSums === 'string' ? [inSums, null] : [inSums.role, inSums.mention];
    make(role, role, mention?.code ?? null, mention?.index ?? -1, []);
    return made;
  }
  const stated = statedTotal(row, figure, alone, told.called, scene.codes.length > 1);
  if (stated) {
    // one total alone may stand for both
    for (const role of told.totals > 1 || stated === 'timed' || row.figures.length > 1
      ? [stated]
      : ([stated, 'both'] as const))
      make(role, role, null, -1, [at(services, senses.indexOf(role), row.mentions.length)]);
    return made;
  }
  if ((figure.kind === 'interval' && figure.column === 'session') || isSessionOfLine(scene, row, figure)) {
    make('session', 'session', null, -1, []);
    return made;
  }
  const billed = billedOf(row, figure);
  if (billed) {
    make('units', 'units', billed.code, billed.index, reasonsBeside(scene, figure, billed, 'units'));
    return made;
  }
  const listed =
    column ??
    share ??
    subtotalOf(scene, row, figure) ??
    partOf(scene, figure) ??
    inTurn(scene, row).get(figure) ??
    opensInTurn(scene).get(figure) ??
    countedSigns(scene, row, figure) ??
    inClauses(row).get(figure) ??
    bracketedBehind(row, figure) ??
    inBrackets(row, figure) ??
    slashedUnits(scene, row, figure) ??
    slashedBehind(scene, row, figure) ??
    unitsInTurn(scene, row, figure) ??
    closingList(row, figure) ??
    slashedMinutes(scene, row, figure) ??
    spentOn(row, figure) ??
    inSum(row, figure) ??
    sumOfParts(row, figure) ??
    opensBlock(scene, figure) ??
    listedFor(scene, row, figure);
  if (listed) {
    const { role, mention } = listed;
    make(role, role, mention.code, mention.index, reasonsAcross(scene, figure, mention, role));
    return made;
  }
  const ofList = eachOfList(row, figure);
  if (ofList) {
    make(ofList, ofList, null, -1, []);
    return made;
  }
  make('nothing', 'nothing', null, -1, [at(services, 0, row.mentions.length)]);
  // what a number was spent on stands behind it, and is no service that stands elsewhere in the line
  const whole = isWholeOf(row, figure.at);
  const spent = isSpent(scene, figure);
  const near = whole || spent ? [] : inReach(scene, figure);
  let sentence: Sentence | undefined;
  for (const role of rolesOf(figure)) {
    for (const mention of near)
      make(
        role,
        role,
        mention.code,
        mention.index,
        mention.row === figure.row
          ? reasonsBeside(scene, figure, mention, role)
          : reasonsAcross(scene, figure, mention, role),
      );
    if (role !== 'edge' && !whole && mayBeTold(scene, figure, role, alone)) {
      const peers = told.peers(figure);
      sentence ??= sentenceOf(scene, figure);
      for (const code of scene.codes.slice(0, mostTold))
        if (!near.some((mention) => mention.code === code && mention.row === figure.row))
          make(
            role,
            `told ${role}`,
            code,
            -1,
            reasonsTold(
              scene,
              figure,
              code,
              role,
              peers,
              sentence,
              alone.labels.some(isOfTotal),
              told.minutes.get(code) ?? [],
            ),
          );
    }
  }
  if (isOfEach(row, figure))
    for (const role of rolesOf(figure))
      if (role === 'minutes' || role === 'units') make(`${role} each`, `${role} each`, null, -1, []);
  if (figure.kind === 'duration' || (figure.kind === 'number' && figure.value >= 5 && !spent))
    for (const role of totalsFor(figure, told.called))
      make(role, role, null, -1, [at(services, senses.indexOf(role), row.mentions.length)]);
  if (figure.kind === 'interval') make('session', 'session', null, -1, []);
  if (figure.kind === 'clock') {
    make('in', 'in', null, -1, []);
    make('out', 'out', null, -1, []);
  }
  return made;
}

const inBrackets = (row: Row, figure: Figure) => {
  const mention = billInBrackets(row).get(figure);
  return mention && ({ role: 'units', mention } as const);
};

/** In a long line a bare last number says nothing by itself. */
const isUnbilledEnd = (scene: Scene, row: Row, figure: Figure): boolean =>
  figure.kind === 'number' &&
  row.tokens.length > shortLine &&
  endsLine(row, figure.at, figure.value) &&
  !isSpent(scene, figure);
/** In tokens. */
const shortLine = 6;

/** The services that a figure may stand by: those of its line, nearest first, then those of lines around. */
function inReach(scene: Scene, figure: Figure): readonly Mention[] {
  const row = scene.rows[figure.row]!;
  const { mentions } = row;
  // the nearest ones stand around its place among the services of the line
  const place = lowerBound(mentions, figure.at, firstOf);
  const here = mentions
    .slice(Math.max(0, place - beside), place + beside)
    .sort((a, b) => gapOf(figure, a) - gapOf(figure, b))
    .slice(0, beside);
  if (
    row.table ||
    (figure.kind === 'clock' && !figure.side) ||
    (figure.kind === 'number' && row.mentions.length > 0)
  )
    return here;
  const above: Mention[] = [];
  for (let up = figure.row - 1; up >= Math.max(0, figure.row - linesAbove) && above.length < mostAbove; up--)
    above.push(
      ...[counterpart(scene, row, figure, scene.rows[up]!) ?? []].flat(),
      ...scene.rows[up]!.mentions.slice(-mostAbove).reverse(),
    );
  const below: Mention[] = [];
  const last = Math.min(scene.rows.length - 1, figure.row + linesBelow);
  for (let down = figure.row + 1; down <= last && below.length < mostBelow; down++)
    below.push(...scene.rows[down]!.mentions.slice(0, mostBelow));
  return [...here, ...new Set(above.slice(0, mostAbove)), ...below.slice(0, mostBelow)];
}

/** Minutes may be told by the work alone; bare units only in lists that have no services of their own. */
function mayBeTold(scene: Scene, figure: Figure, role: ServiceRole, { labels }: Alone): boolean {
  if (figure.kind === 'duration' || figure.kind === 'interval') return true;
  if (role === 'minutes' && isSpent(scene, figure)) return true;
  if (role === 'minutes')
    return figure.kind === 'number' && scene.rows[figure.row]!.mentions.length === 0 && labels.length > 0;
  return (
    figure.kind === 'number' &&
    (figure.slashed || (scene.rows[figure.row]!.mentions.length === 0 && labels.length > 0))
  );
}

/** Tokens on one side of a figure; a sentence that is longer tells of many things. */
const longestSide = 80;

function sentenceOf(scene: Scene, figure: Figure): Sentence {
  const row = scene.rows[figure.row]!;
  const { tokens, mentions } = row;
  let from = figure.at;
  let to = figure.at + 1;
  const first = Math.max(0, figure.at - longestSide);
  const last = Math.min(tokens.length, figure.at + longestSide);
  while (from > first && tokens[from - 1]!.kind !== 'stop') from--;
  while (to < last && tokens[to]!.kind !== 'stop') to++;
  const begin = lowerBound(mentions, from, firstOf);
  return { named: lowerBound(mentions, to, firstOf) - begin, work: workIn(row, from, to) };
}
