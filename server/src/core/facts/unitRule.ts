import data from '../../../data/payerNames.json';
import { ofLegend } from '../layout/lineWords';
import { sectionAt } from '../layout/sections';
import type { Section, UnitRule } from '../model';
import { type Located, located, matchesIn, type Span } from '../text';
import { wholeWords } from './vocabulary';

const rules = Object.entries(data.rules).map(
  ([rule, words]) => [rule as UnitRule, wholeWords(words)] as const,
);
const stated = wholeWords(data.statedRules, 'gi');

/** The rule for units that the note states, beside the payer's name or in a phrase that says it anywhere. */
export function unitRule(
  text: string,
  sections: readonly Section[],
  besidePayer: Span | null,
): Located<UnitRule> | null {
  return (besidePayer && ruleIn(text, besidePayer)) ?? anywhere(text, sections);
}

function ruleIn(text: string, area: Span): Located<UnitRule> | null {
  for (const [rule, pattern] of rules) {
    const match = pattern.exec(text.slice(area.start, area.end));
    if (match) return located(rule, area.start + match.index, area.start + match.index + match[0].length);
  }
  return null;
}

function anywhere(text: string, sections: readonly Section[]): Located<UnitRule> | null {
  for (const match of matchesIn(text, stated)) {
    const front = text.slice(Math.max(0, match.index - 40), match.index);
    if (
      sectionAt(sections, match.index)?.kind === 'subjective' ||
      (ofLegend.test(lineOf(text, match.index)) && !payers.test(front)) ||
      /\b(?:no|not|non)\s+(?:the\s+)?$/i.test(front)
    )
      continue;
    return ruleIn(text, { start: match.index, end: match.index + match[0].length });
  }
  return null;
}

/** "Legend: payer follows the midpoint rule" says whose rule it is. */
const payers = /\b(?:payer|plan|insurer|carrier)\b[^.]{0,40}$/i;

/** A key to units that is printed with the form states no rule of the payer. */
function lineOf(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? text.length : end).slice(0, 400);
}
