import type { EpisodeRule, Rule } from '../rule';
import { timeInterval } from './time-interval';
import { timeMissing } from './time-missing';
import { timeOrder } from './time-order';
import { timeOverlap } from './time-overlap';
import { timeSession } from './time-session';
import { timeTimedTotal } from './time-timed-total';
import { timeTotalsMissing } from './time-totals-missing';
import { timeTreatmentTotal } from './time-treatment-total';

/** All rules in the order of the documentation. */
export const rules: readonly Rule[] = [
  timeOrder,
  timeInterval,
  timeOverlap,
  timeTimedTotal,
  timeTreatmentTotal,
  timeSession,
  timeMissing,
  timeTotalsMissing,
];

export const episodeRules: readonly EpisodeRule[] = [];
