import { marksOf } from '../../layout/lineMarks';
import type { Line } from '../../text';
import { hashOf } from '../hash';

const birth = /\b(?:DOB|D\.O\.B\.|date of birth|born)\b[\s:=]{0,6}([\d/.-]{6,10})/i;
const record =
  /\b(?:MRN|chart|acct|account|patient id|pt id|member id)\b[\s:#=no.]{0,8}([A-Z\d][A-Z\d-]{2,20})\b/i;

/**
 * Whom the lines are about, as a hash: the same for "Kessler, Jonah" and "Jonah Kessler". Initials are shared by
 * many, so that they tell people apart only within one folder; null where nobody is named.
 */
export function patientOf(lines: readonly Line[], folder: string): string | null {
  const name = lines.map((line) => marksOf(line).patient).find((found) => found !== null);
  const born = firstOf(lines, birth);
  const number = firstOf(lines, record);
  if (number) return hashOf(`record ${number}`);
  if (!name) return null;
  const words = name
    .split(' ')
    .filter((word) => !titles.has(word))
    .sort();
  const initials = words.every((word) => word.length === 1) || words.join('').length <= 3;
  return hashOf(`name ${words.join(' ')} ${born ?? ''}${initials && !born ? ` in ${folder}` : ''}`);
}
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'dr']);

const firstOf = (lines: readonly Line[], pattern: RegExp): string | undefined =>
  lines.map(({ text }) => pattern.exec(text)?.[1]?.toLowerCase()).find((found) => found !== undefined);
