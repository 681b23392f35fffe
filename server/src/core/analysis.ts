import type { Context } from './context';
import { readNote } from './facts/readNote';
import type { Visit } from './model';
import type { EpisodeRule, Finding, Report, Rule } from './rule';
import { episodeRules, rules } from './rules/index';
import { type Line, splitLines } from './text';

/** What one text means under one context. Immutable; everything that is shown anywhere comes from here. */
export interface Analysis {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly visits: readonly Visit[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a note and judges it. Total (any text gives an answer), synchronous, and a function of its
 * arguments alone. Spans are UTF-16 offsets into `text`.
 */
export function analyze(text: string, context: Context): Analysis {
  const visits = readNote(text, context.codes, context.lexicon ?? undefined);
  const findings = [
    ...rules.flatMap((rule) =>
      visits.flatMap((visit) =>
        [...rule.check(visit, context)].map((report) => finding(rule, report, visit, context)),
      ),
    ),
    ...episodeRules.flatMap((rule) =>
      [...rule.check(visits, context)].map((report) => finding(rule, report, visits[report.visit]!, context)),
    ),
  ].filter((found) => found !== null);
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1));
  return { text, lines: splitLines(text), visits, findings };
}

function finding(
  rule: Pick<Rule | EpisodeRule, 'id' | 'certainty' | 'severity'>,
  report: Report,
  visit: Visit,
  context: Context,
): Finding | null {
  const severity = context.severities[rule.id] ?? report.severity ?? rule.severity;
  if (severity === 'off') return null;
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
