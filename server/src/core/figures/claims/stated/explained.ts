/** Minutes that a bracket behind them takes apart: no reason is weighed against it. */
import { isMark } from '../../../scan/tokens';
import type { Figure, Mention, Row } from '../../figure';
import { oncePer } from '../../oncePer';
import { longestRow } from './units';

type Explained = ReadonlyMap<Figure, { readonly role: 'minutes'; readonly mention: Mention } | 'nothing'>;

/** "Manual 9 (STM 5, jt mobs 4)", "97530 GP 30m (20m with me, 10m with the tech)": the whole is the time of the service in front of it, and its parts are told again. */
export const explained = oncePer((row: Row): Explained => {
  const found = new Map<Figure, { readonly role: 'minutes'; readonly mention: Mention } | 'nothing'>();
  const { figures, mentions, tokens, table } = row;
  if (table || figures.length < 3 || figures.length > longestRow) return found;
  for (const whole of figures) {
    const mention = mentions.find(
      ({ last }) => last < whole.at && isBeside(tokens.slice(last + 1, whole.at)),
    );
    if (!mention || !isMark(tokens[whole.at + 1], '(') || !isTime(whole)) continue;
    const close = tokens.findIndex((token, i) => i > whole.at && isMark(token, ')'));
    const parts = figures.filter((figure) => figure.at > whole.at && figure.at < close);
    if (parts.length < 2 || !parts.every(isTime)) continue;
    if (parts.reduce((sum, { value }) => sum + value, 0) !== whole.value) continue;
    found.set(whole, { role: 'minutes', mention });
    for (const part of parts) found.set(part, 'nothing');
  }
  return found;
});

/** Nothing but the modifiers and the units of the service stand between. */
const isBeside = (between: Row['tokens']): boolean =>
  between.every(({ kind }) => kind === 'modifier' || kind === 'units' || kind === 'mark');

const isTime = ({ kind, slashed, times }: Figure): boolean =>
  (kind === 'number' || kind === 'duration') && !slashed && !times;
