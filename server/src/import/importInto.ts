import path from 'node:path';
import { ImportError, importTables, type Progress } from './importTables';
import { reasonNotStored } from './reasonNotStored';
import { knownCodes, storeTables } from './store';

/** How an import ended, in sentences for the user. Where it did not work, nothing was changed. */
export interface ImportOutcome {
  readonly ok: boolean;
  readonly messages: readonly string[];
}

/** Reads tables as CMS publishes them and puts them in force for a folder, all of them or none. */
export async function importInto(
  folder: string,
  files: readonly string[],
  progress?: Progress,
): Promise<ImportOutcome> {
  try {
    const { tables, leftOut } = await importTables(files, knownCodes, progress);
    const targets = await storeTables(
      folder,
      tables.map(({ table }) => table),
    ).catch((error: unknown) => {
      throw new ImportError('The tables', reasonNotStored(error));
    });
    const messages = leftOut.map(
      (file) =>
        `${path.basename(file)} lists only what changed in a quarter and was left out; the whole table has it.`,
    );
    for (const [at, { table, rowsRead }] of tables.entries()) {
      const what = table.kind === 'ptp' ? 'pairs' : 'limits';
      messages.push(
        `${table.title}: ${rowsRead} rows read, ${table.rows.length} ${what} of therapy codes kept.`,
        `Stored in ${targets[at]}, in force from ${table.from} to ${table.to}.`,
      );
    }
    return { ok: true, messages };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ok: false, messages: [`${error.file} ${error.message}. Nothing was changed.`] };
  }
}
