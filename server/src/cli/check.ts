import { type Analysis, analyze, type Severity } from '../core/index';
import { clinicContext } from './clinic';
import { readInputs } from './input';
import { count, type ExitCode, exit, type Io } from './io';
import { rangeOf } from './range';

/** Severities from the gravest down; a finding counts when it is at least as grave as the level. */
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export const failLevels = ['error', 'warning', 'info'] as const;

export interface CheckOptions {
  readonly format: 'text' | 'json';
  /** Payer profile for notes that name none. */
  readonly payer: string | null;
  readonly failOn: (typeof failLevels)[number];
}

interface Summary {
  files: number;
  visits: number;
  error: number;
  warning: number;
  info: number;
  hint: number;
  /** Paths that could not be read. */
  unread: number;
}

/**
 * `theralint check PATHS...`: the findings of every note, as for an author who asks "Ready to sign?".
 * Ends with 1 when a finding is at or above the level, with 2 when something could not be read.
 */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const context = await clinicContext(options.payer, io);
  const summary: Summary = { files: 0, visits: 0, error: 0, warning: 0, info: 0, hint: 0, unread: 0 };
  const files: object[] = [];
  for await (const input of readInputs(paths, io)) {
    if ('problem' in input) {
      summary.unread++;
      io.err(`theralint: ${input.file} ${input.problem}\n`);
      files.push({ file: input.file, findings: [], problem: input.problem });
      continue;
    }
    const analysis = analyze(input.text, context);
    summary.files++;
    summary.visits += analysis.visits.length;
    for (const finding of analysis.findings) summary[finding.severity]++;
    if (options.format === 'json') files.push(fileRecord(input.file, analysis));
    else io.out(findingLines(input.file, analysis, io.color));
  }
  io.out(
    options.format === 'json' ? `${JSON.stringify({ files, summary }, null, 2)}\n` : summaryLine(summary),
  );
  if (summary.unread > 0 || context.payers.problems.length > 0) return exit.problem;
  const counting = severities.slice(0, severities.indexOf(options.failOn) + 1);
  return counting.some((severity) => summary[severity] > 0) ? exit.findings : exit.clean;
}

const fileRecord = (file: string, { findings, lines }: Analysis) => ({
  file,
  findings: findings.map(({ id, severity, certainty, message, visit, span, fixes }) => ({
    id,
    severity,
    certainty,
    message,
    visit,
    range: rangeOf(lines, span),
    fixes: fixes.map(({ title, kind }) => ({ title, kind })),
  })),
});

const colors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

/** One line a finding, `file:line:column: severity: words [id]`, counted from one. */
function findingLines(file: string, { findings, lines }: Analysis, color: boolean): string {
  return findings
    .map(({ id, severity, message, span }) => {
      const { line, character } = rangeOf(lines, span).start;
      const word = color ? `\u001b[${colors[severity]}m${severity}\u001b[0m` : severity;
      return `${file}:${line + 1}:${character + 1}: ${word}: ${message.replace(/\s*\n\s*/g, ' ')} [${id}]\n`;
    })
    .join('');
}

function summaryLine(summary: Summary): string {
  const found = [
    summary.error > 0 && count(summary.error, 'error'),
    summary.warning > 0 && count(summary.warning, 'warning'),
    summary.info + summary.hint > 0 && count(summary.info + summary.hint, 'remark'),
  ].filter((part) => part !== false);
  const unread = summary.unread > 0 ? ` ${count(summary.unread, 'path')} could not be read.` : '';
  return `Checked ${count(summary.files, 'file')}, ${count(summary.visits, 'visit')}: ${
    found.length > 0 ? found.join(', ') : 'nothing found'
  }.${unread} Only the text was checked, not the chart, the order or the certification.\n`;
}
