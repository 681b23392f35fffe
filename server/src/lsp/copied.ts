import { bySentence, copiesOf, type Span, type Visit, visitAt, visitLabel } from '../core/index';
import { l10n } from '../core/l10n';
import { fromPosition } from './fromProtocol';
import { type Note, summariesOf } from './notes';
import type { CopiedParams, CopiedResult } from './protocol';

/** The text of a note as it is in the editor or stored; null where there is none. */
export type TextOf = (uri: string) => Promise<string | null>;

/** The visit around a place and the one that it repeats, as texts; null where nothing is copied, or the other note is gone. */
export async function copiedAt(
  note: Note,
  { position }: CopiedParams,
  textOf: TextOf,
): Promise<CopiedResult | null> {
  const visit = visitAt(note.analysis, fromPosition(note, position));
  const [copy] = visit ? copiesOf(note.analysis, visit, summariesOf(note.others)) : [];
  if (!visit || !copy) return null;
  const { there, elsewhere, otherPatient } = copy;
  const text = elsewhere ? await textOf(there.file) : note.analysis.text;
  if (text === null) return null;
  const day = there.date?.value ?? l10n`visit ${there.index + 1}`;
  return {
    here: { title: visitLabel(visit), text: partOf(note.analysis.text, visit.span) },
    there: { title: otherPatient ? l10n`another patient, ${day}` : day, text: partOf(text, there.span) },
  };
}

const partOf = (text: string, { start, end }: Span): string => bySentence(text.slice(start, end).trimEnd());

/** The texts of the notes that some visits repeat, by their URIs. */
export async function copiedTexts(
  note: Note,
  visits: readonly Visit[],
  textOf: TextOf,
): Promise<ReadonlyMap<string, string>> {
  const files = visits
    .flatMap((visit) => copiesOf(note.analysis, visit, summariesOf(note.others)))
    .filter(({ elsewhere }) => elsewhere)
    .map(({ there }) => there.file);
  const texts = await Promise.all(
    [...new Set(files)].map(async (file) => [file, await textOf(file)] as const),
  );
  return new Map(texts.flatMap(([file, text]) => (text === null ? [] : [[file, text]])));
}
