import { analyze, createContext, type Visit } from '../../server/src/core/index';

const context = createContext({ ready: true });

/** The first visit of a note. */
export const firstVisit = (text: string): Visit => analyze(text, context).visits[0]!;
