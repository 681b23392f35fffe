import verbForms from '../../../../data/verbForms.json';
import { words } from './words';

/** All phrases that `{a|b|}` in a phrase of the lexicon stands for. */
export const alternatives = (phrase: string): readonly string[] => chosen(phrase, () => false);

/** The phrase with its first word chosen; what stands behind that word may still be open. */
export const openingsOf = (phrase: string): readonly string[] =>
  chosen(phrase, (front) => {
    const [first] = words(front);
    return first !== undefined && front.includes(' ', first.end);
  });

/** Makes the choices of a phrase from the left, until what stands in front of the next one is enough. */
function chosen(phrase: string, enough: (front: string) => boolean): readonly string[] {
  const open = phrase.indexOf('{');
  const close = phrase.indexOf('}', open);
  if (open < 0 || close < 0 || enough(phrase.slice(0, open))) return [phrase];
  return phrase
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => chosen(phrase.slice(0, open) + choice + phrase.slice(close + 1), enough));
}

const irregular: Readonly<Record<string, readonly string[]>> = verbForms.forms;
const doubling = new Set(verbForms.doubling);

/** The base form of a verb with its -s, -ing and past forms. */
export function inflections(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : doubling.has(verb) ? verb + verb.at(-1) : verb;
  const consonantY = verb.endsWith('y') && !'aeiou'.includes(verb.at(-2)!);
  const third = consonantY
    ? `${verb.slice(0, -1)}ies`
    : `${verb}${['s', 'x', 'ch', 'sh', 'o'].some((end) => verb.endsWith(end)) ? 'es' : 's'}`;
  const past = irregular[verb] ?? [consonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`];
  return [verb, third, `${stem}ing`, ...past];
}
