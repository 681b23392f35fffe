import { markOf } from '../../core/dismissals/mark';
import { groupings, judge } from '../../core/episode/judge';
import {
  type Context,
  failureLine,
  failureTexts,
  placesIn,
  positionIn,
  type Span,
  type VisitSummary,
} from '../../core/index';
import type { Range } from '../../core/range';
import { onOneLine } from '../printable';
import { type Checked, countDismissed, type DismissedCount, foundAcross } from './checked';
import { KeptVisits } from './keptVisits';
import type { FoundIn } from './outcome';

/** What is kept of all files until the last one is read, and what follows from it. */
export class AcrossFiles {
  readonly #visits = new KeptVisits();

  add(checked: Checked): void {
    this.#visits.add(checked);
  }

  /** The visits of each patient and discipline, in the order of the files that name an episode first. */
  episodes(): readonly (readonly VisitSummary[])[] {
    const first = (visits: readonly VisitSummary[]): number =>
      Math.min(...visits.map((visit) => this.#visits.numberOf(visit)));
    return [...this.#visits.groups('episode')]
      .map((group) => group.map(({ summary }) => summary))
      .sort((a, b) => first(a) - first(b));
  }

  /** Where words of a visit stand in its file. */
  rangeIn(visit: VisitSummary, { start, end }: Span): Range {
    const lines = this.#visits.linesOf(visit);
    return { start: positionIn(lines, start), end: positionIn(lines, end) };
  }

  /** How many visits name no day. */
  get undated(): number {
    return this.#visits.undated;
  }

  /** The findings across all visits, in the order of files and places; `failed` is told lines for standard error. */
  findings(
    context: Context,
    failed: (line: string) => void,
  ): { readonly findings: readonly FoundIn[]; readonly dismissed: DismissedCount } {
    const all: FoundIn[] = [];
    for (const grouping of groupings)
      for (const group of this.#visits.groups(grouping)) {
        const checkedOf = new Map(group.map(({ summary, checked }) => [summary, checked]));
        const reports = judge(
          { visits: [...checkedOf.keys()] },
          grouping,
          context,
          ({ id }, [visit], error) =>
            failed(
              `theralint: ${onOneLine(visit!.file)}: ${failureTexts['check-failed']} ${failureLine(`check-failed ${id}`, placesIn(error))}\n`,
            ),
        );
        for (const report of reports) {
          const { visit } = report.report;
          const found = foundAcross(report, this.#visits.linesOf(visit), context);
          if (found) all.push({ file: visit.file, found, visit: checkedOf.get(visit)! });
        }
      }
    all.sort(
      (a, b) =>
        (a.file === b.file ? 0 : a.file < b.file ? -1 : 1) ||
        a.found.range.start.line - b.found.range.start.line ||
        a.found.range.start.character - b.found.range.start.character ||
        (a.found.id < b.found.id ? -1 : 1),
    );
    const silent = dismissedOf(all, context);
    return {
      findings: all.filter((one) => !silent.has(one)),
      dismissed: countDismissed([...silent].map(({ found }) => found)),
    };
  }

  /** Gives back what the visits take on the disk. */
  close(): void {
    this.#visits.close();
  }
}

/** Those that the clinic has dismissed, of findings in the order of each file's text. */
function dismissedOf(all: readonly FoundIn[], { dismissals }: Context): ReadonlySet<FoundIn> {
  const silent = new Set<FoundIn>();
  if (!dismissals || dismissals.entries.length === 0) return silent;
  const byFile = new Map<string, FoundIn[]>();
  for (const one of all) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  for (const [file, own] of byFile) {
    const by = dismissals.of(
      file,
      own.map(({ found, visit }) => markOf(found, visit.date, '')),
    );
    for (const [index, one] of own.entries()) if (by[index]) silent.add(one);
  }
  return silent;
}
