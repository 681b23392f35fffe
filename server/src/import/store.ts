/** Where imported tables are kept: one file for each kind in a folder, replaced as a whole or not at all. */
import path from 'node:path';
import data from '../../data/ncci.json';
import { builtInCodes } from '../core/codes/codeSet';
import { builtInEdits } from '../core/edits/builtIn';
import type { EditTable } from '../core/edits/editTable';
import { builtInMue, type MueTable } from '../core/edits/mueTable';
import { readTable, type TableFile, tableText } from '../core/edits/tableFile';
import { makeInside, readInside } from '../files/insideFolder';
import { replaceFiles } from '../files/replaceFiles';

/** Below the folder that a clinic works in. */
export const tableFolder = path.join('.theralint', 'data');

const fileOf = (kind: TableFile['kind']) => `${kind}.json`;

/** The codes whose pairs are kept: the catalogue, and what the built-in edits pair with it. */
export const knownCodes: ReadonlySet<string> = new Set([
  ...builtInCodes.all.map(({ code }) => code),
  ...data.rows.flatMap(({ column1, column2 }) => [column1, column2]),
]);

/**
 * Puts the tables in force for a folder, all of them or none. Returns where each is kept, from the folder on.
 * @throws an error of the file system, with the old tables as they were
 */
export async function storeTables(folder: string, tables: readonly TableFile[]): Promise<readonly string[]> {
  const place = await makeInside(folder, tableFolder.split(path.sep));
  await replaceFiles(place, new Map(tables.map((table) => [fileOf(table.kind), tableText(table)])));
  return tables.map(({ kind }) => path.join(tableFolder, fileOf(kind)));
}

/** The tables in force for a folder: the stored ones, the built-in ones where none is stored. */
export interface StoredTables {
  readonly edits: EditTable;
  readonly mue: MueTable;
  /** Files, named from the folder on, that are not right; the built-in table stays in force for them. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

/** Larger than any table that an import writes, in bytes. */
const largestTable = 20_000_000;

/** `folder` is the one that the clinic works in. Never rejects. */
export async function loadTables(folder: string): Promise<StoredTables> {
  let edits = builtInEdits;
  let mue = builtInMue;
  const problems: { file: string; message: string }[] = [];
  for (const kind of ['ptp', 'mue'] as const) {
    const file = path.join(tableFolder, fileOf(kind));
    const found = await readInside(folder, file, largestTable);
    if (found === null) continue;
    const read = 'text' in found ? readTable(found.text) : undefined;
    if (read?.kind === 'ptp' && kind === 'ptp') edits = read.table;
    else if (read?.kind === 'mue' && kind === 'mue') mue = read.table;
    else {
      const why = 'problem' in found ? found.problem : 'is not an imported table';
      problems.push({ file, message: `${why}; the built-in one is used. Import it again.` });
    }
  }
  return { edits, mue, problems };
}
