import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { writePtpFile } from '../../bench/ptpFile';
import type { CalendarDate } from '../../server/src/core/calendar';
import { editOn } from '../../server/src/core/edits/editTable';
import { quarterInName, quarterOfTable } from '../../server/src/import/quarter';
import { loadTables, tableFolder } from '../../server/src/import/store';
import { cli, folderOf } from '../support/cli';
import { zip } from '../support/zip';

const sample = (name: string) => readFileSync(path.join(__dirname, 'samples', name));
const ptp = sample('sample-ptp.txt');
const mue = sample('sample-mue.csv');
const ptpName = 'ccipra-v322r0-f1.TXT';
const mueName = 'MCR_MUE_PractitionerServices_Eff_07-01-2026.csv';

const therapyRow = '97530\t97116\t\t20260701\t*\t1\tMore extensive procedure';
/** 576 bytes: an end of an archive that tells of a list of 4 GB. */
const hugeList = Buffer.alloc(576);
hugeList.write('PK');
hugeList.writeUInt32LE(0x06054b50, 554);
hugeList.writeUInt16LE(0xfffe, 562);
hugeList.writeUInt16LE(0xfffe, 564);
hugeList.writeUInt32LE(0xfffffffe, 566);

const asText = (...lines: string[]) => lines.join('\r\n');
const edited = (change: (lines: string[]) => string[]) =>
  change(ptp.toString('latin1').split('\r\n')).join('\r\n');

/** Imports files in a folder that holds nothing else, and gives what the command said and what is in force then. */
async function imported(files: Readonly<Record<string, string | Uint8Array>>, names = Object.keys(files)) {
  const folder = await folderOf(files);
  try {
    const result = await cli(['data', 'import', ...names], { cwd: folder.path });
    const tables = await loadTables(folder.path);
    return { ...result, tables, stored: existsSync(path.join(folder.path, tableFolder)) };
  } finally {
    folder.remove();
  }
}

