/** What programs get that use Theralint as a library: the same functions that the editor and the command line call. */
export { type Analysis, amongOthers, analyze } from '../core/analysis';
export { type Context, createContext } from '../core/context';
export type { Origin } from '../core/episode/origin';
export type { VisitSummary } from '../core/episode/summary';
export { type Explanation, explain } from '../core/features/explain';
export { fixesOf, type OfferedFix } from '../core/features/fixes';
export { visitAt } from '../core/features/place';
export { fileHtml, visitPage } from '../core/features/visitPage/index';
export { applyEdits } from '../core/fixes/apply';
export type * from '../core/model';
export type { Blank, Category, Certainty, Edit, Finding, Fix, Related, Severity } from '../core/rule';
export { type Line, type Located, type Position, positionAt, type Span } from '../core/text';
export { supportedUnits, type TimedEntry, type UnitResult } from '../core/units/supportedUnits';
