/**
 * The place of a number among what is in the order of its places: index of the first one that stands at it or behind it,
 * the length where none does.
 */
export function lowerBound<T>(list: readonly T[], wanted: number, placeOf: (one: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(list[middle]!) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
