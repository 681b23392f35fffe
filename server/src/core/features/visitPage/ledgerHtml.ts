import { clockText } from '../../clock';
import { type Html, html, nothing } from '../../html/html';
import { l10n } from '../../l10n';
import type { UnitRule, Unsure } from '../../model';
import { sourceText } from '../../sources';
import type { Located } from '../../text';
import { ruleName, unitsText } from '../../units/words';
import type { Account, AccountLine } from './account';
import { folded, type Medium, section, subheading } from './medium';
import type { Range, UnitsLedger, UnitsLine, UnitsPool } from './unitsLedger';

/** Minutes as an account that balances. */
export function accountHtml(account: Account, unsure: readonly Unsure[], medium: Medium): Html {
  const { timed, untimed, timedMinutes, untimedMinutes, session, rest, atOnce } = account;
  const known = (lines: readonly AccountLine[]) => lines.every(({ minutes }) => minutes !== null);
  const sum = (minutes: number, lines: readonly AccountLine[]) =>
    known(lines) ? `${minutes}` : `${minutes} + ?`;
  const all = [...timed, ...untimed];
  const body =
    all.length === 0
      ? html`<p>No service was read.</p>`
      : html`<table class="account"><thead><tr><th scope="col">Minutes</th><th scope="col" class="n">From the work</th><th scope="col">As written</th></tr></thead>
<tbody>${timed.map((line) => lineHtml(line, medium))}
${total(l10n`Timed together`, sum(timedMinutes, timed), account.timedWritten, known(timed) ? timedMinutes : null, medium)}</tbody>
${untimed.length > 0 ? html`<tbody>${untimed.map((line) => lineHtml(line, medium))}</tbody>` : nothing}
<tbody>${untimed.length > 0 || account.treatmentWritten ? total(l10n`All treatment`, sum(timedMinutes + untimedMinutes, all), account.treatmentWritten, null, medium) : nothing}
${
  session && rest !== null
    ? html`${atOnce > 0 ? html`<tr><th scope="row">Counted twice, by clock times at once</th><td class="n">−${atOnce}</td><td></td></tr>` : nothing}<tr><th scope="row">${rest < 0 ? l10n`More work than session` : l10n`Other time of the session`}</th><td class="n">${Math.abs(rest)}</td><td></td></tr>
<tr class="sum"><th scope="row">Time in to time out</th><td class="n">${session.minutes}</td><td>${medium.place(session.from.span, clockText(session.from.value))} – ${medium.place(session.to.span, clockText(session.to.value))}</td></tr>`
    : nothing
}</tbody></table>`;
  return section(medium, 'Minutes', html`${body}${questions(unsure, medium)}`);
}

function lineHtml({ code, name, minutes, places, unsure }: AccountLine, medium: Medium): Html {
  const title = name.toUpperCase() === code ? code : `${code} ${name}`;
  const written = places.map(
    (at, index) => html`${index > 0 ? ', ' : ''}${medium.place(at, medium.words(at, 30))}`,
  );
  return html`<tr><th scope="row">${title}</th><td class="n">${minutes ?? '?'}${unsure ? ' ?' : ''}</td><td>${minutes === null ? l10n`none written` : written}</td></tr>`;
}

/** A sum; what is written for it stands beside, and whether it is the same where that can be said. */
function total(
  title: string,
  sum: string,
  written: Located<number> | null,
  expected: number | null,
  medium: Medium,
): Html {
  const differs = written !== null && expected !== null && written.value !== expected;
  const same = written !== null && expected !== null && written.value === expected;
  return html`<tr class="sum"><th scope="row">${title}</th><td class="n">${sum}</td><td>${
    written ? medium.place(written.span, l10n`${written.value} min`) : l10n`no total written`
  }${differs ? mark('bad', 'differs') : same ? mark('good', l10n`the same`) : nothing}</td></tr>`;
}

const mark = (kind: 'good' | 'bad', words: string): Html =>
  html` <span class="mark ${kind}">${kind === 'good' ? '✓' : '✗'} ${words}</span>`;

const questions = (unsure: readonly Unsure[], medium: Medium): Html =>
  unsure.length === 0
    ? nothing
    : html`${subheading(medium, l10n`Figures that may mean something else`)}
<ul>${unsure.map(({ span, as, or }) => html`<li>${medium.place(span, `“${medium.words(span, 40)}”`)} is read as ${as}${or.length > 0 ? l10n`; it could also be ${or.join(l10n`, or `)}` : ''}.</li>`)}</ul>`;

