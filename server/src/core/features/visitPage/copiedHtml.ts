import { dayText } from '../../episode/days';
import { type Html, html, nothing } from '../../html/html';
import { l10n } from '../../l10n';
import type { Copied, SentencePair } from '../copied';
import { wordsOf } from '../place';
import { type Medium, section } from './medium';

/** The text of another note; undefined where it is not at hand. */
export type TextOf = (file: string) => string | undefined;

/** Sentences that stand in an earlier visit too, side by side with it. */
export const copiedHtml = (copies: readonly Copied[], medium: Medium, textOf: TextOf): Html =>
  copies.length === 0
    ? nothing
    : section(
        medium,
        l10n`Copied sentences`,
        html`${copies.map((copy) => sideBySide(copy, medium, textOf))}`,
      );

function sideBySide(
  { finding, there, elsewhere, otherPatient, pairs }: Copied,
  medium: Medium,
  textOf: TextOf,
): Html {
  const text = elsewhere ? textOf(there.file) : undefined;
  const wordsThere = (span: SentencePair['there']): Html => {
    if (!span) return html`–`;
    if (!elsewhere) return medium.place(span, medium.words(span, longest));
    return text === undefined
      ? html`<small>in the other note</small>`
      : html`${wordsOf(text, span, longest)}`;
  };
  const whose = otherPatient ? l10n`Another patient’s note` : l10n`Earlier visit`;
  const day = there.date ? `, ${dayText(there.date.value)}` : '';
  return html`<p>${finding.message}</p>
${medium.compare}
<table class="copied"><thead><tr><th scope="col">This visit</th><th scope="col">${whose}${day}</th><th scope="col">Compared</th></tr></thead><tbody>
${pairs.map(
  ({ here, there: other, same }) =>
    html`<tr><td>${here ? medium.place(here, medium.words(here, longest)) : '–'}</td><td>${same && here && elsewhere && text === undefined ? medium.words(here, longest) : wordsThere(other)}</td><td>${compared(here !== null, other !== null, same)}</td></tr>
`,
)}</tbody></table>`;
}

/** In UTF-16 units; a sentence is seldom longer. */
const longest = 400;

const compared = (here: boolean, there: boolean, same: boolean): Html =>
  same
    ? html`<span class="mark open">= the same</span>`
    : here && there
      ? html`<span class="mark good">≠ another figure</span>`
      : html`<span class="mark good">${here ? 'new' : l10n`left out`}</span>`;
