import type { Severity } from '../../core/index';
import { clinicContext } from '../clinic';
import { readInputs } from '../input';
import { count, type ExitCode, exit, type Io, type Piece } from '../io';
import { onOneLine } from '../printable';
import { worked } from '../worked';
import { AcrossFiles } from './across';
import { checkText, type Found } from './checked';

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
 * `theralint check PATHS...`: the findings of every note, as for an author who asks "Ready to sign?", and those that
 * follow from all visits together. Ends with 1 when a finding is at or above the level, with 2 when something could
 * not be read.
 */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { context, complete } = await clinicContext(options.payer, io);
  const asJson = options.format === 'json';
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
  const across = new AcrossFiles();
  for await (const input of readInputs(paths, io, () => summary.leftOut++)) {
    const done = worked(input, (text) => checkText(text, input.file, context, asJson));
    if ('problem' in done) {
      summary.unread++;
      io.err(`theralint: ${onOneLine(input.file)} ${done.problem}\n`);
      files.push({ file: input.file, findings: [], problem: done.problem });
      continue;
    }
    const checked = done.result;
    for (const line of checked.failures) io.err(line);
    summary.notChecked += checked.failures.length;
    summary.files++;
    summary.visits += checked.visits;
    for (const finding of checked.findings) summary[finding.severity]++;
    across.add(checked);
    if (asJson) files.push({ file: checked.file, findings: checked.findings });
    else for (const found of checked.findings) io.out(findingLine(checked.file, found));
  }
  const together = across.findings(context, (line) => {
    summary.notChecked++;
    io.err(line);
  });
  for (const { found } of together) summary[found.severity]++;
  if (asJson) {
    const acrossVisits = together.map(({ file, found: { fixes, ...found } }) => ({ file, ...found }));
    io.out(`${JSON.stringify({ files, acrossVisits, summary }, null, 2)}\n`);
  } else {
    for (const { file, found } of together) io.out(findingLine(file, found));
    io.out(summaryLine(summary));
  }
  if (summary.unread + summary.notChecked > 0 || !complete) return exit.problem;
  const counting = severities.slice(0, severities.indexOf(options.failOn) + 1);
  return counting.some((severity) => summary[severity] > 0) ? exit.findings : exit.clean;
}

const colors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

const joinedLines = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** One line a finding, `file:line:column: severity: words [id]`, counted from one. */
const findingLine = (file: string, { id, severity, message, range: { start } }: Found): readonly Piece[] => [
  `${onOneLine(file)}:${start.line + 1}:${start.character + 1}: `,
  { text: severity, color: colors[severity] },
  `: ${onOneLine(joinedLines(message))} [${id}]\n`,
];

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
