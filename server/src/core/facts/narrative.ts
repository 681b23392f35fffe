import type { Statement } from '../figures/statement';
import type { Passage } from '../layout/passages';
import type { Section } from '../model';
import { nameWords } from '../scan/serviceNames';
import type { Span } from '../text';
import { staffAtTheEnd, staffInFront } from './staffWords';

/** How many words of two letters and more a text has. */
export const words = (text: string): number =>
  mayHaveWords(text) ? (text.match(/\p{L}{2,}/gu) ?? []).length : 0;

/** Two letters, or signs that may be some, stand side by side: quicker found than words, in signs and figures alone. */
function mayHaveWords(text: string): boolean {
  let letters = 0;
  for (let i = 0; i < text.length && letters < 2; i++) {
    const unit = text.charCodeAt(i);
    letters = (unit > 64 && unit < 91) || (unit > 96 && unit < 123) || unit > 169 ? letters + 1 : 0;
  }
  return letters === 2;
}

/** The description in the row of a table. */
export function cellText(text: string, statement: Statement): Span | null {
  const end = statement.end;
  const last = statement.mentions.at(-1)!.end;
  const told = text.slice(last, end).replace(/\b(?:min(?:ute)?s?|units?)\b/gi, '');
  // modifiers and the name of the service once more describe nothing
  const own = told.replace(/\p{L}+/gu, (word) =>
    nameWords.has(word.toLowerCase()) || /^[A-Z]{2}$/.test(word) ? '' : word,
  );
  return words(own) >= 2 ? { start: last, end } : null;
}

const isTotals = /^\s*(?:total|timed)(?:\b|_)/i;

/** From behind the statement to the next service, heading or paragraph. `opensWithService`: lines that do so. */
export function narrativeOf(
  text: string,
  statement: Statement,
  next: Statement | undefined,
  passage: Passage,
  free: readonly Passage[],
  opensWithService: ReadonlySet<Passage>,
  parts: readonly Section[],
): Span | null {
  // "total treatment minutes 60 (moist heat 5, n/c)" counts, and opens no description
  if (isTotals.test(passage.text)) return null;
  if (statement.told) return trimmed(text, statement.told.start, statement.told.end);
  if (next) return trimmed(text, statement.end, next.start);
  let end = passage.end;
  const at = free.indexOf(passage);
  const heading = parts.find(
    (part) => part.heading && part.heading.start > statement.end && part.heading.start < passage.end,
  );
  if (heading) return trimmed(text, statement.end, heading.heading!.start);
  for (const following of free.slice(at + 1, at + 1 + mostLines)) {
    const nested = following.indent > passage.indent || /^\s*[-*•–]/.test(following.text);
    if (following.afterBlank && !nested) break;
    if (opensWithService.has(following)) break;
    // a line of signs alone parts two blocks, and a diagnosis tells of no work
    if (!/[\p{L}\d]/u.test(following.text) || opensDiagnosis.test(following.text)) break;
    const section = parts.find(
      (part) =>
        part.heading?.start !== undefined &&
        part.heading.start >= following.start &&
        part.heading.start < following.end,
    );
    if (section && section.kind !== 'other') {
      // words in front of a heading within the line still describe the work
      if (section.heading!.start > following.start) end = section.heading!.start;
      break;
    }
    if (isTotals.test(following.text)) break;
    end = following.end;
  }
  return trimmed(text, statement.end, end);
}

const opensDiagnosis = /^\s*(?:dx|diag|diagnos[ei]s|icd(?:-?10)?)\s*[:=-]/i;

/** In UTF-16 units: some two printed pages about one service. */
const longestNarrative = 4000;
/** Lines of it. */
const mostLines = 80;

function trimmed(text: string, from: number, to: number): Span | null {
  const raw = text.slice(from, Math.min(to, from + longestNarrative));
  if (!mayHaveWords(raw)) return null;
  const who = staffInFront(raw);
  const start = from + who + /^[\s:;,.)\]|*–—-]*/.exec(raw.slice(who))![0].length;
  const told = raw.slice(0, staffAtTheEnd(raw)?.start ?? raw.length);
  const end = Math.max(start, from + told.trimEnd().length);
  return end > start && words(text.slice(start, end)) >= 2 ? { start, end } : null;
}
