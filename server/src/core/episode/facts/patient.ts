import { calendarDate } from '../../calendar';
import { marksOf } from '../../layout/lineMarks';
import type { Line } from '../../text';
import { hashOf } from '../hash';

/** Whom a note or a claim is about, as hashes; what is not written is null. */
export interface Person {
  readonly name: string | null;
  readonly born: string | null;
  readonly record: string | null;
  /** The name is initials alone, which many people share. */
  readonly initials: boolean;
}

const birth = /\b(?:DOB|D\.O\.B\.|date of birth|born)\b[\s:=]{0,6}([\d/.-]{6,10})/i;
const record =
  /\b(?:MRN|chart|acct|account|patient id|pt id|member id)\b[\s:#=no.]{0,8}([A-Z\d][A-Z\d-]{2,20})\b/i;

/** Whom the head of a note names. */
export const personIn = (lines: readonly Line[]): Person =>
  personOf({
    name: lines.map((line) => marksOf(line).patient).find((found) => found !== null) ?? null,
    born: firstOf(lines, birth),
    record: firstOf(lines, record),
  });

/** A person by words as they are written: "Kessler, Jonah" is "Mr. Jonah Kessler", and 3/2/1951 is 1951-03-02. */
export function personOf(written: {
  readonly name: string | null;
  readonly born: string | null;
  readonly record: string | null;
}): Person {
  const words = (written.name ?? '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word))
    .sort();
  return {
    name: words.length === 0 ? null : hashOf(words.join(' ')),
    born: written.born === null ? null : hashOf(dayIn(written.born)),
    record: written.record === null ? null : hashOf(written.record.toLowerCase()),
    initials: words.every((word) => word.length === 1) || words.join('').length <= 3,
  };
}

/** One key for a person: the number of the record, else the name with the birthday; initials within a folder only. */
export function patientKeyOf(
  { name, born, record: number, initials }: Person,
  folder: string,
): string | null {
  if (number) return `record ${number}`;
  if (!name) return null;
  return hashOf(`${name} ${born ?? ''}${initials && !born ? ` in ${folder}` : ''}`);
}

/** Whether two descriptions may be of one person: the same record, or the same name and no other birthday. */
export const isSamePerson = (a: Person, b: Person): boolean =>
  a.record !== null && b.record !== null
    ? a.record === b.record
    : a.name !== null && a.name === b.name && (a.born === null || b.born === null || a.born === b.born);

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'dr']);

const firstOf = (lines: readonly Line[], pattern: RegExp): string | null =>
  lines.map(({ text }) => pattern.exec(text)?.[1]).find((found) => found !== undefined) ?? null;

/** `3/2/1951`, `1951-03-02` and `19510302` as one; other words as they are. */
function dayIn(text: string): string {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  const us = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : us ? [us[3], us[1], us[2]] : [];
  return calendarDate(Number(year), Number(month), Number(day)) ?? text;
}
