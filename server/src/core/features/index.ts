/** What an editor shows about a note, as functions of its analysis and a place in it. */
export * from './elements';
export * from './evidence';
export * from './folding';
export * from './status';
export * from './symbols';
