import type { CalendarDate } from './calendar';
import { builtInCodes, type CodeSet } from './codes/codeSet';
import type { Dismissals } from './dismissals/dismissals';
import { builtInEdits } from './edits/builtIn';
import type { EditTable } from './edits/editTable';
import { builtInMue, type MueTable } from './edits/mueTable';
import type { Lexicon } from './facts/evidence/lexicon';
import type { Memory } from './memory';
import { builtInPayers } from './payers/builtIn';
import type { PayerSet } from './payers/payerSet';
import type { Phrase } from './phrases/phrases';
import type { Severity } from './rule';

/** Everything outside the text that an analysis depends on. The core has no clock, no files, no settings of its own. */
export interface Context {
  readonly codes: CodeSet;
  /** Payer profiles, built in and the clinic's own. */
  readonly payers: PayerSet;
  /** Procedure-to-procedure edits: the table that the user imported, else the built-in one. */
  readonly edits: EditTable;
  /** Medically unlikely units, imported or built in. */
  readonly mue: MueTable;
  /** Phrases that count as evidence, with the clinic's own words; null for the built-in ones. */
  readonly lexicon: Lexicon | null;
  /** The clinic's own blocks of text. */
  readonly phrases: readonly Phrase[];
  /** What the clinic has dismissed; null where nothing is kept. */
  readonly dismissals: Dismissals | null;
  /** Id of the payer profile for notes that name none; null to say nothing. */
  readonly defaultPayer: string | null;
  /** Day of visits that name none and stand below none that does; null to say nothing. */
  readonly defaultDate: CalendarDate | null;
  /** Severities by rule id that replace the defaults. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** The author asked "Ready to sign?": nothing is kept quiet. */
  readonly ready: boolean;
  /** The day on the host's calendar; null where notes of any day are read. */
  readonly today: CalendarDate | null;
  /** What the host keeps for the next reading of nearly the same text; left out where every text is another. */
  readonly memory?: Memory;
}

/** A context with the built-in data; `options` replace parts of it. */
export const createContext = (options: Partial<Context> = {}): Context => ({
  codes: builtInCodes,
  payers: builtInPayers,
  edits: builtInEdits,
  mue: builtInMue,
  lexicon: null,
  phrases: [],
  dismissals: null,
  defaultPayer: null,
  defaultDate: null,
  severities: {},
  ready: false,
  today: null,
  ...options,
});
