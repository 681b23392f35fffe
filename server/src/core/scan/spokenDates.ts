import { numberValue } from './numberWords';

const ordinals: Readonly<Record<string, number>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
const units = Object.keys(ordinals).slice(0, 9).join('|');

/** "ninth", "twenty-first", "thirtieth" */
export const ordinalWords = `(?:(?:twenty|thirty)[\\s-]+(?:${units})|thirtieth|${Object.keys(ordinals).reverse().join('|')})\\b`;

export function ordinalValue(words: string): number | undefined {
  const parts = words.toLowerCase().split(/[\s-]+/);
  const last = parts.pop()!;
  if (last === 'thirtieth') return 30;
  const day = ordinals[last];
  return day === undefined ? undefined : day + (parts[0] === 'twenty' ? 20 : parts[0] === 'thirty' ? 30 : 0);
}

const below40 =
  '(?:(?:twenty|thirty)(?:[\\s-]+(?:one|two|three|four|five|six|seven|eight|nine)\\b)?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve)\\b';

/** "twenty twenty-six", "two thousand and twenty six"; "twenty five" is a number, no year. */
export const yearWords = `(?:two\\s+thousand\\s+(?:and\\s+)?|twenty[\\s-]+)${below40}`;

export function yearValue(words: string): number | undefined {
  const rest = words.replace(/^(?:two\s+thousand(?:\s+and)?|twenty)[\s-]+/i, '');
  const value = numberValue(rest);
  return value === undefined || value < 10 ? undefined : 2000 + value;
}
