import { l10n } from '../../server/src/core/l10n';
import { type Markdown, md } from '../../server/src/core/markup';
import type { StatusResult } from '../../server/src/lsp/protocol';

/** What the status bar item shows and says. */
export interface StatusView {
  /** By its name in the editor: `warning`. */
  readonly icon: string;
  readonly text: string;
  /** For screen readers. */
  readonly label: string;
  /** Paragraphs of the tooltip, one a visit. */
  readonly lines: readonly Markdown[];
}

type Visit = Extract<StatusResult, { readonly visits: unknown }>['visits'][number];

const icons = { problems: 'warning', 'to-complete': 'edit', 'nothing-found': 'checklist' } as const;

/** Words for the status bar: never more than what was looked at, and never “compliant”. */
export function statusView(status: StatusResult): StatusView {
  if ('reason' in status)
    return {
      icon: 'circle-slash',
      text: l10n`not read as a note`,
      label: l10n`Theralint: ${status.reason}`,
      lines: [md`${status.reason}`],
    };
  const visit = status.visits.find(({ index }) => index === status.current) ?? status.visits[0];
  if (!visit)
    return {
      icon: 'edit',
      text: l10n`no visit yet`,
      label: l10n`Theralint: no visit yet`,
      lines: [md`No visit yet`],
    };
  const several = status.visits.length > 1;
  const words = partsOf(visit);
  return {
    icon: icons[visit.state],
    text: `${several ? `${visit.label} · ` : ''}${words.join(' · ')}`,
    label: l10n`Theralint, visit ${visit.label}: ${words.join(', ')}. Opens the list of actions.`,
    lines: [
      ...status.visits.map((each) => tooltipLine(each, each === visit)),
      status.ready
        ? md`Ready to sign? was asked: everything shows.`
        : md`What is only not written yet stays quiet until “Ready to sign?”.`,
      ...(status.tables ? [md`${status.tables}`] : []),
    ],
  };
}

function tooltipLine(visit: Visit, current: boolean): Markdown {
  const label = current ? md`**${visit.label}**` : visit.label;
  const proof = visit.units ? ` (${visit.units.summary})` : '';
  return md`${label}: ${partsOf(visit).join(', ')}${proof}`;
}

/** "3 units", "97530 5 of 7", "1 blank", "2 to settle", "2 dismissed (1 error)", "4 to look at", "1 switched off"; what is zero is left out. */
function partsOf(visit: Visit): readonly string[] {
  const { blanks, dismissed, dismissedErrors, elements, findings, silenced, state, signed, units } = visit;
  const loud = findings.error + findings.warning;
  const quiet = findings.info + findings.hint;
  const parts = [
    units && unitsText(units),
    elements && l10n`97530 ${elements.documented} of ${elements.of}`,
    blanks > 0 && blanksText(blanks),
    loud > 0 && l10n`${loud} to settle`,
    dismissed > 0 && dismissedText(dismissed, dismissedErrors),
    quiet > 0 && l10n`${quiet} to look at`,
    silenced > 0 && l10n`${silenced} switched off`,
    state === 'nothing-found' && l10n`nothing found`,
    !signed && l10n`draft`,
  ];
  return parts.filter((part) => typeof part === 'string');
}

/** "2 dismissed (1 error)": numbers that contradict each other still do. */
const dismissedText = (count: number, errors: number): string =>
  l10n`${count} dismissed${errors > 0 ? ` (${errors} ${errors === 1 ? 'error' : 'errors'})` : ''}`;

/** "1 blank" */
export const blanksText = (count: number): string => `${count} ${count === 1 ? l10n`blank` : l10n`blanks`}`;

/** "3 units"; "5 units written, 3 supported" where they differ; "3 or 4 units" where the rule is open. */
function unitsText({ billed, cms, midpoint, rule }: NonNullable<Visit['units']>): string {
  const supported = rule ? [rule === 'cms' ? cms : midpoint] : [...new Set([cms, midpoint])];
  const count = (units: string) => `${units} ${units === '1' ? l10n`unit` : l10n`units`}`;
  const either = supported.join(l10n` or `);
  if (billed === null) return count(either);
  if (supported.includes(billed)) return count(`${billed}`);
  return l10n`${count(`${billed}`)} written, ${either} supported`;
}
