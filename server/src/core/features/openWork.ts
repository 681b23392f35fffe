import { type Analysis, isDraft } from '../analysis';
import type { CalendarDate } from '../calendar';
import type { Context } from '../context';
import type { Finding } from '../rule';
import type { Span } from '../text';
import { fixesOf, type OfferedFix } from './fixes';
import { visitLabel } from './place';
import { signing } from './signing';

/** What is left to do at a draft, by how quickly it is done. */
export interface OpenWork {
  /** Index of the visit. */
  readonly visit: number;
  /** The date, else "Visit 2". */
  readonly label: string;
  readonly date: CalendarDate | null;
  /** Findings that a fix mends which asks nothing. */
  readonly oneKey: number;
  /** Blanks that wait, and findings that a blank answers. */
  readonly toFill: number;
  /** Findings that only their author can settle. */
  readonly toJudge: number;
  /** Where to begin; null where nothing but the signature is missing. */
  readonly first: Span | null;
}

/** A draft without a signature is no news. */
const everyDraft = 'signature-missing';

/** The drafts of a note that was read as ready to sign, each with what is left to do. */
export const openWork = (analysis: Analysis, context: Context): readonly OpenWork[] =>
  analysis.visits
    .filter((visit) => isDraft(visit) && (visit.services.length > 0 || visit.dateOfService))
    .map((visit) => {
      const open = signing(analysis, visit, context).open.filter(({ id }) => id !== everyDraft);
      const of = (way: Way) => open.filter((finding) => wayOf(analysis, finding, context) === way).length;
      const blanks = visit.placeholders.length;
      const inText = [...open.map(({ span }) => span), ...visit.placeholders.map(({ span }) => span)];
      return {
        visit: visit.index,
        label: visitLabel(visit),
        date: visit.dateOfService?.value ?? null,
        oneKey: of('one-key'),
        toFill: blanks + of('fill'),
        toJudge: of('judge'),
        first: inText.sort((a, b) => a.start - b.start)[0] ?? null,
      };
    });

type Way = 'one-key' | 'fill' | 'judge' | 'counted';

function wayOf(analysis: Analysis, finding: Finding, context: Context): Way {
  // a blank is counted where it stands
  if (finding.id === 'placeholder') return 'counted';
  const fixes = fixesOf(analysis, finding, context);
  const asks = ({ edits }: OfferedFix) =>
    edits.some(({ text }) => text.some((part) => typeof part !== 'string'));
  if (fixes.some((offered) => offered.fix.kind === 'safe' && !asks(offered))) return 'one-key';
  return fixes.some(asks) ? 'fill' : 'judge';
}

/** What is quickest to finish first: what needs no judgement, then what has least to fill in; the older day first. */
export const quickestFirst = (a: OpenWork, b: OpenWork): number =>
  a.toJudge - b.toJudge ||
  a.toFill - b.toFill ||
  a.oneKey - b.oneKey ||
  ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0);
