/** A clinic's own words: its devices, tasks and short forms beside the built-in phrases. */
import * as v from 'valibot';
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

const phrase = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));

export const clinicWordsSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  entries: v.array(
    v.strictObject({
      means: v.picklist(
        Object.keys(meanings) as (keyof typeof meanings)[],
        `must be one of ${Object.keys(meanings).join(', ')}`,
      ),
      words: v.pipe(v.array(phrase), v.minLength(1, 'must name at least one')),
    }),
  ),
});

/** Why the file was left out, in words for the person who wrote it, and the place in it. */
export interface WordsProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

export interface ClinicWords {
  /** The built-in phrases and the clinic's own; null where the file adds nothing. */
  readonly lexicon: Lexicon | null;
  readonly problems: readonly WordsProblem[];
}

/** Reads the text of a clinic's file of words. What is not right is left out as a whole and reported. */
export function clinicWords(text: string): ClinicWords {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { lexicon: null, problems: [{ message: 'This file of words is not valid JSON.', path: [] }] };
  }
  const read = v.safeParse(clinicWordsSchema, data);
  if (!read.success)
    return {
      lexicon: null,
      problems: read.issues.map((issue) => ({
        message: `This file of words is left out: ${v.getDotPath(issue) ?? 'it'} ${issue.message}.`,
        path: (issue.path ?? []).map(({ key }) => key as string | number),
      })),
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
