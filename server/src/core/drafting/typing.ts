import { askedBy } from '../blanks';
import type { Span } from '../text';

/** Where the author types. Editors do not tell where the cursor is; the changes of the text do. */
export interface Typing {
  /** The words typed there without a pause elsewhere, in one line; the cursor stands at their end. */
  readonly span: Span;
  /** What the blank asked that these words answer; null where they answer none. */
  readonly asked: string | null;
}

/** Replaces `span` of a text by `text`. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/**
 * Where the author types after one more change of `before`; null after one that is no typing, such as a block put in or
 * several lines taken out. Words go on as long as each change touches them; a new line begins new words.
 */
export function typingAfter(
  typing: Typing | null,
  before: string,
  { span, text }: TextChange,
): Typing | null {
  const taken = before.slice(span.start, span.end);
  const end = span.start + text.length;
  if (/^(?:\r\n|\r|\n)[ \t]*$/.test(text)) return { span: { start: end, end }, asked: null };
  if (/[\r\n]/.test(text) || /[\r\n]/.test(taken)) return null;
  const asked = askedBy(taken);
  if (asked !== null) return { span: { start: span.start, end }, asked };
  if (typing && typing.span.start <= span.start && span.end <= typing.span.end)
    return {
      span: { start: typing.span.start, end: typing.span.end + text.length - taken.length },
      asked: typing.asked,
    };
  return { span: { start: span.start, end }, asked: null };
}
