import verbForms from '../../../../data/verbForms.json';

/** All phrases that `{a|b|}` in a phrase of the lexicon stands for. */
export function alternatives(phrase: string): readonly string[] {
  const open = phrase.indexOf('{');
  const close = phrase.indexOf('}', open);
  if (open < 0 || close < 0) return [phrase];
  const rest = alternatives(phrase.slice(close + 1));
  return phrase
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => rest.map((tail) => phrase.slice(0, open) + choice + tail));
}

const irregular: Readonly<Record<string, readonly string[]>> = verbForms.forms;
const doubling = new Set(verbForms.doubling);

/** The base form of a verb with its -s, -ing and past forms. */
export function inflections(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : doubling.has(verb) ? verb + verb.at(-1) : verb;
  const consonantY = /[^aeiou]y$/.test(verb);
  const third = consonantY
    ? `${verb.slice(0, -1)}ies`
    : `${verb}${/(?:s|x|ch|sh|o)$/.test(verb) ? 'es' : 's'}`;
  const past = irregular[verb] ?? [consonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`];
  return [verb, third, `${stem}ing`, ...past];
}
