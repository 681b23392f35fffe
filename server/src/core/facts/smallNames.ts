import data from '../../../data/credentials.json';
import { anyOf } from './vocabulary';

const sure = anyOf([...data.anyCase, ...data.anyCase.map((word) => word.toUpperCase())]);
const any = `(?:${sure}|pt|ot|PT|OT)`;
const degree = '(?:(?:ms|mot|msot|mpt|bs|ma|otd|dpt)[ ,/]{1,2})?';
const further = `(?:[ ,/]{1,3}(?:${sure}|ocs|cht|pt|ot|ms|scs|ncs|gcs|mot|PT|OT|OCS|CHT|SCS|NCS|GCS)){0,4}`;
const open = '[\\s\\-–—~*_>#|•"]{0,12}';
const between = '[ \\t,/|(–-]{1,4}';
/** What may follow: a licence, a day, an hour. */
const behind = '(?=\\s{0,3}(?:$|[)\\].,;|/(–*<"-]|\\s{2}|\\d|lic|on\\b|at\\b|date|and\\b|npi))';
const part = "\\p{Ll}[\\p{Ll}'’-]";

/** Names in small letters with their credential, that fill a line from its beginning. */
const lines = [
  // "continue per poc, pt" signs nothing: small letters need a credential that is no other word, or initials
  `(${part}{0,24}(?:[ ]${part}{0,24}){1,3})[ \\t]{0,2},[ \\t]{0,2}${degree}(${sure})${further}`,
  `((?:\\p{Ll}\\.[ ]?){1,2}${part}{1,24})${between}${degree}(${any})${further}`,
  // "lena q. ortiz otr/l": the initial says that it is a name
  `(${part}{1,24}[ ]\\p{Ll}\\.[ ]${part}{1,24})${between}${degree}(${any})${further}`,
  // a dash in front says that a name follows
  `(?<=[-–—~][ ]{0,2})(\\p{Ll}[\\p{Ll}.'’-]{0,24}(?:[ ]\\p{Ll}[\\p{Ll}.'’-]{0,24}){0,3})[ \\t]{0,2},?[ \\t]{0,2}${degree}(${any})${further}`,
].map((source) => new RegExp(`^${open}${source}(?![\\p{L}])${behind}`, 'u'));

/** "dana whitcomb pt", "l okonjo pt dpt", "jk pt": nothing else on the line but a day and an hour, or a bracket. */
const whole = new RegExp(
  `^${open}(${part}{0,24}(?:[ ]${part}{0,24}){0,2}?)[ ,]{1,3}${degree}(${any})${further}[\\s.,|~*-]{0,6}(?:\\d[\\d/.: -]{0,20}(?:[ap]m?)?|\\([^()]{0,60}\\))?\\s{0,4}$`,
  'u',
);
const words: ReadonlySet<string> = new Set([
  ...data.smallWords,
  ...data.notNames.filter((word) => /^\p{L}+$/u.test(word)).map((word) => word.toLowerCase()),
]);

/** Verbs and kinds of treatment that stand in front of "pt" where nothing else is on the line. */
const single: ReadonlySet<string> = new Set(data.singleWords);

/** The name (group 1) and the credential (group 2) of a line, perhaps the `last`, that a name in small letters signs. */
export function smallName(line: string, last: boolean): RegExpExecArray | null {
  const found = lines.map((pattern) => pattern.exec(line)).find((match) => match !== null);
  if (found) return found;
  const alone = whole.exec(line);
  const parts = alone ? alone[1]!.split(' ') : [];
  // "d vasquez pt": a letter in front of a name is an initial
  const named = parts.length > 1 && parts[0]!.length === 1 ? parts.slice(1) : parts;
  if (!alone || named.some((word) => words.has(word) || single.has(word))) return null;
  // one word is a verb as well ("resume pt"), unless it is initials or stands below everything else
  if (parts.length > 1 || parts[0]!.length <= 3) return alone;
  return last ? alone : null;
}
