import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClinicProblem } from '../core/clinicFile';
import type { Context } from '../core/context';
import { type ClinicWords, clinicWords } from '../core/facts/evidence/clinicWords';
import { builtInPayerFiles } from '../core/payers/builtIn';
import { type PayerFile, payerSet } from '../core/payers/payerSet';
import { type Position, positionAt, splitLines } from '../core/text';
import { namesInside, readInside } from '../files/insideFolder';
import { dismissedFile, dismissedIn } from './dismissed';
import { placeInJson } from './jsonPlace';
import { loadTables } from './store';
import { largestWords, wordsFile } from './words';

/** Where a clinic keeps its payer profiles, below the folder it works in. */
const payerFolder = path.join('.theralint', 'payers');

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
  readonly context: Pick<Context, 'payers' | 'edits' | 'mue' | 'lexicon' | 'dismissals'>;
  readonly problems: readonly FileProblem[];
}

/** Bounds on what is read of a folder: more than any clinic has, in files and bytes. */
const most = { payerFiles: 200, payerFile: 200_000 };

/**
 * Reads the payer profiles, the words, what is dismissed and the imported tables below a folder, and the profiles at the places named in
 * `more`, from the folder on. Regular files inside of the folder only. Never rejects: what is missing is built in.
 */
export async function loadClinic(folder: string, more: readonly string[] = []): Promise<Clinic> {
  const { names, problems } = await profilesBelow(folder);
  const files: PayerFile[] = [];
  for (const name of [...names, ...more]) files.push(await profile(folder, name));
  const payers = payerSet(builtInPayerFiles, files);
  const tables = await loadTables(folder);
  const words = await clinicWordsIn(folder);
  const dismissed = await dismissedIn(folder);
  const textOf = new Map(files.map((file) => [file.name, 'text' in file ? file.text : '']));
  return {
    context: {
      payers,
      edits: tables.edits,
      mue: tables.mue,
      lexicon: words.lexicon,
      dismissals: dismissed.dismissals,
    },
    problems: [
      ...problems.map((message) => problemIn(folder, payerFolder, message)),
      ...payers.problems.map((problem) =>
        problemIn(folder, problem.file, problem.message, textOf.get(problem.file), problem.path),
      ),
      ...words.problems.map(({ message, path }) => problemIn(folder, wordsFile, message, words.text, path)),
      ...dismissed.problems.map(({ message, path }) =>
        problemIn(folder, dismissedFile, message, dismissed.text, path),
      ),
      ...tables.problems.map(({ file, message }) => problemIn(folder, file, `This table ${message}`)),
    ],
  };
}

/** The names of the clinic's profiles, from the folder on. */
async function profilesBelow(
  folder: string,
): Promise<{ readonly names: readonly string[]; readonly problems: readonly string[] }> {
  const found = await namesInside(folder, payerFolder);
  if (found === null) return { names: [], problems: [] };
  if ('problem' in found) return { names: [], problems: [`This folder of payers ${found.problem}.`] };
  const profiles = found.names.filter((name) => name.endsWith('.json')).sort();
  const names = profiles.slice(0, most.payerFiles).map((name) => path.join(payerFolder, name));
  const left = profiles.length - names.length;
  return {
    names,
    problems:
      left === 0
        ? []
        : [`${left} payer profiles are not read: the first ${most.payerFiles} of a folder are.`],
  };
}

async function profile(folder: string, name: string): Promise<PayerFile> {
  const found = await readInside(folder, name, most.payerFile);
  return { name, ...(found ?? { problem: 'does not exist' }) };
}

async function clinicWordsIn(folder: string): Promise<ClinicWords & { readonly text: string }> {
  const found = await readInside(folder, wordsFile, largestWords);
  if (found === null) return { lexicon: null, problems: [], text: '' };
  if ('text' in found) return { ...clinicWords(found.text), text: found.text };
  return {
    lexicon: null,
    problems: [{ message: `This file of words is left out: it ${found.problem}.`, path: [] }],
    text: '',
  };
}

function problemIn(
  folder: string,
  file: string,
  message: string,
  text = '',
  place: ClinicProblem['path'] = [],
): FileProblem {
  const lines = splitLines(text);
  const span = placeInJson(text, place);
  return {
    file,
    uri: pathToFileURL(path.resolve(folder, file)).href,
    message,
    range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
  };
}
