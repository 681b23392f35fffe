import type { Visit } from '../../model';
import type { BodySide } from '../summary';

const sides =
  /\b(?:(left|right|bilateral|bilat|[lrb])(?:\.|\b)[ -](?:(?:total|reverse|proximal|distal|partial)\s)?)(knee|hip|shoulder|ankle|foot|elbow|wrist|hand|tka|tha|tsa|rtsa|acl|rotator cuff|rtc|leg|arm)\b/gi;
const parts: Readonly<Record<string, string>> = {
  tka: 'knee',
  acl: 'knee',
  tha: 'hip',
  tsa: 'shoulder',
  rtsa: 'shoulder',
  'rotator cuff': 'shoulder',
  rtc: 'shoulder',
};

/** The sides of the body that the diagnoses name, each part of the body once. */
export function bodySides({ diagnoses }: Visit): readonly BodySide[] {
  const found = new Map<string, BodySide>();
  for (const { value, span } of diagnoses) {
    sides.lastIndex = 0;
    for (let match = sides.exec(value); match; match = sides.exec(value)) {
      const named = match[2]!.toLowerCase();
      const part = parts[named] ?? named;
      const letter = match[1]![0]!.toLowerCase();
      const start = span.start + match.index;
      const here = { part, side: letter as BodySide['side'], span: { start, end: start + match[0].length } };
      const known = found.get(part);
      found.set(part, known && known.side !== here.side ? { ...known, side: 'b' } : here);
    }
  }
  return [...found.values()];
}
