/** What an editor shows about a note, as functions of its analysis and a place in it. */
export * from './action';
export * from './codeActions';
export * from './colours';
export * from './completion';
export * from './elements';
export * from './evidence';
export * from './explain';
export { figureReadings } from './figureReadings';
export * from './fixes';
export * from './folding';
export * from './hover';
export * from './lenses';
export { visitAt, visitLabel, wordsOf } from './place';
export * from './signing';
export * from './status';
export * from './symbols';
export * from './visitLine';
export * from './visitUnits';
