/** What the figures of a visit are together: sums, repeated shapes, titles of columns above them. */
import type { Figure, Row, Scene } from '../figure';
import { wordClassOf } from '../tokenClass';

/** Counted once for all figures of a visit. */
export interface Shared {
  readonly byRow: readonly (readonly Figure[])[];
  readonly largest: number;
  /** The place of each clock among those of the visit. */
  readonly clocks: ReadonlyMap<Figure, number>;
  /** How many figures of its kind stand in its line. */
  peers(figure: Figure): number;
  /** How many other figures have the same shape, and how many of those stand in lines with services. */
  sameShape(figure: Figure): readonly [number, number];
  /** Whether it is a sum: 0 no, 1 of those in front of it, 2 of all others of its kind. */
  isSum(figure: Figure): number;
  times(figure: Figure): number;
  /** Classes of the words in a line above, in the same columns. */
  above(figure: Figure): readonly number[];
}

export function sharedOf(scene: Scene): Shared {
  const shapes = new Map<string, [Set<number>, Set<number>]>();
  const shapeKey = (figure: Figure): string => {
    const { classes } = scene.rows[figure.row]!;
    return `${figure.kind} ${classes[figure.at - 1] ?? 0} ${classes[figure.at + 1] ?? 0}`;
  };
  for (const figure of scene.figures) {
    if (figure.kind === 'clock' || figure.kind === 'interval') continue;
    const key = shapeKey(figure);
    const [rows, withServices] = shapes.get(key) ?? [new Set<number>(), new Set<number>()];
    rows.add(figure.row);
    if (scene.rows[figure.row]!.mentions.length > 0) withServices.add(figure.row);
    shapes.set(key, [rows, withServices]);
  }
  const kinds = scene.rows.map(({ figures }) => {
    const count = new Map<Figure['kind'], number>();
    for (const { kind } of figures) count.set(kind, (count.get(kind) ?? 0) + 1);
    return count;
  });
  const timed = scene.figures.filter(({ kind }) => kind === 'duration' || kind === 'number');
  const values = new Map<number, number>();
  for (const { value } of timed) values.set(value, (values.get(value) ?? 0) + 1);
  const sums = new Map<Figure, number>();
  for (const kind of ['duration', 'number'] as const) {
    const own = timed.filter((figure) => figure.kind === kind && figure.value >= 5);
    const all = own.reduce((sum, { value }) => sum + value, 0);
    let sum = 0;
    for (const figure of own) {
      if (sum === figure.value && sum > 0) sums.set(figure, 1);
      else if (all - figure.value === figure.value) sums.set(figure, 2);
      sum += figure.value;
    }
  }
  return {
    byRow: scene.rows.map(({ figures }) => figures),
    largest: timed.reduce((top, { value }) => (value <= 180 ? Math.max(top, value) : top), 0),
    clocks: new Map(
      scene.figures.filter(({ kind }) => kind === 'clock').map((figure, i) => [figure, i] as const),
    ),
    peers: ({ row, kind }) => kinds[row]!.get(kind)!,
    sameShape(figure) {
      const [rows, withServices] = shapes.get(shapeKey(figure))!;
      const own = rows.has(figure.row) ? 1 : 0;
      const ownService = withServices.has(figure.row) ? 1 : 0;
      return [rows.size - own, withServices.size - ownService];
    },
    isSum: (figure) => sums.get(figure) ?? 0,
    times: (figure) => (values.get(figure.value) ?? 1) - 1,
    above: (figure) => aboveOf(scene, figure),
  };
}

/** How many lines up a title of columns is looked for. */
const linesUp = 10;

function aboveOf(scene: Scene, figure: Figure): readonly number[] {
  const row = scene.rows[figure.row]!;
  if (row.table) return [];
  const column = figure.start - row.start;
  for (let up = row.index - 1; up >= Math.max(0, row.index - linesUp); up--) {
    const other = scene.rows[up]!;
    if (!isTitle(other)) continue;
    const found: number[] = [];
    other.tokens.forEach((token, i) => {
      const from = token.start - other.start;
      if (token.kind === 'word' && from <= column + 4 && token.end - other.start >= column - 2) {
        const one = wordClassOf(other.classes[i]!);
        if (one >= 0) found.push(one);
      }
    });
    return found;
  }
  return [];
}

/** A line of words in columns: gaps or bars between them, and no figure. */
function isTitle({ tokens, figures }: Row): boolean {
  if (figures.length > 0 || tokens.length > 16) return false;
  for (let i = 1; i < tokens.length; i++)
    if (tokens[i]!.start - tokens[i - 1]!.end >= 2) return tokens[0]!.kind === 'word';
  return false;
}
