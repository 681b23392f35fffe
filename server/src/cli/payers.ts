import { type CalendarDate, calendarDate } from '../core/calendar';
import { builtInCodes } from '../core/codes/codeSet';
import { builtInPayerFiles } from '../core/payers/builtIn';
import { runExamples } from '../core/payers/examples';
import { factList, type PayerFact } from '../core/payers/factList';
import { payerSet } from '../core/payers/payerSet';
import { clinicContext } from './clinic';
import { readInputs } from './input';
import { type ExitCode, exit, type Io, UsageError } from './io';
import { onOneLine } from './printable';

/** `theralint payers test FILE...`: checks payer profiles and runs the examples that stand in them. */
export async function testPayers(paths: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exit.clean;
  for await (const input of readInputs(paths, io)) {
    if ('problem' in input) {
      code = exit.problem;
      io.err(`theralint: ${onOneLine(input.file)} ${input.problem}\n`);
      continue;
    }
    const { all, problems } = payerSet(builtInPayerFiles, [{ name: input.file, text: input.text }]);
    const profile = all.find(({ own }) => own);
    for (const { file, message } of problems) io.err(`theralint: ${onOneLine(`${file}: ${message}`)}\n`);
    if (!profile) {
      code = exit.problem;
      continue;
    }
    const results = runExamples(profile, builtInCodes);
    const failed = results.filter(({ ok }) => !ok);
    for (const { example, message } of failed)
      io.out(`${onOneLine(input.file)}: ${onOneLine(example)}: ${message}\n`);
    io.out(
      results.length === 0
        ? `${onOneLine(input.file)}: ${onOneLine(profile.name)} is in order; it has no examples to run.\n`
        : `${onOneLine(input.file)}: ${onOneLine(profile.name)}: examples right: ${results.length - failed.length} of ${results.length}.\n`,
    );
    if (failed.length > 0 && code === exit.clean) code = exit.findings;
  }
  return code;
}

export interface ListOptions {
  readonly json?: true;
  /** Day of service as YYYY-MM-DD. */
  readonly on?: string;
  /** Id of one profile. */
  readonly payer?: string;
}

/**
 * `theralint payers list`: what is known of each payer, its days, source and last look, built in and the clinic's own
 * of the current folder. `on` leaves what does not hold on that day out.
 */
export async function listPayers(options: ListOptions, io: Io): Promise<ExitCode> {
  const on = options.on === undefined ? null : dayOf(options.on);
  const { context, complete } = await clinicContext(options.payer ?? null, io);
  const profiles = context.payers.all.filter(({ id }) => options.payer === undefined || id === options.payer);
  const facts = factList(profiles).filter(
    ({ from, to }) => on === null || (from <= on && on <= (to ?? '9999')),
  );
  if (options.json) io.out(`${JSON.stringify({ facts }, null, 2)}\n`);
  else
    for (const profile of profiles) {
      const base = profile.base ? `; what does not stand here is as for ${profile.base.id}` : '';
      io.out(`${onOneLine(`${profile.name} (${profile.id})${base}`)}\n`);
      for (const fact of facts.filter(({ id }) => id === profile.id))
        io.out(`  ${onOneLine(factText(fact))}\n`);
    }
  return complete ? exit.clean : exit.problem;
}

function factText({ what, value, from, to, source, date, checked, verify }: PayerFact): string {
  const days = `from ${from}${to ? ` to ${to}` : ''}`;
  const look = `${checked ? `; last checked ${checked}` : ''}${verify ? ', still to be checked' : ''}`;
  return `${what}: ${value}, ${days}; ${source}, ${date}${look}`;
}

function dayOf(text: string): CalendarDate {
  const [year, month, day] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').map(Number) : [];
  const date = calendarDate(year ?? 0, month ?? 0, day ?? 0);
  if (!date) throw new UsageError(`"${text}" is not a day; write it as 2026-11-01`);
  return date;
}
