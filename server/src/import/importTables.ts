/**
 * Reads the files that CMS publishes (procedure-to-procedure edits as text, medically unlikely units as
 * CSV, each plain or inside its ZIP) into small tables of therapy codes. Streams: memory does not grow
 * with the file. Nothing is written here, so that a file that is not right leaves everything as it was.
 */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { CalendarDate } from '../core/calendar';
import type { Edit } from '../core/edits/editTable';
import type { TableFile } from '../core/edits/tableFile';
import { type MueRecord, mueColumns, mueLimit, mueSetting } from './mue';
import { type PtpRecord, ptpColumns, ptpEdit, startsLikePtp } from './ptp';
import { daysOf, quarterOfTable, quarterText } from './quarter';
import { packedStream, unpacker, zipMembers } from './zip';

/** A file that cannot be used, and why, in words for the person who chose it. */
export class ImportError extends Error {
  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** Called now and then while a file is read; `done` from 0 to 1. */
export type Progress = (file: string, done: number) => void;

/** What one file held. */
interface Content {
  readonly kind: 'ptp' | 'mue';
  readonly file: string;
  readonly setting: 'practitioner' | 'hospital';
  /** Rows in the file, before those of other codes were left out. */
  readonly rows: number;
  readonly newest: CalendarDate | null;
  readonly edits: readonly Edit[];
  readonly limits: ReadonlyMap<string, number>;
}

/** A table to store, and how many rows of the files it was chosen from. */
export interface ImportResult {
  readonly table: TableFile;
  readonly rowsRead: number;
}

/** What was made of the files. */
export interface Imported {
  /** At most one table of edits and one of limits. */
  readonly tables: readonly ImportResult[];
  /** Files that only list what is new in a quarter; the whole table has it already. */
  readonly leftOut: readonly string[];
}

/**
 * Reads `files`, the parts of a table together. Pairs are kept where both codes are `known`. Throws an
 * ImportError for the first file that is not right.
 */
export async function importTables(
  files: readonly string[],
  known: ReadonlySet<string>,
  progress: Progress = () => {},
): Promise<Imported> {
  const sources = (await Promise.all(files.map(sourcesOf))).flat();
  const leftOut = sources.filter(({ file }) => listsChanges(file)).map(({ file }) => file);
  if (leftOut.length > 0 && leftOut.length === sources.length)
    throw new ImportError(leftOut[0]!, 'lists the changes of a quarter only; choose the whole table');
  const contents: Content[] = [];
  for (const source of sources)
    if (!listsChanges(source.file)) contents.push(await readSource(source, known, progress));
  const tables = (['ptp', 'mue'] as const).flatMap((kind) => {
    const parts = contents.filter((content) => content.kind === kind);
    return parts.length === 0 ? [] : [tableOf(kind, parts)];
  });
  return { tables, leftOut };
}

/** By the name that CMS gives it: beside the whole table it publishes what was added, deleted and revised. */
const listsChanges = (file: string): boolean => /additions|deletions|revisions/i.test(path.basename(file));

/** A stream of text with the name that CMS gave it. */
interface Source {
  /** As the user named it, with the member of an archive behind it. */
  readonly file: string;
  readonly size: number;
  /** The bytes as they lie on the disk. */
  open(): Promise<Readable>;
  unpack(): Transform;
}

async function sourcesOf(file: string): Promise<readonly Source[]> {
  const { size } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError(
      file,
      error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`,
    );
  });
  if (!(await startsWith(file, 'PK')))
    return [{ file, size, open: async () => createReadStream(file), unpack: () => new PassThrough() }];
  const members = await zipMembers(file);
  if (!members) throw new ImportError(file, 'is a damaged archive: download it again');
  const tables = members.filter(({ name }) => /\.(txt|csv)$/i.test(name));
  if (tables.length === 0)
    throw new ImportError(file, 'holds no text or CSV table; the spreadsheet alone cannot be read');
  return tables.map((member) => ({
    file: `${file} (${path.basename(member.name)})`,
    size: member.packedSize,
    open: () => packedStream(file, member),
    unpack: () => unpacker(member),
  }));
}

async function startsWith(file: string, text: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0);
    return bytesRead === text.length && buffer.toString('latin1') === text;
  } finally {
    await handle.close();
  }
}

/** Longest record in characters; the copyright cell is the longest that CMS writes. */
const longestRecord = 100_000;

type Row = PtpRecord & MueRecord;

const shared = {
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: longestRecord,
};
const formats = {
  ptp: { ...shared, columns: [...ptpColumns], delimiter: '\t', quote: null },
  mue: { ...shared, columns: [...mueColumns], delimiter: ',' },
};

async function readSource(source: Source, known: ReadonlySet<string>, progress: Progress): Promise<Content> {
  const kind = await kindOf(source);
  const name = source.file;
  const edits: Edit[] = [];
  const limits = new Map<string, number>();
  let rows = 0;
  let newest: CalendarDate | null = null;
  let setting: Content['setting'] = /ccioph|hospital/i.test(name) ? 'hospital' : 'practitioner';

  const takeEdit = (record: PtpRecord): boolean => {
    const edit = ptpEdit(record);
    if (!edit) return false;
    if (edit.indicator !== 9 && edit.effective! > (newest ?? '')) newest = edit.effective;
    if (known.has(edit.column1) && known.has(edit.column2)) edits.push(edit);
    return true;
  };
  const takeLimit = (record: MueRecord): boolean => {
    const header = mueSetting(record);
    if (header === 'supplier')
      throw new ImportError(name, 'is the table for suppliers of equipment, not for therapy services');
    if (header) setting = header;
    const limit = mueLimit(record);
    if (!limit) return false;
    if (known.has(limit.code)) limits.set(limit.code, limit.units);
    return true;
  };
  const take = kind === 'ptp' ? takeEdit : takeLimit;
  const parser = parse<Row>({
    ...formats[kind],
    on_record: (record, { lines }) => {
      if (take(record)) rows++;
      else if (
        (rows > 0 || startsLikePtp(record)) &&
        Object.values(record).some((cell) => cell.trim() !== '')
      )
        throw new ImportError(name, `is damaged or cut off: line ${lines} is not a row of the table`);
      return null;
    },
  });
  parser.resume();
  let read = 0;
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      read += chunk.length;
      progress(name, Math.min(read / source.size, 1));
      yield chunk;
    }
  }
  try {
    await pipeline(await source.open(), counted, source.unpack(), parser);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(name, 'is damaged or not a table of CMS: download it again');
  }
  if (rows === 0)
    throw new ImportError(
      name,
      kind === 'ptp'
        ? 'holds no pairs of codes with dates: it is not a CMS table of edits'
        : 'holds no codes with unit limits: it is not a CMS MUE table',
    );
  return { kind, file: name, setting, rows, newest, edits, limits };
}

/** Told by the beginning of the text: a table of limits has commas, a table of edits has tabs. */
async function kindOf(source: Source): Promise<'ptp' | 'mue'> {
  let start = '';
  const beginning = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      start += chunk.toString('latin1');
      if (start.length > 4096) return;
    }
  };
  try {
    await pipeline(await source.open(), source.unpack(), beginning);
  } catch {
    // Stopping early ends the streams with an error; damage further on is found when all is read.
    if (start === '') throw new ImportError(source.file, 'is damaged: download it again');
  }
  if (/MUE Values/i.test(start)) return 'mue';
  if (start.includes('\t')) return 'ptp';
  throw new ImportError(source.file, 'is neither a CMS table of edits nor a CMS MUE table');
}

function tableOf(kind: 'ptp' | 'mue', parts: readonly Content[]): ImportResult {
  const [first] = parts as [Content, ...Content[]];
  const other = parts.find((part) => part.setting !== first.setting);
  if (other)
    throw new ImportError(
      other.file,
      `is the ${other.setting} table, the others are the ${first.setting} one; choose one`,
    );
  const newest = parts
    .map((part) => part.newest ?? '')
    .sort()
    .at(-1) as CalendarDate | '';
  const quarter = quarterOfTable(
    parts.map(({ file }) => file),
    newest || null,
  );
  if (!quarter)
    throw new ImportError(first.file, 'does not say its quarter: keep the name that CMS gave the file');
  const files = parts.map(({ file }) => path.basename(file));
  const what = kind === 'ptp' ? 'NCCI edits' : 'MUE table';
  const head = { title: `CMS ${what}, ${first.setting}, ${quarterText(quarter)}`, ...daysOf(quarter), files };
  const rowsRead = parts.reduce((sum, { rows }) => sum + rows, 0);
  if (kind === 'mue') {
    const limits = new Map(parts.flatMap((part) => [...part.limits]));
    if (limits.size === 0) throw new ImportError(first.file, 'holds no therapy codes');
    return { table: { kind, ...head, rows: [...limits] }, rowsRead };
  }
  const edits = parts.flatMap((part) => part.edits);
  if (edits.length === 0)
    throw new ImportError(
      first.file,
      'holds no pairs of therapy codes: they are in another part of the table',
    );
  return {
    table: {
      kind,
      ...head,
      rows: edits.map(({ column1, column2, indicator, effective, deletion, rationale }) => [
        column1,
        column2,
        indicator,
        effective!,
        deletion,
        rationale,
      ]),
    },
    rowsRead,
  };
}
