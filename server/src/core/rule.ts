import type { Context } from './context';
import type { Change } from './door/change';
import type { Visit } from './model';
import type { Span } from './text';

/** What a finding rests on: numbers in the note, a published rule, or a reading of prose. */
export type Certainty = 'arithmetic' | 'rule' | 'wording';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export type Category = 'time' | 'units' | 'elements' | 'right-code' | 'edits' | 'note' | 'payer' | 'data';

/** A blank in an inserted text: a question to the author, never an answer. */
export interface Blank {
  /** What is asked, shown as `[assist level]`; a clock blank is shown as `__:__`. */
  readonly ask: string;
}

/** Text to insert: words and blanks in order. */
export type NewText = readonly (string | Blank)[];

/** Replaces `span` (empty for an insertion) by `text`. Edits of one fix never overlap. */
export interface Edit {
  readonly span: Span;
  readonly text: NewText;
}

/** A change that a rule proposes. It is offered only once it came through the door (`door/door.ts`). */
export interface Fix {
  readonly title: string;
  /** `safe`: layout and derived numbers; `review`: everything else. Only safe ones run in bulk. */
  readonly kind: 'safe' | 'review';
  /** What it names; it changes nothing else. */
  readonly change: Change;
  readonly edits: readonly Edit[];
  /** Further places for the same, the better first, where `edits` would harm what stands in the note. */
  readonly otherwise?: readonly (readonly Edit[])[];
}

/** Words elsewhere that a finding rests on: in the note, or in the file of another one (`Origin.file`). */
export interface Related {
  readonly file?: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports; the façade adds id, severity and certainty of the rule. */
export interface Report {
  readonly span: Span;
  /** What was found against what holds, with the numbers, in plain words. */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Only not written yet: kept quiet while the note is a draft. */
  readonly notYetWritten?: boolean;
  /** Overrides the rule's default severity, where a payer profile asks for more or less. */
  readonly severity?: Severity;
  /** Neither the payer nor a published rule asks for it: a hint that says so, never counted as open. */
  readonly unasked?: true;
}

export interface Finding extends Report {
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Index of the visit in the note. */
  readonly visit: number;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly notYetWritten: boolean;
}

/** An error that follows from the numbers of the note: dismissed or not, it is told. */
export const isContradiction = ({ severity, certainty }: Pick<Finding, 'severity' | 'certainty'>): boolean =>
  severity === 'error' && certainty === 'arithmetic';

/** Where a fact about billing or documentation comes from. */
export interface Source {
  readonly title: string;
  /** Day, month or year of the source itself. */
  readonly date: string;
  /** Day or month of the last look at it; left out where nobody found it again, and `verify` is set then. */
  readonly checked?: string;
  /** Not yet checked against a primary source: never shown as settled. */
  readonly verify?: boolean;
}

/** A rule judges the facts of one visit. One file each; holds no regular expression and reads no raw text. */
export interface Rule {
  readonly id: string;
  readonly category: Category;
  readonly certainty: Certainty;
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
  /** Why it matters, for the page behind the finding; Markdown. */
  readonly why: string;
  readonly sources: readonly Source[];
  check(visit: Visit, context: Context): Iterable<Report>;
}

/** The plain text of an inserted text: blanks become `[question]` or `__:__`. */
export const plainText = (text: NewText): string =>
  text.map((part) => (typeof part === 'string' ? part : blankText(part))).join('');

export const blankText = (blank: Blank): string => (blank.ask === 'time' ? '__:__' : `[${blank.ask}]`);
