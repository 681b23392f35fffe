/** Totals by what they are called right in front: no reason is weighed against it. */
import type { SectionKind } from '../../model';
import type { Token } from '../../scan/tokens';
import type { Figure, Row, Scene } from '../figure';
import { leaderBefore } from '../leader';

/** Words in front of a figure that are looked at for which total it is, in tokens. */
const labelReach = 5;
const timedWord = /^timed$/i;
const wholeWord = /^(?:treatment|tx|session|visit|encounter)$/i;
const joining = /^(?:and|both|all)$/i;
const allTimed = /^(?:timed|direct|billable)$/i;
const sumWord = /^(?:total|tot)$/i;
const minuteWord = /^(?:min|mins|minutes|time)$/i;

/** What a figure is called; `total` alone says of other figures that they are not all. */
interface CalledTotal {
  readonly as: 'timed' | 'treatment' | 'both' | 'total';
  /** Its label opens the line or the clause: "increase total treatment time to" does not. */
  readonly opens: boolean;
  /** So it does, and has all words of one: "Total treatment minutes". */
  readonly inFull: boolean;
}

/** What the figures of a visit are called, and which names there are. */
export interface CalledTotals {
  readonly of: ReadonlyMap<Figure, CalledTotal>;
  readonly names: ReadonlySet<CalledTotal['as']>;
}

/** "39 timed 39 tot", "40 timed 50 tx": the last figure of the line has its label behind it, and so have the others. */
function labelsFollow({ figures, tokens }: Row): boolean {
  const last = figures.findLast(({ kind }) => kind === 'number' || kind === 'duration');
  const next = last && tokens[last.at + 1];
  return next?.kind === 'word' && [timedWord, wholeWord, sumWord].some((label) => label.test(next.text));
}

interface Label {
  /** Nearest first. */
  readonly words: readonly string[];
  /** No other word stands in front. */
  readonly opens: boolean;
  /** A blank stands in front, which another label asks for. */
  readonly behindBlank?: boolean;
}

/** The label in front of a figure; undefined where the line begins with the figure. */
function labelInFront({ text }: Scene, tokens: readonly Token[], at: number): Label | undefined {
  if (at === 0) return undefined;
  const words: string[] = [];
  let behindBlank = false;
  let i = leaderBefore(tokens, at) - 1;
  const end = Math.max(0, i + 1 - labelReach);
  for (; i >= end; i--) {
    const token = tokens[i]!;
    // "Total timed min: ____   Total treatment min: 44": what stands in front of a blank is its label
    if (text.slice(token.end, tokens[i + 1]!.start).includes('_')) {
      behindBlank = true;
      break;
    }
    if (token.kind === 'word') words.push(...wordsWithin(token.text).reverse());
    else if (token.kind !== 'mark' || !':=(-–"\'|'.includes(token.text)) break;
  }
  const isOfLabel = [timedWord, wholeWord, sumWord, minuteWord].some((word) => word.test(words.at(-1) ?? ''));
  return { words, opens: isOfLabel && (behindBlank || tokens[i]?.kind !== 'word'), behindBlank };
}

/** "totalTimedMin" as three words. */
const wordsWithin = (text: string): string[] =>
  /[a-z][A-Z]/.test(text) ? text.split(/(?<=[a-z])(?=[A-Z])/) : [text];

/** Copied fields have the label in the line above, and nothing but the figure in the next. */
function labelAbove(scene: Scene, figure: Figure): Label | undefined {
  const above = scene.rows[figure.row - 1]?.tokens;
  if (scene.rows[figure.row]!.tokens.length > 2 || !above || above.length > labelReach) return undefined;
  const words = above.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  return above.every(({ kind }) => kind === 'word' || kind === 'mark') ? { words, opens: true } : undefined;
}

/** "Total time 45 min, all of it timed". */
function isAllTimed({ tokens }: Row, at: number): boolean {
  const words = tokens
    .slice(at + 1, at + 1 + labelReach)
    .flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  const all = words.findIndex((word) => /^all$/i.test(word));
  return all >= 0 && words.slice(all + 1).some((word) => allTimed.test(word));
}

/** The figures that are called the timed or the treatment total right in front: "timed 51, total treatment 50". */
export function calledTotals(scene: Scene): CalledTotals {
  const of = new Map<Figure, CalledTotal>();
  for (const row of scene.rows) {
    if (row.figures.length === 0 || labelsFollow(row)) continue;
    for (const figure of row.figures) {
      if (figure.kind !== 'duration' && figure.kind !== 'number') continue;
      const called = nameOf(scene, row, figure);
      if (called) of.set(figure, called);
    }
  }
  return { of, names: new Set([...of.values()].map(({ as }) => as)) };
}

