/**
 * What a note says: the facts of each visit, every one with the words that it was read from.
 * Rules, features and the command line read this and nothing else.
 */
import type { CalendarDate } from './calendar';
import type { ClockInterval, ClockTime } from './clock';
import type { Located, Span } from './text';

export type Discipline = 'PT' | 'OT' | 'SLP';

/** How a visit's time becomes units: CMS pools timed minutes, midpoint takes each code alone. */
export type UnitRule = 'cms' | 'midpoint';

export type PayerKind =
  | 'medicare-b'
  | 'medicare-advantage'
  | 'medicaid'
  | 'commercial'
  | 'workers-comp'
  | 'tricare'
  | 'auto'
  | 'self-pay'
  | 'unset';

/** Where the visit was: decides which of Medicare's tables holds. */
export type Setting = 'hospital outpatient' | 'office';

export type SectionKind =
  | 'head'
  | 'subjective'
  | 'objective'
  | 'treatment'
  | 'response'
  | 'assessment'
  | 'plan'
  | 'goals'
  | 'billing'
  | 'time'
  | 'signature'
  | 'other';

/** A place where something can be added, and what joins it to the words around it. */
export interface Gap {
  readonly span: Span;
  readonly before: string;
  readonly after: string;
  /** What is added is a sentence of its own. */
  readonly sentence: boolean;
}

export interface Section {
  readonly kind: SectionKind;
  /** The heading's own words; null for text in front of the first heading. */
  readonly heading: Span | null;
  /** What stands under the heading, up to the next one. */
  readonly body: Span;
}

export interface RoomySection extends Section {
  /** Where words can be added to it. */
  readonly room: Gap;
}

/** What the note says about who pays. */
export interface PayerFacts {
  readonly kind: PayerKind;
  /** The payer's name as written; null where the note names none. */
  readonly name: Located<string> | null;
  /** The rule that the words imply or state; null where they imply none. */
  readonly rule: UnitRule | null;
  /** Words that state the rule themselves ("rule of eights"). */
  readonly ruleWords: Located<string> | null;
  /** Who pays what the first one leaves; left out where the note names nobody. */
  readonly secondary?: { readonly kind: PayerKind; readonly name: Located<string> };
}

export type Credential = 'PT' | 'PTA' | 'OT' | 'OTA' | 'SLP' | 'student' | 'other';

export interface Clinician {
  readonly name: string;
  readonly credential: Credential;
}

/** Why a named service does not count as given in this visit. */
export type NotGivenReason =
  | 'unticked'
  | 'negated'
  | 'planned'
  | 'past'
  | 'home'
  | 'goal'
  | 'struck'
  | 'declined'
  | 'billing-note';

export interface NotDelivered {
  readonly code: string;
  readonly name: Located<string>;
  readonly reason: NotGivenReason;
}

export interface ServiceMinutes {
  /** The clinician who gave them, where the note says. */
  readonly by: Credential | null;
  readonly minutes: number;
}

/** Where something can be added to a service so that it stands in the manner of the note. */
export interface Room {
  readonly times: Gap;
  readonly minutes: Gap;
  /** Words about the work. */
  readonly words: Gap;
}

/** An intervention and its charge: all that one visit says of one procedure code. */
export interface Service {
  readonly code: string;
  /** The code itself stands in the text, not only a name for it. */
  readonly codeWritten: boolean;
  /** The place to point at: the code or name where it is first given. */
  readonly name: Located<string>;
  /** The name with the minutes, times, units and modifiers right by it. */
  readonly record: Span;
  /** Every place where the code or a name of it stands for this service. */
  readonly mentions: readonly Span[];
  /** Minutes: the sum of what is stated, else the length of the intervals, else null. */
  readonly minutes: number | null;
  /** The stated numbers that count (a repetition is left out). */
  readonly statedMinutes: readonly Located<number>[];
  readonly intervals: readonly Located<ClockInterval>[];
  /** Billing units as stated; null where none stand. */
  readonly units: Located<number> | null;
  /** How many lines of the bill the units are the sum of; a sum of several cannot be set at one place. */
  readonly unitLines: number;
  readonly modifiers: readonly Located<string>[];
  /** Where the work is described: the spans of its narrative, empty where it is only billed. */
  readonly narrative: readonly Span[];
  /** Where the charge stands, if apart from the intervention. */
  readonly charge: Span | null;
  /** Words that say it is not billed ("not billed", "no charge"). */
  readonly unbilled: Span | null;
  /** Minutes by who gave them, where the note tells clinicians apart; empty otherwise. */
  readonly performers: readonly ServiceMinutes[];
  /** The plan of care that it stands under; left out where the note does not tell the work of two disciplines apart. */
  readonly plan?: Discipline;
  /** Its minutes, times and units are the same in nearly every sensible reading of the note; left out where they are not. */
  readonly sure?: true;
  readonly room: Room;
}

