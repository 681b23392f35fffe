import { l10n } from '../l10n';
import { type Edit, plainText } from '../rule';
import type { Span } from '../text';

/** The text with the edits made; their spans must not overlap. Edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let done = 0;
  for (const edit of ordered) {
    if (edit.span.start < done) throw new RangeError(l10n`Edits of one fix overlap.`);
    result += text.slice(done, edit.span.start) + plainText(edit.text);
    done = edit.span.end;
  }
  return result + text.slice(done);
}

/** Two insertions at one place collide too: their order would be a guess. */
export const collide = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Two of the edits change the same words. */
export function overlapping(edits: readonly Edit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return ordered.some((edit, at) => at > 0 && edit.span.start < ordered[at - 1]!.span.end);
}
