import type { Row, Scene } from '../figures/figure';
import type { Token } from '../scan/tokens';

/** Lines of one item; a list of more is told otherwise. */
const mostLines = 6;
/** UTF-16 units by which the places of two codes below each other may differ. */
const sameColumn = 2;
/** A column of codes behind the work stands so far from the start of its line, in UTF-16 units. */
const leftmost = 24;

/**
 * In a list whose codes stand in a column behind the work, the lines of an item that goes on with more white space in
 * front: by the row of its code the row that it begins in.
 *
 *      Checkbook and pen task at desk, 12 signatures,
 *        goal sign own cheques              97530    15
 */
export function wrappedItems(scene: Scene): ReadonlyMap<number, Row> {
  const closing = scene.rows.filter(endsWithCode);
  const rowsAt = new Map<number, number>();
  for (const row of closing) rowsAt.set(columnOf(row), (rowsAt.get(columnOf(row)) ?? 0) + 1);
  const isColumn = (column: number): boolean => {
    let rows = 0;
    for (let at = column - sameColumn; at <= column + sameColumn; at++) rows += rowsAt.get(at) ?? 0;
    return rows > 1;
  };
  const found = new Map<number, Row>();
  for (const row of closing) {
    if (!isColumn(columnOf(row))) continue;
    const first = beginning(scene, row);
    if (first) found.set(row.index, first);
  }
  return found;
}

const columnOf = ({ start, mentions }: Row): number => mentions[0]!.start - start;

/** One code behind words and a gap, with nothing but figures behind it. */
const endsWithCode = ({ mentions, tokens, table, start, line }: Row): boolean => {
  const [mention, another] = mentions;
  if (!mention?.written || another || table || mention.first === 0) return false;
  if (mention.start - start < leftmost || !/\S {2,}$/.test(line.text.slice(0, mention.start - start)))
    return false;
  return tokens.slice(mention.last + 1).every(({ kind }) => ofFigures.has(kind));
};
const ofFigures: ReadonlySet<Token['kind']> = new Set([
  'number',
  'duration',
  'units',
  'mark',
  'modifier',
  'measure',
]);

const tellsOfWork = ({ tokens }: Row): boolean => tokens.filter(({ kind }) => kind === 'word').length > 2;

/** The first line above with less white space in front; none where something else stands between. */
function beginning({ rows }: Scene, row: Row): Row | undefined {
  let below = row;
  for (let i = row.index - 1; i >= Math.max(0, row.index - mostLines); i--) {
    const above = rows[i]!;
    if (below.line.afterBlank || above.table || above.mentions.some(({ written }) => written))
      return undefined;
    if (above.line.indent < row.line.indent) return tellsOfWork(above) ? above : undefined;
    below = above;
  }
  return undefined;
}