export interface Totals {
  readonly timedMinutes: Located<number> | null;
  readonly treatmentMinutes: Located<number> | null;
  /** Units of the whole visit where only a total is stated. */
  readonly units: Located<number> | null;
}

/** Time in and time out of the visit. Either may be missing. */
export interface Session {
  readonly from: Located<ClockTime> | null;
  readonly to: Located<ClockTime> | null;
}

export const elementIds = [
  'activity',
  'goal',
  'start-end',
  'participation',
  'progress',
  'skilled-involvement',
  'equipment',
] as const;

/** The things that the documentation of 97530 shows; rule ids are `97530-` and this. */
export type ElementId = (typeof elementIds)[number];

/** Words that support an element, and why they count, in words for the reader. */
export interface Evidence {
  readonly span: Span;
  readonly reason: string;
  /** A weak one counts only together with another. */
  readonly strength: 'strong' | 'weak';
}

export interface ElementFacts {
  readonly documented: boolean;
  readonly evidence: readonly Evidence[];
}

export interface MedicalNecessity {
  readonly documented: boolean;
  readonly condition: readonly Evidence[];
  readonly limitation: readonly Evidence[];
}

/** The 97530 text reads like the work of another code. */
export interface ReadsAs {
  readonly code: string;
  readonly reason: string;
  /** What the words would have to tell to read like 97530. */
  readonly wants: string;
  readonly words: readonly Span[];
}

export interface VaguePhrase {
  readonly span: Span;
  /** Why the phrase says little, in plain words. */
  readonly why: string;
  /** Questions whose answers would make it concrete. */
  readonly questions: readonly string[];
}

/** What the wording of a visit shows, judged on prose. */
export interface Wording {
  /** null where 97530 is not delivered in this visit. */
  readonly elements: Readonly<Record<ElementId, ElementFacts>> | null;
  readonly medicalNecessity: MedicalNecessity;
  readonly readsAs: ReadsAs | null;
  /** Words that say two or more patients were treated together in one-on-one work. */
  readonly group: Span | null;
  /** Pairs of billed codes that rest on the same description. */
  readonly shared: readonly { readonly codes: readonly [string, string]; readonly span: Span }[];
  readonly vague: readonly VaguePhrase[];
  /** Codes for whose work something stands in the note, with the first words of it. */
  readonly described: readonly Located<string>[];
  /** Codes without units that a part of the bill that was not understood may hold. */
  readonly mayBeBilled: readonly string[];
  /** The note calls the visit the first one. */
  readonly firstVisit?: true;
}

/** Looks like a time, duration or date and cannot be read. */
export interface Unreadable {
  readonly kind: 'duration' | 'clock time' | 'date' | 'units';
  readonly span: Span;
  /** What is wrong with it; left out where it is only not to be read. */
  readonly why?: UnreadableWhy;
  /** It may be still being typed. */
  readonly unfinished?: boolean;
}

export type UnreadableWhy =
  | { readonly is: 'range' | 'no whole number' | 'no end' | 'no year' | 'no day' }
  | { readonly is: 'no such time'; readonly hour: number; readonly minute: number }
  | { readonly is: 'no such day'; readonly year: number; readonly month: number; readonly day: number };

/** A number or word that was read, and as what; for people who want to see how the note was understood. */
export interface Reading {
  readonly span: Span;
  /** In plain words: "23 minutes of 97530". */
  readonly as: string;
}

/** How this note is typed, so that an insertion looks like the rest of it. */
export interface NoteStyle {
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** What stands between a code and its modifier: `97530-GP`, `97530 GP`. */
  readonly modifierSign: string;
}

