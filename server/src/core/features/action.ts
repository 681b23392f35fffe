import type { Reach } from '../dismissals/dismissal';
import { noEdits, type SafeEdits, type Wanted } from '../door/door';
import type { ClinicMeaning } from '../facts/evidence/clinicWords';
import type { Finding } from '../rule';
import type { Span } from '../text';

/** What an action lets the author decide. */
export type Question =
  | { readonly about: 'payer' }
  /** How a visit and the one that it repeats stand side by side. */
  | { readonly about: 'copy'; readonly at: Span }
  /** Which of these findings is dismissed, how far (null where that is open too), and why. */
  | { readonly about: 'dismissal'; readonly findings: readonly Finding[]; readonly reach: Reach | null }
  /** What words mean in all notes of the clinic. */
  | {
      readonly about: 'clinic words';
      readonly words: string;
      readonly choices: readonly { readonly means: ClinicMeaning; readonly says: string }[];
    };

/** A change that the editor offers. Applied only when the author chooses it. */
export interface Action {
  readonly title: string;
  /** `fix` mends a finding, `fix-all` makes every safe fix at once, `compare` shows what a finding is about, `dismiss` keeps it quiet, `clinic-words` has words understood in all notes, the others help to write. */
  readonly kind:
    | 'fix'
    | 'fix-all'
    | 'start-now'
    | 'end-now'
    | 'time-blank'
    | 'totals'
    | 'units'
    | 'compare'
    | 'align'
    | 'dismiss'
    | 'clinic-words';
  readonly edits: SafeEdits;
  /** Instead of a change of the text: what the editor opens for the author to decide. */
  readonly asks?: Question;
  /** Instead of a change of the text: a file of the clinic that is made, by its path from the folder on, if it is not there yet. */
  readonly creates?: { readonly path: string; readonly text: string };
  /** What a `fix` mends. */
  readonly finding: Finding | null;
  /** The one that an automatic repair may choose: safe and without an alternative. */
  readonly preferred: boolean;
  /** Why it cannot be done here, in plain words; null where it can. */
  readonly disabled: string | null;
}

/** An action before it is known whether its change comes through the door. */
export interface Proposal extends Wanted, Pick<Action, 'kind' | 'title'> {}

/** An action that belongs to no finding. */
export const offer = (kind: Action['kind'], title: string, edits: SafeEdits): Action => ({
  title,
  kind,
  edits,
  finding: null,
  preferred: false,
  disabled: null,
});

/** One that cannot be done here, with the reason. */
export const notHere = (kind: Action['kind'], title: string, reason: string): Action => ({
  ...offer(kind, title, noEdits),
  disabled: reason,
});
