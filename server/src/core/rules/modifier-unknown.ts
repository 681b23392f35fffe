import { l10n } from '../l10n';
import { conflictsAmong } from '../modifiers/conflicts';
import { findModifier, modifierSource } from '../modifiers/modifierSet';
import { loudness } from '../payers/settled';
import type { Rule } from '../rule';

export const modifierUnknown: Rule = {
  id: 'modifier-unknown',
  category: 'edits',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A modifier that is not known, or two on one line that contradict each other.`,
  why: `A modifier is two characters that change how a line is paid. A mistyped one is rejected or means something else;
two that contradict each other send the claim back.

Which of two is right is for you to say. The list holds the modifiers that outpatient therapy meets.`,
  sources: [modifierSource],
  *check(visit) {
    for (const service of visit.services) {
      for (const modifier of service.modifiers)
        if (!findModifier(modifier.value))
          yield {
            span: modifier.span,
            message: l10n`${modifier.value} on ${service.code} is not a modifier that is known here.`,
          };
      for (const { second, first, conflict } of conflictsAmong(service.modifiers))
        yield {
          span: second.span,
          message: l10n`${first.value} and ${second.value} on ${service.code} ${conflict.verify ? l10n`may contradict` : 'contradict'} each other: ${conflict.why}.`,
          related: [{ span: first.span, message: l10n`${first.value} on the same line` }],
          ...loudness(conflict),
        };
    }
  },
};
