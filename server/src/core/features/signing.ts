import type { Analysis } from '../analysis';
import type { Context } from '../context';
import { placesNotChecked } from '../failure';
import { l10n } from '../l10n';
import type { Visit } from '../model';
import type { Category, Finding } from '../rule';
import { episodeRules, rules } from '../rules/index';
import { overlaps } from '../text';
import { visitLabel } from './place';
import { shownFindings } from './together';

/** What stands between a visit and its signature. */
export interface Signing {
  readonly visit: Visit;
  /** The date, else "Visit 2". */
  readonly label: string;
  /** What is open, in the order of the text; what nobody asks for is not. */
  readonly open: readonly Finding[];
  /** What was looked at and what was not, in one sentence. */
  readonly checked: string;
}

/** Everything that is open in a visit, read as ready to sign, and what the reading covers. */
export const signing = (analysis: Analysis, visit: Visit, context: Context): Signing => ({
  visit,
  label: visitLabel(visit),
  open: shownFindings(analysis).filter((finding) => finding.visit === visit.index && !finding.unasked),
  checked: checkedText(analysis, visit, context),
});

/** What the rules of a category look at, in words; what stands beside the elements of 97530 only where that was given. */
const looksAt: Readonly<Record<Category, string>> = {
  time: l10n`times and minutes`,
  units: 'units',
  elements: l10n`the elements of 97530`,
  'right-code': l10n`whether the words fit the codes`,
  edits: l10n`codes that exclude each other, and modifiers`,
  note: l10n`date, blanks and signature`,
  payer: l10n`the payer`,
  data: l10n`the age of the tables`,
};

function checkedText(analysis: Analysis, visit: Visit, context: Context): string {
  const on = new Set(
    [...rules, ...episodeRules]
      .filter(({ id, severity }) => (context.severities[id] ?? severity) !== 'off')
      .map(({ category }) => category),
  );
  const looked = Object.entries(looksAt)
    .filter(
      ([category]) => on.has(category as Category) && (category !== 'elements' || visit.wording.elements),
    )
    .map(([, words]) => words);
  const failed = placesNotChecked(analysis.failures).some(({ span }) => overlaps(span, visit.span));
  const silenced = analysis.silenced.filter((found) => found.visit === visit.index).length;
  const dismissed = analysis.dismissed.filter(({ finding }) => finding.visit === visit.index).length;
  const not = [
    ...(failed ? [l10n`a part of this visit that a mistake of Theralint itself kept unread`] : []),
    ...(silenced > 0
      ? [l10n`${silenced} ${silenced === 1 ? 'finding' : 'findings'} that your settings switch off`]
      : []),
    ...(dismissed > 0
      ? [
          l10n`${dismissed} ${dismissed === 1 ? 'finding' : 'findings'} that ${dismissed === 1 ? 'was' : 'were'} dismissed`,
        ]
      : []),
    l10n`the chart, the order and the plan of care`,
  ];
  return l10n`Checked: ${looked.join(', ')}; not checked: ${not.join(', ')}.`;
}
