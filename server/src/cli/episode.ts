import { dayText } from '../core/episode/days';
import type { PatientBy, Span, VisitSummary } from '../core/index';
import { AcrossFiles } from './check/across';
import { checkText, type Found } from './check/checked';
import type { FoundIn } from './check/outcome';
import { clinicContext } from './clinic';
import { readInputs } from './input';
import { count, type ExitCode, exit, type Io } from './io';
import { onOneLine } from './printable';
import { worked } from './worked';

export interface EpisodeOptions {
  readonly json?: true;
  /** Payer profile for notes that name none. */
  readonly payer: string | null;
  readonly patient: PatientBy;
}

/**
 * `theralint episode PATHS...`: the visits of each patient and discipline in the order of their dates, with what
 * follows from them together. Patients are numbered, never named.
 */
export async function episode(
  paths: readonly string[],
  { json, payer, patient }: EpisodeOptions,
  io: Io,
): Promise<ExitCode> {
  const { context, complete } = await clinicContext(payer, io);
  const across = new AcrossFiles();
  let code: ExitCode = complete ? exit.clean : exit.problem;
  const problem = (line: string) => {
    code = exit.problem;
    io.err(line);
  };
  for await (const input of readInputs(paths, io)) {
    const done = worked(input, (text) =>
      checkText(text, input.file, context, { fixes: false, text: false, patient }),
    );
    if ('problem' in done) {
      problem(`theralint: ${onOneLine(input.file)} ${done.problem}\n`);
      continue;
    }
    for (const line of done.result.failures) problem(line);
    across.add(done.result);
  }
  const { findings, dismissed } = across.findings(context, problem);
  const episodes = across.episodes();
  const { undated } = across;
  if (json)
    io.out(
      `${JSON.stringify({ episodes: episodes.map((visits) => record(visits, findings, across)), undated, dismissed: dismissed.all }, null, 2)}\n`,
    );
  else {
    io.out(episodes.map((visits, at) => episodeText(visits, at, findings)).join('\n'));
    if (undated > 0)
      io.out(
        `${count(undated, 'visit')} without a date of service ${undated === 1 ? 'is' : 'are'} left out.\n`,
      );
    if (dismissed.all > 0) io.out(`${count(dismissed.all, 'finding is', 'findings are')} dismissed.\n`);
  }
  return code;
}

/** The facts of an episode, each with its place in its file, or null where it has none. */
const record = (
  visits: readonly VisitSummary[],
  findings: readonly FoundIn[],
  across: Pick<AcrossFiles, 'rangeIn'>,
) => ({
  discipline: disciplineOf(visits),
  visits: visits.map((visit) => {
    const at = (fact: { readonly span: Span } | null) => fact && across.rangeIn(visit, fact.span);
    return {
      file: visit.file,
      visit: visit.index,
      date: visit.date!.value,
      range: across.rangeIn(visit, visit.place),
      payer: visit.payer?.id ?? null,
      codes: visit.codes,
      number: visit.count?.number.value ?? null,
      of: visit.count?.of?.value ?? null,
      numberRange: at(visit.count?.number ?? null),
      authorization: visit.authorization && {
        reference: visit.authorization.reference,
        visits: visit.authorization.visits?.value ?? null,
        used: visit.authorization.used?.value ?? null,
        from: visit.authorization.from?.value ?? null,
        to: visit.authorization.to?.value ?? null,
        range: at(visit.authorization),
      },
      plan: visit.plan && {
        from: visit.plan.from?.value ?? null,
        to: visit.plan.to?.value ?? null,
        weeks: visit.plan.weeks?.value ?? null,
        range: at(visit.plan),
      },
      evaluation: visit.reports.evaluation !== null,
      progressReport: visit.reports.progress !== null,
      recertified: visit.reports.recertified !== null,
      goals: visit.goals.map((goal) => ({ name: goal.name, until: goal.until, range: at(goal) })),
      measures: visit.measures.map((measure) => ({
        measure: measure.measure,
        value: measure.value,
        unit: measure.unit,
        range: at(measure),
      })),
      assistance: visit.assistance.map((one) => ({ task: one.task, level: one.label, range: at(one) })),
      findings: of(visit, findings).map(({ id, severity, certainty, message, range }) => ({
        id,
        severity,
        certainty,
        message,
        range,
      })),
    };
  }),
});

const of = (visit: VisitSummary, findings: readonly FoundIn[]): readonly Found[] =>
  findings
    .filter(({ file, found }) => file === visit.file && found.visit === visit.index)
    .map(({ found }) => found);

const disciplineOf = (visits: readonly VisitSummary[]): string | null =>
  visits.find(({ discipline }) => discipline)?.discipline ?? null;

function episodeText(visits: readonly VisitSummary[], at: number, findings: readonly FoundIn[]): string {
  const files = new Set(visits.map(({ file }) => file)).size;
  const about = [disciplineOf(visits), visits.find(({ payer }) => payer)?.payer?.name].filter((part) => part);
  const [first, last] = [visits[0]!, visits.at(-1)!].map(({ date }) => dayText(date!.value));
  const head = `Episode ${at + 1}${about.length > 0 ? ` (${about.join(', ')})` : ''}: ${count(visits.length, 'visit')} in ${count(files, 'file')}, ${first}${first === last ? '' : ` to ${last}`}\n`;
  return `${head}${visits.map((visit) => visitText(visit, of(visit, findings))).join('')}`;
}

function visitText(visit: VisitSummary, findings: readonly Found[]): string {
  const { date, file, codes, count: counted, reports } = visit;
  const parts = [
    dayText(date!.value),
    codes.join(' ') || 'nothing given',
    reports.evaluation ? 'evaluation' : [],
    reports.progress ? 'progress report' : [],
    counted ? `visit ${counted.number.value}${counted.of ? ` of ${counted.of.value}` : ''}` : [],
    onOneLine(file),
  ].flat();
  return `  ${parts.join('  ')}\n${findings
    .map(({ severity, message, id }) => `      ${severity}: ${onOneLine(message)} [${id}]\n`)
    .join('')}`;
}
