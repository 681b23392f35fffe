import type { CalendarDate } from '../calendar';
import type { ClockInterval, ClockTime } from '../clock';
import type { Located, Span } from '../text';
import type { MeasureUnit } from './measures';
import type { Stretch } from './stretch';

/** How a number of minutes is written; a weak form counts only beside a service. */
export type DurationForm = 'minutes' | 'label' | 'hours' | 'tick' | 'letter';

/**
 * The words and numbers of a note, each read as far as its own characters allow. What a token means
 * for the visit (which service a duration belongs to) is decided later.
 */
export type Token = Span &
  (
    | { readonly kind: 'code'; readonly code: string; readonly known: boolean }
    | {
        readonly kind: 'name';
        readonly code: string;
        readonly medicare: string | null;
        readonly sure: boolean;
      }
    | {
        readonly kind: 'duration';
        readonly minutes: number;
        readonly form: DurationForm;
        readonly number: Span;
      }
    | {
        readonly kind: 'interval';
        readonly interval: ClockInterval;
        readonly form: 'clock' | 'digits';
        readonly certain: boolean;
      }
    | {
        readonly kind: 'clock';
        readonly time: ClockTime;
        readonly form: 'clock' | 'digits' | 'hour';
        readonly certain: boolean;
      }
    | {
        readonly kind: 'units';
        readonly units: number;
        readonly form: 'times' | 'word' | 'label';
        readonly number: Span;
      }
    | { readonly kind: 'modifier'; readonly modifier: string }
    /** `date` is null for a day without a year, or one that does not exist; then it may be something else. */
    | {
        readonly kind: 'date';
        readonly date: CalendarDate | null;
        readonly numbers: readonly Located<number>[];
      }
    | { readonly kind: 'box'; readonly ticked: boolean }
    | { readonly kind: 'blank' }
    | { readonly kind: 'number'; readonly value: number; readonly inWords: boolean }
    /** From so many minutes to so many: which one it was, nobody can tell. */
    | { readonly kind: 'range'; readonly from: Located<number>; readonly to: Located<number> }
    /** Numbers that hang together, or count or measure something: `3x10`, `128/76`, `20 ft`, `x15`, `1/1/2`. */
    | {
        readonly kind: 'measure';
        readonly numbers: readonly Located<number>[];
        readonly unit: MeasureUnit | null;
      }
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'mark'; readonly text: string }
    /** End of a sentence. */
    | { readonly kind: 'stop' }
  );

export type TokenKind = Token['kind'];
export type TokenOf<K extends TokenKind> = Extract<Token, { kind: K }>;

/** Reads one token that begins with the atom at `i`, or says that there is none of its kind. */
export type Grammar = (s: Stretch, i: number) => Token | undefined;

/** A token that is one of `signs`. */
export const isMark = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'mark' && signs.includes(token.text);
