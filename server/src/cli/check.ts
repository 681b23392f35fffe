import { type Analysis, analyze, type Context, fixesOf, type Severity } from '../core/index';
import { clinicContext } from './clinic';
import { readInputs } from './input';
import { count, type ExitCode, exit, type Io, type Piece } from './io';
import { onOneLine } from './printable';
import { rangeOf } from './range';
import { failureLines, worked } from './worked';

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
  /** Places in files that a mistake of Theralint kept from being checked. */
  notChecked: number;
  /** Hidden folders and files, and `node_modules`, which a search does not go into. */
  leftOut: number;
}

/**
 * `theralint check PATHS...`: the findings of every note, as for an author who asks "Ready to sign?".
 * Ends with 1 when a finding is at or above the level, with 2 when something could not be read.
 */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { context, complete } = await clinicContext(options.payer, io);
  const summary: Summary = {
    files: 0,
    visits: 0,
    error: 0,
    warning: 0,
    info: 0,
    hint: 0,
    unread: 0,
    notChecked: 0,
    leftOut: 0,
  };
  const files: object[] = [];
  for await (const input of readInputs(paths, io, () => summary.leftOut++)) {
    const done = worked(input, (text) => {
      const analysis = analyze(text, context);
      const record = options.format === 'json' ? fileRecord(input.file, analysis, context) : null;
      return { analysis, record, shown: record ? '' : findingLines(input.file, analysis) };
    });
    if ('problem' in done) {
      summary.unread++;
      io.err(`theralint: ${onOneLine(input.file)} ${done.problem}\n`);
      files.push({ file: input.file, findings: [], problem: done.problem });
      continue;
    }
    const { analysis, record, shown } = done.result;
    const failed = failureLines(input.file, analysis);
    for (const line of failed) io.err(line);
    summary.notChecked += failed.length;
    summary.files++;
    summary.visits += analysis.visits.length;
    for (const finding of analysis.findings) summary[finding.severity]++;
    if (record) files.push(record);
    io.out(shown);
  }
  io.out(
    options.format === 'json' ? `${JSON.stringify({ files, summary }, null, 2)}\n` : summaryLine(summary),
  );
  if (summary.unread + summary.notChecked > 0 || !complete) return exit.problem;
  const counting = severities.slice(0, severities.indexOf(options.failOn) + 1);
  return counting.some((severity) => summary[severity] > 0) ? exit.findings : exit.clean;
}

const fileRecord = (file: string, analysis: Analysis, context: Context) => ({
  file,
  findings: analysis.findings.map((finding) => ({
    id: finding.id,
    severity: finding.severity,
    certainty: finding.certainty,
    message: finding.message,
    visit: finding.visit,
    range: rangeOf(analysis.lines, finding.span),
    fixes: fixesOf(analysis, finding, context).map(({ fix: { title, kind } }) => ({ title, kind })),
  })),
});

const colors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

const joinedLines = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** One line a finding, `file:line:column: severity: words [id]`, counted from one. */
const findingLines = (file: string, { findings, lines }: Analysis): readonly Piece[] =>
  findings.flatMap(({ id, severity, message, span }) => {
    const { line, character } = rangeOf(lines, span).start;
    return [
      `${onOneLine(file)}:${line + 1}:${character + 1}: `,
      { text: severity, color: colors[severity] },
      `: ${onOneLine(joinedLines(message))} [${id}]\n`,
    ];
  });

function summaryLine(summary: Summary): string {
  const found = [
    summary.error > 0 && count(summary.error, 'error'),
    summary.warning > 0 && count(summary.warning, 'warning'),
    summary.info + summary.hint > 0 && count(summary.info + summary.hint, 'remark'),
  ].filter((part) => part !== false);
  const unread = summary.unread > 0 ? ` ${count(summary.unread, 'path')} could not be read.` : '';
  const open = summary.notChecked > 0 ? ` ${count(summary.notChecked, 'place')} could not be checked.` : '';
  const leftOut =
    summary.leftOut > 0 ? ` ${count(summary.leftOut, 'place')} left out by name (hidden, node_modules).` : '';
  return `Checked ${count(summary.files, 'file')}, ${count(summary.visits, 'visit')}: ${
    found.length > 0 ? found.join(', ') : 'nothing found'
  }.${unread}${open}${leftOut} Only the text was checked, not the chart, the order or the certification.\n`;
}
