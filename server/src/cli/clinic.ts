import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Context, createContext } from '../core/index';
import { builtInPayerFiles } from '../core/payers/builtIn';
import { type PayerFile, type PayerSet, payerSet } from '../core/payers/payerSet';
import { loadTables, tableFolder } from '../import/store';
import { type Io, UsageError } from './io';

/** Where a clinic keeps its payer profiles, below the folder it works in. */
const payerFolder = path.join('.theralint', 'payers');

/**
 * The context that notes are checked in: ready to sign, with the clinic's own payers beside the built-in ones
 * and the tables that it imported. What is not right is named on standard error and left out.
 */
export async function clinicContext(defaultPayer: string | null, io: Io): Promise<Context> {
  const payers = payerSet(builtInPayerFiles, await clinicFiles(io));
  for (const { file, message } of payers.problems) io.err(`theralint: ${file}: ${message}\n`);
  if (defaultPayer !== null && !payers.find(defaultPayer))
    throw new UsageError(`there is no payer "${defaultPayer}". Known payers: ${idsOf(payers)}`);
  const { edits, mue, problems } = await loadTables(path.resolve(io.cwd, tableFolder));
  for (const { file, message } of problems) io.err(`theralint: ${path.relative(io.cwd, file)} ${message}\n`);
  return createContext({ payers, defaultPayer, edits, mue, ready: true });
}

const idsOf = (payers: PayerSet) => payers.all.map(({ id }) => id).join(', ');

async function clinicFiles(io: Io): Promise<readonly PayerFile[]> {
  const folder = path.resolve(io.cwd, payerFolder);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string) => {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    return { name: path.join(payerFolder, name), text: text.replace(/^\ufeff/, '') };
  };
  return await Promise.all(names.map(read));
}
