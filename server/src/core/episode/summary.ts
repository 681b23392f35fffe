import type { CalendarDate } from '../calendar';
import type { ClockInterval } from '../clock';
import type { Discipline, PayerKind } from '../model';
import type { Located, Span } from '../text';
import type { Person } from './facts/patient';

/** The number of a visit among those that were planned or authorised, as written: "visit 7 of 12". */
export interface VisitCount {
  readonly number: Located<number>;
  readonly of: Located<number> | null;
}

/** A payer's leave for so many visits or for a stretch of time, as a note tells it. */
export interface Authorization {
  /** The word that names it. */
  readonly span: Span;
  /** Its number at the payer, in small letters; null where none is written. */
  readonly reference: string | null;
  /** How many visits it is good for. */
  readonly visits: Located<number> | null;
  /** How many of them are used, this visit included. */
  readonly used: Located<number> | null;
  readonly from: Located<CalendarDate> | null;
  readonly to: Located<CalendarDate> | null;
}

/** From when to when a plan of care or its certification holds, as a note tells it. */
export interface PlanPeriod {
  readonly span: Span;
  readonly from: Located<CalendarDate> | null;
  readonly to: Located<CalendarDate> | null;
  /** How long the plan is to last, in weeks; where only that is written. */
  readonly weeks: Located<number> | null;
}

/** What a note says of the reports that are due from time to time. */
export interface Reports {
  /** An evaluation: an episode begins. */
  readonly evaluation: Span | null;
  /** A progress report, a re-evaluation or a recertification stands here or was written on this day. */
  readonly progress: Span | null;
  /** The plan of care was certified again or renewed on this day. */
  readonly recertified: Span | null;
  /** Words that daily notes are titled with too ("progress note"). */
  readonly perhaps: Span | null;
  /** The day of an earlier progress report or evaluation. */
  readonly earlier: Located<CalendarDate> | null;
}

/** Work that takes one clinician's whole attention. */
export interface OneOnOne {
  readonly code: string;
  /** Minutes. */
  readonly minutes: number;
  readonly intervals: readonly Located<ClockInterval>[];
}

/** A sentence about the work or its assessment: what tells whether it stands elsewhere too, not its words. */
export interface Sentence {
  /** The same for sentences with the same words and figures. */
  readonly exact: number;
  /** The same for sentences that differ in figures alone. */
  readonly shape: number;
  readonly words: number;
  readonly hasFigure: boolean;
  /** On one line. */
  readonly span: Span;
}

/** A measure and what it gave. */
export interface MeasureValue {
  /** The same for the same measure of the same side and region. */
  readonly key: number;
  /** Id of `data/measures.json`. */
  readonly measure: string;
  readonly value: number;
  /** Null where it may be one of several and is not written. */
  readonly unit: string | null;
  /** As the patient tells it, not as it was measured. */
  readonly reported: boolean;
  readonly span: Span;
}

/** How much help a task took. */
export interface Assistance {
  readonly task: string;
  /** 1 dependent to 9 independent. */
  readonly rank: number;
  readonly label: string;
  readonly span: Span;
}

/** What a visit tells of the yearly threshold of Medicare. */
export interface TowardsThreshold {
  /** Dollars of the year that it says are used. */
  readonly used: Located<number> | null;
  /** KX on a line of the bill. */
  readonly kx: Span | null;
  /** The first line of the bill, where lines bear modifiers; null where none does, so that none can be missing. */
  readonly lines: Span | null;
}

/** A goal that waits for a word. */
export interface Goal {
  /** As it is called: "STG 1"; null where it has no name. */
  readonly name: string | null;
  /** Its tasks, measures and further words, as numbers. */
  readonly about: readonly number[];
  /** When it is to be reached. */
  readonly until: CalendarDate | null;
  readonly span: Span;
}

/** Side of a part of the body in a diagnosis: left, right, or both. */
export interface BodySide {
  readonly part: string;
  readonly side: 'l' | 'r' | 'b';
  readonly span: Span;
}

/** The profile that a visit is judged by, without its terms. */
export interface EpisodePayer {
  readonly id: string;
  readonly name: string;
  readonly kind: PayerKind;
}

/** What one visit gives to the findings across visits: small, and without the text of the note. */
export interface VisitSummary {
  /** The file as its host names it; empty for the note that is being analysed. */
  readonly file: string;
  /** Index of the visit in its file. */
  readonly index: number;
  /** Its own part of the file; what it shares with others stands outside. */
  readonly span: Span;
  /** Where a finding about the whole visit is shown: its date, else its first line. */
  readonly place: Span;
  readonly draft: boolean;
  readonly person: Person;
  /** Says whether two notes are about the same person, without the name; null where the note names nobody. */
  readonly patient: string | null;
  readonly discipline: Discipline | null;
  readonly date: Located<CalendarDate> | null;
  readonly payer: EpisodePayer | null;
  /** Codes that were given, each once. */
  readonly codes: readonly string[];
  /** Who treated, in small letters; null where the note names nobody or several. */
  readonly clinician: string | null;
  readonly oneOnOne: readonly OneOnOne[];
  /** Time in and time out, where both are written. */
  readonly session: Located<ClockInterval> | null;
  readonly count: VisitCount | null;
  readonly authorization: Authorization | null;
  readonly plan: PlanPeriod | null;
  readonly reports: Reports;
  readonly sentences: readonly Sentence[];
  /** Of those that nobody writes of two patients by chance, what tells whether they stand elsewhere too. */
  readonly ownSentences: readonly number[];
  readonly measures: readonly MeasureValue[];
  readonly assistance: readonly Assistance[];
  /** Words that say the patient does better. */
  readonly improved: Located<string> | null;
  readonly sides: readonly BodySide[];
  readonly threshold: TowardsThreshold | null;
  readonly goals: readonly Goal[];
  /** What its words on the work, the response and the assessment are about, and whether it speaks of goals at all. */
  readonly touched: { readonly about: readonly number[]; readonly goals: boolean };
  /** The same for texts that are the same but for spaces. */
  readonly likeness: string;
}

/** The words in the visit's own part; what stands in the head of the file is shown at the visit's date. */
export const ownPlace = ({ span, place }: VisitSummary, fact: { readonly span: Span } | null): Span =>
  fact && span.start <= fact.span.start && fact.span.end <= span.end ? fact.span : place;

/** Medicare Part B and Medicare Advantage, which is treated like it. */
export const isMedicare = ({ payer }: VisitSummary): boolean =>
  payer?.kind === 'medicare-b' || payer?.kind === 'medicare-advantage';
