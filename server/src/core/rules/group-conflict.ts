import { firstLineOf } from '../fixes/insert';
import { l10n } from '../l10n';
import type { Rule } from '../rule';
import { isOneOnOne } from '../services';
import { intraServiceTime, ncciManual } from '../sources';

export const groupConflict: Rule = {
  id: 'group-conflict',
  category: 'right-code',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`One-on-one work is described as given to two or more patients together.`,
  why: `97530 and the other one-on-one codes are for one patient at a time. Work with two or more patients together
under constant attendance is group therapy, 97150: one untimed unit for each patient. A therapist may go back and forth
between patients, and then each minute belongs to one of them.

This is a reading of prose. If the minutes were one-on-one, a word such as "one on one" in the text says so. On one
day, group and one-on-one work need different times.`,
  sources: [ncciManual, intraServiceTime],
  *check(visit, context) {
    const { group } = visit.wording;
    const services = visit.services.filter((service) => isOneOnOne(service, context.codes));
    if (!group || services.length === 0) return;
    const code = (services.find((service) => service.code === '97530') ?? services[0]!).code;
    yield {
      span: firstLineOf(visit, group),
      message: l10n`This reads like work with two or more patients together, but ${code} is one-on-one. Was it, or is it group therapy (97150)?`,
    };
  },
};
