import { unbilledWords } from '../facts/unbilled';
import type { Token } from '../scan/tokens';
import type { Figure, Mention, Row, Scene } from './figure';
import { oncePer } from './oncePer';

/**
 * Figures in a list of their own, for services that are listed elsewhere in the same order: "97110, 97530, 97140 =
 * 15, 24, 10 min", "97530/97110 23/15". By figure the service that stands in its place.
 */
export type Counterparts = ReadonlyMap<Figure, Mention>;

/** The counterparts of the figures of a scene; found once. */
export const counterpartsIn = oncePer(counterparts);

/** How many lines up the services may be listed. */
const linesUp = 12;
/** Longer lists are no lists of services. */
const longestList = 12;

function counterparts(scene: Scene): Counterparts {
  const found = new Map<Figure, Mention>();
  for (const row of scene.rows) {
    if (row.below) {
      const { codes, values } = row.below;
      for (const figure of row.figures) {
        const mention = scene.rows[codes]!.mentions[values.indexOf(figure.at)];
        if (mention) found.set(figure, mention);
      }
      continue;
    }
    for (const list of listsIn(row)) {
      const services = servicesFor(scene, row, list);
      for (const [i, mention] of (services ?? []).entries()) found.set(list[i]!, mention);
    }
  }
  return found;
}

/** Runs of figures with nothing but signs and "and" between them. */
function listsIn(row: Row): readonly (readonly Figure[])[] {
  const lists: Figure[][] = [];
  let open: Figure[] = [];
  for (const figure of row.figures) {
    const last = open.at(-1);
    if (last && !follows(row, last, figure)) open = [];
    if (open.length === 0) lists.push(open);
    open.push(figure);
  }
  return lists.filter(({ length }) => length > 1 && length <= longestList);
}

const counted: ReadonlySet<Figure['kind']> = new Set(['number', 'duration', 'units']);

/** "15, 24 and 10 min", "minutes 15 / 24": the unit stands behind the last, in front of the first, or at all. */
const follows = ({ tokens }: Row, last: Figure, next: Figure): boolean =>
  counted.has(last.kind) &&
  counted.has(next.kind) &&
  // "23 + 22     45/45": a pair of its own
  last.slashed === next.slashed &&
  // "15/23/8   1/2/1": two lists
  !(last.slashed && last.at !== next.at) &&
  // "97110*1 30+15": what multiplies belongs to its service
  !(next.at === last.at + 1 && isMultiplier(tokens, last)) &&
  (last.kind === next.kind ||
    last.kind === 'number' ||
    (next.kind === 'number' && last.number.start > last.start)) &&
  tokens.slice(last.at + 1, next.at).every(isBetween);

const isMultiplier = (tokens: readonly Token[], { at, times }: Figure): boolean => {
  const before = tokens[at - 1];
  return times || (before?.kind === 'mark' && before.text === '*');
};

const signs: ReadonlySet<string> = new Set([',', '/', ';', '+', '&', '|']);
const isBetween = (token: Token): boolean =>
  (token.kind === 'mark' && signs.has(token.text)) ||
  (token.kind === 'word' && token.text.toLowerCase() === 'and');

/** The services of a line, each once; short names behind the first tell of its work, but for those of "TE15 TA23 MT8". */
const servicesOf = ({ mentions, figures }: Row): readonly Mention[] =>
  mentions
    .slice(0, longestList + 1)
    .filter(
      ({ code, sure, last }, i) =>
        i === 0 ||
        ((sure || figures.some(({ at }) => at === last + 1)) &&
          mentions.findIndex((other) => other.code === code) === i),
    );

/** As many services as the list has figures: in its line, all in front of it or all behind, else in the lines above. */
function servicesFor(scene: Scene, row: Row, list: readonly Figure[]): readonly Mention[] | undefined {
  const fits = (mentions: readonly Mention[]): boolean =>
    mentions.length === list.length && new Set(mentions.map(({ code }) => code)).size === list.length;
  if (row.mentions.length > 0) {
    const front = row.mentions.filter(({ last }) => last < list[0]!.at);
    const behind = row.mentions.filter(({ first }) => first > list.at(-1)!.at);
    // "20 min TA, then group x 25 min (97150). Bill 1 + 1": each service once
    const once = front.filter(({ code }, i) => front.findIndex((other) => other.code === code) === i);
    const isParted = !row.table && list.every(({ at }, i) => i === 0 || at > list[i - 1]!.at + 1);
    return [front, behind, ...(isParted ? [once] : [])].find(fits);
  }
  let above: readonly Mention[] = [];
  for (let up = row.index - 1; up >= Math.max(0, row.index - linesUp); up--) {
    const mentions = servicesOf(scene.rows[up]!);
    // "limited by poor prosthetic control": a name within a line lists nothing
    if (mentions.length === 1 && !mentions[0]!.leads && !mentions[0]!.written) continue;
    // "97010  no chg"
    if (mentions.length === 1 && unbilledWords(scene.text, scene.rows[up]!)) continue;
    // one service a line, or all in one
    if (mentions.length > 1) return above.length === 0 && fits(mentions) ? mentions : undefined;
    above = [...mentions, ...above];
    if (above.length === list.length) return fits(above) ? above : undefined;
  }
  return undefined;
}
