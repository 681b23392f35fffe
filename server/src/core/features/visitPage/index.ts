/** One visit on one page: beside the note, and as a file. */
export { type Account, accountOf } from './account';
export type { TextOf } from './copiedHtml';
export { visitStyle } from './style';
export { copiesHtml, fileHtml, panelHtml, timeAndUnitsHtml } from './toHtml';
export { type VisitPage, visitPage } from './visitPage';
