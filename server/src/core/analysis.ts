import type { Context } from './context';
import { readNote } from './facts/readNote';
import { type Failure, type FailureId, failure } from './failure';
import type { Visit } from './model';
import type { EpisodeRule, Finding, Report, Rule } from './rule';
import { episodeRules, rules } from './rules/index';
import { type Line, type Span, splitLines } from './text';

/** What one text means under one context. Immutable; everything that is shown anywhere comes from here. */
export interface Analysis {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly visits: readonly Visit[];
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
 * arguments alone. Spans are UTF-16 offsets into `text`.
 */
export function analyze(text: string, context: Context): Analysis {
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
  const judged = [
    ...rules.flatMap((rule) =>
      visits.flatMap((visit) =>
        checked(rule.id, visit.span, () =>
          [...rule.check(visit, context)].map((report) => finding(rule, report, visit, context)),
        ),
      ),
    ),
    ...episodeRules.flatMap((rule) =>
      checked(rule.id, { start: 0, end: text.length }, () =>
        [...rule.check(visits, context)].map((report) =>
          finding(rule, report, visits[report.visit]!, context),
        ),
      ),
    ),
  ];
  const findings = judged.filter(isShown);
  const silenced = judged.filter((found) => !isShown(found));
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1));
  return { text, lines: splitLines(text), visits, findings, silenced, failures };
}

const isShown = (found: Finding | Silenced): found is Finding => 'severity' in found;

function finding(
  rule: Pick<Rule | EpisodeRule, 'id' | 'certainty' | 'severity'>,
  report: Report,
  visit: Visit,
  context: Context,
): Finding | Silenced {
  const severity = context.severities[rule.id] ?? report.severity ?? rule.severity;
  if (severity === 'off') return { id: rule.id, visit: visit.index };
  const notYetWritten = report.notYetWritten ?? false;
  return {
    ...report,
    id: rule.id,
    certainty: rule.certainty,
    severity: notYetWritten && isDraft(visit) && !context.ready ? 'hint' : severity,
    visit: visit.index,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
    notYetWritten,
  };
}

/** A note is a draft until it is signed, and whenever it calls itself one. */
export const isDraft = (visit: Visit): boolean => visit.draft !== null || visit.signature === null;
