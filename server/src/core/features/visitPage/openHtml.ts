import { type Html, html, nothing } from '../../html/html';
import { l10n } from '../../l10n';
import type { Severity } from '../../rule';
import { blankText } from '../../rule';
import type { Shown } from '../together';
import { folded, type Medium, section, subheading } from './medium';
import type { VisitPage } from './visitPage';

/** What is left before the visit is signed. */
export function openHtml(page: VisitPage, medium: Medium): Html {
  const { open, blanks, dismissed, checked } = page;
  const { toSettle, notYetWritten, toLookAt } = open;
  const none = toSettle.length + notYetWritten.length + toLookAt.length + blanks.length === 0;
  return section(
    medium,
    l10n`Before signing`,
    html`${none ? html`<p>Nothing is open.</p>` : nothing}
${findings(l10n`To settle`, toSettle, medium)}
${findings(l10n`Not written yet`, notYetWritten, medium)}
${findings(l10n`To look at`, toLookAt, medium)}
${blanks.length > 0 ? html`${subheading(medium, l10n`Blanks (${blanks.length})`)}<ul class="blanks">${blanks.map(({ value, span }) => html`<li>${medium.place(span, blankText({ ask: value }))}</li>`)}</ul>` : nothing}
${page.draft ? html`<p>${page.visit.draft ? l10n`The note calls itself a draft.` : l10n`No signature was found.`}</p>` : nothing}
<p class="checked">${checked}</p>
${
  dismissed.length > 0
    ? folded(
        medium,
        l10n`Dismissed (${dismissed.length})`,
        html`<ul>${dismissed.map(({ finding, by: { on, reason } }) => html`<li>${medium.line(finding.span, finding.message)} ${finding.message} <small>dismissed on ${on}, ${reason === undefined ? l10n`no reason given` : l10n`reason: ${reason}`}</small></li>`)}</ul>`,
      )
    : nothing
}`,
  );
}

const findings = (title: string, found: readonly Shown[], medium: Medium): Html =>
  found.length === 0
    ? nothing
    : html`${subheading(medium, `${title} (${found.length})`)}
<ul class="findings">${found.map(({ span, message, severity, id }) => html`<li class="${severity}"><span class="kind">${names[severity]}</span> ${medium.line(span, message)} ${medium.why(id)}<p>${message}</p></li>`)}</ul>`;

const names: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Remark',
  hint: 'Hint',
};