describe('theralint data import', () => {
  it('reads a table of edits with its lines above and several windows for a pair', async () => {
    const { code, out, err, tables } = await imported({ [ptpName]: ptp });
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /^CMS NCCI edits, practitioner, 2026 Q3: 9 rows read, 9 pairs of therapy codes kept\./);
    assert.equal(tables.edits.imported, true);
    assert.deepEqual([tables.edits.from, tables.edits.to], ['2026-07-01', '2026-09-30']);
    assert.equal(editOn(tables.edits, '97530', '97116', '2019-12-31')?.indicator, 1);
    assert.equal(editOn(tables.edits, '97530', '97116', '2020-10-01'), undefined);
    assert.equal(editOn(tables.edits, '97530', '97750', '2026-08-01')?.rationale, 'More extensive procedure');
    assert.equal(tables.edits.windows('97530', '97116').length, 3);
  });

  it('reads a table of limits with line breaks in its cells', async () => {
    const { code, out, tables } = await imported({ [mueName]: mue });
    assert.equal(code, 0);
    assert.match(out, /^CMS MUE table, practitioner, 2026 Q3: 4 rows read, 4 limits of therapy codes kept\./);
    assert.equal(tables.mue.limit('97530'), 6);
    assert.equal(tables.mue.limit('97010'), 0);
    assert.equal(tables.mue.limit('97140'), null);
    assert.equal(tables.edits.imported, false);
  });

  it('reads both from the archives of CMS, whatever lies beside them', async () => {
    const { code, tables } = await imported({
      'medicare-ncci-2026q3-practitioner-ptp-edits-ccipra-v322r0-f1.zip': zip({
        'ccipra-v322r0-f1.xlsx': Buffer.from('PK'),
        [ptpName]: ptp,
      }),
      'medicare-ncci-2026-q3-practitioner-services-mue-table.zip': zip({ [mueName]: mue }),
    });
    assert.equal(code, 0);
    assert.equal(tables.edits.size, 9);
    assert.equal(tables.mue.size, 4);
  });

  it('keeps therapy codes only, and takes line ends as they come', async () => {
    const lines = ptp.toString('latin1').split('\r\n').filter(Boolean);
    const more = [...lines, '00100\t00102\t\t20260701\t*\t1\tMore extensive procedure'].join('\n');
    const { out, tables } = await imported({ [ptpName]: `\ufeff${more}` });
    assert.match(out, /10 rows read, 9 pairs/);
    assert.equal(tables.edits.windows('00100', '00102').length, 0);
  });

  it('leaves out the list of what changed in the quarter, and says so', async () => {
    const changes = 'medicare-ncci-2026q3-practitioner-ptp-edits-additions-deletions-revisions.zip';
    const { code, out, tables } = await imported({
      [changes]: zip({ 'additions.txt': Buffer.from('another\tlayout\r\n') }),
      'ncci-2026q3-f1.zip': zip({ [ptpName]: ptp }),
    });
    assert.equal(code, 0);
    assert.match(out, /additions.*lists only what changed in a quarter and was left out/);
    assert.equal(tables.edits.imported, true);
  });

  it('joins the parts of a table', async () => {
    const lines = edited((all) => all).split('\r\n');
    const head = lines.slice(0, 6);
    const { code, tables } = await imported({
      'ccipra-v322r0-f1.TXT': asText(...head, ...lines.slice(6, 9)),
      'ccipra-v322r0-f2.txt': asText(...head, ...lines.slice(9)),
    });
    assert.equal(code, 0);
    assert.equal(tables.edits.size, 9);
  });

  it('is the table that notes are checked by from then on', async () => {
    const folder = await folderOf({ [ptpName]: ptp, [mueName]: mue });
    try {
      await cli(['data', 'import', ptpName, mueName], { cwd: folder.path });
      const { out, code } = await cli(['data', 'status'], { cwd: folder.path });
      assert.equal(code, 0);
      assert.match(
        out,
        /Edits: CMS NCCI edits, practitioner, 2026 Q3, published for 2026-07-01 to 2026-09-30, imported, 9 pairs\./,
      );
    } finally {
      folder.remove();
    }
  });

  it('says which quarter is built in and why none newer is, until both are imported', async () => {
    const folder = await folderOf({ [ptpName]: ptp, [mueName]: mue });
    try {
      const before = await cli(['data', 'status'], { cwd: folder.path });
      assert.match(before.out, /Edits: NCCI edits of CMS, practitioner table of July 2024 \(2024 Q3\)/);
      assert.match(before.out, /No table newer than 2024 Q3 comes with Theralint: .*licence.*import them/);
      await cli(['data', 'import', ptpName, mueName], { cwd: folder.path });
      const after = await cli(['data', 'status'], { cwd: folder.path });
      assert.doesNotMatch(after.out, /No table newer/);
    } finally {
      folder.remove();
    }
  });

  for (const [what, files, reason, named] of [
    ['a missing file', {}, 'does not exist', ['nothing.txt']],
    [
      'a text that is no table',
      { [ptpName]: 'Dear clinic,\nplease find enclosed\n' },
      'is neither a CMS table of edits nor a CMS MUE table',
    ],
    ['an empty file', { [ptpName]: '' }, 'is neither a CMS table of edits nor a CMS MUE table'],
    [
      'another table with tabs',
      { [ptpName]: 'name\tamount\nRent\t900\n' },
      'holds no pairs of codes with dates: it is not a CMS table of edits',
    ],
    [
      'a file that was cut off',
      { [ptpName]: ptp.subarray(0, ptp.length - 97) },
      'is damaged or cut off: line 14 is not a row of the table',
    ],
    [
      'a day that does not exist',
      { [ptpName]: ptp.toString('latin1').replace('19990101', '19990231') },
      'is damaged or cut off',
    ],
    [
      'the changes of a quarter',
      { 'ptp-additions-deletions.txt': ptp },
      'lists the changes of a quarter only; choose the whole table',
    ],
    [
      'a table of other codes',
      { [ptpName]: asText('00100\t00102\t\t20260701\t*\t1\tx', '') },
      'holds no pairs of therapy codes: they are in another part of the table',
    ],
    [
      'a table without a quarter',
      { 'limits.csv': mue },
      'does not say its quarter: keep the name that CMS gave the file',
    ],
    [
      'the table of suppliers',
      { [mueName]: mue.toString('latin1').replace('Practitioner Services', 'DME Supplier Services') },
      'is the table for suppliers of equipment, not for therapy services',
    ],
    [
      'tables of two settings',
      { 'ccioph-v322r0-f1.TXT': ptp, [ptpName]: ptp },
      'is the practitioner table, the others are the hospital one; choose one',
    ],
    [
      'a damaged archive',
      { 'a-2026q3.zip': zip({ [ptpName]: ptp }).subarray(0, 150) },
      'is a damaged archive: download it again',
    ],
    [
      'an archive with damaged content',
      { 'a-2026q3.zip': zip({ [ptpName]: ptp }).fill(0xff, 60, 120) },
      'is damaged',
    ],
    [
      'an archive without a table',
      { 'a-2026q3.zip': zip({ 'a.xlsx': ptp }) },
      'holds no text or CSV table; the spreadsheet alone cannot be read',
    ],
    [
      'an archive with a check sum that is not that of its table',
      { 'a-2026q3.zip': zip({ [ptpName]: ptp }, { crc: 1 }) },
      'is damaged or not a table of CMS: download it again',
    ],
    [
      'an archive with less in it than it says',
      { 'a-2026q3.zip': zip({ [ptpName]: ptp }, { size: ptp.length + 1 }) },
      'is damaged or not a table of CMS: download it again',
    ],
    [
      'an archive packed in a way that is not read',
      { 'a-2026q3.zip': zip({ [ptpName]: ptp }, { method: 12 }) },
      'is encrypted or packed in an unknown way',
    ],
    [
      'an encrypted archive',
      { 'a-2026q3.zip': zip({ [ptpName]: ptp }, { flags: 1 }) },
      'is encrypted or packed in an unknown way',
    ],
    [
      'an archive that says it is larger than any table',
      { 'a-2026q3.zip': zip({ [ptpName]: ptp }, { size: 0xfffffff0 }) },
      'is too large (more than 800 MB)',
    ],
    [
      'a small archive whose list claims four gigabytes',
      { 'a-2026q3.zip': hugeList },
      'is a damaged archive',
    ],
    [
      'an archive of very many files',
      {
        'a-2026q3.zip': zip(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.txt`, ptp]))),
      },
      'is a damaged archive',
    ],
    [
      'more pairs of therapy codes than there are',
      { [ptpName]: asText(...Array<string>(100_001).fill(therapyRow)) },
      'has more rows than any table of CMS',
    ],
    [
      'a row with a rationale that goes on and on',
      { [ptpName]: asText(`${therapyRow}${' more'.repeat(200)}`) },
      'is damaged or cut off: line 1 is not a row of the table',
    ],
    [
      'a file that is named for month 13',
      { 'MCR_MUE_PractitionerServices_Eff_13-01-2026.csv': mue },
      'is named for 13-01-2026, which does not exist',
    ],
    ['a file that is named for quarter 5', { 'limits-2026q5.csv': mue }, 'is named for 2026q5'],
    [
      'parts of two quarters',
      { 'ccipra-v321r0-f1.TXT': ptp, 'ccipra-v322r0-f2.TXT': ptp },
      'is of 2026 Q3, the others are of 2026 Q2; choose the parts of one quarter',
    ],
    ['a folder', { 'tables/a.txt': ptp }, 'is a folder, not a file', ['tables']],
    [
      'a good table beside one that is not',
      { [ptpName]: ptp, 'limits.csv': mue },
      'limits.csv does not say its quarter',
    ],
    [
      'a binary file',
      { [ptpName]: Buffer.alloc(400_000, '\t\u0000\u0001') },
      'is damaged or not a table of CMS: download it again',
    ],
  ] as readonly [string, Readonly<Record<string, string | Uint8Array>>, string, string[]?][])
    it(`names ${what}, and changes nothing`, async () => {
      const { code, out, err, stored } = await imported(files, named);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.ok(err.includes(reason), err);
      assert.match(err, /^theralint: .*\. Nothing was changed\.\n$/);
      assert.equal(stored, false);
    });

  it('reads a packed table that is longer than what its kind is told by', async () => {
    const rows = Array<string>(5000).fill(therapyRow);
    const { code, tables } = await imported({
      'a-2026q3.zip': zip({ [ptpName]: Buffer.from(asText(...rows)) }),
    });
    assert.equal(code, 0);
    assert.equal(tables.edits.size, 5000);
  });

  it('leaves a stored table as it was when the next file is broken', async () => {
    const folder = await folderOf({ [ptpName]: ptp, 'next-2026q4.txt': ptp.subarray(0, 700) });
    try {
      await cli(['data', 'import', ptpName], { cwd: folder.path });
      const stored = path.join(folder.path, tableFolder, 'ptp.json');
      const before = readFileSync(stored);
      assert.equal((await cli(['data', 'import', 'next-2026q4.txt'], { cwd: folder.path })).code, 2);
      assert.deepEqual(readFileSync(stored), before);
    } finally {
      folder.remove();
    }
  });

  it('stores all tables or none: where the second cannot be put in place, the first is as it was', async () => {
    const folder = await folderOf({
      [ptpName]: ptp,
      [mueName]: mue,
      '.theralint/data/ptp.json': 'the old table',
      '.theralint/data/mue.json/in the way': '',
    });
    try {
      const { code, err, out } = await cli(['data', 'import', ptpName, mueName], { cwd: folder.path });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /The tables could not be stored: .*\. Nothing was changed\.\n$/);
      const data = path.join(folder.path, tableFolder);
      assert.equal(readFileSync(path.join(data, 'ptp.json'), 'utf8'), 'the old table');
      assert.deepEqual(readdirSync(data), ['mue.json', 'ptp.json']);
    } finally {
      folder.remove();
    }
  });

  for (const link of ['.theralint', '.theralint/data'])
    it(`does not follow a link ${link} out of the folder`, async () => {
      const outside = await folderOf({ 'data/ptp.json': 'of somebody else', 'ptp.json': 'of somebody else' });
      const folder = await folderOf({ [ptpName]: ptp });
      try {
        mkdirSync(path.dirname(path.join(folder.path, link)), { recursive: true });
        symlinkSync(outside.path, path.join(folder.path, link));
        const { code, err } = await cli(['data', 'import', ptpName], { cwd: folder.path });
        assert.equal(code, 2);
        assert.match(err, /is a link that leads out of the folder\. Nothing was changed\./);
        for (const file of ['ptp.json', 'data/ptp.json'])
          assert.equal(readFileSync(path.join(outside.path, file), 'utf8'), 'of somebody else');
        assert.deepEqual(readdirSync(outside.path), ['data', 'ptp.json']);
      } finally {
        folder.remove();
        outside.remove();
      }
    });

  it('does not read a stored table through a link that leads out of the folder', async () => {
    const source = await folderOf({ [ptpName]: ptp });
    const folder = await folderOf({ '.theralint/data/readme': '' });
    try {
      await cli(['data', 'import', ptpName], { cwd: source.path });
      symlinkSync(
        path.join(source.path, tableFolder, 'ptp.json'),
        path.join(folder.path, tableFolder, 'ptp.json'),
      );
      const { code, err } = await cli(['data', 'status'], { cwd: folder.path });
      assert.equal(code, 2);
      assert.match(err, /ptp\.json lies outside of the folder/);
    } finally {
      source.remove();
      folder.remove();
    }
  });

  it('refuses a pipe as a file to import, instead of waiting for it', async () => {
    const folder = await folderOf({});
    try {
      execFileSync('mkfifo', [path.join(folder.path, 'edits-2026q3.txt')]);
      const { code, err } = await cli(['data', 'import', 'edits-2026q3.txt'], { cwd: folder.path });
      assert.equal(code, 2);
      assert.match(err, /edits-2026q3\.txt is a pipe, not a file/);
    } finally {
      folder.remove();
    }
  });

  it('may run many times at once: each stores its whole table, and nothing is left behind', async () => {
    const files = Array.from({ length: 20 }, (_, at) => `part${at}-2026q3.txt`);
    const folder = await folderOf(Object.fromEntries(files.map((file) => [file, ptp])));
    try {
      const results = await Promise.all(
        files.map((file) => cli(['data', 'import', file], { cwd: folder.path })),
      );
      assert.deepEqual(
        results.filter(({ code }) => code !== 0),
        [],
      );
      assert.deepEqual(readdirSync(path.join(folder.path, tableFolder)), ['ptp.json']);
      assert.equal((await cli(['data', 'status'], { cwd: folder.path })).code, 0);
    } finally {
      folder.remove();
    }
  });

  it('names a stored table that somebody damaged, and goes on with the built-in one', async () => {
    const folder = await folderOf({ '.theralint/data/ptp.json': '{"kind":"ptp"}' });
    try {
      const { code, out, err } = await cli(['data', 'status'], { cwd: folder.path });
      assert.equal(code, 2);
      assert.match(err, /ptp\.json is not an imported table; the built-in one is used/);
      assert.match(out, /NCCI edits of CMS, practitioner table of July 2024.*built in/);
    } finally {
      folder.remove();
    }
  });

  it('keeps memory bounded: twenty times the rows are not twice the growth', async () => {
    const folder = await folderOf({});
    try {
      const growth = async (rows: number) => {
        const file = path.join(folder.path, `ccipra-v323r0-f${rows}.TXT`);
        await writePtpFile(file, rows);
        let peak = 0;
        const before = process.memoryUsage().rss;
        const watch = setInterval(() => {
          peak = Math.max(peak, process.memoryUsage().rss - before);
        }, 5);
        const { code } = await cli(['data', 'import', path.basename(file)], { cwd: folder.path });
        clearInterval(watch);
        assert.equal(code, 0);
        return peak;
      };
      await growth(5_000);
      // A table held whole would take some 60 MB here; rows as objects several times that.
      assert.ok((await growth(100_000)) < 150_000_000);
    } finally {
      folder.remove();
    }
  });
});

describe('the quarter of a table', () => {
  for (const [name, expected] of [
    ['medicare-ncci-2026q2-practitioner-ptp-edits-ccipra-v321r0-f1.zip', '2026 2'],
    ['medicare-ncci-2026-q3-practitioner-services-mue-table.zip', '2026 3'],
    ['MCR_MUE_PractitionerServices_Eff_07-01-2026.csv', '2026 3'],
    ['ccipra-v302r0-f4.TXT', '2024 3'],
    ['ccipra-v323r0-f1.txt', '2026 4'],
    ['edits.txt', ''],
    ['MCR_MUE_PractitionerServices_Eff_13-01-2026.csv', 'not 13-01-2026'],
    ['MCR_MUE_PractitionerServices_Eff_02-30-2026.csv', 'not 02-30-2026'],
    ['limits-2026q5.csv', 'not 2026q5'],
    ['limits-2026-q13.csv', 'not 2026-q13'],
  ] as const)
    it(`of ${name}`, () => {
      const quarter = quarterInName(name);
      const text = !quarter
        ? ''
        : 'not' in quarter
          ? `not ${quarter.not}`
          : `${quarter.year} ${quarter.quarter}`;
      assert.equal(text, expected);
    });

  const of = (file: string, newest: CalendarDate | null) => quarterOfTable([{ file, newest }]);

  it('is by the newest edit inside where the name says an earlier one, or nothing', () => {
    assert.deepEqual(of('ccipra-v300r0.txt', '2026-10-01'), { year: 2026, quarter: 4 });
    assert.deepEqual(of('edits.txt', '2026-04-01'), { year: 2026, quarter: 2 });
    assert.deepEqual(of('ccipra-v322r0.txt', '2020-10-01'), { year: 2026, quarter: 3 });
    assert.match((of('edits.txt', null) as { problem: string }).problem, /does not say its quarter/);
  });
});
