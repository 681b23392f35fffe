import path from 'node:path';
import type { TableOrigin } from '../core/edits/editTable';
import { ImportError, importTables, type Progress } from '../import/importTables';
import { knownCodes, loadTables, storeTable, tableFolder } from '../import/store';
import { count, type ExitCode, exit, type Io } from './io';

/**
 * `theralint data import FILE...`: reads tables as CMS publishes them into the clinic's folder. A file that
 * is not right is named with the reason, and what was stored before stays as it is.
 */
export async function importData(files: readonly string[], io: Io): Promise<ExitCode> {
  const folder = path.resolve(io.cwd, tableFolder);
  try {
    const results = await importTables(
      files.map((file) => path.resolve(io.cwd, file)),
      knownCodes,
      io.color ? shown(io) : undefined,
    );
    for (const { table, rowsRead } of results) {
      const target = await storeTable(folder, table);
      const kept = count(table.rows.length, table.kind === 'ptp' ? 'pair' : 'limit');
      io.out(`${table.title}: ${count(rowsRead, 'row')} read, ${kept} of therapy codes kept.\n`);
      io.out(`Stored in ${path.relative(io.cwd, target)}, in force from ${table.from} to ${table.to}.\n`);
    }
    return exit.clean;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    io.err(`theralint: ${error.file} ${error.message}. Nothing was changed.\n`);
    return exit.problem;
  }
}

/** `theralint data status`: which tables are in force for the folder. */
export async function dataStatus(io: Io): Promise<ExitCode> {
  const { edits, mue, problems } = await loadTables(path.resolve(io.cwd, tableFolder));
  for (const { file, message } of problems) io.err(`theralint: ${path.relative(io.cwd, file)} ${message}\n`);
  io.out(`Edits: ${tableText(edits)}, ${count(edits.size, 'pair')}.\n`);
  io.out(`Unit limits: ${tableText(mue)}, ${count(mue.size, 'code')}.\n`);
  if (!edits.imported || !mue.imported)
    io.out('Import the current tables of CMS with: theralint data import FILE...\n');
  return problems.length > 0 ? exit.problem : exit.clean;
}

const tableText = ({ title, from, to, imported }: TableOrigin): string =>
  `${title}, published for ${from} to ${to}, ${imported ? 'imported' : 'built in'}`;

/** A line on the terminal for each tenth of a file. */
function shown(io: Io): Progress {
  const tenths = new Map<string, number>();
  return (file, done) => {
    const tenth = Math.floor(done * 10);
    if (tenth === tenths.get(file)) return;
    tenths.set(file, tenth);
    io.err(`${path.basename(file)}: ${tenth * 10} %\n`);
  };
}
