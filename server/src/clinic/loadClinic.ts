import type { ClinicProblem } from '../core/clinicFile';
import type { Context } from '../core/context';
import { type ClinicWords, clinicWords } from '../core/facts/evidence/clinicWords';
import { l10n } from '../core/l10n';
import { builtInPayerFiles } from '../core/payers/builtIn';
import { type PayerFile, payerSet } from '../core/payers/payerSet';
import { type Phrases, readPhrases } from '../core/phrases/phrases';
import { type Position, positionAt, splitLines } from '../core/text';
import { type ClinicFiles, most, places } from './clinicFiles';
import { type DismissedHost, dismissedIn } from './dismissed';
import { placeInJson } from './jsonPlace';
import { tablesIn } from './tables';

/** A file of the clinic that is left out because it is not right. */
export interface FileProblem {
  /** As a person in the folder calls it. */
  readonly file: string;
  readonly uri: string;
  /** One sentence. */
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** What a clinic has of its own, over what is built in. */
export interface Clinic {
  readonly context: Pick<Context, 'payers' | 'edits' | 'mue' | 'lexicon' | 'phrases' | 'dismissals'>;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the payer profiles, the words, the phrases, the imported tables and what is dismissed of a clinic, and the profiles
 * at the paths in `more`. Never rejects: what is missing is built in.
 */
export async function loadClinic(
  files: ClinicFiles,
  host: DismissedHost,
  more: readonly string[] = [],
): Promise<Clinic> {
  const { names, problems } = await profilesBelow(files);
  const profiles: PayerFile[] = [];
  for (const name of [...names, ...more]) profiles.push(await profile(files, name));
  const payers = payerSet(builtInPayerFiles, profiles);
  const tables = await tablesIn(files);
  const words = await wordsIn(files);
  const phrases = await phrasesIn(files);
  const dismissed = await dismissedIn(files, host);
  const textOf = new Map(profiles.map((file) => [file.name, 'text' in file ? file.text : '']));
  return {
    context: {
      payers,
      edits: tables.edits,
      mue: tables.mue,
      lexicon: words.lexicon,
      phrases: phrases.phrases,
      dismissals: dismissed.dismissals,
    },
    problems: [
      ...problems.map((message) => problemIn(files, places.payers, { message, path: [] })),
      ...payers.problems.map((problem) => problemIn(files, problem.file, problem, textOf.get(problem.file))),
      ...words.problems.map((problem) => problemIn(files, places.words, problem, words.text)),
      ...phrases.problems.map((problem) => problemIn(files, places.phrases, problem, phrases.text)),
      ...tables.problems.map(({ file, message }) =>
        problemIn(files, file, { message: l10n`This table ${message}`, path: [] }),
      ),
      ...dismissed.problems.map((problem) => problemIn(files, places.dismissed, problem, dismissed.text)),
    ],
  };
}

/** The paths of the clinic's profiles. */
async function profilesBelow(
  files: ClinicFiles,
): Promise<{ readonly names: readonly string[]; readonly problems: readonly string[] }> {
  const found = await files.names(places.payers);
  if (found === null) return { names: [], problems: [] };
  if ('problem' in found) return { names: [], problems: [l10n`This folder of payers ${found.problem}.`] };
  const profiles = found.names.filter((name) => name.endsWith('.json')).sort();
  const names = profiles.slice(0, most.payerFiles).map((name) => `${places.payers}/${name}`);
  const left = profiles.length - names.length;
  return {
    names,
    problems:
      left === 0
        ? []
        : [l10n`${left} payer profiles are not read: the first ${most.payerFiles} of a folder are.`],
  };
}

async function profile(files: ClinicFiles, name: string): Promise<PayerFile> {
  const found = await files.text(name, most.payerFile);
  return { name, ...(found ?? { problem: l10n`does not exist` }) };
}

async function wordsIn(files: ClinicFiles): Promise<ClinicWords & { readonly text: string }> {
  const found = await files.text(places.words, most.words);
  if (found === null) return { lexicon: null, problems: [], text: '' };
  if ('text' in found) return { ...clinicWords(found.text), text: found.text };
  const message = l10n`This file of words is left out: it ${found.problem}.`;
  return { lexicon: null, problems: [{ message, path: [] }], text: '' };
}

async function phrasesIn(files: ClinicFiles): Promise<Phrases & { readonly text: string }> {
  const found = await files.text(places.phrases, most.phrases);
  if (found === null) return { phrases: [], problems: [], text: '' };
  if ('text' in found) return { ...readPhrases(found.text), text: found.text };
  const message = l10n`This file of phrases is left out: it ${found.problem}.`;
  return { phrases: [], problems: [{ message, path: [] }], text: '' };
}

/** A problem at its words in the text of a file. */
export function problemIn(
  files: ClinicFiles,
  file: string,
  { message, path }: ClinicProblem,
  text = '',
): FileProblem {
  const lines = splitLines(text);
  const span = placeInJson(text, path);
  return {
    file,
    uri: files.uri(file),
    message,
    range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
  };
}
