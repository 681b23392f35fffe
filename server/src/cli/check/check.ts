import type { CalendarDate } from '../../core/calendar';
import { calendarDate } from '../../core/calendar';
import type { PatientBy } from '../../core/index';
import { clinicContext } from '../clinic';
import { readInputs } from '../input';
import { count, type ExitCode, exit, type Io, UsageError } from '../io';
import { onOneLine } from '../printable';
import { worked } from '../worked';
import { AcrossFiles } from './across';
import { Baseline } from './baseline';
import { type Checked, checkText, type Found } from './checked';
import type { FormatName } from './formats/format';
import { formatNamed } from './formats/index';
import { inOrder } from './inOrder';
import { addDismissed, counts, emptySummary, type FailLevel, type Outcome, severities } from './outcome';
import { type CheckOne, poolOf } from './pool';
import { progressBar } from './progressBar';
import { Pseudonyms } from './pseudonyms';
import { fileSink, standardOutput } from './sink';

export interface CheckOptions {
  readonly format: FormatName;
  /** Payer profile for notes that name none. */
  readonly payer: string | null;
  readonly failOn: FailLevel;
  /** Ends of names that make a file of a folder a note too, as in `txt`. */
  readonly ext: readonly string[];
  /** Threads. */
  readonly jobs: number;
  /** Only findings of visits on this day or later; those that name no day count. */
  readonly since: CalendarDate | null;
  /** File with the findings of an earlier run, which are left out. */
  readonly baseline: string | null;
  /** File to write to instead of standard output. */
  readonly output: string | null;
  /** Each finding with the words that it points at. */
  readonly withText: boolean;
  readonly pseudonymize: boolean;
  /** By what it is known whose note it is. */
  readonly patient: PatientBy;
}

/**
 * `theralint check PATHS...`: the findings of every note, as for an author who asks "Ready to sign?", and those that
 * follow from all visits together. Ends with 1 when a finding is at or above the level, with 2 when something could
 * not be read. Of each note only what the findings across visits need is kept.
 */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { context, complete } = await clinicContext(options.payer, io);
  const baseline = options.baseline === null ? null : await Baseline.read(options.baseline, io.cwd);
  const names = options.pseudonymize ? new Pseudonyms() : null;
  const format = formatNamed(options.format, { failOn: options.failOn, pseudonyms: names !== null });
  const wishes = { fixes: options.format === 'json', text: options.withText, patient: options.patient };
  const summary = emptySummary();
  const across = new AcrossFiles();
  const isNew = (file: string, found: Found, date: string | null): boolean => {
    if (options.since !== null && date !== null && date < options.since) return false;
    if (!baseline?.knows(file, found)) return true;
    summary.known++;
    return false;
  };
  const shown = (outcome: Outcome): Outcome => (names ? names.outcome(outcome) : outcome);
  const pool =
    options.jobs > 1 && io.script !== undefined
      ? poolOf(options.jobs, io.script, { cwd: io.cwd, payer: options.payer, wishes })
      : null;
  const checkOne: CheckOne =
    pool?.check ??
    (async (input) => {
      const done = worked(input, (text) => checkText(text, input.file, context, wishes));
      return 'problem' in done ? { file: input.file, problem: done.problem } : done.result;
    });

  const progress = options.output === null && io.outOnTerminal ? undefined : io.progress;
  const sink = options.output === null ? standardOutput(io) : await fileSink(options.output, io.cwd);
  try {
    await sink.write(format.begin());
    let planned = 0;
    const inputs = readInputs(
      paths,
      io,
      () => summary.leftOut++,
      options.ext,
      (files) => {
        planned = files;
      },
    );
    for await (const outcome of inOrder(inputs, pool ? 4 * options.jobs : 1, checkOne)) {
      if ('problem' in outcome) {
        summary.unread++;
        io.err(`theralint: ${onOneLine(outcome.file)} ${outcome.problem}\n`);
        await sink.write(format.file(shown(outcome)));
        continue;
      }
      for (const line of outcome.failures) io.err(line);
      summary.notChecked += outcome.failures.length;
      summary.files++;
      summary.visits += outcome.perVisit.length;
      addDismissed(summary, outcome.dismissed);
      const checked = onlyNew(outcome, isNew);
      for (const { severity } of checked.findings) summary[severity]++;
      across.add(outcome);
      await sink.write(format.file(shown(checked)));
      progress?.(progressBar(summary.files + summary.unread, planned, count(summary.visits, 'visit')));
    }
    const found = across.findings(context, (line) => {
      summary.notChecked++;
      io.err(line);
    });
    addDismissed(summary, found.dismissed);
    const together = found.findings.filter(({ file, found, visit }) => isNew(file, found, visit.date));
    for (const { found } of together) summary[found.severity]++;
    progress?.(null);
    await sink.write(format.end(names ? together.map((one) => names.across(one)) : together, summary));
    await sink.close();
  } catch (error) {
    await sink.drop();
    throw error;
  } finally {
    across.close();
    await pool?.close();
  }
  if (summary.unread + summary.notChecked > 0 || !complete) return exit.problem;
  return severities.some((severity) => counts(severity, options.failOn) && summary[severity] > 0)
    ? exit.findings
    : exit.clean;
}

function onlyNew(
  checked: Checked,
  isNew: (file: string, found: Found, date: string | null) => boolean,
): Checked {
  const dates = new Map(checked.perVisit.map(({ index, date }) => [index, date]));
  return {
    ...checked,
    findings: checked.findings.filter((found) => isNew(checked.file, found, dates.get(found.visit) ?? null)),
  };
}

/** The day behind `--since`. */
export function sinceDay(text: string): CalendarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!day) throw new UsageError(`"${text}" is no day; write it as in 2026-03-02`);
  return day;
}
