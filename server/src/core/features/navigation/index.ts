/** Ways through a note: from charge to work to goal, to all that speaks of the same, and out from a word to the whole. */
export * from './navigation';
export { selectionSteps } from './selection';
