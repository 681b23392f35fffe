import type { FoundIn, Outcome } from '../outcome';
import type { Format, FormatOptions } from './format';

const fileRecord = (outcome: Outcome): object =>
  'problem' in outcome
    ? { file: outcome.file, findings: [], problem: outcome.problem }
    : { file: outcome.file, findings: outcome.findings };

const acrossRecord = ({ file, found }: FoundIn): object => ({ file, ...found });

/** `{ "files": [...], "acrossVisits": [...], "summary": {...} }`, written file by file. */
export function jsonFormat({ pseudonyms }: FormatOptions): Format {
  let first = true;
  const indented = (value: object, by: number) =>
    JSON.stringify(value, null, 2).replace(/\n/g, `\n${' '.repeat(by)}`);
  return {
    begin: () => `{\n  "files": [`,
    file(outcome) {
      const joint = first ? '\n    ' : ',\n    ';
      first = false;
      return `${joint}${indented(fileRecord(outcome), 4)}`;
    },
    end: (acrossVisits, summary) =>
      `${first ? '' : '\n  '}],\n  "acrossVisits": ${indented(acrossVisits.map(acrossRecord), 2)},\n${
        pseudonyms ? '  "pseudonyms": true,\n' : ''
      }  "summary": ${indented(summary, 2)}\n}\n`,
  };
}

/** A line for each file, then one for each finding across visits, then the summary: for programs that read as it comes. */
export const jsonLinesFormat = ({ pseudonyms }: FormatOptions): Format => ({
  begin: () => (pseudonyms ? line({ pseudonyms: true }) : ''),
  file: (outcome) => line(fileRecord(outcome)),
  end: (acrossVisits, summary) =>
    `${acrossVisits.map((found) => line({ acrossVisits: acrossRecord(found) })).join('')}${line({ summary })}`,
});

const line = (value: object): string => `${JSON.stringify(value)}\n`;
