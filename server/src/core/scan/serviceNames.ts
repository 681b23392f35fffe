import data from '../../../data/services.json';
import type { Scanner } from './tokens';

interface Named {
  readonly code: string;
  readonly medicare: string | null;
  readonly sure: boolean;
  /** Capitals that must stand as written, for short names that are also words. */
  readonly exact: string | null;
}

const key = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s./-]+/g, ' ')
    .trim();

/**
 * A long word without its vowels and doubled letters: what is left when it is misspelt ("theraputic activites").
 * Short words stay as they are.
 */
const skeleton = (words: string): string =>
  words.replace(
    /\b([a-z])([a-z]{5,})\b/g,
    (_word, first: string, rest: string) =>
      `${first}${rest
        .replace(/[aeiouy]/g, '')
        .replace(/(.)\1+/g, '$1')
        .replace(/s$/, '')}`,
  );
/** Shorter words are their own skeleton. */
const longWord = 6;
/** Shorter names have too little left to be told by. */
const longEnough = 12;

/** By normalised name, and long ones by their skeleton; the first entry wins. */
const byName = new Map<string, Named>();
const bySkeleton = new Map<string, Named>();
/** How many words the longest name with this first word, or its skeleton, has. */
const longest = new Map<string, number>();

for (const service of data.services) {
  const medicare = 'medicare' in service ? (service.medicare ?? null) : null;
  for (const [names, sure] of [
    [service.names, true],
    [service.short, false],
  ] as const) {
    for (const name of names) {
      const words = key(name);
      if (byName.has(words)) continue;
      const abbreviation = /^[A-Z/-]{2,5}s?$/.test(name);
      const named = { code: service.code, medicare, sure, exact: abbreviation ? name : null };
      byName.set(words, named);
      if (words.length >= longEnough && !bySkeleton.has(skeleton(words)))
        bySkeleton.set(skeleton(words), named);
      for (const first of [words.split(' ')[0]!, skeleton(words.split(' ')[0]!)])
        longest.set(first, Math.max(longest.get(first) ?? 0, words.split(' ').length));
    }
  }
}

const wordAt = /[A-Za-z]+/y;
const gap = /[\s./&,(-]{1,3}/y;

/** Words of which names of services are made; between a service and its minutes they say nothing new. */
export const nameWords: ReadonlySet<string> = new Set(
  [...byName].flatMap(([name, { sure }]) => (sure ? name.split(' ') : [])).filter((word) => word.length > 2),
);

/** Reads the longest known name of a service at a place. */
export const serviceNameScanner: Scanner = (text, at, end) => {
  wordAt.lastIndex = at;
  let match = wordAt.exec(text);
  const first = match?.[0].toLowerCase() ?? '';
  const most = longest.get(first) ?? (first.length >= longWord ? longest.get(skeleton(first)) : undefined);
  if (!match || !most) return undefined;
  let words = '';
  let best: { named: Named; end: number } | undefined;
  for (let count = 0; count < most && match; count++) {
    words = words ? `${words} ${match[0].toLowerCase()}` : match[0].toLowerCase();
    const stop = match.index + match[0].length;
    if (stop > end) break;
    const named =
      byName.get(words) ?? (words.length >= longEnough ? bySkeleton.get(skeleton(words)) : undefined);
    const written = text.slice(at, stop);
    // "electrical stimulation (attended)" is one name, "manual (therapy: ..." is none
    const open = written.includes('(');
    if (
      named &&
      (named.exact === null || written === named.exact || written === named.exact.toLowerCase()) &&
      (!open || text[stop] === ')')
    )
      best = { named, end: stop + (open ? 1 : 0) };
    gap.lastIndex = stop;
    const space = gap.exec(text);
    if (!space) break;
    wordAt.lastIndex = stop + space[0].length;
    match = wordAt.exec(text);
  }
  if (!best || /[\w]/.test(text[best.end] ?? '')) return undefined;
  // "ther. ex." ends with the point of the abbreviation
  const point =
    text[best.end] === '.' &&
    /[\s,:;()-]/.test(text[best.end + 1] ?? 'x') &&
    /\b(?:ex|act|acts)$/i.test(text.slice(at, best.end)) &&
    !/^\.\s+(?:(?![xX]\s?\d)[A-Z]|\d{5})/.test(text.slice(best.end));
  return {
    kind: 'name',
    start: at,
    end: best.end + (point ? 1 : 0),
    code: best.named.code,
    medicare: best.named.medicare,
    sure: best.named.sure,
  };
};
