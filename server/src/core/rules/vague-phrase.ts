import { insertBlank } from '../door/change';
import { alreadyAsked, blank, insertAt } from '../fixes/insert';
import { l10n, translated } from '../l10n';
import type { Fix, Rule } from '../rule';
import { documentation } from '../sources';
import { isBareBill } from '../undescribed';

export const vaguePhrase: Rule = {
  id: 'vague-phrase',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`A stock phrase stands where a value of today would tell something.`,
  why: `"Tolerated treatment well", "continue per POC" and "progressing" fit every visit, so they show nothing about
this one. Reviewers read them as boilerplate. A phrase is left alone when its sentence carries a number, a level of
assistance, a cue or a device, and in what the patient says.

This is a reading of prose, not a rule: **Medicare** asks for documentation that is relevant and sufficient and does
not list forbidden words. One reviewer's published advice is that "same as above" or pointing to another date is not
sufficient.`,
  sources: [documentation],
  *check(visit, context) {
    if (isBareBill(visit, context)) return;
    for (const { span, why, questions } of visit.wording.vague) {
      const fixes = questions.map((question): Fix => {
        return {
          title: l10n`Add a blank: ${translated(question)}`,
          kind: 'review',
          change: insertBlank,
          edits: [insertAt(span.end, [' (', blank(question), ')'])],
        };
      });
      if (alreadyAsked(visit, fixes)) continue;
      const ask = questions[0] ? l10n` To fill in: ${translated(questions[0])}.` : '';
      yield { span, message: l10n`This phrase ${translated(why)}.${ask}`, fixes };
    }
  },
};
