import { parse } from 'csv-parse/sync';
import type { ClaimLine } from '../../core/claims/claim';
import { personOf } from '../../core/episode/facts/patient';
import { UsageError } from '../io';
import { dayIn } from './day';

/** What a table of charges may tell, and the titles that columns with it have. */
const titles = {
  patient: ['patient', 'patient name', 'name', 'client', 'pt name'],
  born: ['dob', 'date of birth', 'birth date', 'birthdate'],
  record: ['mrn', 'patient id', 'chart', 'chart number', 'account', 'account number', 'member id'],
  date: ['date', 'dos', 'date of service', 'service date'],
  code: ['code', 'cpt', 'cpt code', 'hcpcs', 'procedure', 'procedure code'],
  allowed: ['allowed', 'allowed amount', 'amount allowed', 'allowed amt'],
  charge: ['charge', 'charges', 'charge amount', 'amount', 'billed amount', 'amount billed', 'fee'],
  units: ['units', 'unit', 'qty', 'quantity'],
  modifiers: [
    'modifiers',
    'modifier',
    'mods',
    'mod',
    'mod1',
    'mod2',
    'mod3',
    'mod4',
    'mod 1',
    'mod 2',
    'mod 3',
    'mod 4',
  ],
} as const;
export type Column = keyof typeof titles;
export const columns = Object.keys(titles) as readonly Column[];

/** Title of the column of each fact, where the usual titles do not fit. */
export type Mapping = Readonly<Partial<Record<Column, string>>>;

/**
 * The lines of a bill from a table (CSV with a row of titles).
 * @throws UsageError where it is none, a column is missing, or a row is not right; the row is named
 */
export function claimsInTable(text: string, file: string, mapping: Mapping): readonly ClaimLine[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: false, trim: true });
  } catch (error) {
    const { code, lines } = error as { readonly code?: string; readonly lines?: number };
    throw new UsageError(
      code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
        ? `${file}, row ${lines} has more or fewer cells than there are titles`
        : `${file} is no table that can be read (row ${lines ?? 1})`,
    );
  }
  const [head = [], ...body] = rows;
  const named = head.map((title) => title.toLowerCase().replace(/[_\s]+/g, ' '));
  const at = (column: Column): readonly number[] => {
    const own = mapping[column]?.toLowerCase().replace(/[_\s]+/g, ' ');
    const wanted: readonly string[] = own === undefined ? titles[column] : [own];
    return named.flatMap((title, index) => (wanted.includes(title) ? [index] : []));
  };
  for (const column of ['date', 'code', 'units'] as const)
    if (at(column).length === 0)
      throw new UsageError(`${file} has no column for ${column}; name it as in --columns ${column}=TITLE`);
  if (at('patient').length + at('record').length === 0)
    throw new UsageError(
      `${file} has no column for patient or record; name it as in --columns patient=TITLE`,
    );
  return body.map((row, index) => {
    const line = index + 2;
    const one = (column: Column): string | null => row[at(column)[0] ?? -1] || null;
    const date = dayIn(one('date') ?? '');
    const code = (one('code') ?? '').toUpperCase();
    const units = Number(one('units'));
    if (!date) throw new UsageError(`${file}, row ${line}: the date is no day`);
    if (!/^[A-Z\d]{5}$/.test(code))
      throw new UsageError(`${file}, row ${line}: the code has not five characters`);
    if (!(units >= 0 && units <= 999)) throw new UsageError(`${file}, row ${line}: the units are no number`);
    const dollars = (column: 'allowed' | 'charge'): number | null => {
      const written = one(column);
      if (written === null) return null;
      const amount = Number(written.replace(/^\$|,(?=\d{3})/g, ''));
      if (!(amount >= 0 && amount < 1e7))
        throw new UsageError(`${file}, row ${line}: the ${column} amount is no number`);
      return amount;
    };
    return {
      at: line,
      line,
      allowed: dollars('allowed'),
      charge: dollars('charge'),
      person: personOf({ name: one('patient'), born: one('born'), record: one('record') }),
      date,
      code,
      units,
      modifiers: at('modifiers').flatMap(
        (column) => (row[column] ?? '').toUpperCase().match(/[A-Z\d]{2}/g) ?? [],
      ),
    };
  });
}
