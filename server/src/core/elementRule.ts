import type { Context } from './context';
import { fillIn, sectionFor } from './fixes/fillIn';
import { alreadyAsked } from './fixes/insert';
import type { ElementId, Visit } from './model';
import type { Rule, Severity } from './rule';
import { type Span, span } from './text';

interface ElementRule extends Pick<Rule, 'summary' | 'why' | 'sources'> {
  readonly element: ElementId;
  /** What is not in the words: the message after `97530: `. */
  readonly missing: string | ((visit: Visit, context: Context) => string);
  /** Where the element is written and could not be read, another finding shows it. */
  readonly unless?: (visit: Visit) => boolean;
  /** Louder than information where a payer asks for the element. */
  readonly severity?: (visit: Visit, context: Context) => Severity;
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
    const facts = visit.wording.elements?.[definition.element];
    if (!facts || facts.documented || definition.unless?.(visit)) return;
    const fixes = fillIn(visit, definition.element);
    if (alreadyAsked(visit, fixes)) return;
    const { missing, severity } = definition;
    yield {
      span: placeOf(visit, definition.element),
      message: `97530: ${typeof missing === 'string' ? missing : missing(visit, context)}`,
      related: facts.evidence.map(({ span, reason }) => ({ span, message: `${reason}; not enough alone` })),
      fixes,
      notYetWritten: true,
      ...(severity && { severity: severity(visit, context) }),
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
