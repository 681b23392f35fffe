import { daysBetween } from '../../calendar';
import { counted, dayText } from '../../episode/days';
import type { Trend, TrendValue } from '../../episode/trends';
import { type Html, html, nothing } from '../../html/html';
import { l10n } from '../../l10n';
import { changeText, sourceText, studyText, trendName } from '../trendWords';
import { folded, type Medium, section, subheading } from './medium';

/** In pixels: room for the values above, for the days below, and what the line has between; across it is a share of the width. */
const [above, tall, below] = [20, 56, 22];
/** A share of the width on either side, so that the first and the last point stand whole. */
const margin = 3;

/** What was measured on several days: each as a small drawing, and the same as a table. */
export const trendsHtml = (trends: readonly Trend[], medium: Medium): Html =>
  trends.length === 0
    ? nothing
    : section(medium, l10n`Over the visits`, html`${trends.map((trend) => trendHtml(trend, medium))}`);

function trendHtml(trend: Trend, medium: Medium): Html {
  const { span, values, change } = trend;
  const [first, last] = [values[0]!, values.at(-1)!];
  return html`${subheading(medium, trendName(trend))}
<p>${medium.place(span, `“${medium.words(span, 60)}”`)} <small>·</small> ${inWords(first, last, values.length)} ${changeText(trend)}</p>
${drawing(trend)}
${change ? html`<p><small>${studyText(change)} ${sourceText(change)}.</small></p>` : nothing}
${folded(medium, l10n`${trendName(trend)} as a table`, table(trend))}`;
}

const inWords = (first: TrendValue, last: TrendValue, days: number): string =>
  l10n`${first.text} on ${dayText(first.date)}, ${last.text} on ${dayText(last.date)}, told on ${counted(days, 'day')}.`;

/** Days run to the right, more is higher; of help, more is more independent. */
function drawing(trend: Trend): Html {
  const { values } = trend;
  const [first, last] = [values[0]!, values.at(-1)!];
  const days = daysBetween(first.date, last.date);
  const numbers = values.map(({ value }) => value);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const points = values.map((one) => ({
    ...one,
    x: `${(margin + ((100 - 2 * margin) * daysBetween(first.date, one.date)) / days).toFixed(2)}%`,
    y: (above + (most === least ? tall / 2 : (tall * (most - one.value)) / (most - least))).toFixed(1),
  }));
  const [from, to] = [points[0]!, points.at(-1)!];
  const bottom = above + tall + 6;
  return html`<svg class="trend" width="100%" height="${above + tall + below}" role="img" aria-label="${trendName(trend)}: ${values.map(({ date, text }) => `${text} on ${dayText(date)}`).join(', ')}">
<line class="base" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>
${points.slice(1).map((point, at) => html`<line x1="${points[at]!.x}" y1="${points[at]!.y}" x2="${point.x}" y2="${point.y}"/>`)}
${points.map(({ x, y, date, text }) => html`<circle cx="${x}" cy="${y}" r="4"><title>${dayText(date)}: ${text}</title></circle>`)}
<text x="0" y="${Number(from.y) - 9}" text-anchor="start">${first.text}</text><text x="100%" y="${Number(to.y) - 9}" text-anchor="end">${last.text}</text>
<text class="tick" x="0" y="${bottom + 14}" text-anchor="start">${dayText(first.date)}</text><text class="tick" x="100%" y="${bottom + 14}" text-anchor="end">${dayText(last.date)}</text>
</svg>`;
}

const table = ({
  values,
}: Trend): Html => html`<table><thead><tr><th scope="col">Day</th><th scope="col">Value</th></tr></thead><tbody>
${values.map(({ date, text }) => html`<tr><th scope="row">${dayText(date)}</th><td>${text}</td></tr>`)}</tbody></table>`;
