/** The façade: what the language server, the command line and the tests call. */
export { type Analysis, acrossFinding, amongOthers, analyze, isDraft, type Silenced } from './analysis';
export { type Context, createContext } from './context';
export { type Dismissed, marksOf } from './dismissals/apart';
export { type Dismissal, type Reach, reaches } from './dismissals/dismissal';
export type { Dismissals } from './dismissals/dismissals';
export { type TextChange, type Typing, typingAfter } from './drafting/typing';
export { settledFindings } from './drafting/waiting';
export type { EpisodeRule } from './episode/episodeRule';
export { type Origin, originOf, type PatientBy } from './episode/origin';
export type { VisitSummary } from './episode/summary';
export { tiesOf } from './episode/ties';
export { type Trend, type TrendValue, trendsOf } from './episode/trends';
export {
  type Failure,
  type FailureId,
  failure,
  failureLine,
  failureTexts,
  placesIn,
  placesNotChecked,
} from './failure';
export * from './features/index';
export { label, type Markdown, md, paragraphs } from './markup';
export { createMemory, type Memory } from './memory';
export * from './model';
export * from './rule';
export { episodeRules, rules } from './rules/index';
export * from './settings';
export { stages } from './stages';
export * from './text';
