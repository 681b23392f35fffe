import { builtInCodes } from '../core/codes/codeSet';
import { builtInPayerFiles } from '../core/payers/builtIn';
import { runExamples } from '../core/payers/examples';
import { payerSet } from '../core/payers/payerSet';
import { readInputs } from './input';
import { type ExitCode, exit, type Io } from './io';
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
