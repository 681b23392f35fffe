import { type Html, html } from '../../core/html/html';
import { page } from '../../core/html/page';
import type { Checked } from '../check/checked';
import type { Format, FormatName } from '../check/formats/format';
import { junitFormat } from '../check/formats/junit';
import { pageOfTables } from '../check/formats/pageOfTables';
import { sarifFormat } from '../check/formats/sarif';
import type { FailLevel } from '../check/outcome';
import { emptySummary } from '../check/outcome';
import { count } from '../io';
import { onOneLine } from '../printable';
import type { Found, Summary } from './difference';

/** All that differs, in the order of the days, as it is printed. */
export function written(
  format: FormatName,
  found: readonly Found[],
  summary: Summary,
  problems: ReadonlyMap<string, string>,
  failOn: FailLevel,
): string {
  if (format === 'json') return `${JSON.stringify({ differences: found.map(record), summary }, null, 2)}\n`;
  if (format === 'jsonl')
    return [...found.map((one) => ({ difference: record(one) })), { summary }]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('');
  if (format === 'sarif') return asChecked(sarifFormat(), found, problems);
  if (format === 'junit') return asChecked(junitFormat({ failOn, pseudonyms: false }), found, problems);
  if (format === 'html') return page('Theralint: bills beside notes', body(found, summary), pageOfTables);
  return `${found.map(line).join('')}${total(summary)}\n`;
}

const record = ({ claim, ...rest }: Found): object => ({
  ...rest,
  claim: claim && { file: claim.file, at: claim.at },
});

const line = (found: Found): string =>
  `${placesOf(found).join(' and ')}, ${found.date}: ${found.severity}: ${onOneLine(found.message)} [${found.id}]\n`;

const placesOf = ({ claim, note }: Found): readonly string[] => [
  ...(claim ? [`${onOneLine(claim.file)}:${claim.at}`] : []),
  ...(note ? [onOneLine(note.file)] : []),
];

const total = ({ lines, visits, differences }: Summary): string =>
  `Compared ${count(lines, 'line')} of bills with ${count(visits, 'visit')}: ${differences === 0 ? 'nothing differs' : count(differences, 'difference')}. Patients are compared by name, day of birth and record number as they are written.`;

/** In the forms of a check: each difference at its line of the bill, else at the top of its note. */
function asChecked(format: Format, found: readonly Found[], problems: ReadonlyMap<string, string>): string {
  const summary = emptySummary();
  summary.unread = problems.size;
  const byFile = new Map<string, Found[]>();
  for (const one of found) {
    const file = one.claim?.file ?? one.note!.file;
    byFile.set(file, [...(byFile.get(file) ?? []), one]);
  }
  const files = [...byFile].map(([file, own]) =>
    format.file({
      file,
      perVisit: [],
      findings: own.map(({ id, severity, message, claim, note, date }) => {
        const at = { line: (claim?.line ?? 1) - 1, character: 0 };
        return {
          id,
          severity,
          certainty: 'rule',
          message: `${date}: ${message}`,
          visit: note?.visit ?? 0,
          range: { start: at, end: at },
        };
      }),
      dismissed: { all: 0, errors: 0 },
      summaries: [],
      lines: new Int32Array(),
      failures: [],
    } satisfies Checked),
  );
  const unread = [...problems].map(([file, problem]) => format.file({ file, problem }));
  return [format.begin(), ...files, ...unread, format.end([], summary)].join('');
}

function body(found: readonly Found[], summary: Summary): Html {
  const kinds = new Map<string, number>();
  for (const { id } of found) kinds.set(id, (kinds.get(id) ?? 0) + 1);
  return html`<h1>Bills beside notes</h1>
<p>${total(summary)}</p>
<p class="note">Only the bills and the text of the notes were compared. Where they agree, a claim is not thereby payable.</p>
<h2>Differences by kind</h2>
${
  found.length === 0
    ? html`<p>None.</p>`
    : html`<table><thead><tr><th scope="col">Difference</th><th scope="col" class="n">Lines or visits</th></tr></thead><tbody>
${[...kinds].sort((a, b) => b[1] - a[1]).map(([id, n]) => html`<tr><th scope="row">${id}</th><td class="n">${n}</td></tr>`)}</tbody></table>
<h2>Each of them</h2>
<table><thead><tr><th scope="col">Day</th><th scope="col">Where</th><th scope="col">Severity</th><th scope="col">What differs</th></tr></thead><tbody>
${found.map(
  (
    one,
  ) => html`<tr><th scope="row" class="whole">${one.date}</th><td class="path">${placesOf(one).join(' and ')}</td><td>${one.severity}</td><td>${one.message} <small class="whole">${one.id}</small></td></tr>
`,
)}</tbody></table>`
}`;
}
