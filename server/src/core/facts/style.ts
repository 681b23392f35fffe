import type { Service } from '../model';

/** What stands between a code and its modifier in these services (`97530-GP`, `97530 GP`); a hyphen where nothing shows it. */
export function modifierSign(text: string, services: readonly Service[]): string {
  for (const { modifiers, mentions } of services)
    for (const { span } of modifiers) {
      const before = mentions.findLast(({ end }) => end <= span.start);
      const sign = before && /^[-/ ]$/.exec(text.slice(before.end, span.start));
      if (sign) return sign[0];
    }
  return '-';
}
