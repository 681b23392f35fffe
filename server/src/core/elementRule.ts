import type { Context } from './context';
import { fillIn, sectionFor } from './fixes/fillIn';
import { alreadyAsked } from './fixes/insert';
import { l10n, translated } from './l10n';
import type { ElementId, Visit } from './model';
import { wordingAsked, wordingLoudness } from './payers/wordingAsked';
import type { Rule } from './rule';
import { type Span, span } from './text';
import { isUndescribed } from './undescribed';

interface ElementRule extends Pick<Rule, 'summary' | 'why' | 'sources'> {
  readonly element: ElementId;
  /** What is not in the words: the message after `97530: `. */
  readonly missing: string | ((visit: Visit, context: Context) => string);
  /** No published rule asks for it: where the payer does not either, it is a hint. */
  readonly optional?: true;
  /** Another finding is mended first, or shows it already. Left out: the work is not described at all. */
  readonly waits?: (visit: Visit, context: Context) => boolean;
}

/** A rule that asks for one element of 97530: quiet when it is documented or a blank already asks for it. */
export const elementRule = (definition: ElementRule): Rule => ({
  id: `97530-${definition.element}`,
  category: 'elements',
  certainty: 'wording',
  severity: 'info',
  summary: definition.summary,
  why: definition.why,
  sources: definition.sources,
  *check(visit, context) {
    const { element, missing, optional, waits = isUndescribed } = definition;
    const facts = visit.wording.elements?.[element];
    if (!facts || facts.documented || waits(visit, context)) return;
    const fixes = fillIn(visit, element);
    if (alreadyAsked(visit, fixes)) return;
    yield {
      span: placeOf(visit, element),
      message: `97530: ${typeof missing === 'string' ? missing : missing(visit, context)}`,
      related: facts.evidence.map(({ span, reason }) => ({
        span,
        message: l10n`${translated(reason)}; not enough alone`,
      })),
      fixes,
      notYetWritten: true,
      ...(optional && !wordingAsked(element, visit, context)
        ? { unasked: true }
        : wordingLoudness(element, visit, context)),
    };
  },
});

/** Where the text belongs: the heading of its section, else the 97530 work. */
function placeOf(visit: Visit, element: ElementId): Span {
  const service = visit.services.find((candidate) => candidate.code === '97530');
  return (
    sectionFor(visit, element)?.heading ??
    service?.name.span ??
    visit.lines[0] ??
    span(visit.span.start, visit.span.start)
  );
}
