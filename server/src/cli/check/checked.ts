import path from 'node:path';
import type { CalendarDate } from '../../core/calendar';
import type { AcrossReport } from '../../core/episode/judge';
import {
  acrossFinding,
  analyze,
  type Certainty,
  type Context,
  type ElementId,
  elementIds,
  episodeRules,
  type Finding,
  fixesOf,
  isContradiction,
  originOf,
  type PatientBy,
  placesOf,
  positionIn,
  type Severity,
  type VisitSummary,
} from '../../core/index';
import { type Range, rangeOf } from '../../core/range';
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
  /** Left out where they were not asked for. */
  readonly fixes?: readonly { readonly title: string; readonly kind: 'safe' | 'review' }[];
  /** The words that it points at; left out where they were not asked for. */
  readonly text?: string;
}

export interface CheckedVisit {
  /** In its file. */
  readonly index: number;
  readonly date: CalendarDate | null;
  /** Name of the payer's profile. */
  readonly payer: string | null;
  readonly clinician: string | null;
  /** The elements of 97530 that are documented; null where it was not given. */
  readonly elements: readonly ElementId[] | null;
}

/** What costs more or tells more than a finding needs. */
export interface CheckWishes {
  /** The titles of the fixes, each of which is tried on the note. */
  readonly fixes: boolean;
  /** The words that a finding points at. */
  readonly text: boolean;
  /** By what it is known whose note it is. */
  readonly patient: PatientBy;
}

/** How many findings are dismissed, and how many of them are errors by the numbers of the note. */
export interface DismissedCount {
  readonly all: number;
  readonly errors: number;
}

export const countDismissed = (found: readonly Pick<Found, 'severity' | 'certainty'>[]): DismissedCount => ({
  all: found.length,
  errors: found.filter(isContradiction).length,
});

/** What a check keeps of a file: plain data without the text, so that it can come from another thread. */
export interface Checked {
  readonly file: string;
  readonly perVisit: readonly CheckedVisit[];
  /** Of each visit by itself; what follows from several visits is found when all files are read. */
  readonly findings: readonly Found[];
  /** What the clinic has dismissed of them. */
  readonly dismissed: DismissedCount;
  readonly summaries: readonly VisitSummary[];
  /** Where each line starts and ends, in UTF-16 offsets, to place what is found later. */
  readonly lines: Int32Array;
  /** A line for each place that a mistake of Theralint kept from being checked. */
  readonly failures: readonly string[];
}

const isAcross: ReadonlySet<string> = new Set(episodeRules.map(({ id }) => id));

/** Longest excerpt, in UTF-16 units. */
const longestText = 200;

export function checkText(text: string, file: string, context: Context, wishes: CheckWishes): Checked {
  const origin = originOf(file.replaceAll(path.sep, '/'), wishes.patient);
  const analysis = analyze(text, context, { ...origin, file });
  return {
    file,
    perVisit: analysis.visits.map((visit, at) => ({
      index: visit.index,
      date: visit.dateOfService?.value ?? null,
      payer: analysis.summaries[at]?.payer?.name ?? null,
      clinician: visit.treatedBy?.value.name ?? visit.signature?.value.name ?? null,
      elements: visit.wording.elements && elementIds.filter((id) => visit.wording.elements![id].documented),
    })),
    findings: analysis.findings
      .filter(({ id }) => !isAcross.has(id))
      .map((finding) => ({
        ...found(finding, rangeOf(analysis.lines, finding.span)),
        ...(wishes.fixes && {
          fixes: fixesOf(analysis, finding, context).map(({ fix: { title, kind } }) => ({ title, kind })),
        }),
        ...(wishes.text && { text: text.slice(finding.span.start, finding.span.end).slice(0, longestText) }),
      })),
    dismissed: countDismissed(
      analysis.dismissed.map(({ finding }) => finding).filter(({ id }) => !isAcross.has(id)),
    ),
    summaries: analysis.summaries,
    lines: placesOf(analysis.lines),
    failures: failureLines(file, analysis),
  };
}

/** What a rule said across visits, placed in its file; null where it is switched off. */
export function foundAcross(report: AcrossReport, lines: Int32Array, context: Context): Found | null {
  const finding = acrossFinding(report, context);
  if (!('severity' in finding)) return null;
  const { start, end } = finding.span;
  return found(finding, { start: positionIn(lines, start), end: positionIn(lines, end) });
}

const found = ({ id, severity, certainty, message, visit }: Finding, range: Range): Found => ({
  id,
  severity,
  certainty,
  message,
  visit,
  range,
});