const rules: readonly UnitRule[] = ['cms', 'midpoint'];

/** Units under both rules, and the way to them. */
export function unitsHtml(units: UnitsLedger | string, medium: Medium): Html {
  const body =
    typeof units === 'string'
      ? html`<p>Units cannot be counted yet. ${units}</p>`
      : html`${units.pools.map((pool) => poolHtml(pool, units, medium))}<p>${inForce(units)}</p>`;
  return section(medium, 'Units', body);
}

const inForce = ({ rule: { rule, because, source } }: UnitsLedger): string =>
  rule
    ? l10n`The ${ruleName[rule]} holds: ${because}${source ? ` (${sourceText(source)})` : ''}.`
    : l10n`Which rule holds is not known: ${because}.`;

function poolHtml(pool: UnitsPool, { rule, billed, fits, supported }: UnitsLedger, medium: Medium): Html {
  const head = (one: UnitRule, name: string) =>
    html`<th scope="col" class="n${rule.rule === one ? ' holds' : ''}">${name}${rule.rule === one ? html` <small>holds</small>` : nothing}</th>`;
  const alone = supported.cms === pool.total.cms && supported.midpoint === pool.total.midpoint;
  const written = pool.lines.reduce<number | null>(
    (sum, line) => (line.written === null ? sum : (sum ?? 0) + line.written),
    null,
  );
  const stated = alone ? billed : written;
  return html`<table class="units"><thead><tr><th scope="col">Units</th><th scope="col" class="n">Minutes</th><th scope="col" class="n">Whole, left over</th>${head('cms', 'CMS')}${head('midpoint', 'Midpoint')}<th scope="col" class="n">Written</th></tr></thead>
<tbody>${pool.lines.map((line) => unitsLine(line, rule.rule, medium))}
<tr class="sum"><th scope="row">Together</th><td class="n">${pool.lines.reduce((sum, { minutes }) => sum + minutes, 0)}</td><td></td>${rules.map((one) => html`<td class="n${rule.rule === one ? ' holds' : ''}">${pool.total[one]}</td>`)}<td class="n">${stated ?? 'none'}${alone && fits !== null ? mark(fits ? 'good' : 'bad', fits ? 'fits' : 'differs') : nothing}</td></tr></tbody></table>
${(rule.rule ? [rule.rule] : rules).map((one) => way(pool, one, medium))}
${rule.rule ? folded(medium, l10n`The way there by the ${ruleName[rule.rule === 'cms' ? 'midpoint' : 'cms']}`, stepsHtml(pool, rule.rule === 'cms' ? 'midpoint' : 'cms')) : nothing}`;
}

function unitsLine(
  { code, minutes, quarters, supported, written, places }: UnitsLine,
  holds: UnitRule | null,
  medium: Medium,
): Html {
  const [first] = places;
  return html`<tr><th scope="row">${code}</th><td class="n">${minutes}</td><td class="n">${quarters ? l10n`${quarters.whole}, ${quarters.left} min` : '–'}</td>${rules.map(
    (one) => html`<td class="n${holds === one ? ' holds' : ''}">${rangeText(supported[one])}</td>`,
  )}<td class="n">${first ? medium.place(first, `${written}`) : 'none'}</td></tr>`;
}

/** "1 or 2" where the clinician has a choice. */
const rangeText = ({ least, most }: Range): string => (least === most ? `${least}` : `${least} or ${most}`);

const way = (pool: UnitsPool, rule: UnitRule, medium: Medium): Html =>
  html`${subheading(medium, l10n`${unitsText(pool.total[rule])} by the ${ruleName[rule]}`)}${stepsHtml(pool, rule)}`;

function stepsHtml({ steps, ways }: UnitsPool, rule: UnitRule): Html {
  const choices = ways[rule];
  return html`<ol>${steps[rule].map((step) => html`<li>${step}</li>`)}</ol>${
    choices.length > 1
      ? html`<p>The clinician chooses among:</p><ul>${choices.slice(0, mostWays).map((one) => html`<li>${one}</li>`)}${choices.length > mostWays ? html`<li>and ${choices.length - mostWays} more ways</li>` : nothing}</ul>`
      : nothing
  }`;
}

/** More are not read by anyone. */
const mostWays = 6;
