/** Where imported tables are kept: one file for each kind in a folder, replaced as a whole or not at all. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import data from '../../data/ncci.json';
import { builtInCodes } from '../core/codes/codeSet';
import { builtInEdits } from '../core/edits/builtIn';
import type { EditTable } from '../core/edits/editTable';
import { builtInMue, type MueTable } from '../core/edits/mueTable';
import { readTable, type TableFile, tableText } from '../core/edits/tableFile';

/** Below the folder that a clinic works in. */
export const tableFolder = path.join('.theralint', 'data');

const fileOf = (kind: TableFile['kind']) => `${kind}.json`;

/** The codes whose pairs are kept: the catalogue, and what the built-in edits pair with it. */
export const knownCodes: ReadonlySet<string> = new Set([
  ...builtInCodes.all.map(({ code }) => code),
  ...data.rows.flatMap(({ column1, column2 }) => [column1, column2]),
]);

/** Writes a table beside the old one and then puts it in its place. Returns the path. */
export async function storeTable(folder: string, table: TableFile): Promise<string> {
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, fileOf(table.kind));
  const fresh = `${target}.new`;
  try {
    await writeFile(fresh, tableText(table));
    await rename(fresh, target);
  } finally {
    await rm(fresh, { force: true });
  }
  return target;
}

/** The tables in force for a folder: the stored ones, the built-in ones where none is stored. */
export interface StoredTables {
  readonly edits: EditTable;
  readonly mue: MueTable;
  /** Files that are not right; the built-in table stays in force for them. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

export async function loadTables(folder: string): Promise<StoredTables> {
  let edits = builtInEdits;
  let mue = builtInMue;
  const problems: { file: string; message: string }[] = [];
  for (const kind of ['ptp', 'mue'] as const) {
    const file = path.join(folder, fileOf(kind));
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const read = readTable(text);
    if (read?.kind === 'ptp' && kind === 'ptp') edits = read.table;
    else if (read?.kind === 'mue' && kind === 'mue') mue = read.table;
    else
      problems.push({
        file,
        message: 'is not an imported table; the built-in one is used. Import it again.',
      });
  }
  return { edits, mue, problems };
}
