import { type Html, html, nothing } from '../../../core/html/html';
import { page } from '../../../core/html/page';
import { type ElementId, elementIds, type Severity } from '../../../core/index';
import { count } from '../../io';
import type { CheckedVisit, Found } from '../checked';
import { type Outcome, type Summary, summaryOf } from '../outcome';
import type { Format, FormatOptions } from './format';
import { pageOfTables } from './pageOfTables';

interface Tally {
  visits: number;
  findings: number;
}

/** Names of files that the page lists; the rest is in the other formats. */
const mostFiles = 50;

/** One page with what a compliance lead asks: which findings, of whom, of which payer, when; units; elements of 97530. */
export function htmlFormat({ pseudonyms }: FormatOptions): Format {
  const byKind = new Map<string, { readonly severity: Severity; n: number }>();
  const byClinician = new Map<string, Tally>();
  const byPayer = new Map<string, Tally>();
  const byWeek = new Map<string, Tally>();
  const byFile = new Map<string, number>();
  const elements = new Map<ElementId, number>(elementIds.map((id) => [id, 0]));
  const unread: string[] = [];
  let with97530 = 0;

  const add = (found: Found, file: string, visit: CheckedVisit | undefined): void => {
    const kind = byKind.get(found.id);
    if (kind) kind.n++;
    else byKind.set(found.id, { severity: found.severity, n: 1 });
    byFile.set(file, (byFile.get(file) ?? 0) + 1);
    for (const tally of visit ? talliesOf(visit) : []) tally.findings++;
  };
  const tallyIn = (map: Map<string, Tally>, key: string): Tally => {
    const known = map.get(key) ?? { visits: 0, findings: 0 };
    map.set(key, known);
    return known;
  };
  const talliesOf = ({ clinician, payer, date }: CheckedVisit): readonly Tally[] => [
    tallyIn(byClinician, clinician ?? 'not named'),
    tallyIn(byPayer, payer ?? 'not named'),
    ...(date ? [tallyIn(byWeek, weekOf(date))] : []),
  ];

  return {
    begin: () => '',
    file(outcome: Outcome) {
      if ('problem' in outcome) {
        unread.push(`${outcome.file} ${outcome.problem}`);
        return '';
      }
      const own = outcome.perVisit;
      for (const visit of own) {
        for (const tally of talliesOf(visit)) tally.visits++;
        if (!visit.elements) continue;
        with97530++;
        for (const id of visit.elements) elements.set(id, elements.get(id)! + 1);
      }
      for (const found of outcome.findings)
        add(
          found,
          outcome.file,
          own.find(({ index }) => index === found.visit),
        );
      return '';
    },
    end(acrossVisits, summary) {
      for (const { file, found, visit } of acrossVisits) add(found, file, visit);
      return page(
        'Theralint: check of notes',
        html`${[
          head(summary, pseudonyms),
          bars(
            'Findings by kind',
            ['Finding', 'Severity'],
            [...byKind]
              .sort((a, b) => b[1].n - a[1].n)
              .map(([id, { severity, n }]) => ({ cells: [id, severity], says: summaryOf.get(id) ?? '', n })),
          ),
          unitsPart(byKind),
          elementsPart(elements, with97530),
          tallies('Findings by clinician', 'Clinician', byClinician),
          tallies('Findings by payer', 'Payer', byPayer),
          weeks(byWeek),
          bars(
            'Files with most findings',
            ['File'],
            [...byFile]
              .sort((a, b) => b[1] - a[1])
              .slice(0, mostFiles)
              .map(([file, n]) => ({ cells: [file], n })),
          ),
          unread.length === 0
            ? nothing
            : html`<h2>Could not be read</h2>\n<ul>${unread.map((line) => html`<li>${line}</li>`)}</ul>`,
        ]}`,
        pageOfTables,
      );
    },
  };
}

const head = (summary: Summary, pseudonyms: boolean): Html => html`<h1>Check of notes</h1>
<p>${count(summary.files, 'file')}, ${count(summary.visits, 'visit')}: ${count(summary.error, 'error')}, ${count(summary.warning, 'warning')}, ${count(summary.info + summary.hint, 'remark')}${
  summary.known > 0 ? `, ${count(summary.known, 'finding')} of the baseline left out` : ''
}.${
  summary.dismissed > 0 ? ` ${count(summary.dismissed, 'finding is', 'findings are')} dismissed.` : ''
}${summary.unread > 0 ? ` ${count(summary.unread, 'path')} could not be read.` : ''}</p>
<p class="note">Only the text was checked, not the chart, the order or the certification. A note without findings is not thereby payable.${
  pseudonyms ? ' Names of files and clinicians are replaced by numbers.' : ''
}</p>`;

