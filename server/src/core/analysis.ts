import type { Context } from './context';
import { apart, type Dismissed } from './dismissals/apart';
import { type AcrossReport, acrossVisits } from './episode/judge';
import type { Origin } from './episode/origin';
import { summarize } from './episode/summarize';
import type { VisitSummary } from './episode/summary';
import { kept, type OwnVisit, type PlacedVisit, placedVisits, withPlainBlanks } from './facts/readNote';
import { type Failure, type FailureId, failure } from './failure';
import { holdsInEveryReading } from './inEveryReading';
import type { Visit } from './model';
import type { Finding, Report, Rule } from './rule';
import { episodeRules, rules } from './rules/index';
import { readingUnsure } from './rules/reading-unsure';
import { unreadable } from './rules/unreadable';
import { type Line, movedOnDemand, type Span, spansMoved, splitLines } from './text';

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
  /** What was found and the clinic has dismissed. */
  readonly dismissed: readonly Dismissed[];
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
  const failed = (id: FailureId, rule: string | null, span: Span, error: unknown): void => {
    failures.push(failure(id, rule, span, error));
  };
  const lines = splitLines(withPlainBlanks(text));
  const placed = placedVisits(text, lines, context, (span, error) =>
    failed('visit-not-read', null, span, error),
  );
  const summaries: VisitSummary[] = [];
  const judged: (Finding | Silenced)[] = [];
  for (const one of placed) {
    const { found, failures: own } = saidInPlace(one, judgedOf(one.own, context));
    judged.push(...found);
    failures.push(...own);
    // A mistake of ours in reading what is only looked at across visits costs nothing else.
    try {
      summaries.push(summaryOf(one, context, origin));
    } catch (error) {
      failed('check-failed', null, one.visit.span, error);
    }
  }
  for (const found of acrossVisits(summaries, context, ({ id }, [visit], error) =>
    failed('check-failed', id, visit!.place, error),
  ))
    judged.push(acrossFinding(found, context));
  context.memory?.turn();
  const visits = placed.map(({ visit }) => visit);
  const silenced = judged.filter((found) => !isShown(found));
  const found = apart(inOrder(judged.filter(isShown)), { lines, visits }, origin.file, context.dismissals);
  return { text, lines, visits, summaries, ...found, silenced, failures };
}

/** What is said of a visit by itself, with spans of its own text. */
export interface Judged {
  readonly found: readonly (Finding | Silenced)[];
  readonly failures: readonly Failure[];
}

export const judgedOf = (own: OwnVisit, context: Context): Judged =>
  kept(own, 'judged', [context], () => judge(own.visit, context));

function judge(visit: Visit, context: Context): Judged {
  const failures: Failure[] = [];
  const checked = (rule: string, check: () => readonly (Finding | Silenced)[]) => {
    try {
      return check();
    } catch (error) {
      failures.push(failure('check-failed', rule, visit.span, error));
      return [];
    }
  };
  const said = (rule: Rule, reports: readonly Report[]) =>
    reports.map((report) => finding(rule, report, { index: visit.index, draft: isDraft(visit) }, context));
  let withheld = false;
  // of a visit that is read in part nothing else is said: the rest may change it
  const asked = visit.unread ? [unreadable] : rules;
  const found = asked.flatMap((rule) =>
    // the question about a figure stands in the place of findings that are withheld
    rule === readingUnsure
      ? []
      : checked(rule.id, () => {
          const found = said(rule, [...rule.check(visit, context)]);
          if (found.length === 0 || holdsInEveryReading(rule, visit, context)) return found;
          // of what is switched off nothing is asked
          withheld ||= found.some(isShown);
          return [];
        }),
  );
  const questions = () => said(readingUnsure, [...readingUnsure.check(visit, context)]);
  return { found: withheld ? [...found, ...checked(readingUnsure.id, questions)] : found, failures };
}

/** What is said of a visit where it stands in the file. */
export const saidInPlace = ({ own, place, at, visit }: PlacedVisit, judged: Judged): Judged =>
  kept(own, 'said', [at, judged], () => ({
    found: judged.found.map((found) => ({ ...spansMoved(found, place), visit: visit.index })),
    failures: judged.failures.map((one) => spansMoved(one, place)),
  }));

/** What a visit gives to the findings across visits, where it stands. */
function summaryOf({ own, visit, place, at }: PlacedVisit, context: Context, origin: Origin): VisitSummary {
  const { file, folder, patient = '' } = origin;
  const isFirst = visit.index === 0;
  const summary = kept(own, 'summary', [isFirst, context, file, folder, patient], () =>
    summarize(own, isFirst, context, origin),
  );
  return kept(own, 'placed summary', [at, summary], () =>
    Object.assign(
      summaryMoved(summary, place),
      { index: visit.index, span: visit.span },
      visit.dateOfService ? { date: visit.dateOfService, place: visit.dateOfService.span } : {},
    ),
  );
}

/** The summary with its spans moved. */
function summaryMoved(
  { sentences, measures, goals, ...rest }: VisitSummary,
  place: (span: Span) => Span,
): VisitSummary {
  const [said, measured, aims] = [
    movedOnDemand(sentences, place),
    movedOnDemand(measures, place),
    movedOnDemand(goals, place),
  ];
  return {
    ...spansMoved(rest, place),
    get sentences() {
      return said();
    },
    get measures() {
      return measured();
    },
    get goals() {
      return aims();
    },
  };
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
  const file = analysis.summaries[0]?.file ?? '';
  const found = apart(inOrder(together.filter(isShown)), analysis, file, context.dismissals);
  return {
    ...analysis,
    failures,
    findings: inOrder([...analysis.findings.filter(alone), ...found.findings]),
    dismissed: [...analysis.dismissed.filter(({ finding }) => alone(finding)), ...found.dismissed],
    silenced: [...analysis.silenced.filter(alone), ...together.filter((found) => !isShown(found))],
  };
}

const across: ReadonlySet<string> = new Set(episodeRules.map(({ id }) => id));

/** In the order of the text. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1),
  );

export const isShown = (found: Finding | Silenced): found is Finding => 'severity' in found;

const nowhere: Origin = { file: '', folder: '' };

/** What a rule said of several visits, as a finding in the note of the one it points at. */
export function acrossFinding(
  { rule, report: { visit, related, ...report } }: AcrossReport,
  context: Context,
): Finding | Silenced {
  const places = related?.map(({ visit: { file }, ...place }) =>
    file === visit.file ? place : { ...place, file },
  );
  return finding(rule, { ...report, related: places ?? [] }, visit, context);
}

function finding(
  rule: Pick<Rule, 'id' | 'certainty' | 'severity'>,
  report: Report,
  visit: { readonly index: number; readonly draft: boolean },
  context: Context,
): Finding | Silenced {
  const { unasked, ...said } = report;
  const own = unasked ? 'hint' : (report.severity ?? rule.severity);
  const severity = context.severities[rule.id] ?? own;
  if (severity === 'off') return { id: rule.id, visit: visit.index };
  const notYetWritten = report.notYetWritten ?? false;
  return {
    ...said,
    // whoever makes it louder asks for it
    ...(unasked && severity === 'hint' ? { unasked } : {}),
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