/** Another sensible way to read the figures of a visit: what it would say instead. */
export type OtherReading = Pick<Visit, 'services' | 'notDelivered' | 'totals' | 'session'>;

/** A figure that can be read in more than one sensible way. */
export interface Unsure {
  readonly span: Span;
  /** What it was read as, in plain words: "7 minutes of 97140". */
  readonly as: string;
  /** What else it could be. */
  readonly or: readonly string[];
  /** The same, the one that it was read as first, with how its author can say so. */
  readonly answers: readonly Answer[];
}

/** What a figure is: minutes or units of a code, or one of the totals or times of the visit (`figures/figure.ts`). */
export interface FigureMeaning {
  readonly role: string;
  readonly code: string | null;
  readonly value: number;
}

export interface Answer {
  readonly as: string;
  readonly means: FigureMeaning;
  /** Words in front of and behind the figure. */
  readonly ways: readonly { readonly before: string; readonly after: string }[];
}

/** What a date, a name or a mark that was not understood could be. */
export interface Maybe {
  readonly dateOfService?: true;
  readonly signature?: true;
}

/** What a visit says that cannot be so beside the rest of it; `other` is where that stands. */
export type Inconsistency =
  /** The work names the other side of a part of the body than `side`, that of the diagnosis. */
  | {
      readonly is: 'side';
      readonly part: string;
      readonly side: 'l' | 'r' | 'b';
      readonly span: Span;
      readonly other: Span;
    }
  /** A value above the highest of its scale. */
  | {
      readonly is: 'value';
      readonly name: string;
      readonly value: number;
      readonly most: number;
      readonly span: Span;
    }
  /** A day of something past after the visit, one by which a goal was to be reached before it, one beside the signature before it. */
  | { readonly is: 'future' | 'goal' | 'signature'; readonly day: CalendarDate; readonly span: Span }
  /** Another name of the patient. */
  | { readonly is: 'name'; readonly span: Span; readonly other: Span };

export interface Visit {
  readonly index: number;
  readonly style: NoteStyle;
  readonly span: Span;
  /** Its lines that are not blank, each without the line end: where an inserted line can go. */
  readonly lines: readonly Span[];
  /** At the end of each paragraph: where words about it can be added. */
  readonly room: readonly Gap[];
  readonly sections: readonly RoomySection[];
  readonly dateOfService: Located<CalendarDate> | null;
  readonly discipline: Discipline | null;
  readonly payer: PayerFacts;
  /** Left out where the note says nothing of the place. */
  readonly setting?: Located<Setting>;
  readonly diagnoses: readonly Located<string>[];
  /** US dollars of the year's therapy threshold that the note says are used; left out where it says nothing. */
  readonly amountUsed?: Located<number>;
  readonly services: readonly Service[];
  readonly notDelivered: readonly NotDelivered[];
  readonly totals: Totals;
  readonly session: Session | null;
  readonly clinicians: readonly Located<Clinician>[];
  /** Whom the note names as having treated; left out where it names nobody so, or several. */
  readonly treatedBy?: Located<Clinician>;
  readonly signature: Located<Clinician> | null;
  /** Words that call the note a draft. */
  readonly draft: Span | null;
  /** Blanks that wait for an answer; the value is what is asked: `assist level` of `[assist level]`, `time` of `__:__`. */
  readonly placeholders: readonly Located<string>[];
  readonly unreadable: readonly Unreadable[];
  /** It is too long to be read whole: UTF-16 units that are left out at its end, and the last line that is read. */
  readonly unread?: { readonly units: number; readonly from: Span };
  readonly readings: readonly Reading[];
  /** Other sensible readings of the figures; left out where there is none. */
  readonly otherReadings?: readonly OtherReading[];
  /** The figures that those read differently or that were not understood; left out where there are none. */
  readonly unsure?: readonly Unsure[];
  /** Minutes or units may stand in the note that were not understood as such: nothing of that kind is called missing. */
  readonly unexplained?: true;
  /** What was not found for certain may stand there in another form, and is not called missing. */
  readonly maybe?: Maybe;
  /** Left out where there are none. */
  readonly inconsistent?: readonly Inconsistency[];
  /** Codes whose work the words give to an aide; left out where there are none. */
  readonly aides?: readonly Located<string>[];
  readonly wording: Wording;
}
