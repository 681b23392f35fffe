import type { Analysis } from '../analysis';
import { askedBy } from '../blanks';
import type { Visit } from '../model';
import { type Edit, plainText } from '../rule';
import { overlaps, type Span } from '../text';

/** What is written at the cursor, and the words that typed ones are compared with. */
export interface Completion extends Edit {
  readonly filter: string;
}

/**
 * The door for what is offered while somebody types. It cannot read the note anew at each key, so it promises less: it
 * writes at the cursor and not into a word, in one line unless the line holds nothing else, and takes out only a blank or
 * the words right before the cursor that the suggestion begins with, never a figure of which the line says more.
 */
export function isTypedOnly(analysis: Analysis, offset: number, { span, text, filter }: Completion): boolean {
  const taken = analysis.text.slice(span.start, span.end);
  const [behind] = /^[^\r\n]*/.exec(analysis.text.slice(offset))!;
  const alone = isLineStart(analysis.text, span.start) && behind === '';
  return (
    span.end === offset &&
    span.start <= offset &&
    !/[\r\n]/.test(taken + (alone ? '' : plainText(text))) &&
    !/^[\p{L}\p{N}]/u.test(behind) &&
    (begins(filter, taken) || askedBy(taken) !== null) &&
    (behind.trim() === '' || !analysis.visits.some((visit) => isDocumented(visit, span)))
  );
}

const isLineStart = (text: string, offset: number): boolean =>
  offset === 0 || /[\r\n]/.test(text[offset - 1]!);

/** Every typed word begins a word of the suggestion: "ther act" fits "Therapeutic activities". */
function begins(filter: string, words: string): boolean {
  const given = filter.toLowerCase().split(/\W+/);
  const wanted = words.toLowerCase().trim().split(/\s+/);
  return wanted.every((word) => given.some((one) => one.startsWith(word)));
}

/** A figure in these words was read as minutes, units, a clock time or a day. */
function isDocumented(visit: Visit, words: Span): boolean {
  const { services, totals, session, dateOfService } = visit;
  const found = [
    ...services.flatMap(({ statedMinutes, intervals, units }) => [...statedMinutes, ...intervals, units]),
    ...[totals.timedMinutes, totals.treatmentMinutes, totals.units],
    ...[session?.from, session?.to, dateOfService],
  ];
  return found.some((figure) => figure && overlaps(figure.span, words));
}
