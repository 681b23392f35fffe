import data from '../../../data/figureWords.json';
import type { Token } from '../scan/tokens';

const words = new Map<string, number>();
const marks = [
  ':',
  '-',
  '(',
  ')',
  ',',
  '/',
  '=',
  '|',
  '+',
  ';',
  '.',
  '@',
  '~',
  '*',
  '#',
  '…',
  '&',
  '[',
  ']',
  '"',
  '>',
];
const names: string[] = [
  'nothing',
  'code',
  'name',
  'duration',
  'interval',
  'clock',
  'units',
  'modifier',
  'date',
];
names.push('box', 'blank', 'number', 'measure', 'stop', 'range', 'word', 'other mark');
const kindClass = new Map(names.map((name, i) => [name, i] as const));
const markClass = new Map<string, number>();
for (const mark of marks) {
  markClass.set(mark, names.length);
  names.push(`"${mark}"`);
}
markClass.set('–', markClass.get('-')!);
markClass.set('—', markClass.get('-')!);
markClass.set('•', markClass.get('*')!);
for (const [name, list] of Object.entries(data.classes)) {
  for (const word of list) words.set(word, names.length);
  names.push(`(${name})`);
}
/** Names of the classes of tokens, in the order of their numbers. */
export const tokenClasses: readonly string[] = names;
export const nothing = 0;
export const stopClass = kindClass.get('stop')!;
export const wordClass = kindClass.get('word')!;
/** Names of the classes of words alone. */
export const wordClasses: readonly string[] = Object.keys(data.classes);
const firstWordClass = names.length - wordClasses.length;

/** The class of a token; 0 where there is none. */
export function classOf(token: Token | undefined): number {
  if (!token) return nothing;
  if (token.kind === 'word') return words.get(token.text.toLowerCase()) ?? wordClass;
  if (token.kind === 'mark')
    return markClass.get(token.text) ?? words.get(token.text) ?? kindClass.get('other mark')!;
  return kindClass.get(token.kind) ?? wordClass;
}

/** Index into `wordClasses` of a class of words; -1 for any other class. */
export const wordClassOf = (tokenClass: number): number =>
  tokenClass >= firstWordClass ? tokenClass - firstWordClass : -1;

/** Index into `wordClasses` of a word as written; -1 where it is in no class. */
export const wordClassNamed = (word: string): number => wordClassOf(words.get(word.toLowerCase()) ?? 0);

/** A class of marks that parts, or a few that join: what matters between a service and a figure. */
export const jointNames = [
  'nothing between',
  'colon',
  'dash',
  'bracket opens',
  'bracket closes',
  'comma',
  'slash',
  'equals',
  'column',
  'plus',
  'semicolon',
  'end of sentence',
  'for',
  'of',
  'x',
  'at',
  'modifier',
  'figure',
  'name',
  'and',
  'word of time',
  'word of units',
  'other word',
  'other',
] as const;
const joints = new Map<string, (typeof jointNames)[number]>([
  ['nothing', 'nothing between'],
  ['":"', 'colon'],
  ['"-"', 'dash'],
  ['"("', 'bracket opens'],
  ['"["', 'bracket opens'],
  ['")"', 'bracket closes'],
  ['"]"', 'bracket closes'],
  ['","', 'comma'],
  ['"/"', 'slash'],
  ['"="', 'equals'],
  ['"|"', 'column'],
  ['"+"', 'plus'],
  ['";"', 'semicolon'],
  ['stop', 'end of sentence'],
  ['(for)', 'for'],
  ['(of)', 'of'],
  ['(x)', 'x'],
  ['(at)', 'at'],
  ['"@"', 'at'],
  ['modifier', 'modifier'],
  ['duration', 'figure'],
  ['units', 'figure'],
  ['number', 'figure'],
  ['interval', 'figure'],
  ['clock', 'figure'],
  ['measure', 'figure'],
  ['code', 'name'],
  ['name', 'name'],
  ['(and)', 'and'],
  ['(then)', 'and'],
  ['"&"', 'and'],
  ['(minutes)', 'word of time'],
  ['(timed)', 'word of time'],
  ['(units)', 'word of units'],
  ['(bill)', 'word of units'],
  ['word', 'other word'],
]);
const jointIndex = new Int8Array(
  names.map((name) =>
    jointNames.indexOf(joints.get(name) ?? (name.startsWith('(') ? 'other word' : 'other')),
  ),
);
/** Index into `jointNames` of a class. */
export const jointOf = (tokenClass: number): number => jointIndex[tokenClass]!;
