import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from '../core/context';
import { clinicWords } from '../core/facts/evidence/clinicWords';
import { builtInPayerFiles } from '../core/payers/builtIn';
import { type PayerFile, type PayerProblem, payerSet } from '../core/payers/payerSet';
import { type Position, positionAt, type Span, splitLines } from '../core/text';
import { placeInJson } from './jsonPlace';
import { loadTables } from './store';

/** Where a clinic keeps its payer profiles, below the folder it works in. */
const payerFolder = path.join('.theralint', 'payers');
/** The clinic's own words for tasks, devices and the like. */
const wordsFile = path.join('.theralint', 'words.json');

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
  readonly context: Pick<Context, 'payers' | 'edits' | 'mue' | 'lexicon'>;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the payer profiles, the words and the imported tables below a folder, and the profiles at the places named in
 * `more` (from the folder on, or absolute). Never rejects: what is missing is built in.
 */
export async function loadClinic(folder: string, more: readonly string[] = []): Promise<Clinic> {
  const files = [...(await profilesBelow(folder)), ...(await Promise.all(more.map(named(folder))))];
  const payers = payerSet(builtInPayerFiles, files);
  const { edits, mue, problems } = await loadTables(folder);
  const wordsText = await textIn(folder, wordsFile);
  const words = wordsText === null ? { lexicon: null, problems: [] } : clinicWords(wordsText);
  const textOf = new Map(files.map(({ name, text }) => [name, text]));
  return {
    context: { payers, edits, mue, lexicon: words.lexicon },
    problems: [
      ...payers.problems.map((problem) => inProfile(folder, problem, textOf.get(problem.file) ?? '')),
      ...words.problems.map(({ message, path: place }) =>
        problemIn(folder, wordsFile, message, wordsText ?? '', placeInJson(wordsText ?? '', place)),
      ),
      ...problems.map(({ file, message }) =>
        problemIn(folder, file, `This table ${message}`, '', { start: 0, end: 0 }),
      ),
    ],
  };
}

async function profilesBelow(folder: string): Promise<readonly PayerFile[]> {
  const names = await readdir(path.join(folder, payerFolder)).catch(() => []);
  const profiles = names.filter((name) => name.endsWith('.json')).sort();
  return await Promise.all(profiles.map((name) => named(folder)(path.join(payerFolder, name))));
}

/** A file that is not there or cannot be read has no text, and is reported like one that is empty. */
const named =
  (folder: string) =>
  async (name: string): Promise<PayerFile> => {
    return { name, text: (await textIn(folder, name)) ?? '' };
  };

async function textIn(folder: string, name: string): Promise<string | null> {
  const text = await readFile(path.resolve(folder, name), 'utf8').catch(() => null);
  return text === null ? null : text.replace(/^\ufeff/, '');
}

const inProfile = (folder: string, { file, message, path: place }: PayerProblem, text: string): FileProblem =>
  problemIn(folder, file, message, text, placeInJson(text, place));

function problemIn(folder: string, file: string, message: string, text: string, span: Span): FileProblem {
  const lines = splitLines(text);
  return {
    file,
    uri: pathToFileURL(path.resolve(folder, file)).href,
    message,
    range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
  };
}
