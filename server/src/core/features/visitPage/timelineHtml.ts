import { type ClockInterval, type ClockTime, clockText, lengthOf } from '../../clock';
import { type Html, html, nothing } from '../../html/html';
import { l10n } from '../../l10n';
import { intervalText } from '../../services';
import { folded, type Medium, section } from './medium';
import type { Block, Timeline } from './timeline';

/** In pixels; across it is a share of the width, so that letters keep their size. */
const [axis, bar, lane] = [22, 12, 36];

/** The clock times of a visit as a drawing, and the same as a table. */
export function timelineHtml(timeline: Timeline | null, medium: Medium): Html {
  const body = timeline
    ? html`${drawing(timeline, medium)}${legend(timeline)}${folded(medium, l10n`The clock times as a table`, table(timeline, medium))}`
    : html`<p>No clock times of services are written.</p>`;
  return section(medium, 'Time', body);
}

function drawing(timeline: Timeline, medium: Medium): Html {
  const { session, blocks, gaps, contested } = timeline;
  const codes = [...new Set(blocks.map(({ code }) => code))];
  const step = stepOf(timeline);
  const from = Math.floor(timeline.from / step) * step;
  const to = Math.ceil(timeline.to / step) * step;
  const height = axis + bar + 8 + codes.length * lane;
  const share = (minutes: number) => `${((100 * minutes) / (to - from)).toFixed(2)}%`;
  const across = (one: ClockInterval) => html`x="${share(one.from - from)}" width="${share(lengthOf(one))}"`;
  const ticks = Array.from({ length: (to - from) / step + 1 }, (_, at) => from + at * step);
  const laneOf = (code: string) => axis + bar + 8 + codes.indexOf(code) * lane;
  return html`<svg class="timeline" width="100%" height="${height}" role="img" aria-label="${inWords(timeline)}">
<defs><pattern id="contested" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="3" height="6"/></pattern></defs>
${ticks.map((time, at) => tick(time, share(time - from), height, at === 0 ? 'start' : at === ticks.length - 1 ? 'end' : 'middle'))}
${session ? html`<rect class="session" ${across(session)} y="${axis}" height="${bar}"><title>${sessionText(session)}</title></rect>` : nothing}
${gaps.map((gap) => html`<rect class="gap" ${across(gap)} y="${axis + 2}" height="${bar - 4}"><title>${gapText(gap)}</title></rect>`)}
${blocks.map(
  (block) =>
    html`<g${medium.placeOfShape(block.span)}><rect class="${block.timed ? 'timed' : 'untimed'}" ${across(block)} y="${laneOf(block.code) + 18}" height="${bar}"><title>${blockText(block)}</title></rect></g>`,
)}
${contested.map((one) => html`<rect class="contested" ${across(one)} y="${axis + bar + 6}" height="${codes.length * lane}"><title>${intervalText(one)}, claimed twice</title></rect>`)}
${blocks.map((block) => {
  const late = block.from - from > (to - from) * 0.6;
  return html`<text x="${share((late ? block.to : block.from) - from)}" y="${laneOf(block.code) + 13}" text-anchor="${late ? 'end' : 'start'}">${block.code} · ${lengthOf(block)} min</text>`;
})}
</svg>`;
}

/** Minutes between two marks of the axis, so that at most seven are drawn. */
const stepOf = ({ from, to }: ClockInterval): number =>
  [5, 10, 15, 30, 60].find((step) => (to - from) / step <= 6) ?? 120;

const tick = (time: ClockTime, x: string, height: number, anchor: string): Html =>
  html`<line class="tick" x1="${x}" x2="${x}" y1="${axis - 5}" y2="${height}"/><text class="tick" x="${x}" y="12" text-anchor="${anchor}">${clockText(time)}</text>`;

function legend({ blocks, gaps, contested }: Timeline): Html {
  const keys: readonly (readonly [name: string, says: string, shown: boolean])[] = [
    ['timed', 'timed', blocks.some(({ timed }) => timed)],
    ['untimed', l10n`not timed`, blocks.some(({ timed }) => !timed)],
    ['gap', l10n`other time`, gaps.length > 0],
    ['contested', l10n`claimed twice`, contested.length > 0],
  ];
  return html`<p class="legend" aria-hidden="true">${keys
    .filter(([, , shown]) => shown)
    .map(
      ([name, says]) =>
        html`<span><svg width="14" height="12"><rect class="${name}" x="1" y="1" width="12" height="10"/></svg> ${says}</span> `,
    )}</p>`;
}

/** For those who do not see it. */
const inWords = ({ session, blocks, gaps, contested }: Timeline): string =>
  [
    ...(session ? [`${sessionText(session)}.`] : []),
    ...blocks.map((block) => `${blockText(block)}.`),
    ...gaps.map((gap) => `${gapText(gap)}.`),
    ...contested.map((one) => l10n`${intervalText(one)} is claimed twice.`),
  ].join(' ');

const minutesText = (one: ClockInterval): string => l10n`${intervalText(one)}, ${lengthOf(one)} min`;
const sessionText = (session: ClockInterval): string => l10n`Time in to time out ${minutesText(session)}`;
const blockText = (block: Block): string => `${block.code} ${minutesText(block)}${besideText(block)}`;
const gapText = (gap: ClockInterval): string => l10n`Other time ${minutesText(gap)}`;
const besideText = ({ beside }: Block): string =>
  beside.map(({ code, minutes }) => l10n`, ${minutes} min of it beside ${code}`).join('');

function table({ blocks, gaps, backwards }: Timeline, medium: Medium): Html {
  const rows = [
    ...blocks.map((block) => ({ ...block, what: html`${block.code}${besideText(block)}`, at: block.span })),
    ...gaps.map((gap) => ({ ...gap, what: html`Other time`, at: null })),
    ...backwards.map((block) => ({
      ...block,
      what: html`${block.code}: it ends before it starts`,
      at: block.span,
    })),
  ].sort((a, b) => a.from - b.from);
  return html`<table><thead><tr><th scope="col">From–to</th><th scope="col" class="n">Minutes</th><th scope="col">What</th></tr></thead><tbody>
${rows.map(
  (row) =>
    html`<tr><td>${row.at ? medium.place(row.at, intervalText(row)) : intervalText(row)}</td><td class="n">${row.to > row.from ? lengthOf(row) : '–'}</td><td>${row.what}</td></tr>`,
)}</tbody></table>`;
}
