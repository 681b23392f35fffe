import type { Context } from '../context';
import { elementRule } from '../elementRule';
import { isMedicare } from '../medicare';
import type { Visit } from '../model';
import { bcbsOklahoma, sourceArticle, treatmentNote } from '../sources';

export const startEnd = elementRule({
  element: 'start-end',
  summary: 'No start and end time is written for the 97530 work.',
  missing: (visit: Visit, context: Context) =>
    isMedicare(visit, context)
      ? 'no start and end time is written for this work. Medicare does not ask for it; some other payers do.'
      : 'no start and end time is written for this work. Some payers ask for it.',
  severity: () => 'info',
  why: `**Medicare does not require** start and end times. It asks for total timed minutes and total treatment minutes,
and its contractors shall not require the time of each intervention. **Some payers** do: BCBS Oklahoma, for example,
asks for start and stop times or at least the minutes of each activity, and some Medicaid programs want time in and
time out. **The source article** lists start and end times among its elements.

So this stays information unless the payer asks for it. Time in and time out of the whole visit are not the same: they
hold rest and waiting too, and cannot prove units. Write only times that you took; nobody can reconstruct them later.`,
  sources: [treatmentNote, bcbsOklahoma, sourceArticle],
});
