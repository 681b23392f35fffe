import {
  type Analysis,
  failureLine,
  failureTexts,
  placesIn,
  placesNotChecked,
  positionAt,
} from '../core/index';
import type { Input } from './input';
import { onOneLine } from './printable';

export type Worked<T> = { readonly result: T } | { readonly problem: string };

/**
 * What a command makes of one input, or why there is nothing. A mistake of ours in one file leaves the others
 * alone; its own words might quote the note, so that only its place in the program is told.
 */
export function worked<T>(input: Input, work: (text: string) => T): Worked<T> {
  if ('problem' in input) return input;
  try {
    return { result: work(input.text) };
  } catch (error) {
    return {
      problem: `was not read: a mistake of Theralint ${failureLine('note-not-read', placesIn(error))}`,
    };
  }
}

/** A line for each place of a note that was not checked, with its number counted from one. */
export const failureLines = (file: string, { failures, lines }: Analysis): readonly string[] =>
  placesNotChecked(failures).map(({ id, rule, span, places }) => {
    const { line } = positionAt(lines, span.start);
    return `theralint: ${onOneLine(file)}:${line + 1}: ${failureTexts[id]} ${failureLine(rule ? `${id} ${rule}` : id, places)}\n`;
  });