function nameOf(scene: Scene, row: Row, figure: Figure): CalledTotal | undefined {
  const {
    words: front,
    opens,
    behindBlank,
  } = labelInFront(scene, row.tokens, figure.at) ?? labelAbove(scene, figure) ?? noLabel;
  // "treatment min: 44" is one token
  const own = behindBlank
    ? (scene.text.slice(figure.start, figure.number.start).match(/[a-z]+/gi) ?? [])
    : [];
  const words = [...front, ...own];
  if (isAllTimed(row, figure.at)) return { as: 'both', opens: true, inFull: false };
  const has = (label: RegExp): boolean => words.some((word) => label.test(word));
  if (
    !figure.slashed &&
    row.mentions.length === 0 &&
    bothNames.test(scene.text.slice(Math.max(row.start, figure.start - bothReach), figure.start))
  )
    return { as: 'both', opens: true, inFull: false };
  // "timed and total 45"
  if (has(joining)) return undefined;
  const [isTimed, isWhole, isSum] = [has(timedWord), has(wholeWord), has(sumWord)];
  if (isWhole && !isTimed && !isSum && isBelowTimed(scene, row, figure))
    return { as: 'treatment', opens, inFull: true };
  if (isTimed !== isWhole && (isTimed || isSum))
    return { as: isTimed ? 'timed' : 'treatment', opens, inFull: opens && isSum && has(minuteWord) };
  return isSum && !isTimed ? { as: 'total', opens, inFull: false } : undefined;
}
/** "Timed ..... 30 min", and on the next line "Treatment ..... 30 min": nothing but its label stands beside the figure. */
function isBelowTimed({ rows }: Scene, { index, tokens }: Row, { at }: Figure): boolean {
  const above = rows[index - 1]?.tokens;
  const isSaid = (token: Token | undefined, label: RegExp) =>
    token?.kind === 'word' && label.test(token.text);
  return (
    isSaid(tokens[0], wholeWord) &&
    tokens.every(({ kind }, i) => i === 0 || i === at || kind === 'mark' || kind === 'stop') &&
    isSaid(above?.[0], timedWord) &&
    above!.slice(1).every(({ kind }) => kind !== 'word')
  );
}

/** In UTF-16 units in front of a figure. */
const bothReach = 60;
/** "TOT (timed = treatment) | 52", "timed/total 45". */
const bothNames =
  /\b(?:timed\s?[=/&]\s?(?:treatment|tx|total|tot)|(?:treatment|tx|total|tot)\s?[=/&]\s?timed)(?:\s(?:min\w{0,6}|time))?[\s)|:=-]{0,24}$/i;
const noLabel: Label = { words: [], opens: false };

const notOfWork: ReadonlySet<SectionKind> = new Set(['plan', 'goals', 'subjective']);
const aim =
  /\b(?:increase|build|progress|advance|extend|tolerat\w{0,6}|reach|toward|up to|goal|target|aim|plan(?:ned)?|last|prior|previous|week)\b/i;
/** In UTF-16 units in front of a figure. */
const aimReach = 60;

/** "P: increase total treatment time to 60 min": what is meant to be, or was, and not what this visit came to. */
export function isToldTotal(scene: Scene, row: Row, figure: Figure, { of }: CalledTotals): boolean {
  if (!notOfWork.has(row.section) || of.get(figure)?.opens !== false) return false;
  const front = scene.text.slice(Math.max(row.start, figure.start - aimReach), figure.start);
  const clause = Math.max(front.lastIndexOf('.'), front.lastIndexOf(';')) + 1;
  return aim.test(front.slice(clause));
}

/** The totals that a figure may be: what it is called, and both where no other figure is called the other one. */
export function totalsFor(
  figure: Figure,
  { of, names }: CalledTotals,
): readonly ('timed' | 'treatment' | 'both')[] {
  const own = of.get(figure)?.as;
  if (own === 'both') return ['both'];
  if (!own) return ['timed', 'treatment', 'both'];
  if (own === 'total') return names.has('timed') ? ['treatment'] : ['timed', 'treatment', 'both'];
  return own === 'timed' || names.size > 1 ? [own] : [own, 'both'];
}
