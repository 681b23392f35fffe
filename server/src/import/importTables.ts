/**
 * Reads the files that CMS publishes (procedure-to-procedure edits as text, medically unlikely units as
 * CSV, each plain or inside its ZIP) into small tables of therapy codes. Streams: memory does not grow
 * with the file. Nothing is written here, so that a file that is not right leaves everything as it was.
 */
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { CalendarDate } from '../core/calendar';
import type { Edit } from '../core/edits/editTable';
import type { TableFile } from '../core/edits/tableFile';
import { chunksOf, openRegular, tooLarge } from '../files/regularFile';
import { type MueRecord, mueColumns, mueLimit, mueSetting } from './mue';
import { type PtpRecord, ptpColumns, ptpEdit, startsLikePtp } from './ptp';
import { type DatedFile, daysOf, quarterOfTable, quarterText } from './quarter';
import { zipMembers } from './zip';

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
  const handles: FileHandle[] = [];
  try {
    return await importFrom(files, known, progress, handles);
  } finally {
    for (const handle of handles) await handle.close();
  }
}

/** `handles` takes the files that were opened, to be closed whatever happens. */
async function importFrom(
  files: readonly string[],
  known: ReadonlySet<string>,
  progress: Progress,
  handles: FileHandle[],
): Promise<Imported> {
  const sources: Source[] = [];
  for (const file of files) sources.push(...(await sourcesOf(file, handles)));
  const leftOut = sources.filter(({ file }) => listsChanges(file)).map(({ file }) => file);
  if (leftOut.length > 0 && leftOut.length === sources.length)
    throw new ImportError(leftOut[0]!, 'lists the changes of a quarter only; choose the whole table');
  const wanted = sources.filter(({ file }) => !listsChanges(file));
  let bytes = 0;
  for (const { file, size } of wanted) {
    bytes += size;
    if (bytes > most.bytes) throw new ImportError(file, tooLarge(most.bytes));
  }
  const contents: Content[] = [];
  const left = { rows: most.rows, kept: most.kept };
  for (const source of wanted) contents.push(await readSource(source, known, left, progress));
  const tables = (['ptp', 'mue'] as const).flatMap((kind) => {
    const [first, ...others] = contents.filter((content) => content.kind === kind);
    return first ? [tableOf(kind, [first, ...others])] : [];
  });
  return { tables, leftOut };
}

/** By the name that CMS gives it: beside the whole table it publishes what was added, deleted and revised. */
const listsChanges = (file: string): boolean => /additions|deletions|revisions/i.test(path.basename(file));

/** A stream of text with the name that CMS gave it. */
interface Source {
  /** As the user named it, with the member of an archive behind it. */
  readonly file: string;
  /** Bytes of the text. */
  readonly size: number;
  open(): Promise<Readable>;
}

async function sourcesOf(file: string, handles: FileHandle[]): Promise<readonly Source[]> {
  const opened = await openRegular(file);
  if ('problem' in opened) throw new ImportError(file, opened.problem);
  const { handle, size } = opened;
  handles.push(handle);
  if (!(await startsWith(handle, 'PK')))
    return [{ file, size, open: async () => Readable.from(chunksOf(handle)) }];
  const members = await zipMembers(handle.fd).catch(() => {
    throw new ImportError(file, 'is a damaged archive: download it again');
  });
  const tables = members.filter(({ name }) => /\.(txt|csv)$/i.test(name));
  if (tables.length === 0)
    throw new ImportError(file, 'holds no text or CSV table; the spreadsheet alone cannot be read');
  return tables.map((member) => {
    const name = `${file} (${path.basename(member.name)})`;
    if (!member.readable)
      throw new ImportError(name, 'is encrypted or packed in an unknown way: download it again');
    return { file: name, size: member.size, open: member.open };
  });
}

async function startsWith(handle: FileHandle, text: string): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0);
  return bytesRead === text.length && buffer.toString('latin1') === text;
}

/**
 * Bounds over all files of one import, so that a file that was made to do harm stops early. The largest table of CMS
 * has some 2.5 million rows, 200 MB, and below 10,000 pairs of therapy codes.
 */
const most = { bytes: 800_000_000, rows: 8_000_000, kept: 100_000 };

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

/** `left` is what the files before left of the bounds; this one takes its part of it. */
async function readSource(
  source: Source,
  known: ReadonlySet<string>,
  left: { rows: number; kept: number },
  progress: Progress,
): Promise<Content> {
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
    if (known.has(edit.column1) && known.has(edit.column2)) {
      edits.push(edit);
      left.kept--;
    }
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
      if (take(record)) {
        rows++;
        if (--left.rows < 0 || left.kept < 0)
          throw new ImportError(name, 'has more rows than any table of CMS; it was not read to its end');
      } else if (
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
    await pipeline(await source.open(), counted, parser);
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
    await pipeline(await source.open(), beginning);
  } catch {
    // Stopping early ends the streams with an error; damage further on is found when all is read.
    if (start === '') throw new ImportError(source.file, 'is damaged: download it again');
  }
  if (/MUE Values/i.test(start)) return 'mue';
  if (start.includes('\t')) return 'ptp';
  throw new ImportError(source.file, 'is neither a CMS table of edits nor a CMS MUE table');
}

/** By the name of the file alone: a folder may be named for anything. */
const dated = ({ file, newest }: Content): DatedFile => ({ file: path.basename(file), newest });

function tableOf(kind: 'ptp' | 'mue', parts: readonly [Content, ...Content[]]): ImportResult {
  const [first, ...others] = parts;
  const other = parts.find((part) => part.setting !== first.setting);
  if (other)
    throw new ImportError(
      other.file,
      `is the ${other.setting} table, the others are the ${first.setting} one; choose one`,
    );
  const quarter = quarterOfTable([dated(first), ...others.map(dated)]);
  if ('problem' in quarter)
    throw new ImportError(
      parts.find(({ file }) => path.basename(file) === quarter.file)!.file,
      quarter.problem,
    );
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
