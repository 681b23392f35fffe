import { episodeRules, rules, type Severity } from '../../core/index';
import type { Checked, CheckedVisit, DismissedCount, Found } from './checked';

/** A file that could not be read, and why; words that go on behind its name. */
export interface Unread {
  readonly file: string;
  readonly problem: string;
}

export type Outcome = Checked | Unread;

/** A finding that follows from several visits, in the file where it is shown. */
export interface FoundIn {
  readonly file: string;
  readonly found: Found;
  /** The one that it is shown at. */
  readonly visit: CheckedVisit;
}

export interface Summary {
  files: number;
  visits: number;
  error: number;
  warning: number;
  info: number;
  hint: number;
  /** Paths that could not be read. */
  unread: number;
  /** Places in files that a mistake of Theralint kept from being checked. */
  notChecked: number;
  /** Hidden folders and files, and `node_modules`, which a search does not go into. */
  leftOut: number;
  /** Findings that the baseline knows. */
  known: number;
  /** Findings that the clinic has dismissed. */
  dismissed: number;
  /** Those of them that are errors by the numbers of a note. */
  dismissedErrors: number;
}

export const emptySummary = (): Summary => ({
  files: 0,
  visits: 0,
  error: 0,
  warning: 0,
  info: 0,
  hint: 0,
  unread: 0,
  notChecked: 0,
  leftOut: 0,
  known: 0,
  dismissed: 0,
  dismissedErrors: 0,
});

/** Adds what is dismissed to the sum. */
export function addDismissed(summary: Summary, { all, errors }: DismissedCount): void {
  summary.dismissed += all;
  summary.dismissedErrors += errors;
}

/** The sentence that says what a rule finds, by its id. */
export const summaryOf: ReadonlyMap<string, string> = new Map(
  [...rules, ...episodeRules].map(({ id, summary }) => [id, summary]),
);

/** Severities from the gravest down; a finding counts when it is at least as grave as the level. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export const failLevels = ['error', 'warning', 'info'] as const;
export type FailLevel = (typeof failLevels)[number];

export const counts = (severity: Severity, level: FailLevel): boolean =>
  severities.indexOf(severity) <= severities.indexOf(level);
