/** Where imported tables are kept: one file for each kind in a folder, replaced as a whole or not at all. */
import path from 'node:path';
import data from '../../data/ncci.json';
import { places } from '../clinic/clinicFiles';
import { type StoredTables, tableName, tablesIn } from '../clinic/tables';
import { builtInCodes } from '../core/codes/codeSet';
import { type TableFile, tableText } from '../core/edits/tableFile';
import { makeInside } from '../files/insideFolder';
import { replaceFiles } from '../files/replaceFiles';
import { onDisk } from './clinic';

/** Below the folder that a clinic works in. */
export const tableFolder = path.normalize(places.tables);

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
  await replaceFiles(place, new Map(tables.map((table) => [tableName(table.kind), tableText(table)])));
  return tables.map(({ kind }) => path.join(tableFolder, tableName(kind)));
}

/** `folder` is the one that the clinic works in. Never rejects. */
export const loadTables = (folder: string): Promise<StoredTables> => tablesIn(onDisk(folder));
