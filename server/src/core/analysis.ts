import type { Context } from './context';
import { type AcrossReport, acrossVisits } from './episode/judge';
import { type Origin, summarize } from './episode/summarize';
import type { VisitSummary } from './episode/summary';
import { readNote } from './facts/readNote';
import { type Failure, type FailureId, failure } from './failure';
import { holdsInEveryReading } from './inEveryReading';
import type { Visit } from './model';
import type { Finding, Report, Rule } from './rule';
import { episodeRules, rules } from './rules/index';
import { readingUnsure } from './rules/reading-unsure';
import { type Line, type Span, splitLines } from './text';

/** What one text means under one context. Immutable; everything that is shown anywhere comes from here. */
export interface Analysis {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly visits: readonly Visit[];
  /** What each visit gives to the findings across visits, for a host that looks at several notes. */
  readonly summaries: readonly VisitSummary[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Visits and checks that a mistake of our own has cost; the rest is as if they were not there. */
  readonly failures: readonly Failure[];
  /** What would have been found and is switched off by the severities. */
  readonly silenced: readonly Silenced[];
}

export interface Silenced {
  readonly id: string;
  /** Index of the visit. */
  readonly visit: number;
}

/**
 * Reads a note and judges it. Total (any text gives an answer), synchronous, and a function of its
 * arguments alone. Spans are UTF-16 offsets into `text`. `origin` names the file, for hosts that look at several.
 */
export function analyze(text: string, context: Context, origin: Origin = nowhere): Analysis {
  const failures: Failure[] = [];
  const failed = (id: FailureId, rule: string | null, span: Span, error: unknown): readonly never[] => {
    failures.push(failure(id, rule, span, error));
    return [];
  };
  const visits = readNote(text, context.codes, context.lexicon ?? undefined, (span, error) =>
    failed('visit-not-read', null, span, error),
  );
  const checked = (rule: string, span: Span, check: () => readonly (Finding | Silenced)[]) => {
    try {
      return check();
    } catch (error) {
      return failed('check-failed', rule, span, error);
    }
  };
  const summaries = summarized(text, visits, context, origin, (error) =>
    failed('check-failed', null, { start: 0, end: text.length }, error),
  );
  const judged = [
    ...visits.flatMap((visit) => {
      const said = (rule: Rule, reports: readonly Report[]) =>
        reports.map((report) =>
          finding(rule, report, { index: visit.index, draft: isDraft(visit) }, context),
        );
      let withheld = false;
      const found = rules.flatMap((rule) =>
        // the question about a figure stands in the place of findings that are withheld
        rule === readingUnsure
          ? []
          : checked(rule.id, visit.span, () => {
              const found = said(rule, [...rule.check(visit, context)]);
              if (found.length === 0 || holdsInEveryReading(rule, visit, context)) return found;
              // of what is switched off nothing is asked
              withheld ||= found.some(isShown);
              return [];
            }),
      );
      const questions = () => said(readingUnsure, [...readingUnsure.check(visit, context)]);
      return withheld ? [...found, ...checked(readingUnsure.id, visit.span, questions)] : found;
    }),
    ...acrossVisits(summaries, context, ({ id }, [visit], error) =>
      failed('check-failed', id, visit!.place, error),
    ).map((found) => acrossFinding(found, context)),
  ];
  const findings = inOrder(judged.filter(isShown));
  const silenced = judged.filter((found) => !isShown(found));
  return { text, lines: splitLines(text), visits, summaries, findings, silenced, failures };
}

/**
 * The same analysis, judged across visits together with `others`, visits of other notes; its own `origin.file` tells it
 * from them.
 */
export function amongOthers(analysis: Analysis, others: readonly VisitSummary[], context: Context): Analysis {
  const own = new Set(analysis.summaries);
  const alone = ({ id }: { readonly id: string }) => !across.has(id);
  const failures = [...analysis.failures];
  const together = acrossVisits([...analysis.summaries, ...others], context, ({ id }, [visit], error) =>
    failures.push(failure('check-failed', id, own.has(visit!) ? visit!.place : { start: 0, end: 0 }, error)),
  )
    .filter(({ report }) => own.has(report.visit))
    .map((found) => acrossFinding(found, context));
  return {
    ...analysis,
    failures,
    findings: inOrder([...analysis.findings.filter(alone), ...together.filter(isShown)]),
    silenced: [...analysis.silenced.filter(alone), ...together.filter((found) => !isShown(found))],
  };
}

const across: ReadonlySet<string> = new Set(episodeRules.map(({ id }) => id));

/** In the order of the text. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1),
  );

const isShown = (found: Finding | Silenced): found is Finding => 'severity' in found;

const nowhere: Origin = { file: '', folder: '' };

/** A mistake of ours in reading what is only looked at across visits costs nothing else. */
function summarized(
  text: string,
  visits: readonly Visit[],
  context: Context,
  origin: Origin,
  failed: (error: unknown) => void,
): readonly VisitSummary[] {
  try {
    return summarize(text, visits, context, origin);
  } catch (error) {
    failed(error);
    return [];
  }
}

/** What a rule said of several visits, as a finding in the note of the one it points at. */
export function acrossFinding(
  { rule, report: { visit, related, ...report } }: AcrossReport,
  context: Context,
): Finding | Silenced {
  const here = related?.filter((other) => other.visit.file === visit.file) ?? [];
  return finding(
    rule,
    { ...report, related: here.map(({ span, message }) => ({ span, message })) },
    visit,
    context,
  );
}

function finding(
  rule: Pick<Rule, 'id' | 'certainty' | 'severity'>,
  report: Report,
  visit: { readonly index: number; readonly draft: boolean },
  context: Context,
): Finding | Silenced {
  const severity = context.severities[rule.id] ?? report.severity ?? rule.severity;
  if (severity === 'off') return { id: rule.id, visit: visit.index };
  const notYetWritten = report.notYetWritten ?? false;
  return {
    ...report,
    id: rule.id,
    certainty: rule.certainty,
    severity: notYetWritten && visit.draft && !context.ready ? 'hint' : severity,
    visit: visit.index,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    notYetWritten,
  };
}

/** A note is a draft until it is signed, and whenever it calls itself one. */
export const isDraft = (visit: Visit): boolean => visit.draft !== null || visit.signature === null;
