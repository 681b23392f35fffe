import { type CalendarDate, calendarDate } from '../core/calendar';
import type { Edit, EditIndicator } from '../core/edits/editTable';

const code = /^[A-Z0-9]{5}$/;
const date = /^(\d{4})(\d{2})(\d{2})$/;

/** In characters; those of CMS have some sixty. */
const longestRationale = 500;

/** The columns of the table, in order. `inExistence` marks pairs from before 1996. */
export const ptpColumns = [
  'column1',
  'column2',
  'inExistence',
  'effective',
  'deletion',
  'indicator',
  'rationale',
] as const;

export type PtpRecord = Readonly<Partial<Record<(typeof ptpColumns)[number], string>>>;

/**
 * A record of a CMS procedure-to-procedure file as an edit; undefined for anything else (the lines above
 * the table). Told by its shape, because the number of lines above it differs: two codes, a mark, the
 * first day, the last day or `*`, an indicator, a rationale; separated by tabs.
 */
export function ptpEdit(record: PtpRecord): Edit | undefined {
  const { column1, column2, effective, deletion, indicator, rationale } = record;
  if (!column1 || !column2 || !effective || deletion === undefined || !indicator) return undefined;
  if (!code.test(column1) || !code.test(column2)) return undefined;
  const from = dayOf(effective);
  const to = deletion === '*' || deletion.trim() === '' ? null : dayOf(deletion);
  if (!from || to === undefined || !/^[019]$/.test(indicator)) return undefined;
  if ((rationale ?? '').length > longestRationale) return undefined;
  return {
    column1,
    column2,
    indicator: Number(indicator) as EditIndicator,
    effective: from,
    deletion: to,
    rationale: (rationale ?? '').trim().replace(/(?<! ) *\/ */g, '/'),
  };
}

function dayOf(text: string): CalendarDate | undefined {
  const match = date.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Two codes at the start: a row of the table, even where the rest of it is damaged. */
export const startsLikePtp = ({ column1 = '', column2 = '' }: PtpRecord): boolean =>
  code.test(column1) && code.test(column2);
