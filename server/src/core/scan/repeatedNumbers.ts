import type { Token } from './tokens';

/**
 * The tokens with each number once that is written in words and in digits behind them: "thirty-eight, 38 minutes",
 * "thirty eight (38)".
 */
export function withoutRepeatedNumbers(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.kind === 'number' && token.inWords)) return tokens;
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const bracket = opensBracket(tokens[i + 1]);
    if (
      token.kind !== 'number' ||
      !token.inWords ||
      !isSign(tokens[i + 1]) ||
      !isSame(token.value, tokens[i + 2])
    ) {
      kept.push(token);
      continue;
    }
    kept.push(tokens[i + 2]!);
    i += bracket && closesBracket(tokens[i + 3]) ? 3 : 2;
  }
  return kept;
}

const textOf = (token: Token | undefined): string => (token?.kind === 'mark' ? token.text : ' ');
const opensBracket = (token: Token | undefined): boolean => textOf(token) === '(';
const closesBracket = (token: Token | undefined): boolean => textOf(token) === ')';
const isSign = (token: Token | undefined): boolean => ',('.includes(textOf(token));

const isSame = (value: number, token: Token | undefined): boolean =>
  (token?.kind === 'number' && !token.inWords && token.value === value) ||
  (token?.kind === 'duration' && token.minutes === value);
