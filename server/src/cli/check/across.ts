import type { CalendarDate } from '../../core/calendar';
import { markOf } from '../../core/dismissals/mark';
import { acrossVisits } from '../../core/episode/judge';
import { type Context, failureLine, failureTexts, placesIn, type VisitSummary } from '../../core/index';
import { onOneLine } from '../printable';
import { type Checked, countDismissed, type DismissedCount, foundAcross } from './checked';
import type { FoundIn } from './outcome';

/** What is kept of all files until the last one is read: of each visit a summary, and where the lines stand. */
export class AcrossFiles {
  readonly #visits: VisitSummary[] = [];
  readonly #lines = new Map<string, Int32Array>();

  add({ file, summaries, lines }: Checked): void {
    this.#visits.push(...summaries);
    this.#lines.set(file, lines);
  }

  get visits(): readonly VisitSummary[] {
    return this.#visits;
  }

  /** The findings across all visits, in the order of files and places; `failed` is told lines for standard error. */
  findings(
    context: Context,
    failed: (line: string) => void,
  ): { readonly findings: readonly FoundAcross[]; readonly dismissed: DismissedCount } {
    const reports = acrossVisits(this.#visits, context, ({ id }, [visit], error) =>
      failed(
        `theralint: ${onOneLine(visit!.file)}: ${failureTexts['check-failed']} ${failureLine(`check-failed ${id}`, placesIn(error))}\n`,
      ),
    );
    const all = reports
      .flatMap((report) => {
        const { file, date } = report.report.visit;
        const found = foundAcross(report, this.#lines.get(file), context);
        return found ? [{ file, found, date: date?.value ?? null }] : [];
      })
      .sort(
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
}

/** A finding across visits in its file, with the day of its visit. */
interface FoundAcross extends FoundIn {
  readonly date: CalendarDate | null;
}

/** Those that the clinic has dismissed, of findings in the order of each file's text. */
function dismissedOf(all: readonly FoundAcross[], { dismissals }: Context): ReadonlySet<FoundAcross> {
  const silent = new Set<FoundAcross>();
  if (!dismissals || dismissals.entries.length === 0) return silent;
  const byFile = new Map<string, FoundAcross[]>();
  for (const one of all) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  for (const [file, own] of byFile) {
    const by = dismissals.of(
      file,
      own.map(({ found, date }) => markOf(found, date, '')),
    );
    for (const [index, one] of own.entries()) if (by[index]) silent.add(one);
  }
  return silent;
}
