import type { Service, Wording } from '../../model';
import { cover, overlaps, type Span } from '../../text';
import { words } from './words';

/** Pairs of billed codes whose descriptions are the same words. */
export function shared(text: string, services: readonly Service[]): Wording['shared'] {
  const billed = services.filter((service) => service.unbilled === null);
  return billed.flatMap((one, i) =>
    billed.slice(i + 1).flatMap((other) => {
      const span =
        one.code === other.code
          ? undefined
          : (sameWords(text, one, other) ??
            underOneHeading(text, one, other) ??
            underOneHeading(text, other, one));
      return span ? [{ codes: [one.code, other.code] as const, span }] : [];
    }),
  );
}

function sameWords(text: string, one: Service, other: Service): Span | undefined {
  for (const a of one.narrative)
    for (const b of other.narrative) {
      if (overlaps(a, b)) return cover([a, b]);
      const said = plain(text.slice(a.start, a.end));
      if (said.length > 20 && said === plain(text.slice(b.start, b.end))) return b;
    }
  return undefined;
}

const plain = (part: string): string =>
  words(part)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ lower }) => lower)
    .join(' ');

const joins = new Set(['/', '+', '&', 'and']);
const isBroken = (between: string): boolean => between.includes('\n') || between.includes('\r');

/** "97530/97110 30 min: ...": the words that stand behind both names, where `first` has none of its own. */
export function underOneHeading(text: string, first: Service, second: Service): Span | undefined {
  if (first.narrative.length > 0) return undefined;
  return second.narrative.find((work) =>
    first.mentions.some((name) =>
      second.mentions.some(
        (next) =>
          name.end <= next.start &&
          next.end <= work.start &&
          joins.has(text.slice(name.end, next.start).trim().toLowerCase()) &&
          !isBroken(text.slice(next.end, work.start)),
      ),
    ),
  );
}
