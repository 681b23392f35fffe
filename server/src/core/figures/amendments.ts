import type { Token } from '../scan/tokens';
import type { Figure, Mention, Row, Scene } from './figure';
import { oncePer } from './oncePer';

/** A figure that was put right later, and what it is. */
export type Amendment =
  | { readonly role: 'minutes' | 'units' | 'interval'; readonly mention: Mention }
  | { readonly role: Total; readonly mention: null };
/** A bare `total` may be that of the treatment or both. */
type Total = 'timed' | 'treatment' | 'both' | 'total';

/**
 * What an addendum puts right: "97530 should read 23 min, not 15", "correct units for 97530 are 2", "timed total changed
 * from 30 to 45". It counts, wherever the first figure stood. By figure what it is; null for one that is taken back.
 */
export type Amendments = ReadonlyMap<Figure, Amendment | null>;

/** The amendments of a scene; found once. */
export const amendmentsOf = oncePer(amendments);

/** A line of more is no addendum. */
const mostFigures = 60;
function amendments(scene: Scene): Amendments {
  const found = new Map<Figure, Amendment | null>();
  const first = scene.rows.findIndex((row) => row.index > 0 && row.figures.length > 0 && isAdded(scene, row));
  if (first < 0) return found;
  for (const row of scene.rows.slice(first)) {
    if (row.figures.length > mostFigures) continue;
    const isOwn = isAdded(scene, row);
    for (const figure of row.figures) amend(scene, row, figure, isOwn, found);
    for (const [i, figure] of row.figures.entries()) {
      const amended = found.get(row.figures[i + 1]!);
      // "97530 is 2:10-2:33 pm = 23 min, not 32": so is the stretch of time right in front
      if (
        figure.kind === 'interval' &&
        amended?.role === 'minutes' &&
        row.figures[i + 1]!.value === figure.value
      )
        found.set(figure, { role: 'interval', mention: amended.mention });
    }
  }
  return found;
}

/** It opens what was added, or stands right below a title that does. */
const isAdded = (scene: Scene, row: Row): boolean => {
  const above = scene.rows[row.index - 1];
  const isBelow = above !== undefined && (above.figures.length === 0 || goesOn(scene, above, row));
  return opens(row.tokens) || (isBelow && opens(above.tokens)) || isInParagraph(scene, row);
};

/** "Timed minutes are therefore 50", further down in the paragraph that the title of an addendum opens. */
function isInParagraph({ rows, text }: Scene, { index, tokens }: Row): boolean {
  if (!tokens.some((token) => follows.has(word(token)))) return false;
  for (let i = index; i > Math.max(0, index - longestParagraph); i--) {
    const [above, row] = [rows[i - 1]!, rows[i]!];
    if (/\n[^\S\n]*\n/.test(text.slice(above.end, row.start)) || above.line.family === 'signature')
      return false;
    if (titles.has(firstWord(above.tokens))) return true;
  }
  return false;
}
const follows: ReadonlySet<string> = new Set([
  'therefore',
  'thus',
  'hence',
  'now',
  'corrected',
  'amended',
  'revised',
]);
/** In lines. */
const longestParagraph = 5;
const firstWord = (tokens: readonly Token[]): string => word(tokens.find(({ kind }) => kind === 'word'));

/** A sentence that the end of a line broke. */
const goesOn = ({ text }: Scene, above: Row, row: Row): boolean =>
  above.tokens.at(-1)?.kind !== 'stop' && !/\n[^\S\n]*\n/.test(text.slice(above.end, row.start));

const titles: ReadonlySet<string> = new Set(['addendum', 'addenda', 'amended', 'amendment', 'correction']);
const objects: ReadonlySet<string> = new Set(
  'to on entry note minutes min time times units total totals timed'.split(' '),
);
/** In tokens: "- 1/23 PT addendum". */
const titleReach = 6;

/** "ADDENDUM 1/23", "Late entry", "Corrected: timed 45"; "Corrected his grip for 5 min" tells of the work. */
function opens(tokens: readonly Token[]): boolean {
  const front = tokens.slice(0, titleReach).flatMap((token) => (token.kind === 'word' ? [word(token)] : []));
  const [first, second] = front;
  if (front.slice(0, 2).some((one) => titles.has(one))) return true;
  if ((first === 'late' && second === 'entry') || (second === 'late' && front[2] === 'entry')) return true;
  if (first !== 'corrected') return false;
  const next = tokens[tokens.findIndex((token) => word(token) === first) + 1];
  return next?.kind === 'mark' || objects.has(word(next));
}

/** `isOwn`: the line belongs to what was added, so that totals in it are those that count. */
function amend(
  scene: Scene,
  row: Row,
  figure: Figure,
  isOwn: boolean,
  found: Map<Figure, Amendment | null>,
): void {
  if (figure.kind === 'clock') return;
  if (found.has(figure)) return;
  const place = row.figures.indexOf(figure);
  const next = row.figures[place + 1];
  if (next && isInPlaceOf(row.tokens, figure, next)) found.set(next, null);
  else if (next && isChange(row.tokens, figure, next)) {
    found.set(figure, null);
    set(scene, row, next, figure, found);
    return;
  } else if (isInError(row.tokens, figure)) {
    found.set(figure, null);
    return;
  } else if (!isCalledRight(scene, row, figure)) {
    const total = isOwn ? totalOf(scene, row, figure) : null;
    if (total) found.set(figure, { role: total, mention: null });
    return;
  }
  set(scene, row, figure, figure, found);
}

