import { lowerBound } from '../lowerBound';
import type { Span } from '../text';
import type { Row } from './figure';

/** A row whose services and figures are still being gathered. */
export type Building = {
  -readonly [K in keyof Row]: Row[K] extends readonly (infer T)[] ? T[] : Row[K];
};

/** Of spans in the order of the text those that start in a stretch. */
export function startingIn<T extends Span>(spans: readonly T[], start: number, end: number): readonly T[] {
  const low = lowerBound(spans, start, (span) => span.start);
  let after = low;
  while (after < spans.length && spans[after]!.start < end) after++;
  return spans.slice(low, after);
}
