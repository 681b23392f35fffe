import type { Token } from '../scan/tokens';

/** Letters that tick and letters that leave open, as clinics use them in front of the lines of a check list. */
const schemes: readonly (readonly [string, string])[] = [
  ['y', 'n'],
  ['yes', 'no'],
  ['v', 'o'],
  ['x', 'o'],
  ['x', '_'],
  ['+', '-'],
  ['✓', '○'],
  ['●', '○'],
  ['■', '□'],
];
/** UTF-16 units of white space that part one entry of a line from the next. */
const gap = 3;

export type CheckMarks = readonly [ticked: string, open: string];

/**
 * The letters that this note ticks its lines with; undefined where it has no check list of that kind. Both must
 * stand in front of lines, one of them in front of a service.
 */
export function checkMarks(passages: Iterable<readonly Token[]>): CheckMarks | undefined {
  const opened = [...passages].map((tokens) => ({
    mark: tokens[1] && tokens[1].start > tokens[0]!.end ? textOf(tokens[0]) : '',
    service: tokens[1]?.kind === 'code' || tokens[1]?.kind === 'name',
  }));
  return schemes.find(([ticked, open]) => {
    const lines = opened.filter(({ mark }) => mark === ticked || mark === open);
    const both = lines.some(({ mark }) => mark === ticked) && lines.some(({ mark }) => mark === open);
    return both && lines.length >= 3 && lines.some(({ service }) => service);
  });
}

/** Whether services are ticked with an X alone, so that a service without one was not given. */
export const ticksOnly = (passages: Iterable<readonly Token[]>): boolean =>
  [...passages].filter(
    (tokens) => textOf(tokens[0]) === 'x' && (tokens[1]?.kind === 'code' || tokens[1]?.kind === 'name'),
  ).length > 1;

/** The tokens with the letters of the check list as boxes. */
export const withBoxes = (tokens: readonly Token[], [ticked, open]: CheckMarks): readonly Token[] =>
  tokens.map((token, i) => {
    const mark = textOf(token);
    const opens = i === 0 || token.start - tokens[i - 1]!.end >= gap;
    const next = tokens[i + 1];
    return opens && next && next.start > token.end && (mark === ticked || mark === open)
      ? { kind: 'box', start: token.start, end: token.end, ticked: mark === ticked }
      : token;
  });

const textOf = (token: Token | undefined): string =>
  token?.kind === 'word' || token?.kind === 'mark'
    ? token.text.toLowerCase()
    : token?.kind === 'box' && token.ticked
      ? '✓'
      : '';
