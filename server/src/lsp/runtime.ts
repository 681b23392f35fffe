import type { Range } from 'vscode-languageserver';
import { type CalendarDate, calendarDate } from '../core/calendar';
import type { ClockTime } from '../core/clock';
import type { Changed } from '../core/dismissals/change';
import type { ClinicMeaning } from '../core/facts/evidence/clinicWords';
import type { ClinicContext } from './clinics';
import type { Analyze, Stages } from './notes';
import type { ImportParams, ImportResult } from './protocol';

/** A file of the clinic that is left out because it is not right, and what is wrong with it, in one sentence. */
export interface FileProblem {
  readonly file: string;
  readonly uri: string;
  readonly message: string;
  readonly range: Range;
}

export interface Clinic {
  readonly context: ClinicContext;
  readonly problems: readonly FileProblem[];
}

/** A file of the clinic that is changed: from its text (null where there is none yet) to the new one. */
export type Change = (text: string | null) => Changed;

/** What the server needs from where it runs. */
export interface Runtime {
  /** Has mistakes that nothing caught told to `report`, in place of the end of the process. */
  readonly uncaught?: (report: (error: unknown) => void) => void;
  readonly analyze: Analyze;
  /** Reads a long note step by step; left out where each is read at once. */
  readonly stages?: Stages;
  /** Reads notes of its own while nobody asks for anything, so that the author's first ones are read faster. */
  readonly warmsUp?: boolean;
  /** The clock on the wall where the author sits. */
  readonly now: () => ClockTime;
  /** The day there. */
  readonly today: () => CalendarDate;
  /** The last day that a visit can be of; left out where notes of any day are read. */
  readonly lastDay?: () => CalendarDate;
  /** URI of the folder with a page for each finding (`units-over.md`); null where there is none. */
  readonly pages: string | null;
  /**
   * Reads what a clinic keeps in a folder of the workspace, by the folder's URI, and the payer profiles that its
   * settings name; null where no file can be read.
   */
  readonly loadClinic: ((folder: string, payerFiles: readonly string[]) => Promise<Clinic>) | null;
  /** Changes what a clinic has dismissed, by the folder's URI; null where that worked, else why not. */
  readonly changeDismissed?: (folder: string, change: Change) => Promise<string | null>;
  /** Adds words to those of a clinic, by the folder's URI; null where that worked, else why not. */
  readonly addWords?: (folder: string, words: string, means: ClinicMeaning) => Promise<string | null>;
  /** Imports tables of CMS; `progress` is told a file's name and how much of it is read, 0 to 1. */
  readonly importTables?: (
    params: ImportParams,
    progress: (file: string, done: number) => void,
  ) => Promise<ImportResult>;
}

export function wallClock(): ClockTime {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
}

export function wallCalendar(): CalendarDate {
  const now = new Date();
  return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
