import type { Severity } from '../../../core/index';
import { count, type Piece } from '../../io';
import { onOneLine } from '../../printable';
import type { Found } from '../checked';
import type { Summary } from '../outcome';
import type { Format } from './format';

/** One line a finding, `file:line:column: severity: words [id]`, counted from one. */
export const textFormat = (): Format => ({
  begin: () => '',
  file: (outcome) =>
    'problem' in outcome ? [] : outcome.findings.flatMap((found) => findingLine(outcome.file, found)),
  end: (acrossVisits, summary) => [
    ...acrossVisits.flatMap(({ file, found }) => findingLine(file, found)),
    summaryLine(summary),
  ],
});

const colors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

const joinedLines = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

const findingLine = (
  file: string,
  { id, severity, message, range: { start }, text }: Found,
): readonly Piece[] => [
  `${onOneLine(file)}:${start.line + 1}:${start.character + 1}: `,
  { text: severity, color: colors[severity] },
  `: ${onOneLine(joinedLines(message))} [${id}]\n`,
  ...(text === undefined ? [] : [`    ${onOneLine(joinedLines(text))}\n`]),
];

/** " 3 findings are dismissed (1 error)." */
const dismissedText = ({ dismissed, dismissedErrors }: Summary): string =>
  dismissed === 0
    ? ''
    : ` ${count(dismissed, 'finding is', 'findings are')} dismissed${
        dismissedErrors > 0 ? ` (${count(dismissedErrors, 'error')})` : ''
      }.`;

function summaryLine(summary: Summary): string {
  const found = [
    summary.error > 0 && count(summary.error, 'error'),
    summary.warning > 0 && count(summary.warning, 'warning'),
    summary.info + summary.hint > 0 && count(summary.info + summary.hint, 'remark'),
  ].filter((part) => part !== false);
  const said = (n: number, one: string, rest: string) => (n > 0 ? ` ${count(n, one)} ${rest}` : '');
  return `Checked ${count(summary.files, 'file')}, ${count(summary.visits, 'visit')}: ${
    found.length > 0 ? found.join(', ') : 'nothing found'
  }.${said(summary.known, 'finding', 'of the baseline left out.')}${dismissedText(summary)}${said(summary.unread, 'path', 'could not be read.')}${said(
    summary.notChecked,
    'place',
    'could not be checked.',
  )}${said(
    summary.leftOut,
    'place',
    'left out by name (hidden, node_modules).',
  )} Only the text was checked, not the chart, the order or the certification.\n`;
}
