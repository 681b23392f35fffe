import { type Html, html, nothing } from '../../html/html';
import { l10n, translated } from '../../l10n';
import { type EvidenceEntry, elementSummary } from '../evidence';
import { type Medium, section } from './medium';
import type { VisitPage } from './visitPage';

/** Each element of 97530 with the words that show it, or the question that is open. */
export function evidenceHtml({ elements, evidence }: VisitPage, medium: Medium): Html {
  return section(
    medium,
    'Evidence',
    html`${elements ? html`<p>97530: ${elementSummary(elements)}.</p>` : html`<p>97530 is not part of this visit.</p>`}
<table class="evidence"><thead><tr><th scope="col">Element</th><th scope="col">Words of the note</th></tr></thead><tbody>
${evidence.map((entry) => row(entry, medium))}</tbody></table>`,
  );
}

function row({ title, question, documented, evidence }: EvidenceEntry, medium: Medium): Html {
  const words = evidence.map(
    ({ span, reason, strength }) =>
      html`<li>${medium.place(span, `“${medium.words(span, 90)}”`)} <small>· ${translated(reason)}${strength === 'weak' && !documented ? l10n`; not enough alone` : ''}</small></li>`,
  );
  const state = documented
    ? html`<span class="mark good">✓ found</span>`
    : html`<span class="mark open">○ not found</span>`;
  return html`<tr><th scope="row">${title}<br>${state}</th><td>${documented ? nothing : html`<p class="question">${question}</p>`}${words.length > 0 ? html`<ul>${words}</ul>` : nothing}</td></tr>
`;
}
