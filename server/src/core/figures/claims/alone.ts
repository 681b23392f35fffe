/** What the words and signs right around a figure say of it, whatever it is compared with. */

import type { ColumnKind } from '../../layout/columns';
import type { SectionKind } from '../../model';
import type { Figure, Row, Scene } from '../figure';
import { at, counts, type Reason, reason, yesNo } from '../reasons';
import { stopClass, tokenClasses, wordClasses, wordClassNamed, wordClassOf } from '../tokenClass';
import type { Shared } from './shared';

/** A meaning as the reasons see it: of a service named near, of one told of elsewhere, of the visit, or nothing. */
export const senses = [
  'nothing',
  'minutes',
  'units',
  'interval',
  'edge',
  'told minutes',
  'told units',
  'told interval',
  'minutes each',
  'units each',
  'timed',
  'treatment',
  'both',
  'session',
  'in',
  'out',
] as const;
export type Sense = (typeof senses)[number];
export const senseIndex = new Map(senses.map((sense, i) => [sense, i] as const));

export const sectionKinds: readonly SectionKind[] = [
  'head',
  'subjective',
  'objective',
  'treatment',
  'response',
  'assessment',
  'plan',
  'goals',
  'billing',
  'time',
  'signature',
  'other',
];
export const families = [
  'row',
  'ruler',
  'page',
  'legend',
  'signature',
  'heading',
  'total',
  'bill',
  'work',
  'label',
  'item',
  'prose',
  'columns',
] as const;
const columns: readonly (ColumnKind | 'other' | 'none')[] = [
  'none',
  'other',
  'code',
  'service',
  'minutes',
  'units',
  'modifiers',
  'start',
  'end',
  'interval',
  'time',
  'narrative',
  'performer',
  'done',
];
/** Stands for a kind of column that no weights were learnt for. */
const otherColumn = columns.indexOf('other');
const forms = [
  'number',
  'number in words',
  'figure behind x',
  'figure in slashes',
  'minutes',
  'minutes behind a label',
  'hours',
  "figure with '",
  'figure with m',
  'units behind x',
  'units',
  'units behind a label',
  'clock interval',
  'interval of digits',
  'clock',
  'clock of digits',
  'hour',
] as const;
const minutesOf = ['0', '1-4', '5-7', '8-22', '23-37', '38-52', '53-67', '68+'] as const;
const unitsOf = ['0', '1', '2', '3-4', '5-8', 'more'] as const;
const shapes = ['none', 'minutes', 'units', '0', '1-4', '5-75', 'more', 'clock'] as const;
const places = ['first line', 'head', 'middle', 'end'] as const;
const lengths = ['none', '1-7', '8-34', '35-59', '60+'] as const;

const form = reason('how it is written', senses, forms);
const section = reason('section', senses, sectionKinds);
const family = reason('kind of line', senses, families);
const before = reason('in front', senses, tokenClasses);
const before2 = reason('second in front', senses, tokenClasses);
const behind = reason('behind', senses, tokenClasses);
const behind2 = reason('second behind', senses, tokenClasses);
const column = reason('column', senses, columns);
const label = reason('label in front', senses, wordClasses);
const labelBehind = reason('label behind', senses, wordClasses);
const kindOfLabel = reason('label', senses, ['in front', 'behind'], yesNo, yesNo, yesNo, yesNo);
const above = reason('words above in its column', senses, wordClasses);
const size = reason('as minutes', senses, minutesOf);
const few = reason('as units', senses, unitsOf);
const place = reason('starts, ends its line', senses, yesNo, yesNo);
const company = reason('services and figures in its line', senses, counts(2), counts(4));
const left = reason('shape of the figure in front', senses, shapes, shapes);
const right = reason('shape of the figure behind', senses, shapes, shapes);
const nth = reason('which figure of its line', senses, counts(3), counts(4), shapes);
const repeated = reason('the same shape in other lines', senses, counts(2), counts(2), yesNo, forms);
const bracket = reason('in brackets of its own', senses, yesNo);
const where = reason('place in the visit', senses, places);
const length = reason('length', senses, lengths);
const certain = reason('certain', senses, yesNo, forms);
const nthClock = reason('which clock of the visit', senses, counts(5));
const largest = reason('no other is larger', senses, yesNo);
const equalsSum = reason('is the sum of others', senses, ['no', 'of those above', 'of all others']);
const again = reason('stands again', senses, counts(2));

