import type { EpisodeRule } from '../episodeRule';
import { authorizationWanted } from './authorization-wanted';
import { certificationDue } from './certification-due';
import { contradictsLastVisit } from './contradicts-last-visit';
import { copiedForward } from './copied-forward';
import { duplicateVisit } from './duplicate-visit';
import { goalUntouched } from './goal-untouched';
import { kxDropped } from './kx-dropped';
import { priorAuthorization } from './prior-authorization';
import { progressReportDue } from './progress-report-due';
import { staleValue } from './stale-value';
import { therapistOverlap } from './therapist-overlap';
import { visitLimit } from './visit-limit';

/** All rules across visits in the order of the documentation. */
export const episodeRules: readonly EpisodeRule[] = [
  progressReportDue,
  certificationDue,
  visitLimit,
  priorAuthorization,
  authorizationWanted,
  kxDropped,
  duplicateVisit,
  therapistOverlap,
  copiedForward,
  staleValue,
  contradictsLastVisit,
  goalUntouched,
];
