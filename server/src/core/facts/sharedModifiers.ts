import type { Section } from '../model';
import { sectionAt } from '../parse/sections';
import type { Token } from '../scan/tokens';
import type { Located } from '../text';

/** A modifier that is said once for all codes: "Charges (all GP):", "modifier GP on both codes". */
export function forAllCodes(
  text: string,
  parts: readonly Section[],
  tokens: readonly Token[],
): readonly Located<string>[] {
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'modifier') return [];
    // "all GP: 97116 x1" below the plan is a bill, "all with GP next time" is none
    const ahead = tokens.slice(i + 1, i + 4).some((next) => next.kind === 'code');
    if (sectionAt(parts, token.start)?.kind === 'plan' && !ahead) return [];
    const before = text.slice(Math.max(0, token.start - 32), token.start);
    const after = text.slice(token.end, token.end + 40);
    const all =
      /\b(?:all|both|every|each|everything)\b(?:\s+(?:codes?|lines?|services?|charges?|timed|with|w\/|mod(?:ifiers?)?|are|is|gets?|a|an|the|carry|have|procedures?|[:=-]))*\s*(?:(?:[A-Z]{2}|\d{2})\s*(?:[-,+&/]|and\b)\s*)*$/i.test(
        before,
      ) ||
      /^[\s,]*(?:(?:mod(?:ifier)?\s+)?(?:on|for|to|applies to|applied to|appended to|x|with)\s+)?(?:all|both|every|each)\b/i.test(
        after,
      );
    return all ? [{ value: token.modifier, span: { start: token.start, end: token.end } }] : [];
  });
}
