import type { Rule } from '../rule';
import { activity } from './97530-activity';
import { equipment } from './97530-equipment';
import { goal } from './97530-goal';
import { participation } from './97530-participation';
import { progress } from './97530-progress';
import { skilledInvolvement } from './97530-skilled-involvement';
import { startEnd } from './97530-start-end';
import { aideLed } from './aide-led';
import { assistantModifier } from './assistant-modifier';
import { codeNotBilled } from './code-not-billed';
import { codeNotDescribed } from './code-not-described';
import { codeNotForPayer } from './code-not-for-payer';
import { codeUnknown } from './code-unknown';
import { codesExclude } from './codes-exclude';
import { dataOutdated } from './data-outdated';
import { dateInFuture } from './date-in-future';
import { dateMissing } from './date-missing';
import { distinctDocumentation } from './distinct-documentation';
import { evaluationByAssistant } from './evaluation-by-assistant';
import { goalOverdue } from './goal-overdue';
import { groupConflict } from './group-conflict';
import { kxThreshold } from './kx-threshold';
import { medicalNecessity } from './medical-necessity';
import { modifierDiscipline } from './modifier-discipline';
import { modifierUnknown } from './modifier-unknown';
import { mue } from './mue';
import { nameChanges } from './name-changes';
import { ncciForbidden } from './ncci-forbidden';
import { ncciModifier } from './ncci-modifier';
import { payerAsks } from './payer-asks';
import { payerUnset } from './payer-unset';
import { placeholder } from './placeholder';
import { readingUnsure } from './reading-unsure';
import { readsAsOtherCode } from './reads-as-other-code';
import { sideContradicts } from './side-contradicts';
import { signatureMissing } from './signature-missing';
import { signedBeforeVisit } from './signed-before-visit';
import { signedByStudent } from './signed-by-student';
import { timeInterval } from './time-interval';
import { timeMissing } from './time-missing';
import { timeOrder } from './time-order';
import { timeOverlap } from './time-overlap';
import { timeSession } from './time-session';
import { timeTimedTotal } from './time-timed-total';
import { timeTotalsMissing } from './time-totals-missing';
import { timeTreatmentTotal } from './time-treatment-total';
import { unitsCap } from './units-cap';
import { unitsMissing } from './units-missing';
import { unitsOver } from './units-over';
import { unitsRuleDiffers } from './units-rule-differs';
import { unitsSplit } from './units-split';
import { unitsUnder } from './units-under';
import { unitsUntimed } from './units-untimed';
import { unreadable } from './unreadable';
import { vaguePhrase } from './vague-phrase';
import { valueImpossible } from './value-impossible';

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
  unitsOver,
  unitsUnder,
  unitsSplit,
  unitsRuleDiffers,
  unitsMissing,
  unitsUntimed,
  mue,
  activity,
  goal,
  startEnd,
  participation,
  progress,
  skilledInvolvement,
  equipment,
  medicalNecessity,
  readsAsOtherCode,
  groupConflict,
  distinctDocumentation,
  codeNotDescribed,
  codeNotBilled,
  dateMissing,
  signatureMissing,
  signedByStudent,
  vaguePhrase,
  sideContradicts,
  valueImpossible,
  dateInFuture,
  goalOverdue,
  signedBeforeVisit,
  nameChanges,
  placeholder,
  unreadable,
  readingUnsure,
  codeUnknown,
  codeNotForPayer,
  codesExclude,
  evaluationByAssistant,
  aideLed,
  ncciModifier,
  ncciForbidden,
  modifierDiscipline,
  modifierUnknown,
  assistantModifier,
  kxThreshold,
  payerUnset,
  payerAsks,
  unitsCap,
  dataOutdated,
];

export { episodeRules } from '../episode/rules/index';
