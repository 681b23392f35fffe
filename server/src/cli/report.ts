import path from 'node:path';
import { type Analysis, amongOthers, analyze, tiesOf, type VisitSummary } from '../core/index';
import { reviewPage } from '../core/review/reviewHtml';
import { fileSink, standardOutput } from './check/sink';
import { clinicContext } from './clinic';
import { readInputs } from './input';
import { type ExitCode, exit, type Io } from './io';
import { onOneLine } from './printable';
import { failureLines, worked } from './worked';

export interface ReportOptions {
  /** Payer profile for notes that name none. */
  readonly payer: string | null;
  /** File to write to instead of standard output. */
  readonly output: string | null;
}

/**
 * `theralint report NOTE...`: a page for a reviewer or a coding specialist: each line of the bill beside the words
 * that support it, gaps left blank, copied sentences beside where they stand too, and what was not checked. It holds words of
 * the notes.
 */
export async function report(
  paths: readonly string[],
  { payer, output }: ReportOptions,
  io: Io,
): Promise<ExitCode> {
  const { context, complete } = await clinicContext(payer, io);
  let code: ExitCode = complete ? exit.clean : exit.problem;
  const notes: { readonly file: string; readonly alone: Analysis }[] = [];
  for await (const input of readInputs(paths, io)) {
    const done = worked(input, (text) =>
      analyze(text, context, { file: input.file, folder: path.dirname(input.file) }),
    );
    if ('problem' in done) {
      code = exit.problem;
      io.err(`theralint: ${onOneLine(input.file)} ${done.problem}\n`);
      continue;
    }
    if (done.result.failures.length > 0) code = exit.problem;
    for (const line of failureLines(input.file, done.result)) io.err(line);
    notes.push({ file: input.file, alone: done.result });
  }
  const texts = new Map(notes.map(({ file, alone }) => [file, alone.text]));
  const visits = byTie(notes.flatMap(({ alone }) => alone.summaries));
  const parts = notes.map(({ file, alone }) => {
    const others = tiedTo(alone.summaries, visits);
    return { name: file, analysis: amongOthers(alone, others, context), others };
  });
  if (parts.length === 0) return code;
  const sink = output === null ? standardOutput(io) : await fileSink(output, io.cwd);
  try {
    await sink.write(reviewPage(parts, context, (file) => texts.get(file)));
    await sink.close();
  } catch (error) {
    await sink.drop();
    throw error;
  }
  return code;
}

/** Visits by what ties them to others. */
function byTie(visits: readonly VisitSummary[]): ReadonlyMap<string, readonly VisitSummary[]> {
  const tied = new Map<string, VisitSummary[]>();
  for (const visit of visits)
    for (const tie of tiesOf(visit)) {
      const known = tied.get(tie);
      if (known) known.push(visit);
      else tied.set(tie, [visit]);
    }
  return tied;
}

/** The visits of other notes that these may have to do with. */
function tiedTo(
  own: readonly VisitSummary[],
  visits: ReadonlyMap<string, readonly VisitSummary[]>,
): readonly VisitSummary[] {
  const tied = new Set(own.flatMap(tiesOf).flatMap((tie) => visits.get(tie) ?? []));
  for (const visit of own) tied.delete(visit);
  return [...tied];
}
