import type { Service, Wording } from '../../model';
import { cover, overlaps } from '../../text';

/** Pairs of billed codes whose descriptions are the same words. */
export function shared(text: string, services: readonly Service[]): Wording['shared'] {
  const described = services.filter((service) => service.narrative.length > 0 && service.unbilled === null);
  return described.flatMap((one, i) =>
    described.slice(i + 1).flatMap((other) => {
      const pair = one.narrative.flatMap((a) =>
        other.narrative
          .filter((b) => overlaps(a, b) || same(text.slice(a.start, a.end), text.slice(b.start, b.end)))
          .map((b) => ({ a, b })),
      )[0];
      if (!pair || one.code === other.code) return [];
      const span = overlaps(pair.a, pair.b) ? cover([pair.a, pair.b])! : pair.b;
      return [{ codes: [one.code, other.code] as const, span }];
    }),
  );
}

const same = (a: string, b: string): boolean => {
  const plain = (part: string) =>
    part
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return plain(a).length > 20 && plain(a) === plain(b);
};
