import type { Token } from '../../scan/tokens';
import { asMinutes, asUnits } from './bareFigures';
import { type Group, type Item, isWeak } from './items';

/** Larger figures in front of services are minutes. */
const mostFrontUnits = 4;

/**
 * The figures of a list that puts them in front: "23 TA, 15 TE, 8 MT", "23' TA + 15' TE", "2 TA 1 TE". One for each
 * service, or none where a figure is missing or one stands behind the last service.
 */
export function figuresInFront(tokens: readonly Token[], groups: readonly Group[]): readonly Item[] {
  if (groups.length < 2 || isFigure(tokens[groups.at(-1)!.last + 1])) return [];
  const figures = groups.flatMap((group, k) => {
    const token = tokens[group.first - 1];
    const from = k === 0 ? group.first - 1 : groups[k - 1]!.last + 1;
    return isFigure(token) && tokens.slice(from, group.first - 1).every(isJoint) ? token : [];
  });
  if (figures.length < groups.length) return [];
  const numbers = figures.filter((token) => token.kind === 'number');
  const counts = numbers.length === figures.length && numbers.every((token) => token.value <= mostFrontUnits);
  return figures.map((token) =>
    token.kind === 'number' ? (counts ? asUnits(token) : asMinutes(token)) : (token as Item),
  );
}

const isFigure = (token: Token | undefined): token is Token =>
  (token?.kind === 'number' && token.value > 0 && token.value <= (token.inWords ? mostFrontUnits : 180)) ||
  (token?.kind === 'duration' && isWeak(token));

const isJoint = (token: Token): boolean =>
  (token.kind === 'mark' && /[,+&/|]/.test(token.text)) ||
  token.kind === 'stop' ||
  (token.kind === 'word' && /^and$/i.test(token.text));
