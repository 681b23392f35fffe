import { type Html, html } from '../../html/html';
import { page as wholePage } from '../../html/page';
import { l10n } from '../../l10n';
import { ruleName } from '../../units/words';
import { copiedHtml, type TextOf } from './copiedHtml';
import { evidenceHtml } from './evidenceHtml';
import { accountHtml, unitsHtml } from './ledgerHtml';
import { beside, inAFile, type Medium } from './medium';
import { openHtml } from './openHtml';
import { visitStyle } from './style';
import { timelineHtml } from './timelineHtml';
import { trendsHtml } from './trendsHtml';
import type { VisitPage } from './visitPage';

/** What stands in the panel beside the note: the inside of its page, without script or style. */
export const panelHtml = (page: VisitPage, textOf: TextOf = notAtHand): string =>
  body(page, beside(page.analysis), textOf).source;

/** The same as a file of its own: one page without scripts, links or other files. */
export const fileHtml = (page: VisitPage, textOf: TextOf = notAtHand): string =>
  wholePage(
    title(page),
    html`${body(page, inAFile(page.analysis), textOf)}
<p class="note">Only the words of this note were read. What it says was not compared with what took place, and nothing here says that a note is compliant or will be paid.</p>`,
    visitStyle,
  );

const notAtHand: TextOf = () => undefined;

const title = ({ label }: VisitPage): string => (/^\d/.test(label) ? l10n`Visit of ${label}` : label);

const body = (page: VisitPage, medium: Medium, textOf: TextOf): Html => html`<header><h1>${title(page)}</h1>
<p class="sub">${about(page).join(' · ')}</p></header>
${figures(page)}
${openHtml(page, medium)}
${workedOut(page, medium)}
${evidenceHtml(page, medium)}
${copiedHtml(page.copies, medium, textOf)}
${trendsHtml(page.trends, medium)}`;

/** The clock times, the minutes and the units, for a page about more than one visit too; `level` is that of its headings. */
export const timeAndUnitsHtml = (page: VisitPage, level: number): Html =>
  workedOut(page, inAFile(page.analysis, level));

/** Its copied sentences side by side with where they stand too, for a page about more than one visit. */
export const copiesHtml = (page: VisitPage, level: number, textOf: TextOf): Html =>
  copiedHtml(page.copies, inAFile(page.analysis, level), textOf);

const workedOut = (page: VisitPage, medium: Medium): Html => html`${timelineHtml(page.timeline, medium)}
${accountHtml(page.account, page.unsure, medium)}
${unitsHtml(page.units, medium)}`;

const about = ({ visit, payer, draft }: VisitPage): readonly string[] => [
  payer ?? l10n`no payer named`,
  ...(visit.discipline ? [visit.discipline] : []),
  draft ? 'draft' : l10n`signed by ${visit.signature!.value.name}`,
];

type State = 'good' | 'bad' | 'open';

/** The four figures that a glance looks for. */
const figures = (page: VisitPage): Html =>
  html`<ul class="figures">${[
    unitsFigure(page),
    minutesFigure(page),
    elementsFigure(page),
    openFigure(page),
  ].map(
    ({ state, figure, of, says }) =>
      html`<li class="${state}"><strong>${figure}</strong> <span>${of}</span><small>${says}</small></li>`,
  )}</ul>`;

interface Figure {
  readonly state: State | 'plain';
  readonly figure: string | number;
  readonly of: string;
  readonly says: string;
}

function unitsFigure({ units }: VisitPage): Figure {
  if (typeof units === 'string') return { state: 'open', figure: '–', of: 'units', says: units };
  const { billed, supported, fits, rule } = units;
  const by = rule.rule
    ? l10n`${supported[rule.rule]} by the ${ruleName[rule.rule]}`
    : supported.cms === supported.midpoint
      ? l10n`${supported.cms} by either rule`
      : l10n`${supported.cms} by CMS, ${supported.midpoint} by midpoint`;
  return {
    state: fits === null ? 'open' : fits ? 'good' : 'bad',
    figure: billed ?? '–',
    of: billed === 1 ? l10n`unit written` : l10n`units written`,
    says: l10n`the minutes support ${by}`,
  };
}

function minutesFigure({ account: { timedMinutes, timedWritten, session } }: VisitPage): Figure {
  const written =
    timedWritten && timedWritten.value !== timedMinutes ? l10n`${timedWritten.value} written` : null;
  const length = session ? l10n`${session.minutes} min from time in to time out` : l10n`no time in and out`;
  return {
    state: written ? 'bad' : 'plain',
    figure: timedMinutes,
    of: timedMinutes === 1 ? l10n`timed minute` : l10n`timed minutes`,
    says: written ?? length,
  };
}

function elementsFigure({ elements }: VisitPage): Figure {
  if (!elements) return { state: 'plain', figure: '–', of: '97530', says: l10n`not part of this visit` };
  const { documented, of, missing } = elements;
  return {
    state: missing.length === 0 ? 'good' : 'open',
    figure: `${documented} of ${of}`,
    of: l10n`elements of 97530`,
    says: missing.length === 0 ? l10n`words for each were found` : l10n`${missing.length} not found`,
  };
}

function openFigure({ open: { toSettle, notYetWritten, toLookAt }, blanks }: VisitPage): Figure {
  const quiet = notYetWritten.length + toLookAt.length;
  const parts = [
    ...(blanks.length > 0 ? [`${blanks.length} ${blanks.length === 1 ? 'blank' : 'blanks'}`] : []),
    ...(notYetWritten.length > 0 ? [l10n`${notYetWritten.length} not written yet`] : []),
    ...(toLookAt.length > 0 ? [l10n`${toLookAt.length} to look at`] : []),
  ];
  return {
    state: toSettle.length > 0 ? 'bad' : quiet + blanks.length > 0 ? 'open' : 'good',
    figure: toSettle.length,
    of: l10n`to settle`,
    says: parts.length > 0 ? parts.join(', ') : l10n`nothing else is open`,
  };
}
