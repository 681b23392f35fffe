import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { type CalendarDate, calendarDate } from '../../core/calendar';
import { type Context, createContext } from '../../core/index';
import { clinicContext } from '../clinic';
import { longestNote } from '../input';
import { type ExitCode, exit, type Io } from '../io';
import { worked } from '../worked';
import { checkText } from './checked';
import { counts, type FailLevel } from './outcome';

export interface StreamOptions {
  /** Payer profile for notes that name none and whose line names none. */
  readonly payer: string | null;
  readonly failOn: FailLevel;
  readonly withText: boolean;
}

const isDay = (text: string): text is CalendarDate => {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && calendarDate(year, month, day) !== undefined;
};

/** A line in: a note, with a name that comes back with its result. */
const question = v.strictObject({
  id: v.union([v.string(), v.number()], 'must be a string or a number'),
  text: v.string('must be a string'),
  payer: v.exactOptional(v.nullable(v.string('must be a string'))),
  date: v.exactOptional(
    v.nullable(
      v.custom<CalendarDate>((day) => typeof day === 'string' && isDay(day), 'must be a day as YYYY-MM-DD'),
    ),
  ),
});

/**
 * `theralint check --stdin-jsonl`: one note a line in, one result a line out, in order; a line that is not right is
 * answered by an error in its place. Nothing is kept from one line to the next.
 */
export async function checkStream({ payer, failOn, withText }: StreamOptions, io: Io): Promise<ExitCode> {
  const { context, complete } = await clinicContext(payer, io);
  /** For a note by what its line tells of it; null where nobody knows the payer. */
  const contextOf = ({ payer: own, date }: Question): Context | null => {
    if (own == null && date == null) return context;
    if (own != null && !context.payers.find(own)) return null;
    return createContext({
      ...context,
      ...(own != null && { defaultPayer: own }),
      defaultDate: date ?? null,
    });
  };
  let code: ExitCode = complete ? exit.clean : exit.problem;
  let number = 0;
  const answer = (value: object) => io.out(`${JSON.stringify(value)}\n`);
  const refuse = (error: string, id?: string | number) => {
    code = exit.problem;
    answer({ ...(id !== undefined && { id }), line: number, error });
  };
  for await (const line of linesOf(io.stdin, mostBytes)) {
    number++;
    if ('problem' in line) {
      refuse(line.problem);
      continue;
    }
    if (line.text.trim() === '') continue;
    const read = questionIn(line.text);
    if ('problem' in read) {
      refuse(read.problem, read.id);
      continue;
    }
    const { id, text } = read.question;
    const inForce = contextOf(read.question);
    if (!inForce) {
      refuse(`there is no payer "${read.question.payer}"`, id);
      continue;
    }
    const done = worked({ file: String(id), text }, () =>
      checkText(text, '', inForce, { fixes: false, text: withText, patient: 'note' }),
    );
    if ('problem' in done) {
      refuse(done.problem, id);
      continue;
    }
    const { findings, perVisit, failures, dismissed } = done.result;
    if (failures.length > 0) code = exit.problem;
    else if (code === exit.clean && findings.some(({ severity }) => counts(severity, failOn)))
      code = exit.findings;
    answer({
      id,
      visits: perVisit.length,
      findings,
      ...(dismissed.all > 0 && { dismissed: dismissed.all }),
      ...(failures.length > 0 && { notChecked: failures.length }),
    });
  }
  return code;
}

type Question = v.InferOutput<typeof question>;

function questionIn(
  text: string,
): { readonly question: Question } | { readonly problem: string; readonly id?: string | number } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { problem: 'is no JSON' };
  }
  const read = v.safeParse(question, given);
  if (read.success) return { question: read.output };
  const [issue] = read.issues;
  const id = (given as { readonly id?: unknown } | null)?.id;
  const field = issue.path?.map(({ key }) => String(key)).join('.');
  return {
    problem: field
      ? `"${field}" ${issue.expected === 'never' ? 'is not known' : said(issue)}`
      : 'is no object with "id" and "text"',
    ...((typeof id === 'string' || typeof id === 'number') && { id }),
  };
}

/** Valibot's own words would quote what was given. */
const said = ({ type, message, received }: v.BaseIssue<unknown>): string =>
  received === 'undefined'
    ? 'is missing'
    : type === 'union' || type === 'string' || type === 'custom'
      ? message
      : 'is not right';

/** A note in JSON, where a character may take six bytes. */
const mostBytes = 6 * longestNote;

/** The lines of a stream of UTF-8, each without its end; a longer one than `most` bytes is refused and skipped. */
async function* linesOf(
  stream: Readable,
  most: number,
): AsyncGenerator<{ readonly text: string } | { readonly problem: string }> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = () => {
    const bytes = Buffer.concat(parts);
    const tooLong = length > most;
    parts = [];
    length = 0;
    if (tooLong) return { problem: `is too long (more than ${most / 1_000_000} MB)` };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { problem: 'is not valid UTF-8' };
    }
  };
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      keep(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < bytes.length) keep(Buffer.from(bytes.subarray(from)));
  }
  if (length > 0) yield take();
}
