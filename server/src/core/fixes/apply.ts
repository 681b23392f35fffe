import { type Edit, plainText } from '../rule';

/** The text with the edits made; their spans must not overlap. Edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let done = 0;
  for (const edit of ordered) {
    if (edit.span.start < done) throw new RangeError('Edits of one fix overlap.');
    result += text.slice(done, edit.span.start) + plainText(edit.text);
    done = edit.span.end;
  }
  return result + text.slice(done);
}
