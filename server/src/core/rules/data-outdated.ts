import type { Context } from '../context';
import { covers, type TableOrigin } from '../edits/editTable';
import { editedPairs } from '../edits/pairs';
import { l10n } from '../l10n';
import type { Visit } from '../model';
import type { Rule } from '../rule';
import { ncciManual } from '../sources';
import { mue } from './mue';

export const dataOutdated: Rule = {
  id: 'data-outdated',
  category: 'data',
  certainty: 'rule',
  severity: 'info',
  summary: l10n`A visit was judged by a table of CMS that was not published for the day of service.`,
  why: `CMS publishes its edits and its unit limits each quarter, and gives them only to whoever accepts the licence for the
codes: none newer than July 2024 can come with this program. They are good enough to ask a question and not good enough to
rely on. Download those of your quarter from CMS and import them (theralint data import); they are used for the days
that they cover.

It is said only where something was judged by such a table.`,
  sources: [ncciManual],
  *check(visit, context) {
    const date = visit.dateOfService;
    if (!date) return;
    for (const { title, from, to } of usedTables(visit, context).filter(
      (table) => !covers(table, date.value),
    ))
      yield {
        span: date.span,
        message: l10n`This visit was judged by another quarter’s table: ${title}, published for ${from} to ${to}.`,
      };
  },
};

/** The tables by which something in the visit was judged. */
const usedTables = (visit: Visit, context: Context): readonly TableOrigin[] => [
  ...(editedPairs(visit, context).length > 0 ? [context.edits] : []),
  ...([...mue.check(visit, context)].length > 0 ? [context.mue] : []),
];