interface Row {
  /** What the row is of, numbers behind it. */
  readonly cells: readonly [string, ...(string | number)[]];
  /** More about the first cell. */
  readonly says?: string;
  readonly n: number;
}

/** A table whose last column draws the number. */
function bars(title: string, columns: readonly string[], rows: readonly Row[]): Html {
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return html`<h2>${title}</h2>
${
  rows.length === 0
    ? html`<p>None.</p>`
    : html`<table><thead><tr>${columns.map((column, at) => html`<th scope="col" class="${kindOf(rows[0]!.cells[at]!)}">${column}</th>`)}<th scope="col" class="n">Findings</th><td></td></tr></thead>
<tbody>${rows.map(
        ({ cells: [first, ...rest], says, n }) =>
          html`<tr><th scope="row" class="path">${first}${says === undefined ? nothing : html`<br><small>${says}</small>`}</th>${rest.map((cell) => html`<td class="${kindOf(cell)}">${cell}</td>`)}<td class="n">${n}</td><td class="bar"><span style="width:${Math.round((100 * n) / most)}%"></span></td></tr>`,
      )}</tbody></table>`
}`;
}

/** The class of a cell: numbers stand at the right. */
const kindOf = (cell: string | number): string => (typeof cell === 'number' ? 'n' : 'text');

const tallies = (title: string, name: string, of: ReadonlyMap<string, Tally>): Html =>
  bars(
    title,
    [name, 'Visits'],
    [...of]
      .sort((a, b) => b[1].findings - a[1].findings)
      .map(([key, { visits, findings }]) => ({ cells: [key, visits], n: findings })),
  );

function unitsPart(byKind: ReadonlyMap<string, { readonly n: number }>): Html {
  const of = (id: string) => byKind.get(id)?.n ?? 0;
  return html`<h2>Units</h2>
<table><thead><tr><th scope="col">Billed against the minutes</th><th scope="col" class="n">Visits</th></tr></thead>
<tbody><tr><th scope="row">More units than the minutes support</th><td class="n">${of('units-over')}</td></tr>
<tr><th scope="row">Fewer units than the minutes support</th><td class="n">${of('units-under')}</td></tr>
<tr><th scope="row">Units on other codes than the minutes support</th><td class="n">${of('units-split')}</td></tr></tbody></table>`;
}

function elementsPart(elements: ReadonlyMap<ElementId, number>, visits: number): Html {
  const rows = [...elements].map(([id, n]) => {
    const share = visits === 0 ? 0 : Math.round((100 * n) / visits);
    return html`<tr><th scope="row">${id}</th><td class="n">${n} of ${visits}</td><td class="n">${share} %</td><td class="bar"><span style="width:${share}%"></span></td></tr>`;
  });
  return html`<h2>Elements of 97530</h2>
<p>In how many visits with 97530 words for each element were found.</p>
<table><thead><tr><th scope="col">Element</th><th scope="col" class="n">Visits</th><th scope="col" class="n">Share</th><td></td></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** Monday of the week of a day. */
function weekOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Findings of each week as columns, with the same numbers in a table below. */
function weeks(of: ReadonlyMap<string, Tally>): Html {
  const rows = [...of].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  if (rows.length === 0) return nothing;
  const most = Math.max(1, ...rows.map(([, { findings }]) => findings));
  const [width, height, step] = [900, 180, 900 / rows.length];
  const columns = rows.map(([week, { findings }], at) => {
    const tall = (findings / most) * (height - 30);
    return html`<rect x="${(at * step + step * 0.1).toFixed(1)}" y="${(height - 20 - tall).toFixed(1)}" width="${(step * 0.8).toFixed(1)}" height="${tall.toFixed(1)}"><title>${week}: ${findings}</title></rect>`;
  });
  const label = (at: number, anchor: string, x: number) =>
    html`<text x="${x}" y="${height - 5}" text-anchor="${anchor}">${rows[at]![0]}</text>`;
  return html`<h2>Findings by week</h2>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Findings of each week, from ${rows[0]![0]} to ${rows.at(-1)![0]}, at most ${most}">${columns}${label(0, 'start', 0)}${
    rows.length > 1 ? label(rows.length - 1, 'end', width) : ''
  }</svg>
<details><summary>The same as a table</summary><table><thead><tr><th scope="col">Week of</th><th scope="col" class="n">Visits</th><th scope="col" class="n">Findings</th></tr></thead>
<tbody>${rows.map(([week, { visits, findings }]) => html`<tr><th scope="row">${week}</th><td class="n">${visits}</td><td class="n">${findings}</td></tr>`)}</tbody></table></details>`;
}
