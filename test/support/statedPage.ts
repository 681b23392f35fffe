/**
 * The pages of test/stated: for each fact that the product states, a note that shows it, and what is said there.
 * One row a fact and day; `UPDATE_STATED=1` writes them anew, to be read before they are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StatedRow {
  /** "aetna: planOfCareSignature", "98985". */
  readonly fact: string;
  /** Day of service of the note. */
  readonly day: string;
  /** What a hover says of it, with the source; "-" where it says nothing. */
  readonly says: string;
  /** Findings that rest on it, "id severity: message"; "-" where there are none. */
  readonly found: string;
}

const update = process.env.UPDATE_STATED === '1';
const folder = join(__dirname, '../stated');
const cells = ({ fact, day, says, found }: StatedRow): readonly string[] => [fact, day, says, found];
const cell = (text: string) => text.replace(/\|/g, '/').replace(/\s+/g, ' ').trim() || '-';

/** The rows that a page keeps; first written with those of now, where that was asked for. */
export function kept(name: string, title: string, now: readonly StatedRow[]): readonly string[] {
  const file = join(folder, `${name}.md`);
  const head = ['Fact', 'Day of service', 'Said', 'Found'];
  if (update)
    writeFileSync(
      file,
      [`# ${title}`, '', line(head), line(head.map(() => '---')), ...written(now), ''].join('\n'),
    );
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text.startsWith('| '))
    .slice(2);
}

export const written = (rows: readonly StatedRow[]): readonly string[] =>
  rows.map((row) => line(cells(row).map(cell)));

const line = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;
