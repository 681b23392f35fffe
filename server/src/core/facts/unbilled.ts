import data from '../../../data/delivery.json';
import type { Span } from '../text';

const unbilled = new RegExp(data.unbilled.replace(/ (?=[?*]|\)|$)/g, '\\s').replace(/ /g, '\\s+'), 'i');

/** Words that say that a service was given but goes on no claim. */
export function unbilledWords(text: string, near: Span): Span | null {
  const match = unbilled.exec(text.slice(near.start, near.end));
  return match ? { start: near.start + match.index, end: near.start + match.index + match[0].length } : null;
}
