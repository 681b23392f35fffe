/** Which visits of several patients may be copies of one another, told by numbers alone. */

/** What that needs of some visits, in the order of their dates. */
export interface SaidInVisits {
  readonly length: number;
  /** The same for visits of one patient. */
  patient(at: number): number | string;
  /** How many sentences it has. */
  sentences(at: number): number;
  /** Those that nobody writes of two patients by chance, in 32 bits each. */
  own(at: number): ArrayLike<number>;
}

/** The share of its sentences that a copy has from the note of another patient. */
const shareOfOthers = 0.75;
/** Some long sentences with a figure must be shared: short ones are said of everybody. */
export const fewestLong = 2;
const fewestShared = 3;
/** Of how many patients with one sentence a visit is looked at: a stock phrase of a clinic costs no more. */
export const mostPatients = 20;

/** So many of a visit's sentences must stand in another patient's note. */
export const leastShared = (sentences: number): number => Math.max(fewestShared, shareOfOthers * sentences);

/** Of each visit the first one that it hangs together with: one may be a copy of the other, or both of a third. */
export function alike(visits: SaidInVisits): Uint32Array {
  const parents = Uint32Array.from({ length: visits.length }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parents[top] !== top) top = parents[top]!;
    parents[at] = top;
    return top;
  };
  const said = sentencesInOrder(visits);
  for (let at = 0; at < visits.length; at++) {
    const own = visits.own(at);
    const shared = new Map<number, number>();
    for (let i = 0; i < own.length; i++)
      for (const earlier of earlierWith(said, own[i]!, at, visits))
        shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
    // any of the short ones may be shared too
    const short = visits.sentences(at) - own.length;
    for (const [earlier, long] of shared)
      if (long >= fewestLong && long + short >= leastShared(visits.sentences(at))) {
        const [a, b] = [root(earlier), root(at)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
  }
  return parents.map((_, at) => root(at));
}

const visitBits = 32n;
const visitOf = (said: bigint): number => Number(said & 0xffffffffn);

/** Each sentence with its visit in one number, so that sorting puts those with the same words side by side. */
function sentencesInOrder(visits: SaidInVisits): BigUint64Array {
  let length = 0;
  for (let at = 0; at < visits.length; at++) length += visits.own(at).length;
  const said = new BigUint64Array(length);
  let next = 0;
  for (let at = 0; at < visits.length; at++) {
    const own = visits.own(at);
    for (let i = 0; i < own.length; i++) said[next++] = (BigInt(own[i]!) << visitBits) | BigInt(at);
  }
  return said.sort();
}

/** Of each other patient the first visit before this one that has the sentence. */
function earlierWith(
  said: BigUint64Array,
  sentence: number,
  visit: number,
  { patient }: SaidInVisits,
): readonly number[] {
  const own = patient(visit);
  const found = new Map<number | string, number>();
  const end = (BigInt(sentence) << visitBits) | BigInt(visit);
  for (let i = firstFrom(said, BigInt(sentence) << visitBits); said[i]! < end; i++) {
    const earlier = visitOf(said[i]!);
    if (!found.has(patient(earlier))) found.set(patient(earlier), earlier);
    if (found.size === mostPatients) break;
  }
  found.delete(own);
  return [...found.values()];
}

function firstFrom(said: BigUint64Array, wanted: bigint): number {
  let low = 0;
  let high = said.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (said[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
