import path from 'node:path';
import type { AcrossReport } from '../../core/episode/judge';
import {
  type Analysis,
  acrossFinding,
  analyze,
  type Certainty,
  type Context,
  episodeRules,
  type Finding,
  fixesOf,
  type Line,
  type Position,
  type Severity,
  type VisitSummary,
} from '../../core/index';
import { type Range, rangeOf } from '../range';
import { failureLines } from '../worked';

/** A finding with its place in words of lines: plain data. */
export interface Found {
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly message: string;
  /** Index of the visit in its file. */
  readonly visit: number;
  readonly range: Range;
  readonly fixes: readonly { readonly title: string; readonly kind: 'safe' | 'review' }[];
}

/** What a check keeps of a file: plain data without the text, so that it can come from another thread. */
export interface Checked {
  readonly file: string;
  readonly visits: number;
  /** Of each visit by itself; what follows from several visits is found when all files are read. */
  readonly findings: readonly Found[];
  readonly summaries: readonly VisitSummary[];
  /** Where each line starts and ends, in UTF-16 offsets, to place what is found later. */
  readonly lines: Int32Array;
  /** A line for each place that a mistake of Theralint kept from being checked. */
  readonly failures: readonly string[];
}

const isAcross: ReadonlySet<string> = new Set(episodeRules.map(({ id }) => id));

/** Checks one text. `withFixes` tells the titles of the fixes too, each of which is tried on the note. */
export function checkText(text: string, file: string, context: Context, withFixes: boolean): Checked {
  const analysis = analyze(text, context, { file, folder: path.dirname(file) });
  return {
    file,
    visits: analysis.visits.length,
    findings: analysis.findings
      .filter(({ id }) => !isAcross.has(id))
      .map((finding) => ({
        ...found(finding, rangeOf(analysis.lines, finding.span)),
        fixes: withFixes
          ? fixesOf(analysis, finding, context).map(({ fix: { title, kind } }) => ({ title, kind }))
          : [],
      })),
    summaries: analysis.summaries,
    lines: placesOf(analysis.lines),
    failures: failureLines(file, analysis),
  };
}

/** What a rule said across visits, placed in its file; null where it is switched off. */
export function foundAcross(
  report: AcrossReport,
  lines: Int32Array | undefined,
  context: Context,
): Found | null {
  const finding = acrossFinding(report, context);
  if (!('severity' in finding) || !lines) return null;
  const { start, end } = finding.span;
  return { ...found(finding, { start: positionIn(lines, start), end: positionIn(lines, end) }), fixes: [] };
}

const found = ({ id, severity, certainty, message, visit }: Finding, range: Range): Omit<Found, 'fixes'> => ({
  id,
  severity,
  certainty,
  message,
  visit,
  range,
});

const placesOf = (lines: Analysis['lines']): Int32Array =>
  Int32Array.from(lines.flatMap(({ start, end }: Line) => [start, end]));

/** As `positionAt`, over the packed places of lines. */
function positionIn(places: Int32Array, offset: number): Position {
  let low = 0;
  let high = places.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[2 * middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  const [start, end] = [places[2 * low]!, places[2 * low + 1]!];
  return { line: low, character: Math.min(Math.max(offset - start, 0), end - start) };
}