/** Facts about one figure, found once and used for each of its claims. */
export interface Alone {
  /** Pairs of a reason and its values behind the sense. */
  readonly said: readonly (readonly [Reason, readonly number[]])[];
  /** Word classes in front of it, nearest first, without those behind another figure. */
  readonly labels: readonly number[];
}

/** The reasons about a figure alone for one sense. */
export const reasonsFor = (alone: Alone, sense: Sense): number[] => {
  const s = senseIndex.get(sense)!;
  return alone.said.map(([of, values]) => at(of, s, ...values));
};

export const shapeOf = (figure: Figure | undefined): number => {
  if (!figure) return 0;
  if (figure.kind === 'duration') return 1;
  if (figure.kind === 'units') return 2;
  if (figure.kind !== 'number') return 7;
  return figure.value === 0 ? 3 : figure.value <= 4 ? 4 : figure.value <= 75 ? 5 : 6;
};

export function formOf(figure: Figure, row: Row): number {
  const token = row.tokens[figure.at]!;
  const named = (name: (typeof forms)[number]): number => forms.indexOf(name);
  switch (token.kind) {
    case 'duration':
      return named('minutes') + ['minutes', 'label', 'hours', 'tick', 'letter'].indexOf(token.form);
    case 'units':
      return named('units behind x') + ['times', 'word', 'label'].indexOf(token.form);
    case 'interval':
      return token.form === 'clock' ? named('clock interval') : named('interval of digits');
    case 'clock':
      return token.form === 'clock'
        ? named('clock')
        : token.form === 'digits'
          ? named('clock of digits')
          : named('hour');
    default:
      if (figure.slashed) return named('figure in slashes');
      if (figure.times) return named('figure behind x');
      return token.kind === 'number' && token.inWords ? named('number in words') : named('number');
  }
}

const timedClass = wordClassNamed('timed');
const totalClass = wordClassNamed('total');
const treatmentClass = wordClassNamed('treatment');
const minutesClass = wordClassNamed('minutes');

/** How far labels reach, in tokens. */
const reach = 8;

export function aloneOf(scene: Scene, figure: Figure, shared: Shared): Alone {
  const row = scene.rows[figure.row]!;
  const { tokens, classes } = row;
  const said: [Reason, readonly number[]][] = [];
  const say = (of: Reason, ...values: number[]): void => {
    said.push([of, values]);
  };
  const i = figure.at;
  const shape = shapeOf(figure);
  const own = formOf(figure, row);
  say(form, own);
  say(section, sectionKinds.indexOf(row.section));
  say(family, families.indexOf(row.line.family));
  say(before, classes[i - 1] ?? 0);
  say(before2, classes[i - 2] ?? 0);
  say(behind, classes[i + 1] ?? 0);
  say(behind2, classes[i + 2] ?? 0);
  say(column, row.table ? Math.max(columns.indexOf(figure.column ?? 'other'), otherColumn) : 0);
  const labels = [...labelWithin(scene, figure), ...labelsInFront(row, i)];
  const behindIt = labelsBehind(row, i);
  for (const one of new Set(labels)) say(label, one);
  for (const one of new Set(behindIt)) say(labelBehind, one);
  for (const [side, list] of [labels, behindIt].entries()) {
    const has = (one: number): number => (list.includes(one) ? 1 : 0);
    if (list.length > 0)
      say(kindOfLabel, side, has(timedClass), has(totalClass), has(treatmentClass), has(minutesClass));
  }
  const line = shared.byRow[figure.row]!;
  const q = figure.index - line[0]!.index;
  say(left, shape, shapeOf(line[q - 1]));
  say(right, shape, shapeOf(line[q + 1]));
  say(nth, q, line.length, shape);
  say(company, row.mentions.length, shared.peers(figure));
  say(place, isOpening(row, i) ? 1 : 0, isClosing(row, i) ? 1 : 0);
  if (figure.kind === 'duration' || figure.kind === 'number') {
    say(
      size,
      minutesOf.length - 1 - [68, 53, 38, 23, 8, 5, 1, 0].findIndex((least) => figure.value >= least),
    );
    if (figure.value >= 5) say(largest, figure.value >= shared.largest ? 1 : 0);
    if (figure.value >= 8) say(equalsSum, shared.isSum(figure));
    if (figure.value >= 5) say(again, shared.times(figure));
  }
  if (figure.kind === 'units' || figure.kind === 'number') {
    const v = figure.value;
    say(few, v <= 2 ? v : v <= 4 ? 3 : v <= 8 ? 4 : 5);
  }
  if (tokens[i - 1] && isBracket(row, i - 1, '([') && isBracket(row, i + 1, ')]'))
    say(bracket, isClosing(row, i + 1) ? 1 : 0);
  if (figure.kind === 'interval' || figure.kind === 'clock') {
    const n = scene.rows.length;
    say(where, row.index <= 2 ? 0 : row.index <= 5 ? 1 : row.index >= n - 4 ? 3 : 2);
    const token = tokens[i]!;
    const sure = (token.kind === 'interval' || token.kind === 'clock') && token.certain;
    say(certain, sure ? 1 : 0, own);
    if (figure.kind === 'interval')
      say(
        length,
        figure.value <= 0 ? 0 : figure.value < 8 ? 1 : figure.value < 35 ? 2 : figure.value < 60 ? 3 : 4,
      );
    else say(nthClock, shared.clocks.get(figure)!);
  } else {
    const [count, withServices] = shared.sameShape(figure);
    say(repeated, Math.min(count, 2), Math.min(withServices, 2), row.mentions.length > 0 ? 1 : 0, own);
    for (const one of new Set(shared.above(figure))) say(above, one);
  }
  return { said, labels };
}

