import {
  type Analysis,
  type Finding,
  settledFindings,
  type TextChange,
  type Typing,
  typingAfter,
} from '../core/index';

/** Reads a text, or finds that it was read already. */
export type Read = (text: string) => Analysis;

/** Follows how one document is typed, so that what is still being typed is not held against its author. */
export class Drafting {
  #typing: Typing | null = null;
  /** The text when the typing began, and when the line that is typed was last left alone. */
  #first = '';
  #line = '';
  /** Readings of those two texts, and of the last one that was asked about. */
  #known: readonly Analysis[] = [];

  get typing(): Typing | null {
    return this.#typing;
  }

  change(before: string, change: TextChange): void {
    const last = this.#typing;
    this.#typing = typingAfter(last, before, change);
    if (this.#typing === null) return;
    if (last === null) this.#first = before;
    const isNewLine = /[\r\n]/.test(change.text);
    if (isNewLine)
      this.#line = before.slice(0, change.span.start) + change.text + before.slice(change.span.end);
    else if (last === null || lineStart(before, last.span.end) !== lineStart(before, change.span.start))
      this.#line = before;
  }

  /** The cursor stands at an offset of the text; true if it has left the line that was typed. */
  moved(text: string, offset: number): boolean {
    if (this.#typing === null || lineStart(text, this.#typing.span.end) === lineStart(text, offset))
      return false;
    return this.rest();
  }

  /** Nobody types any more: everything shows. True if somebody did. */
  rest(): boolean {
    const typed = this.#typing !== null;
    this.#typing = null;
    return typed;
  }

  /** The findings of a reading that do not wait; all of them where nobody types. */
  settled(analysis: Analysis, read: Read): readonly Finding[] {
    const known = [analysis, ...this.#known];
    this.#known = [analysis];
    if (this.#typing === null) return analysis.findings;
    const reading = (text: string) => known.find((one) => one.text === text) ?? read(text);
    const before = { typing: reading(this.#first), line: reading(this.#line) };
    this.#known = [analysis, before.typing, before.line];
    return settledFindings(analysis, this.#typing, before);
  }
}

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
