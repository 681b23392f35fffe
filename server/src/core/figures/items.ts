import type { Token, TokenOf } from '../scan/tokens';
import type { Span } from '../text';

export type Service = TokenOf<'code'> | TokenOf<'name'>;
export type Item = TokenOf<'duration'> | TokenOf<'interval'> | TokenOf<'units'> | TokenOf<'modifier'>;

export interface Group {
  readonly first: number;
  readonly last: number;
  readonly services: readonly Service[];
}

/** No service is billed with more units than this in a visit; a larger figure behind "x" counts something else. */
export const mostUnits = 8;

export const isService = (token: Token | undefined): token is Service =>
  token?.kind === 'code' || token?.kind === 'name';
export const isItem = (token: Token): token is Item =>
  token.kind === 'duration' ||
  token.kind === 'interval' ||
  token.kind === 'units' ||
  token.kind === 'modifier';
export const isWeak = (token: Item): boolean =>
  token.kind === 'duration' && (token.form === 'tick' || token.form === 'letter');

export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Dots that lead to a figure end like a sentence. */
const isDot = (before: Token | undefined): boolean => before?.kind === 'mark' && before.text === '.';

/** Marks, boxes, numbers of a list ("1.") and words like "code" in front of a token: nothing that says anything. */
export function onlyOrnaments(tokens: readonly Token[], until: number): boolean {
  let at = 0;
  while (at < until && isOrnament(tokens, at)) at++;
  return at === until;
}

function isOrnament(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  return (
    (token.kind === 'stop' && i === 1 && tokens[0]!.kind === 'number') ||
    (token.kind === 'stop' && isDot(tokens[i - 1])) ||
    token.kind === 'mark' ||
    token.kind === 'box' ||
    token.kind === 'number' ||
    (token.kind === 'word' &&
      /^(?:[soap]|cpt|codes?|procedure|service|billed|bill|charges?|charged|x|txt?|and|then|next|first|from|u|units|intervention|pta?|c?ota?|portion|part|student)$/i.test(
        token.text,
      ))
  );
}
