import { covers } from '../edits/editTable';
import { editedPairs } from '../edits/pairs';
import type { Rule } from '../rule';
import { ncciManual } from '../sources';

export const dataOutdated: Rule = {
  id: 'data-outdated',
  category: 'data',
  certainty: 'rule',
  severity: 'info',
  summary: 'A pair of codes was judged by a table of edits that was not published for the day of service.',
  why: `CMS publishes its edits each quarter. The table that comes with this program is a dated one; it is good enough to
ask a question and not good enough to rely on. Import the current table from CMS (theralint data import) and it is
used for the days that it covers.

It is said only where something was judged by the table.`,
  sources: [ncciManual],
  *check(visit, context) {
    const date = visit.dateOfService;
    if (!date || covers(context.edits, date.value) || editedPairs(visit, context).length === 0) return;
    const { title, from, to } = context.edits;
    yield {
      span: date.span,
      message: `This visit was judged by another quarter’s table: ${title}, published for ${from} to ${to}.`,
    };
  },
};