const isBracket = (row: Row, i: number, marks: string): boolean => {
  const token = row.tokens[i];
  return token?.kind === 'mark' && marks.includes(token.text);
};

/** Ornaments at the start or end of a line are few. In tokens. */
const edge = 12;

const isOpening = (row: Row, i: number): boolean =>
  i < edge && row.tokens.slice(0, i).every(({ kind }) => kind === 'mark' || kind === 'box');
const isClosing = (row: Row, i: number): boolean =>
  row.tokens.length - i < edge &&
  row.tokens.slice(i + 1).every(({ kind }) => kind === 'mark' || kind === 'stop');

/** Classes of the words of a figure's own label: "treatment minutes: 40" is one token. */
function labelWithin({ text }: Scene, { start, number }: Figure): readonly number[] {
  if (number.start <= start) return [];
  return text
    .slice(start, number.start)
    .split(/[^\p{L}\d-]+/u)
    .map(wordClassNamed)
    .filter((one) => one >= 0)
    .reverse();
}

/** Classes of the words in front, up to a service, a figure or the end of a sentence. */
function labelsInFront(row: Row, i: number): readonly number[] {
  const found: number[] = [];
  for (let j = i - 1; j >= 0 && j >= i - reach; j--) {
    const token = row.tokens[j]!;
    if (token.kind === 'word') {
      if (isBehindClock(row, j)) break;
      const one = wordClassOf(row.classes[j]!);
      if (one >= 0) found.push(one);
    } else if (token.kind !== 'mark' || token.text === ';' || (token.text === '|' && found.length > 0)) break;
  }
  return found;
}

/**
 * "10:00 in, 10:50 out": the word between a clock and a sign that parts belongs to the clock, and between two clocks
 * where no label stands in front of the first one.
 */
const isBehindClock = ({ tokens, classes }: Row, i: number): boolean => {
  const next = tokens[i + 1];
  if (tokens[i - 1]?.kind !== 'clock') return false;
  if (next?.kind === 'clock') return wordClassOf(classes[i - 2] ?? 0) < 0;
  return next?.kind === 'mark' && ',;/|)'.includes(next.text);
};

/** Classes of the words right behind, up to a sign. */
function labelsBehind(row: Row, i: number): readonly number[] {
  const found: number[] = [];
  for (let j = i + 1; j < row.tokens.length && j <= i + 5; j++) {
    if (row.tokens[j]!.kind !== 'word' || row.classes[j] === stopClass) break;
    const one = wordClassOf(row.classes[j]!);
    if (one >= 0) found.push(one);
  }
  return found;
}
