import type { CalendarDate } from '../calendar';
import type { ClockInterval, ClockTime } from '../clock';
import type { Span } from '../text';

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
    | { readonly kind: 'date'; readonly date: CalendarDate | null }
    | { readonly kind: 'box'; readonly ticked: boolean }
    | { readonly kind: 'blank' }
    | { readonly kind: 'number'; readonly value: number; readonly inWords: boolean }
    | { readonly kind: 'measure' }
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'mark'; readonly text: string }
    /** End of a sentence. */
    | { readonly kind: 'stop' }
  );

export type TokenKind = Token['kind'];
export type TokenOf<K extends TokenKind> = Extract<Token, { kind: K }>;

/** Reads one token at `at` or says that there is none of its kind. Never looks behind `end`. */
export type Scanner = (text: string, at: number, end: number) => Token | undefined;

/** A scanner from a sticky regular expression; `make` may refuse a match by returning undefined. */
export function scanner(
  source: string,
  flags: string,
  make: (match: RegExpExecArray, at: number) => Token | undefined,
): Scanner {
  const pattern = new RegExp(source, `${flags}y`);
  return (text, at, end) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match && match[0].length > 0 && at + match[0].length <= end ? make(match, at) : undefined;
  };
}
