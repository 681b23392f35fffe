import { elementRule } from '../elementRule';
import { l10n } from '../l10n';
import { hasUnreadableTime } from '../notRead';
import { askedText, wordingAsked } from '../payers/wordingAsked';
import { adviceOn97530, bcbsOklahoma, treatmentNote } from '../sources';
import { isUndescribed } from '../undescribed';
import { lacksTime } from './time-missing';

export const startEnd = elementRule({
  element: 'start-end',
  summary: l10n`No start and end time is written for the 97530 work.`,
  missing: (visit, context) =>
    l10n`I found no start and end time for this work. ${askedText('start-end', visit, context)}`,
  optional: true,
  waits: (visit, context) =>
    visit.services.some(
      (service) =>
        service.code === '97530' &&
        (lacksTime(service, visit, context) || hasUnreadableTime(visit, service, ['clock time'])),
    ) ||
    (isUndescribed(visit) && !wordingAsked('start-end', visit, context)),
  why: `**Medicare does not require** start and end times. It asks for total timed minutes and total treatment minutes,
and its contractors shall not require the time of each intervention. **Some payers** ask for more: start
and stop times or at least the minutes of each activity, or time in and time out; their profiles say which. **Published advice** lists start and end times among its elements.

So this is a hint, and more only where the payer's profile asks for it. Time in and time out of the whole visit are not the same: they
hold rest and waiting too, and cannot prove units. Write only times that you took; nobody can reconstruct them later.`,
  sources: [treatmentNote, bcbsOklahoma, adviceOn97530],
});
