/**
 * What it costs to import a table of CMS: rows, seconds beside a plain read of the same file, peak memory.
 *
 *   npx tsx bench/import.ts [ROWS]
 */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importTables } from '../server/src/import/importTables';
import { knownCodes } from '../server/src/import/store';
import { writePtpFile } from './ptpFile';

async function main(rows: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'theralint-'));
  try {
    const file = path.join(folder, 'ccipra-v323r0-f1.TXT');
    await writePtpFile(file, rows);
    const plain = await seconds(async () => {
      for await (const _ of createReadStream(file));
    });
    let kept = 0;
    const imported = await seconds(async () => {
      const { tables } = await importTables([file], knownCodes);
      kept = tables[0]!.table.rows.length;
    });
    const megabytes = (await stat(file)).size / 1e6;
    // maxRSS counts kilobytes, over the whole life of the process.
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(`${rows} rows, ${megabytes.toFixed(0)} MB; ${kept} pairs of therapy codes kept`);
    console.log(
      `import ${imported.toFixed(1)} s, ${(imported / plain).toFixed(0)} times a plain read of the file`,
    );
    console.log(`peak memory of the process ${peak.toFixed(0)} MB`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

void main(Number(process.argv[2] ?? 2_500_000));
