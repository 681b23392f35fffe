/** Figures near a service that count something else than its minutes and units. */
import type { Token } from '../../scan/tokens';
import { isService } from './items';

/** "Therapeutic activities, each 15 min": how long a unit is, as lists of codes have it. */
export const isUnitSize = (before: Token | undefined): boolean =>
  before?.kind === 'word' && /^(?:each|per|ea)$/i.test(before.text);

/** "group of 4" */
export const countsPatients = (tokens: readonly Token[], i: number): boolean => {
  const [service, of] = tokens.slice(Math.max(0, i - 2), i);
  return isService(service) && service.code === '97150' && of?.kind === 'word' && /^of$/i.test(of.text);
};

/** "97530: 50' w/ 5# bag": a way that is walked, at the start of the description. */
export const isFeet = (tokens: readonly Token[], i: number): boolean => {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    token?.kind === 'duration' &&
    token.form === 'tick' &&
    before?.kind === 'mark' &&
    before.text === ':' &&
    next?.kind === 'word' &&
    /^(?:w\/?|with|on|over|in|amb\w*|walk\w*)$/i.test(next.text)
  );
};

/** "1 unit: 20' x 2 in parallel bars": feet, and how often; minutes and units stand in columns, or end the line. */
export const isDistance = (tokens: readonly Token[], i: number): boolean => {
  const [token, times, word] = tokens.slice(i, i + 3);
  return (
    token?.kind === 'duration' &&
    token.form === 'tick' &&
    times?.kind === 'units' &&
    times.form === 'times' &&
    times.start - token.end < 2 &&
    word?.kind === 'word'
  );
};
/** "after two minutes of rest", "within 5 min": no minutes of the work. */
export const isPause = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  const behind = tokens
    .slice(i + 1, i + 3)
    .map((token) => (token.kind === 'word' ? token.text.toLowerCase() : ''))
    .join(' ');
  return (
    (before?.kind === 'word' &&
      /^(?:after|before|within|every|until|hold|held|rest|rested)$/i.test(before.text)) ||
    /^(?:of )?(?:seated |standing )?(?:rests?|holds?|breaks?|recovery|warm)\b/.test(behind)
  );
};