/** `from` is the first of the figures that tell of one change. */
function set(
  scene: Scene,
  row: Row,
  figure: Figure,
  from: Figure,
  found: Map<Figure, Amendment | null>,
): void {
  const total = totalOf(scene, row, from);
  if (total) return void found.set(figure, { role: total, mention: null });
  const mention = serviceOf(scene, row, from);
  const role = roleOf(row, figure, from);
  if (mention && role) found.set(figure, { role, mention });
}

const word = (token: Token | undefined): string => (token?.kind === 'word' ? token.text.toLowerCase() : '');
const words = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), to)
    .map((token) => (token.kind === 'mark' ? '' : word(token) || token.kind))
    .filter((text) => text !== '')
    .join(' ');

/** "30 min, not 15", "2 units instead of 1". */
const isInPlaceOf = (tokens: readonly Token[], right: Figure, wrong: Figure): boolean =>
  /^(?:and )?(?:not|instead of|rather than)$/.test(words(tokens, right.at + 1, wrong.at));

/** "were keyed as 31 in error". */
const isInError = (tokens: readonly Token[], { at }: Figure): boolean =>
  /^(?:min(?:ute)?s? )?(?:in|by) (?:error|mistake)/.test(words(tokens, at + 1, at + 4));

/** "from 15 to 30 min". */
const isChange = (tokens: readonly Token[], wrong: Figure, right: Figure): boolean =>
  word(tokens[wrong.at - 1]) === 'from' && words(tokens, wrong.at + 1, right.at) === 'to';

/** In tokens: "should have been 23", "corrected to 2", "correct units for 97530 are 2". */
const rightReach = 7;
const isCalledRight = (scene: Scene, row: Row, { at }: Figure): boolean =>
  /(?:\b(?:changed|amended|revised|adjusted|updated)(?: to)?|\bshould (?:read|be|say|have been)(?: \w+)?|\b(?:correct(?:ed)?|actual)(?: (?:units?|minutes|mins?|times?|for|of|code|name|to|is|are|was|were)){0,6})$/.test(
    `${at < 2 ? endOfLineAbove(scene, row) : ''}${words(row.tokens, at - rightReach, at)}`.trim(),
  );

/** "Actual 97530 time" with its figure in the next line. */
function endOfLineAbove({ rows }: Scene, { index }: Row): string {
  const above = rows[index - 1];
  const { length } = above?.tokens ?? [];
  return length > 0 && above!.tokens[length - 1]!.kind === 'word'
    ? `${words(above!.tokens, length - rightReach, length)} `
    : '';
}

const [timedWord, wholeWord, sumWord] = [/\btimed\b/, /\b(?:treatment|tx|session)\b/, /\btotal\b/];

/** Words in front of a figure, back to the end of a sentence, a semicolon or another figure. */
function clauseBefore({ tokens, figures }: Row, { at, index }: Figure): readonly Token[] {
  const before = figures.find((other) => other.index === index - 1);
  let from = at;
  while (from > (before ? before.at + 1 : 0)) {
    const token = tokens[from - 1]!;
    if (token.kind === 'stop' || (token.kind === 'mark' && token.text === ';')) break;
    from--;
  }
  return tokens.slice(from, at);
}

function totalOf(scene: Scene, row: Row, figure: Figure): Total | null {
  if (figure.kind === 'units') return null;
  const clause = clauseBefore(row, figure);
  if (clause.some(({ kind }) => kind === 'code' || kind === 'name')) return null;
  // "timed minutes 45" is one figure with its label
  const text = `${words(clause, 0, clause.length)} ${scene.text.slice(figure.start, figure.end).toLowerCase()}`;
  const [timed, whole] = [timedWord.test(text), wholeWord.test(text)];
  // "BP before treatment 142/84"
  if (!timed && (figure.slashed || !/\b(?:total|min\w*|time|session)\b/.test(text))) return null;
  if (timed && whole) return 'both';
  if (timed) return 'timed';
  if (whole) return 'treatment';
  return sumWord.test(text) ? 'total' : null;
}

function serviceOf(scene: Scene, row: Row, figure: Figure): Mention | undefined {
  const own =
    row.mentions.findLast(({ last }) => last < figure.at) ??
    row.mentions.find(({ first }) => first > figure.at);
  return own ?? wrapped(scene, row, figure) ?? (scene.codes.length === 1 ? scene.mentions[0] : undefined);
}

/** "Actual 97530 time" and in the next line "26 minutes": the service that the line above ends with. */
function wrapped(scene: Scene, row: Row, figure: Figure): Mention | undefined {
  const above = scene.rows[row.index - 1];
  const mention = above?.mentions.at(-1);
  if (!mention || figure.at > 0 || above!.tokens.length - mention.last > wrapReach) return undefined;
  return above!.tokens.at(-1)?.kind === 'word' ? mention : undefined;
}
/** In tokens from the end of a line. */
const wrapReach = 3;

/** Fewer minutes are written with their unit. */
const fewestMinutes = 5;

function roleOf(row: Row, figure: Figure, from: Figure): 'minutes' | 'units' | 'interval' | null {
  if (figure.kind === 'interval') return 'interval';
  if (figure.kind === 'duration') return 'minutes';
  if (figure.kind === 'units') return 'units';
  const clause = clauseBefore(row, from);
  const text = words(clause, 0, clause.length);
  if (/\bunits?\b/.test(text)) return 'units';
  // "this time pain from 5 to 3"
  const isTime = /\b(?:min|mins|minutes|time (?:for|of|on|from|code|name|changed))\b/.test(text);
  return isTime && figure.value >= fewestMinutes ? 'minutes' : null;
}
