import type { Context } from './context';
import type { Visit } from './model';

/** Medicare Part B or Medicare Advantage, as the note says or, where it says nothing, as the default payer is. */
export const isMedicare = (visit: Visit, context: Context): boolean =>
  (visit.payer.kind === 'unset' ? (context.defaultPayer ?? '') : visit.payer.kind).startsWith('medicare');
