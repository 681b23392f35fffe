/** How a figure stands to a service that is named in another line. */
import type { Figure, Mention, Row, Scene } from '../figure';
import { at, counts, reason, yesNo } from '../reasons';
import { counterpartsIn } from '../series';
import { type ServiceRole, serviceRoles } from './beside';

const ways = ['below', 'above'] as const;
const kinds = ['duration', 'number', 'units', 'interval', 'clock'] as const;

const lines = reason('lines apart', serviceRoles, ways, counts(5), kinds);
const crossing = reason('services between, lines apart', serviceRoles, ways, counts(2), counts(2), yesNo);
const openings = reason('both open their lines', serviceRoles, yesNo, yesNo, yesNo);
const alone = reason('the service stands alone in its line', serviceRoles, ways, yesNo);
const sections = reason('section of the service', serviceRoles, ['same', 'another', 'bill']);
const indented = reason('indented below it', serviceRoles, yesNo);
const block = reason(
  'in the block below it',
  serviceRoles,
  ['it stands alone', 'more in its line'],
  counts(3),
);
const follows = reason('the figure is alone in its line', serviceRoles, ways, yesNo, counts(2));
const portion = reason('one of several lines with minutes below it', serviceRoles, counts(4), [
  'none in its own line',
  'minutes in its own line',
]);
const rank = reason('same place in a row of as many', serviceRoles, yesNo, ways);
const gap = reason('an empty line between', serviceRoles, ways, yesNo);

/** Of a list or a row of several figures the service that stands in the same place of another row of as many. */
export function counterpart(scene: Scene, row: Row, figure: Figure, other: Row): Mention | undefined {
  const listed = counterpartsIn(scene).get(figure);
  if (listed) return listed.row === other.index ? listed : undefined;
  const { figures } = row;
  if (row === other || figures.length < 2 || figures.length !== other.mentions.length) return undefined;
  return other.mentions[figure.index - figures[0]!.index];
}

/**
 * Which line of the block below a service a figure stands in, from 1; 0 where it stands in none. A block is all that is
 * indented deeper, up to the next service.
 */
export function placeInBlock(scene: Scene, figure: Figure, mention: Mention): number {
  const { indent } = scene.rows[mention.row]!.line;
  if (figure.row <= mention.row || figure.row - mention.row > mostInBlock) return 0;
  for (let i = mention.row + 1; i <= figure.row; i++) {
    const { line, mentions } = scene.rows[i]!;
    if (line.indent <= indent || mentions.some(({ code, sure }) => sure && code !== mention.code)) return 0;
  }
  return figure.row - mention.row;
}

/** How many lines of the block below a service hold minutes. */
function linesWithMinutes(scene: Scene, mention: Mention): number {
  let count = 0;
  for (let i = mention.row + 1; i <= mention.row + mostInBlock && i < scene.rows.length; i++) {
    const minutes = scene.rows[i]!.figures.find(({ kind }) => kind === 'duration');
    if (minutes && placeInBlock(scene, minutes, mention) > 0) count++;
  }
  return count;
}

/** A service is told in few lines. */
const mostInBlock = 8;

/** More services or figures of a line make no difference. */
const mostCounted = 40;

export function reasonsAcross(scene: Scene, figure: Figure, mention: Mention, role: ServiceRole): number[] {
  const r = serviceRoles.indexOf(role);
  const row = scene.rows[figure.row]!;
  const other = scene.rows[mention.row]!;
  const apart = figure.row - mention.row;
  const isBelow = apart > 0;
  const way = isBelow ? 0 : 1;
  const low = Math.min(figure.row, mention.row);
  const high = Math.max(figure.row, mention.row);
  let crossed = 0;
  let passed = 0;
  let empty = false;
  for (let i = low; i <= high; i++) {
    const line = scene.rows[i]!;
    if (i > low && line.line.afterBlank) empty = true;
    for (const { first, last, start } of line.mentions.slice(0, mostCounted)) {
      if (i === figure.row) {
        if (isBelow ? first < figure.at : last > figure.at) crossed++;
      } else if (i === mention.row) {
        if (isBelow ? start > mention.start : start < mention.start) crossed++;
      } else crossed++;
    }
    for (const peer of line.figures.slice(0, mostCounted))
      if (
        peer.kind === figure.kind &&
        peer !== figure &&
        (isBelow
          ? peer.start > mention.start && peer.start < figure.start
          : peer.start > figure.start && peer.start < mention.start)
      )
        passed++;
  }
  const k = kinds.indexOf(figure.kind);
  const opens = figure.at < 8 && row.tokens.slice(0, figure.at).every((token) => token.kind === 'mark');
  const only =
    other.tokens.length - mention.last < 8 &&
    other.tokens.slice(mention.last + 1).every((token) => token.kind === 'mark' || token.kind === 'modifier');
  const found = [
    at(lines, r, way, Math.min(Math.abs(apart), 5), k),
    at(crossing, r, way, crossed, passed, row.mentions.length > 0 ? 1 : 0),
    at(openings, r, mention.leads ? 1 : 0, opens ? 1 : 0, crossed > 0 ? 1 : 0),
    at(sections, r, other.section === 'billing' ? 2 : other.section === row.section ? 0 : 1),
    at(gap, r, way, empty ? 1 : 0),
    at(follows, r, way, opens && row.tokens.length <= figure.at + 3 ? 1 : 0, crossed),
  ];
  if (only && mention.leads) found.push(at(alone, r, way, crossed > 0 ? 1 : 0));
  if (row.line.indent > other.line.indent) found.push(at(indented, r, crossed > 0 ? 1 : 0));
  const same = counterpart(scene, row, figure, other);
  if (same) found.push(at(rank, r, same === mention ? 1 : 0, way));
  const nth = placeInBlock(scene, figure, mention);
  if (nth > 0) found.push(at(block, r, only && mention.leads ? 0 : 1, nth));
  if (nth > 0 && figure.kind === 'duration') {
    const count = linesWithMinutes(scene, mention);
    const own = other.figures.some(({ kind }) => kind === 'duration') ? 1 : 0;
    if (count > 1) found.push(at(portion, r, count, own));
  }
  return found;
}
