import { type Read, spokenNumber } from './numbers';
import { type Stretch, said } from './stretch';

const ordinals = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
);
ordinals.set('thirtieth', 30);
const units = [...ordinals.keys()].slice(0, 9).join('|');

export const ordinalOpeners: readonly string[] = [...ordinals.keys()];

/** "ninth", "twenty-first", "thirtieth" */
export const ordinalWords = `(?:(?:twenty|thirty)[\\s-]+(?:${units})|thirtieth|${[...ordinals.keys()].reverse().join('|')})\\b`;

/** The day that an ordinal in words names: "ninth", "twenty-first". */
export function ordinal(s: Stretch, i: number): Read | undefined {
  const day = ordinals.get(said(s, i));
  if (day !== undefined) return { value: day, next: i + 1 };
  const ten = said(s, i) === 'twenty' ? 20 : said(s, i) === 'thirty' ? 30 : 0;
  if (ten === 0) return undefined;
  const at = said(s, i + 1) === '-' ? i + 2 : i + 1;
  const unit = ordinals.get(said(s, at)) ?? 10;
  return unit < 10 ? { value: ten + unit, next: at + 1 } : undefined;
}

/** "twenty twenty-six", "two thousand and twenty six"; "twenty five" is a number, no year. */
export function spokenYear(s: Stretch, i: number): Read | undefined {
  let at = i + 1;
  if (said(s, i) === 'two' && said(s, at) === 'thousand') at += said(s, at + 1) === 'and' ? 2 : 1;
  else if (said(s, i) === 'twenty') at += said(s, at) === '-' ? 1 : 0;
  else return undefined;
  const rest = spokenNumber(s, at);
  return rest && rest.value >= 10 && rest.value < 40
    ? { value: 2000 + rest.value, next: rest.next }
    : undefined;
}
