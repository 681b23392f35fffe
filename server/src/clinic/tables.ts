import { builtInEdits } from '../core/edits/builtIn';
import type { EditTable } from '../core/edits/editTable';
import { builtInMue, type MueTable } from '../core/edits/mueTable';
import { readTable, type TableFile } from '../core/edits/tableFile';
import { l10n } from '../core/l10n';
import { type ClinicFiles, most, places } from './clinicFiles';

/** The name of the file in the folder of tables. */
export const tableName = (kind: TableFile['kind']): string => `${kind}.json`;

/** The tables in force for a folder: the stored ones, the built-in ones where none is stored. */
export interface StoredTables {
  readonly edits: EditTable;
  readonly mue: MueTable;
  /** Files, named from the folder on, that are not right; the built-in table stays in force for them. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

/** Never rejects. */
export async function tablesIn(files: ClinicFiles): Promise<StoredTables> {
  let edits = builtInEdits;
  let mue = builtInMue;
  const problems: { file: string; message: string }[] = [];
  for (const kind of ['ptp', 'mue'] as const) {
    const file = `${places.tables}/${tableName(kind)}`;
    const found = await files.text(file, most.table);
    if (found === null) continue;
    const read = 'text' in found ? readTable(found.text) : undefined;
    if (read?.kind === 'ptp' && kind === 'ptp') edits = read.table;
    else if (read?.kind === 'mue' && kind === 'mue') mue = read.table;
    else {
      const why = 'problem' in found ? found.problem : l10n`is not an imported table`;
      problems.push({ file, message: l10n`${why}; the built-in one is used. Import it again.` });
    }
  }
  return { edits, mue, problems };
}
