import type { Found } from '../checked';
import { counts, type FoundIn, type Outcome } from '../outcome';
import type { Format, FormatOptions } from './format';

/** JUnit's XML: a suite for each file, a case for each finding, failed where it counts by `--fail-on`. */
export function junitFormat({ failOn }: FormatOptions): Format {
  const caseOf = (file: string, found: Found): string => {
    const { id, severity, message, range } = found;
    const place = `${range.start.line + 1}:${range.start.character + 1}`;
    const head = `    <testcase classname="${escaped(file)}" name="${escaped(`${id} ${place}`)}">`;
    const body = counts(severity, failOn)
      ? `<failure type="${severity}" message="${escaped(message)}"/>`
      : `<system-out>${escaped(`${severity}: ${message}`)}</system-out>`;
    return `${head}${body}</testcase>\n`;
  };
  const suite = (name: string, cases: readonly string[], failures: number, errors: number): string =>
    `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}">\n${cases.join('')}  </testsuite>\n`;
  const failing = (found: readonly Found[]) =>
    found.filter(({ severity }) => counts(severity, failOn)).length;
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="theralint">\n',
    file: (outcome: Outcome) => {
      const { file } = outcome;
      if ('problem' in outcome)
        return suite(
          file,
          [
            `    <testcase classname="${escaped(file)}" name="read"><error message="${escaped(outcome.problem)}"/></testcase>\n`,
          ],
          0,
          1,
        );
      if (outcome.findings.length === 0)
        return suite(file, [`    <testcase classname="${escaped(file)}" name="nothing found"/>\n`], 0, 0);
      return suite(
        file,
        outcome.findings.map((found) => caseOf(file, found)),
        failing(outcome.findings),
        0,
      );
    },
    end: (acrossVisits: readonly FoundIn[]) =>
      `${
        acrossVisits.length === 0
          ? ''
          : suite(
              'across visits',
              acrossVisits.map(({ file, found }) => caseOf(file, found)),
              failing(acrossVisits.map(({ found }) => found)),
              0,
            )
      }</testsuites>\n`,
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; characters that XML 1.0 does not know are replaced. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (found) => entities[found]!)
    .replace(/[\n\r\t]/g, (found) => `&#${found.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
