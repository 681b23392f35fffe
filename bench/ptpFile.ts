/**
 * Writes a procedure-to-procedure file in the layout of CMS: the six lines above the table, then rows of
 * invented pairs, about one in a hundred a pair of therapy codes. The rows are made by counting, so that
 * the same number of rows gives the same file.
 *
 *   npx tsx bench/ptpFile.ts FILE [ROWS]
 */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { builtInCodes } from '../server/src/core/codes/codeSet';

const preamble = [
  'CPT only copyright American Medical Association.  All rights reserved.',
  'Column1/Column2 Edits',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
];
const rationales = [
  'Standards of medical / surgical practice',
  'Mutually exclusive procedures',
  'More extensive procedure',
  'Misuse of Column Two code with Column One code',
];
const therapy = builtInCodes.all.map(({ code }) => code);
const quarters = ['0101', '0401', '0701', '1001'];

function row(index: number): string {
  const among = index % 100 === 0;
  const first = among ? therapy[index % therapy.length]! : String(10_000 + (index % 58_000));
  const second = among ? therapy[(index >> 5) % therapy.length]! : String(10_001 + ((index * 7) % 58_000));
  const from = `${1996 + (index % 31)}${quarters[index % 3]}`;
  const to = index % 5 === 0 ? `${1997 + (index % 30)}1231` : '*';
  return `${first}\t${second}\t\t${from}\t${to}\t${index % 3 === 0 ? 0 : 1}\t${rationales[index % 4]}`;
}

/** Writes `rows` rows to `file`. */
export async function writePtpFile(file: string, rows: number): Promise<void> {
  async function* text() {
    let chunk = `${preamble.join('\r\n')}\r\n`;
    for (let index = 0; index < rows; index++) {
      chunk += `${row(index)}\r\n`;
      if (chunk.length > 1 << 16) {
        yield chunk;
        chunk = '';
      }
    }
    yield chunk;
  }
  await pipeline(text, createWriteStream(file));
}

if (require.main === module) {
  const [file, rows] = process.argv.slice(2);
  if (!file) throw new Error('name the file to write');
  void writePtpFile(file, Number(rows ?? 2_500_000));
}
