import { analyze, createContext } from '../core/index';
import { visitRecord } from '../core/tools/visitRecord';
import { readInputs } from './input';
import { type ExitCode, exit, type Io } from './io';
import { onOneLine } from './printable';
import { failureLines, worked } from './worked';

/** `theralint facts PATHS...`: JSON of every visit. A file that cannot be read has no visits and a `problem`. */
export async function facts(paths: readonly string[], io: Io): Promise<ExitCode> {
  const context = createContext({ ready: true });
  const files: object[] = [];
  let code: ExitCode = exit.clean;
  for await (const input of readInputs(paths, io)) {
    const done = worked(input, (text) => {
      const analysis = analyze(text, context);
      return { analysis, visits: analysis.visits.map((visit) => visitRecord(visit, analysis)) };
    });
    if ('problem' in done) {
      code = exit.problem;
      io.err(`theralint: ${onOneLine(input.file)} ${done.problem}\n`);
      files.push({ file: input.file, visits: [], problem: done.problem });
    } else {
      const { analysis, visits } = done.result;
      if (analysis.failures.length > 0) code = exit.problem;
      for (const line of failureLines(input.file, analysis)) io.err(line);
      files.push({ file: input.file, visits });
    }
  }
  io.out(`${JSON.stringify({ files }, null, 2)}\n`);
  return code;
}
