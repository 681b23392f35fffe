import data from '../../../../data/workWords.json';
import type { Row } from '../figure';

/** Beginnings of words by their first three letters: [beginning, codes]. */
const beginnings = new Map<string, [string, string[]][]>();
for (const [code, words] of Object.entries(data.codes))
  for (const word of words) {
    const key = word.slice(0, 2);
    const list = beginnings.get(key) ?? [];
    const known = list.find(([beginning]) => beginning === word);
    if (known) known[1].push(code);
    else list.push([word, [code]]);
    beginnings.set(key, list);
  }

/** How many words of the usual work of each code stand between two tokens of a row. */
export function workIn(row: Pick<Row, 'tokens'>, from: number, to: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const token = row.tokens[i]!;
    if (token.kind !== 'word') continue;
    const word = token.text.toLowerCase();
    for (const [beginning, codes] of beginnings.get(word.slice(0, 2)) ?? [])
      if (word.startsWith(beginning) && (beginning.length >= 4 || word.length <= beginning.length + 1))
        for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1);
  }
  return found;
}
