/** The page for a reviewer: each line of a bill beside the words that support it. It holds words of the notes. */
import type { Analysis } from '../analysis';
import type { Context } from '../context';
import type { Dismissed } from '../dismissals/apart';
import type { VisitSummary } from '../episode/summary';
import {
  copiesHtml,
  type TextOf,
  timeAndUnitsHtml,
  type VisitPage,
  visitPage,
  visitStyle,
} from '../features/visitPage/index';
import { type Html, html, nothing } from '../html/html';
import { page as wholePage } from '../html/page';
import { positionAt, type Span } from '../text';
import { notChecked, type ReviewedLine, type ReviewedVisit, reviewOf, type Support } from './review';

export interface ReviewedNote {
  /** What the page calls it. */
  readonly name: string;
  /** Judged among the visits of the others. */
  readonly analysis: Analysis;
  readonly others: readonly VisitSummary[];
}

/** One page about some notes; `textOf` gives the text of a note that one of them repeats. */
export const reviewPage = (notes: readonly ReviewedNote[], context: Context, textOf: TextOf): string =>
  wholePage('Review of notes', body(notes.map((note) => noteHtml(note, context, textOf))), visitStyle);

const body = (parts: readonly Html[]): Html => html`<h1>Review of notes</h1>
<p>Each line of the bill beside the words of the note that support it. A blank is something that the note does not show; it is for the clinician who treated to fill, from what took place.</p>
${parts}
<h2>What was not checked</h2>
<ul>${notChecked.map((sentence) => html`<li>${sentence}</li>`)}</ul>
<h2>Reviewed</h2>
<table><tbody><tr><th scope="row">Question to the coding specialist</th><td><span class="blank">&nbsp;</span></td></tr>
<tr><th scope="row">Answer</th><td><span class="blank">&nbsp;</span></td></tr>
<tr><th scope="row">Name, date</th><td><span class="blank">&nbsp;</span></td></tr></tbody></table>`;

const noteHtml = ({ name, analysis, others }: ReviewedNote, context: Context, textOf: TextOf): Html =>
  html`${reviewOf(analysis, context).map((reviewed, at) => {
    const visit = visitPage(analysis, reviewed.visit, context, others);
    return html`${visitHtml(reviewed, at, name, visit)}
${copiesHtml(visit, 3, textOf)}`;
  })}`;

function visitHtml(reviewed: ReviewedVisit, at: number, file: string, page: VisitPage): Html {
  const { analysis } = page;
  const { visit, payer, units, lines, necessity, findings, dismissed } = reviewed;
  const date = visit.dateOfService?.value ?? 'no date of service';
  const signed = visit.signature ? `signed by ${visit.signature.value.name}` : 'not signed';
  const head = [payer ?? 'no payer named', visit.discipline ?? 'no discipline named', signed].join(' · ');
  const words = (span: Span) => wordsOf(span, analysis);
  return html`<h2>${date}, ${file}${analysis.visits.length > 1 ? `, visit ${at + 1}` : ''}</h2>
<p>${head}</p>
<p>${units ?? 'No units can be counted from the minutes that are written.'}</p>
${lines.length === 0 ? html`<p>No service was read.</p>` : lines.map((line) => lineHtml(line, words))}
<h3>Medical necessity, for all lines</h3>
${supportTable(necessity, words)}
${timeAndUnitsHtml(page, 3)}
<h3>Findings</h3>
${
  findings.length === 0
    ? html`<p>None.</p>`
    : html`<ul>${findings.map(
        ({ severity, message, id, span }) =>
          html`<li>${severity}, line ${positionAt(analysis.lines, span.start).line + 1}: ${message} (${id})</li>`,
      )}</ul>`
}
${dismissedHtml(dismissed, analysis)}`;
}

const dismissedHtml = (dismissed: readonly Dismissed[], { lines }: Analysis): Html =>
  dismissed.length === 0
    ? nothing
    : html`<h3>Dismissed findings</h3>
<ul>${dismissed.map(({ finding: { severity, message, id, span }, by: { on, reason } }) => {
        const line = positionAt(lines, span.start).line + 1;
        const why = reason === undefined ? 'no reason given' : `reason: ${reason}`;
        return html`<li>${severity}, line ${line}: ${message} (${id}); dismissed on ${on}, ${why}</li>`;
      })}</ul>`;

function lineHtml(
  { code, label, minutes, units, modifiers, support }: ReviewedLine,
  words: (span: Span) => string,
): Html {
  const billed = [
    units === null ? 'no units written' : `${units} ${units === 1 ? 'unit' : 'units'}`,
    minutes === null ? 'no minutes written' : `${minutes} min`,
    ...modifiers,
  ].join(', ');
  return html`<h3>${code} ${label}: ${billed}</h3>
${supportTable(support, words)}`;
}

const supportTable = (support: readonly Support[], words: (span: Span) => string): Html =>
  html`<table><thead><tr><th scope="col">What</th><th scope="col">Words of the note</th></tr></thead><tbody>${support.map(
    ({ what, words: spans, question }) =>
      html`<tr><th scope="row">${what}</th><td>${
        spans.length > 0
          ? [...new Set(spans.map(words))].map((text) => html`<blockquote>${text}</blockquote>`)
          : html`<span class="blank">&nbsp;</span> ${question}`
      }</td></tr>`,
  )}</tbody></table>`;

/** The sentence around some words, or the line where that is shorter; both ends inside the visit's text. */
function wordsOf({ start, end }: Span, { text, lines }: Analysis): string {
  const first = lines[positionAt(lines, start).line]!;
  const last = lines[positionAt(lines, Math.max(start, end - 1)).line]!;
  const before = text.slice(first.start, start);
  const behind = text.slice(end, last.end);
  const opens = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1;
  const closes = /[.;](?=\s|$)/.exec(behind);
  return text.slice(first.start + (opens > 0 ? opens : 0), closes ? end + closes.index + 1 : last.end).trim();
}
