import type { CalendarDate } from '../../calendar';
import { l10n } from '../../l10n';
import { progressReport } from '../../sources';
import { counted, daysText, dayText } from '../days';
import type { EpisodeReport, EpisodeRule } from '../episodeRule';
import { isMedicare, type VisitSummary } from '../summary';

/** Treatment days of a reporting period, and from which day on it is said in advance. */
const [period, inAdvance] = [10, 8];

export const progressReportDue: EpisodeRule = {
  id: 'progress-report-due',
  category: 'payer',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`More than ten treatment days without a progress report, or the tenth comes near.`,
  why: `**Medicare** asks for a progress report by a therapist at least once every ten treatment days. The first
period begins with the first day of treatment, also where that is the evaluation; the day after a report begins the
next one. Days are counted, not visits: two sessions on one day are one.

Only the notes that are here are counted. A report in another file or in the chart is not seen; a line such as
“Progress report 03/02/2026” in a note tells of it. From the eighth day on it is said as information.`,
  sources: [progressReport],
  check: {
    *episode(visits) {
      if (!visits.some(isMedicare)) return;
      const titled = visits.filter(({ reports }) => reports.perhaps).length * 2 > visits.length;
      let start: { readonly what: string; readonly date: CalendarDate } | null = null;
      let treated: VisitSummary[] = [];
      const from = () =>
        start ? l10n`since the ${start.what} on ${dayText(start.date)}` : l10n`in these notes`;
      for (const day of byDay(visits)) {
        const date = day[0]!.date!.value;
        const told = day
          .flatMap(({ reports }) => reports.earlier?.value ?? [])
          .sort()
          .at(-1);
        if (told && (!start || told > start.date)) {
          treated = treated.filter((visit) => visit.date!.value > told);
          start = { what: 'report', date: told };
        }
        const evaluated = day.some(({ reports }) => reports.evaluation);
        if (evaluated) {
          treated = [];
          start = { what: 'evaluation', date };
        }
        const visit = day.find(({ codes }) => codes.length > 0);
        if (visit) treated.push(visit);
        const report = day.find(({ reports }) => reports.progress ?? (titled ? null : reports.perhaps));
        if (!report || evaluated) continue;
        if (treated.length > period && day.some(isMedicare)) {
          const late = treated.length - (visit ? 1 : 0);
          if (late >= period)
            yield overdue(
              report,
              treated,
              from(),
              l10n`This report comes after ${counted(treated.length, 'treatment day')}`,
            );
        }
        treated = [];
        start = { what: 'report', date };
      }
      const last = treated.at(-1);
      if (!last || !isMedicare(last)) return;
      if (treated.length > period)
        yield overdue(
          last,
          treated,
          from(),
          l10n`${counted(treated.length, 'treatment day')} without a progress report`,
        );
      else if (treated.length >= inAdvance)
        yield {
          visit: last,
          span: last.place,
          severity: 'info',
          message: l10n`Treatment day ${treated.length} of ${period} ${from()} (${daysText(datesOf(treated))}): a progress report is due ${
            treated.length === period ? l10n`with this visit` : l10n`by the ${period}th`
          }.`,
        };
    },
  },
};

const overdue = (
  visit: VisitSummary,
  treated: readonly VisitSummary[],
  from: string,
  what: string,
): EpisodeReport => ({
  visit,
  span: visit.place,
  message: l10n`${what} ${from}: it was due by the ${period}th, ${dayText(treated[period - 1]!.date!.value)} (${daysText(datesOf(treated))}).`,
  related: [
    {
      visit: treated[period - 1]!,
      span: treated[period - 1]!.place,
      message: l10n`The ${period}th treatment day`,
    },
  ],
});

const datesOf = (visits: readonly VisitSummary[]): readonly CalendarDate[] =>
  visits.map(({ date }) => date!.value);

/** The visits of each day, in order. */
function byDay(visits: readonly VisitSummary[]): readonly (readonly VisitSummary[])[] {
  const days = new Map<string, VisitSummary[]>();
  for (const visit of visits) {
    const day = days.get(visit.date!.value);
    if (day) day.push(visit);
    else days.set(visit.date!.value, [visit]);
  }
  return [...days.values()];
}
