import { elementRule } from '../elementRule';
import { hasUnreadableTime } from '../notRead';
import { profileFor } from '../payers/payerOf';
import { bcbsOklahoma, sourceArticle, treatmentNote } from '../sources';

export const startEnd = elementRule({
  element: 'start-end',
  summary: 'No start and end time is written for the 97530 work.',
  missing: (visit, context) => {
    const payer = profileFor(visit, context);
    const wish = payer?.terms.startEndTimes;
    const asks = !wish
      ? 'Some payers ask for it.'
      : wish.value === 'not-required'
        ? `${payer.profile.name} ${wish.verify ? 'is not known to' : 'does not'} ask for it; some other payers do.`
        : `${payer.profile.name} ${wish.verify ? 'may ask' : 'asks'} for it.`;
    return `no start and end time is written for this work. ${asks}`;
  },
  unless: (visit) =>
    visit.services.some(
      (service) => service.code === '97530' && hasUnreadableTime(visit, service, ['clock time']),
    ),
  severity: (visit, context) => {
    const wish = profileFor(visit, context)?.terms.startEndTimes;
    if (wish?.verify) return 'hint';
    return wish && wish.value !== 'not-required' ? 'warning' : 'info';
  },
  why: `**Medicare does not require** start and end times. It asks for total timed minutes and total treatment minutes,
and its contractors shall not require the time of each intervention. **Some payers** ask for more: start
and stop times or at least the minutes of each activity, or time in and time out; their profiles say which. **The source article** lists start and end times among its elements.

So this stays information unless the payer's profile requires it, and a hint where that is not verified. Time in and time out of the whole visit are not the same: they
hold rest and waiting too, and cannot prove units. Write only times that you took; nobody can reconstruct them later.`,
  sources: [treatmentNote, bcbsOklahoma, sourceArticle],
});
