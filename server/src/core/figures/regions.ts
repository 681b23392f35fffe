import data from '../../../data/bodyRegions.json';
import { isMark, type Token } from '../scan/tokens';
import type { Figure, Mention, Row, Scene } from './figure';
import { oncePer } from './oncePer';
import { isTimedElsewhere } from './timedRows';

/**
 * Minutes listed by the part of the body, or of the work, that they were spent on, which are parts of the time of one service:
 * "97140: neck 8 min, R shoulder 7 min", or a line for each part below "Manual (97140)". By figure its service.
 */
export type ByRegion = ReadonlyMap<Figure, Mention>;

/** The minutes by part of the body in a scene; found once. */
export const byRegion = oncePer(regions);

const words: ReadonlySet<string> = new Set(data.words);
const around: ReadonlySet<string> = new Set(data.around);
const pairs: ReadonlySet<string> = new Set(data.pairs);
/** In tokens: "R upper trap and neck". */
const longestName = 6;
/** Lines below a service, one for each part of the body. */
const mostLines = 8;

function regions(scene: Scene): ByRegion {
  const found = new Map<Figure, Mention>();
  for (const row of scene.rows) {
    const mention = row.mentions.at(-1);
    if (!mention || row.table || row.below) continue;
    const behind = row.figures.filter(({ at, kind }) => at > mention.last && kind === 'duration');
    const list =
      behind.length > 0 ? inLine(row, behind, mention.last) : inBrackets(scene, row) || belowLine(scene, row);
    if (list.length > 1) for (const figure of list) found.set(figure, mention);
  }
  return found;
}

/** All minutes of the line, where each has its part of the body in front. */
function inLine(row: Row, figures: readonly Figure[], after: number): readonly Figure[] {
  let from = after + 1;
  for (const { at } of figures) {
    if (!namesRegion(row.tokens, from, at)) return [];
    from = at + 1;
  }
  return figures;
}

/** "TA: STS (10), stairs (8), floor transfer (7)": behind the name that opens the line a bracket for each part of the work. */
function inBrackets(scene: Scene, row: Row): readonly Figure[] | undefined {
  const { figures, mentions, tokens } = row;
  const [mention] = mentions;
  if (mentions.length > 1 || !mention!.leads || figures.length < 2) return undefined;
  if (isTimedElsewhere(scene, mention!.code, row)) return undefined;
  const isAlone = ({ at, kind, value }: Figure): boolean =>
    kind === 'number' &&
    value >= fewest &&
    at > mention!.last &&
    isMark(tokens[at - 1], '(') &&
    isMark(tokens[at + 1], ')') &&
    tokens[at - 2]?.kind === 'word';
  return figures.every(isAlone) ? figures : undefined;
}
/** In minutes, of one part of the work. */
const fewest = 3;
/** The first minutes of each line below that opens with a part of the body. */
function belowLine(scene: Scene, { index }: Row): readonly Figure[] {
  const found: Figure[] = [];
  for (const row of scene.rows.slice(index + 1, index + 1 + mostLines)) {
    const first = row.figures.find(({ kind }) => kind === 'duration');
    if (row.table || !first || !namesRegion(row.tokens, 0, first.at)) break;
    // "cervical   8 min   upglides, traction holds": names behind the minutes tell of the work
    if (row.mentions.some((mention) => mention.written || mention.first < first.at)) break;
    found.push(first);
  }
  return found;
}

/** Between two places stands a part of the body, with sides and signs at most around it. */
function namesRegion(tokens: readonly Token[], from: number, to: number): boolean {
  const name = tokens.slice(from, to);
  return (
    name.length <= longestName &&
    name.every((token, i) => isAround(token) || isRegion(token) || isInPair(name, i)) &&
    name.some((token, i) => isRegion(token) || isPair(name.slice(i, i + 3)))
  );
}

const isAround = (token: Token): boolean =>
  token.kind === 'mark' ||
  token.kind === 'stop' ||
  token.kind === 'box' ||
  (token.kind === 'word' && around.has(token.text.toLowerCase()));

const isInPair = (name: readonly Token[], i: number): boolean =>
  [i - 2, i].some((first) => first >= 0 && isPair(name.slice(first, first + 3)));

const isRegion = (token: Token): boolean => token.kind === 'word' && words.has(token.text.toLowerCase());

const isPair = (three: readonly Token[]): boolean =>
  pairs.has(three.map((token) => ('text' in token ? token.text.toLowerCase() : ' ')).join(''));
