import type { Visit } from '../model';
import type { Finding } from '../rule';
import { episodeRules } from '../rules/index';
import { type Line, positionAt } from '../text';
import type { Dismissal } from './dismissal';
import type { Dismissals } from './dismissals';
import { type Mark, markOf } from './mark';

/** A finding that is not shown, and what dismisses it. */
export interface Dismissed {
  readonly finding: Finding;
  readonly by: Dismissal;
}

/** What was read of a note, as far as findings are known again by it. */
export interface ReadNote {
  readonly lines: readonly Line[];
  readonly visits: readonly Pick<Visit, 'dateOfService'>[];
}

/** Findings of a note in the order of its text, and those of them that are dismissed. `file` is its host's name for it. */
export function apart(
  findings: readonly Finding[],
  note: ReadNote,
  file: string,
  dismissals: Dismissals | null,
): { readonly findings: readonly Finding[]; readonly dismissed: readonly Dismissed[] } {
  if (!dismissals || dismissals.entries.length === 0) return { findings, dismissed: [] };
  const by = dismissals.of(file, marksOf(findings, note));
  return {
    findings: findings.filter((_, index) => by[index] === null),
    dismissed: findings.flatMap((finding, index) => (by[index] ? [{ finding, by: by[index] }] : [])),
  };
}

/** The mark of each finding. What follows from several visits hangs on the day alone. */
export const marksOf = (findings: readonly Finding[], { lines, visits }: ReadNote): readonly Mark[] =>
  findings.map((finding) =>
    markOf(
      finding,
      visits[finding.visit]?.dateOfService?.value ?? null,
      across.has(finding.id) ? '' : lines[positionAt(lines, finding.span.start).line]!.text,
    ),
  );

const across: ReadonlySet<string> = new Set(episodeRules.map(({ id }) => id));
