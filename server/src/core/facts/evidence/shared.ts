import type { Service, Wording } from '../../model';
import type { Atom } from '../../scan/atoms';
import { byEnd, cover, lastBefore, overlaps, type Span } from '../../text';
import { firstAtom } from './words';

/** Pairs of billed codes whose descriptions are the same words. */
export function shared(text: string, all: readonly Atom[], services: readonly Service[]): Wording['shared'] {
  const billed = services
    .filter((service) => service.unbilled === null)
    .map((service) => ({
      service,
      told: service.narrative.map((span) => ({ span, said: saidIn(all, span) })),
    }));
  return billed.flatMap(({ service: one, told }, i) =>
    billed.slice(i + 1).flatMap(({ service: other, told: others }) => {
      const span =
        one.code === other.code
          ? undefined
          : (sameWords(told, others) ??
            underOneHeading(text, one, other) ??
            underOneHeading(text, other, one));
      return span ? [{ codes: [one.code, other.code] as const, span }] : [];
    }),
  );
}

interface Told {
  readonly span: Span;
  readonly said: string;
}

function sameWords(told: readonly Told[], others: readonly Told[]): Span | undefined {
  for (const a of told)
    for (const b of others) {
      if (overlaps(a.span, b.span)) return cover([a.span, b.span]);
      if (a.said.length > 20 && a.said === b.said) return b.span;
    }
  return undefined;
}

/** The words and figures of a span, whatever signs stand between them. */
function saidIn(all: readonly Atom[], { start, end }: Span): string {
  const said: string[] = [];
  for (let at = firstAtom(all, start); at < all.length && all[at]!.end <= end; at++)
    if (all[at]!.kind === 'word' || all[at]!.kind === 'digits') said.push(all[at]!.text);
  return said.join(' ');
}

const joins = new Set(['/', '+', '&', 'and']);
const isBroken = (between: string): boolean => between.includes('\n') || between.includes('\r');

/** "97530/97110 30 min: ...": the words that stand behind both names, where `first` has none of its own. */
export function underOneHeading(text: string, first: Service, second: Service): Span | undefined {
  if (first.narrative.length > 0 || second.narrative.length === 0) return undefined;
  const names = byEnd(first.mentions);
  const headings = byEnd(second.mentions).filter((next) => {
    const name = lastBefore(names, next.start);
    return name && joins.has(text.slice(name.end, next.start).trim().toLowerCase());
  });
  return second.narrative.find((work) => {
    const heading = lastBefore(headings, work.start);
    return heading && !isBroken(text.slice(heading.end, work.start));
  });
}
