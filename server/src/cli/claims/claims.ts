import path from 'node:path';
import type { ClaimLine } from '../../core/claims/claim';
import { type Difference, differences, linesFor } from '../../core/claims/compare';
import { type BilledVisit, thresholdDifferences } from '../../core/claims/threshold';
import { analyze } from '../../core/index';
import { readRegular } from '../../files/regularFile';
import type { FormatName } from '../check/formats/format';
import { counts, type FailLevel } from '../check/outcome';
import { fileSink, standardOutput } from '../check/sink';
import { clinicContext } from '../clinic';
import { decode } from '../decode';
import { readInputs } from '../input';
import { count, type ExitCode, exit, type Io, UsageError } from '../io';
import { onOneLine } from '../printable';
import { worked } from '../worked';
import type { Found } from './difference';
import { written } from './formats';
import { claimsInTable, type Mapping } from './table';
import { claimsInX12, isX12 } from './x12';

export interface ClaimsOptions {
  /** Files, folders or globs of the notes. */
  readonly notes: readonly string[];
  readonly columns: Mapping;
  readonly format: FormatName;
  /** File to write to instead of standard output. */
  readonly output: string | null;
  readonly payer: string | null;
  readonly failOn: FailLevel;
}

/** In bytes. */
const longestFile = 200_000_000;

/**
 * `theralint claims FILE... --notes PATHS...`: what was billed against what the notes support, by patient, day and code.
 * Patients are compared by name, day of birth and record number, and never printed.
 */
export async function claims(files: readonly string[], options: ClaimsOptions, io: Io): Promise<ExitCode> {
  const { context, complete } = await clinicContext(options.payer, io);
  const fileOf = new Map<ClaimLine, string>();
  for (const file of files)
    for (const line of await linesIn(file, options.columns, io)) fileOf.set(line, file);
  const byDay = new Map<string, ClaimLine[]>();
  for (const line of fileOf.keys()) byDay.set(line.date, [...(byDay.get(line.date) ?? []), line]);

  const placeOf = (line: ClaimLine | null) =>
    line && { file: fileOf.get(line)!, at: line.at, line: line.line };
  const found: Found[] = [];
  const matched = new Set<ClaimLine>();
  const billed = new Map<BilledVisit, string>();
  const problems = new Map<string, string>();
  let visits = 0;
  let code: ExitCode = complete ? exit.clean : exit.problem;
  for await (const input of readInputs(options.notes, io)) {
    const done = worked(input, (text) =>
      analyze(text, context, { file: input.file, folder: path.dirname(input.file) }),
    );
    if ('problem' in done) {
      code = exit.problem;
      problems.set(input.file, done.problem);
      io.err(`theralint: ${onOneLine(input.file)} ${done.problem}\n`);
      continue;
    }
    const { summaries, visits: read } = done.result;
    for (const [at, summary] of summaries.entries()) {
      const visit = read[at]!;
      const date = summary.date?.value;
      if (!date || visit.services.length === 0) continue;
      visits++;
      const note = { file: input.file, visit: visit.index };
      const lines = linesFor(summary, byDay.get(date) ?? []).filter((line) => !matched.has(line));
      if (lines.length === 0)
        found.push({
          id: 'note-without-claim',
          severity: 'info',
          message: 'No line of the bill is of this patient and day.',
          claim: null,
          note,
          date,
        });
      for (const line of lines) matched.add(line);
      if (lines.length > 0) billed.set({ summary, lines }, input.file);
      if (lines.length > 0)
        for (const { line, ...difference } of differences(visit, lines, context))
          found.push({ ...difference, claim: placeOf(line), note, date });
    }
  }
  for (const { billed: visit, difference } of thresholdDifferences([...billed.keys()], context))
    found.push({
      ...withoutLine(difference),
      claim: placeOf(difference.line),
      note: { file: billed.get(visit)!, visit: visit.summary.index },
      date: visit.summary.date!.value,
    });
  for (const line of fileOf.keys())
    if (!matched.has(line))
      found.push({
        id: 'claim-without-note',
        severity: 'warning',
        message: `${line.code} is billed with ${count(line.units, 'unit')}, and there is no note of this patient and day.`,
        claim: placeOf(line),
        note: null,
        date: line.date,
      });
  found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const summary = { lines: fileOf.size, visits, differences: found.length };
  const sink = options.output === null ? standardOutput(io) : await fileSink(options.output, io.cwd);
  try {
    await sink.write(written(options.format, found, summary, problems, options.failOn));
    await sink.close();
  } catch (error) {
    await sink.drop();
    throw error;
  }
  if (code === exit.clean && found.some(({ severity }) => counts(severity, options.failOn)))
    return exit.findings;
  return code;
}

const withoutLine = ({ line: _, ...rest }: Difference): Omit<Difference, 'line'> => rest;

async function linesIn(file: string, columns: Mapping, io: Io): Promise<readonly ClaimLine[]> {
  const read = await readRegular(path.resolve(io.cwd, file), longestFile);
  if ('problem' in read) throw new UsageError(`${file} ${read.problem}`);
  const decoded = decode(read.bytes);
  if ('problem' in decoded) throw new UsageError(`${file} ${decoded.problem}`);
  return isX12(decoded.text) ? claimsInX12(decoded.text, file) : claimsInTable(decoded.text, file, columns);
}
