import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from '../core/context';
import { builtInPayerFiles } from '../core/payers/builtIn';
import { type PayerFile, payerSet } from '../core/payers/payerSet';
import { loadTables, tableFolder } from './store';

/** Where a clinic keeps its payer profiles, below the folder it works in. */
const payerFolder = path.join('.theralint', 'payers');

/** What a clinic has of its own, over what is built in. */
export interface Clinic {
  readonly context: Pick<Context, 'payers' | 'edits' | 'mue'>;
  /** One sentence for each file that is left out because it is not right. */
  readonly problems: readonly string[];
}

/** Reads the payer profiles and the imported tables below a folder. Never rejects: what is missing is built in. */
export async function loadClinic(folder: string): Promise<Clinic> {
  const payers = payerSet(builtInPayerFiles, await payerFiles(folder));
  const { edits, mue, problems } = await loadTables(path.join(folder, tableFolder));
  return {
    context: { payers, edits, mue },
    problems: [
      ...payers.problems.map(({ file, message }) => `${file}: ${message}`),
      ...problems.map(({ file, message }) => `${path.relative(folder, file)} ${message}`),
    ],
  };
}

async function payerFiles(folder: string): Promise<readonly PayerFile[]> {
  const place = path.join(folder, payerFolder);
  const names = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string) => {
    const text = await readFile(path.join(place, name), 'utf8').catch(() => '');
    return { name: path.join(payerFolder, name), text: text.replace(/^\ufeff/, '') };
  };
  return await Promise.all(names.map(read));
}
