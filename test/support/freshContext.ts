import { type Context, createContext } from '../../server/src/core/index';

const context = createContext({ ready: true });

/** A context in which nothing was read yet: what the reader remembers belongs to the set of codes. */
export const freshContext = (): Context => ({ ...context, codes: { ...context.codes } });
