import type { ClockInterval } from '../clock';
import type { ColumnKind } from '../layout/columns';
import type { LayoutLine } from '../layout/layout';
import type { ServiceTable } from '../layout/tables';
import type { NotGivenReason, SectionKind } from '../model';
import type { Token } from '../scan/tokens';
import type { Span } from '../text';
import type { BelowCodes } from './codeColumns';

/** A line of a visit as it is read here: of free text or a row of a table, with its tokens. */
export interface Row extends Span {
  readonly index: number;
  readonly line: LayoutLine;
  readonly section: SectionKind;
  readonly table: ServiceTable | null;
  readonly tokens: readonly Token[];
  /** In a table the kind of column that each token stands in. */
  readonly cells: readonly (ColumnKind | null)[];
  /** The class of each token (tokenClass.ts). */
  readonly classes: readonly number[];
  /** Where it stands below a line of codes, with a value for each. */
  readonly below: BelowCodes | null;
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
}

/** A place where a service is named: neighbouring codes and names of one service. */
export interface Mention extends Span {
  readonly index: number;
  readonly row: number;
  /** First and last token in its row. */
  readonly first: number;
  readonly last: number;
  readonly code: string;
  /** The code itself stands here. */
  readonly written: boolean;
  /** A known code or name. */
  readonly known: boolean;
  /** No short name that could mean something else. */
  readonly sure: boolean;
  /** Nothing but ornaments stands in front of it in its row. */
  readonly leads: boolean;
  /** A blank for its clock times stands behind it: it is given, and its times are still to come. */
  readonly awaits: boolean;
  /** Why it stands apart from the work of the visit; null where it does not. */
  readonly apart: NotGivenReason | null;
  /** The code or name to point at. */
  readonly name: Span;
  readonly names: readonly Span[];
}

export const figureKinds = ['duration', 'number', 'units', 'interval', 'clock'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A number that could be time or units. */
export interface Figure extends Span {
  readonly index: number;
  readonly row: number;
  /** Its token in the row. */
  readonly at: number;
  readonly kind: FigureKind;
  /** Minutes, units, the length of the interval in minutes, or minutes after midnight. */
  readonly value: number;
  readonly interval: ClockInterval | null;
  readonly column: ColumnKind | null;
  /** Of a clock: whether its column or the words in front call it a start or an end. */
  readonly side: 'start' | 'end' | null;
  /** The digits alone. */
  readonly number: Span;
  /** One of several parted by slashes: `45/45`, `1/1/2`. */
  readonly slashed: boolean;
  /** An `x` stands in front of it. */
  readonly times: boolean;
}

/**
 * What a figure may be. `edge` is the start or end of a service in columns of their own; `minutes each` and `units each`
 * hold for every service that was given and has none of its own.
 */
export const roles = [
  'nothing',
  'minutes',
  'units',
  'interval',
  'edge',
  'minutes each',
  'units each',
  'timed',
  'treatment',
  'both',
  'session',
  'in',
  'out',
] as const;
export type Role = (typeof roles)[number];

/** One thing that a figure could be, with the reasons for and against it as indices of weights. */
export interface Claim {
  readonly role: Role;
  /** Of a service: its code; null for totals, the session and nothing. */
  readonly code: string | null;
  /** Index of the mention that it belongs to; -1 where it is told of a service that is named elsewhere, or of none. */
  readonly mention: number;
  readonly reasons: readonly number[];
}

/** All that is to be read together: the rows of one visit, the services it names, the figures in it. */
export interface Scene {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  /** The codes that are named, in the order of the text. */
  readonly codes: readonly string[];
  /** Some box is ticked. */
  readonly anyTick: boolean;
  /** In a list of ticks, lines without one were not given. */
  readonly unmarked: boolean;
}
