import { type Analysis, isDraft } from '../analysis';
import type { Visit } from '../model';
import type { Finding } from '../rule';
import { contains } from '../text';
import type { Typing } from './typing';

/**
 * They hold what is written against the whole of a visit: charges against minutes, a total against its parts. Until the
 * visit is written as far as its author means to, more minutes, charges or modifiers may follow that make them right.
 */
const untilTheVisitIsWritten: ReadonlySet<string> = new Set([
  'units-over',
  'units-under',
  'units-split',
  'units-rule-differs',
  'payer-unset',
  'time-timed-total',
  'code-not-billed',
  'ncci-modifier',
  'modifier-discipline',
  'assistant-modifier',
  'kx-threshold',
]);

/** What there was to find before: when the typing began, and when the line that is typed was last left alone. */
export interface Before {
  readonly typing: Analysis;
  readonly line: Analysis;
}

/**
 * The findings that show while the author types. A line says what it means only once it is left, so what was not there
 * before waits until then; what has been mended goes at once. What hangs on the whole visit waits until nothing is typed
 * at its end any more, or it is signed.
 */
export function settledFindings(
  { findings, text, visits }: Analysis,
  typing: Typing,
  before: Before,
): readonly Finding[] {
  const onLine = keysOf(before.line);
  const atFirst = keysOf(before.typing);
  return findings.filter((finding) => {
    const key = keyOf(text, finding);
    if (!onLine.has(key)) return false;
    return (
      !untilTheVisitIsWritten.has(finding.id) ||
      atFirst.has(key) ||
      !isGrowing(visits[finding.visit]!, typing, text)
    );
  });
}

const keysOf = ({ text, findings }: Analysis): ReadonlySet<string> =>
  new Set(findings.map((finding) => keyOf(text, finding)));

/** The same finding before and after words elsewhere have changed: the same words at its place. */
const keyOf = (text: string, { id, span }: Finding): string => `${id} ${text.slice(span.start, span.end)}`;

/** The author types at the end of what is written of an unsigned visit: behind the cursor stands nothing, or blanks. */
const isGrowing = (visit: Visit, { span }: Typing, text: string): boolean =>
  isDraft(visit) &&
  contains(
    { start: visit.span.start, end: Math.max(visit.span.end, endOfBlankLines(text, visit.span.end)) },
    span,
  ) &&
  (text.slice(span.end, visit.span.end).trim() === '' ||
    visit.placeholders.some((blank) => blank.span.start >= span.end));

/** Blank lines behind a visit are its own as long as nothing else begins. */
function endOfBlankLines(text: string, from: number): number {
  const [blank] = /^\s*/.exec(text.slice(from))!;
  return from + blank.length;
}
