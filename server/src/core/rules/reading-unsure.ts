import { insertAt } from '../fixes/insert';
import { l10n } from '../l10n';
import type { Answer } from '../model';
import type { Fix, Rule } from '../rule';
import { treatmentNote } from '../sources';
import type { Span } from '../text';

/** The words beside the figure that say what its author means. */
function saying({ start, end }: Span, read: Answer, { as, means, ways }: Answer): readonly Fix[] {
  const [edits, ...otherwise] = ways.map(({ before, after }) => [
    ...(before === '' ? [] : [insertAt(start, [before])]),
    ...(after === '' ? [] : [insertAt(end, [after])]),
  ]);
  if (!edits) return [];
  const change = { is: 'say figure', from: read.means, to: means } as const;
  return [{ title: l10n`Say that it is ${as}`, kind: 'review', change, edits, otherwise }];
}

/** Asked only where another reading of the figure decides a finding; never counted as a problem. */
export const readingUnsure: Rule = {
  id: 'reading-unsure',
  category: 'note',
  certainty: 'wording',
  severity: 'hint',
  summary: l10n`A number can be read in more than one sensible way, and what would be found depends on it.`,
  why: `Notes are read as people type them, and sometimes a number may be the minutes of a code, its units, a total, or
nothing of the kind. Where another sensible reading of the note would make it right, nothing is said to contradict or
to be missing. Instead the number is asked about.

A reviewer stumbles over the same number. The code beside it, or “min” behind it, makes it plain to both. The light
bulb offers those words for each meaning that they make plain; nothing is changed unless you choose one.`,
  sources: [treatmentNote],
  *check(visit) {
    for (const { span, as, or, answers } of visit.unsure ?? [])
      yield {
        span,
        message: l10n`Read here as ${as}. It could also be ${or.join(l10n`, or `)}. The code beside the number, or “min” behind it, would make it plain.`,
        fixes: answers.flatMap((answer) => saying(span, answers[0]!, answer)),
      };
  },
};
