/** Values that are called something else than time or units: no reason is weighed against it. */
import data from '../../../../../data/otherValues.json';
import type { Token } from '../../../scan/tokens';
import type { Row, Scene } from '../../figure';
import { oncePer } from '../../oncePer';

const words: ReadonlySet<string> = new Set(data.words);
const isOther = (token: Token | undefined): boolean =>
  token?.kind === 'word' && words.has(token.text.toLowerCase());

/** "Age" and below it "79": a value that was copied below its label. */
export function isBelowOther(scene: Scene, row: Row): boolean {
  if (row.tokens.length !== 1) return false;
  const above = scene.rows[row.index - 1]?.tokens ?? [];
  return above.length === 1 && isOther(above[0]);
}

/** "RPE TE 12, TA 14", "HEP: TE 10": such a word in front of the short names of a line with bare numbers alone. */
export const isOfOther = oncePer(({ tokens, mentions, figures, table }: Row): boolean => {
  if (table !== null || mentions.length === 0 || mentions.some(({ written }) => written)) return false;
  if (figures.some(({ kind }) => kind !== 'number')) return false;
  const front = tokens.slice(Math.max(0, mentions[0]!.first - reach), mentions[0]!.first);
  return (
    front.some(isOther) && front.every(({ kind }) => kind === 'word' || kind === 'mark' || kind === 'number')
  );
});
/** In tokens in front of the first service. */
const reach = 4;
