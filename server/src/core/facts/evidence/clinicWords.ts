/** A clinic's own words: its devices, tasks and short forms beside the built-in phrases. */
import * as v from 'valibot';
import { type ClinicProblem, fieldName, problemsFrom, readClinicJson, said } from '../../clinicFile';
import { builtInEntries, createLexicon, type Lexicon, type LexiconEntry } from './lexicon';

/** What the words of a clinic can mean, in its terms, and the category of phrases that they join. */
const meanings = {
  task: 'task',
  object: 'taskObject',
  device: 'device',
  adaptation: 'adaptation',
  'hands-on help': 'handsOn',
  cue: 'cue',
  purpose: 'function',
  response: 'event',
  diagnosis: 'diagnosis',
  impairment: 'impairment',
  exercise: 'exercise',
  'stock phrase': 'vague',
} as const;

/** What words of a clinic can mean, as its file calls it. */
export type ClinicMeaning = keyof typeof meanings;

/** Bounds on the phrases of a clinic: more than any has, and few enough that reading a note stays quick. */
const most = { entries: 500, words: 1000, characters: 200, formsOfPhrase: 300, forms: 20_000 };

/** How many phrases `{a|b|}` in a phrase make of it; null where its braces are not in pairs. */
function formsOf(phrase: string): number | null {
  const choices = phrase.match(/\{[^{}]*\}/g) ?? [];
  if (/[{}]/.test(phrase.replace(/\{[^{}]*\}/g, ''))) return null;
  return choices.reduce((forms, choice) => forms * choice.split('|').length, 1);
}

const phrase = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(most.characters, `must have at most ${most.characters} characters`),
  v.check((text) => formsOf(text) !== null, 'has braces that are not in pairs; choices are written {a|b}'),
  v.check(
    (text) => (formsOf(text) ?? 0) <= most.formsOfPhrase,
    `stands for more than ${most.formsOfPhrase} phrases; use fewer choices in braces`,
  ),
);

export const clinicWordsSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  entries: v.pipe(
    v.array(
      v.strictObject({
        means: v.picklist(Object.keys(meanings) as ClinicMeaning[]),
        words: v.pipe(
          v.array(phrase),
          v.minLength(1, 'must name at least one'),
          v.maxLength(most.words, `must name at most ${most.words}`),
        ),
      }),
    ),
    v.maxLength(most.entries, `must have at most ${most.entries} parts`),
    v.check(
      (entries) =>
        entries
          .flatMap(({ words }) => words)
          .reduce((sum, text) => sum + Math.min(formsOf(text) ?? 0, most.formsOfPhrase), 0) <= most.forms,
      `stand for more than ${most.forms} phrases in all; use fewer choices in braces`,
    ),
  ),
});

export type ClinicWordsFile = v.InferOutput<typeof clinicWordsSchema>;

export interface ClinicWords {
  /** The built-in phrases and the clinic's own; null where the file adds nothing. */
  readonly lexicon: Lexicon | null;
  readonly problems: readonly ClinicProblem[];
}

/** Reads the text of a clinic's file of words. What is not right is left out as a whole and reported. */
export function clinicWords(text: string): ClinicWords {
  const leftOut = (why: string) => `This file of words is left out: ${why}.`;
  const json = readClinicJson(text);
  if ('problem' in json)
    return { lexicon: null, problems: [{ message: leftOut(`it ${json.problem}`), path: [] }] };
  const read = v.safeParse(clinicWordsSchema, json.data);
  if (!read.success)
    return {
      lexicon: null,
      problems: problemsFrom(read.issues, (issue, path) =>
        leftOut(`${path.length > 0 ? fieldName(path) : 'it'} ${said(issue)}`),
      ),
    };
  const own = read.output.entries.map(
    ({ means, words }): LexiconEntry => ({
      category: meanings[means],
      term: `${means} of the clinic`,
      words,
      ...(means === 'exercise' ? { code: '97110' } : {}),
      yes: words[0]!,
      no: '-',
    }),
  );
  return { lexicon: own.length > 0 ? createLexicon([...builtInEntries, ...own]) : null, problems: [] };
}
