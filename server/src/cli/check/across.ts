import { acrossVisits } from '../../core/episode/judge';
import { type Context, failureLine, failureTexts, placesIn, type VisitSummary } from '../../core/index';
import { onOneLine } from '../printable';
import { type Checked, foundAcross } from './checked';
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
  ): readonly (FoundIn & { readonly date: string | null })[] {
    const reports = acrossVisits(this.#visits, context, ({ id }, [visit], error) =>
      failed(
        `theralint: ${onOneLine(visit!.file)}: ${failureTexts['check-failed']} ${failureLine(`check-failed ${id}`, placesIn(error))}\n`,
      ),
    );
    return reports
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
  }
}
