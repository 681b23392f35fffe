import type { Analysis } from '../analysis';
import { plainLetters } from '../copy/ascii';
import { inOrder } from '../copy/order';
import type { CopyProfile } from '../copy/profile';
import { wrapLines } from '../copy/wrap';
import { l10n } from '../l10n';
import type { Visit } from '../model';
import { contains, cover, overlaps, type Span, splitLines } from '../text';
import { touches, visitAt, visitLabel, wordsOf } from './place';

/** A part of a note as plain text for another system. */
export interface Copy {
  readonly what: 'section' | 'visit' | 'note';
  /** "Objective", "2026-03-11". */
  readonly label: string;
  readonly text: string;
  /** Blanks that wait in it, and errors that are found in it. */
  readonly blanks: number;
  readonly errors: number;
  /** Characters without a plain form, which became `?`. */
  readonly lost: number;
  /** Lines that stay longer than the profile takes. */
  readonly tooLong: number;
  /** Visits whose sections stay in the order of the note, since they do not stand on lines of their own. */
  readonly asWritten: number;
}

/** The section and the visit around `offset`, and the whole note; each that is not the same as the next larger one. */
export function copies(analysis: Analysis, offset: number, profile: CopyProfile): readonly Copy[] {
  const { text, visits } = analysis;
  const whole: Span = { start: 0, end: text.length };
  const visit = visitAt(analysis, offset);
  const section = visit && sectionAt(visit, visits, offset);
  const parts = [
    ...(section
      ? [
          {
            what: 'section' as const,
            label: wordsOf(text, section.heading, 40).replace(/:$/, ''),
            span: section.span,
          },
        ]
      : []),
    ...(visit && visits.length > 1
      ? [{ what: 'visit' as const, label: visitLabel(visit), span: visit.span }]
      : []),
    {
      what: 'note' as const,
      label: visits.length > 1 ? l10n`${visits.length} visits` : visit ? visitLabel(visit) : l10n`no visit`,
      span: whole,
    },
  ];
  return parts.map(({ what, label, span }) => {
    const { text: parts, asWritten } =
      what === 'section'
        ? { text: text.slice(span.start, span.end), asWritten: 0 }
        : inOrder(analysis, span, profile.order);
    const lines = plainLines(parts);
    const { text: letters, lost } = profile.ascii ? plainLetters(lines) : { text: lines, lost: 0 };
    const wrapped =
      profile.width === null ? { text: letters, tooLong: 0 } : wrapLines(letters, profile.width);
    return { what, label, ...wrapped, lost, asWritten, ...openIn(analysis, span) };
  });
}

/** Line ends of one kind, no spaces at the ends of lines, no blank lines around. */
function plainLines(text: string): string {
  const lines = splitLines(text).map((line) => line.text.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  return lines.slice(Math.max(first, 0), lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

/** The innermost section with a heading; one at the head of several visits ends where the first of them begins. */
function sectionAt(
  visit: Visit,
  visits: readonly Visit[],
  offset: number,
): { readonly heading: Span; readonly span: Span } | undefined {
  const around = visit.sections.flatMap(({ heading, body }) => {
    if (!heading) return [];
    const { start, end } = cover([heading, body])!;
    const next = visits.find((one) => one.span.start > start)?.span.start ?? end;
    const span = { start, end: Math.min(end, next) };
    return touches(span, offset) ? [{ heading, span }] : [];
  });
  return around.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

const openIn = ({ findings, visits }: Analysis, span: Span): Pick<Copy, 'blanks' | 'errors'> => ({
  blanks: new Set(
    visits
      .flatMap(({ placeholders }) => placeholders)
      .flatMap((blank) => (contains(span, blank.span) ? [blank.span.start] : [])),
  ).size,
  errors: findings.filter((found) => found.severity === 'error' && overlaps(span, found.span)).length,
});
