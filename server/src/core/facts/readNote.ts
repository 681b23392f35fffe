import type { CodeSet } from '../codes/codeSet';
import type { Visit } from '../model';

/** Reads the visits of a note. Total: any text gives an answer, at least one visit. */
export function readNote(_text: string, _codes: CodeSet): readonly Visit[] {
  return [];
}
