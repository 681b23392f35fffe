import path from 'node:path';
import { quarterName, type TableOrigin } from '../core/edits/editTable';
import { importInto } from '../import/importInto';
import type { Progress } from '../import/importTables';
import { loadTables } from '../import/store';
import { count, type ExitCode, exit, type Io } from './io';
import { onOneLine } from './printable';

/**
 * `theralint data import FILE...`: reads tables as CMS publishes them into the clinic's folder. A file that
 * is not right is named with the reason, and what was stored before stays as it is.
 */
export async function importData(files: readonly string[], io: Io): Promise<ExitCode> {
  const paths = files.map((file) => path.resolve(io.cwd, file));
  const { ok, messages } = await importInto(io.cwd, paths, io.color ? shown(io) : undefined);
  for (const message of messages)
    if (ok) io.out(`${onOneLine(message)}\n`);
    else io.err(`theralint: ${onOneLine(message)}\n`);
  return ok ? exit.clean : exit.problem;
}

/** `theralint data status`: which tables are in force for the folder. */
export async function dataStatus(io: Io): Promise<ExitCode> {
  const { edits, mue, problems } = await loadTables(io.cwd);
  for (const { file, message } of problems) io.err(`theralint: ${onOneLine(file)} ${message}\n`);
  io.out(`Edits: ${tableText(edits)}, ${count(edits.size, 'pair')}.\n`);
  io.out(`Unit limits: ${tableText(mue)}, ${count(mue.size, 'code')}.\n`);
  const builtIn = [edits, mue].find(({ imported }) => !imported);
  if (builtIn)
    io.out(
      `No table newer than ${quarterName(builtIn)} comes with Theralint: CMS gives them only to whoever accepts the licence for the codes. ` +
        'Download those of your quarter from CMS and import them with: theralint data import FILE...\n',
    );
  return problems.length > 0 ? exit.problem : exit.clean;
}

/** With the quarter, which the title of an imported table has already. */
function tableText(table: TableOrigin): string {
  const { title, from, to, imported } = table;
  const quarter = title.includes(quarterName(table)) ? '' : ` (${quarterName(table)})`;
  return `${title}${quarter}, published for ${from} to ${to}, ${imported ? 'imported' : 'built in'}`;
}

/** A line on the terminal for each tenth of a file. */
function shown(io: Io): Progress {
  const tenths = new Map<string, number>();
  return (file, done) => {
    const tenth = Math.floor(done * 10);
    if (tenth === tenths.get(file)) return;
    tenths.set(file, tenth);
    io.err(`${onOneLine(path.basename(file))}: ${tenth * 10} %\n`);
  };
}
