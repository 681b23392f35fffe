import type { Service, Visit } from '../model';
import type { Edit } from '../rule';
import { contains, type Located } from '../text';
import { insertAt } from './insert';

/**
 * Adds a modifier, as this note writes them, behind the last one of a service, else behind its code on the line of the charge.
 * Null where only a name for the code stands in the note.
 */
export function addModifier(visit: Visit, service: Service, modifier: string): Edit | null {
  const text = `${visit.style.modifierSign}${modifier}`;
  // a modifier in the head of the file is there for the other visits too
  const last = service.modifiers.filter(({ span }) => span.start >= visit.span.start).at(-1);
  if (last) return insertAt(last.span.end, [text]);
  if (!service.codeWritten) return null;
  const written = [service.name.span, ...service.mentions].filter(
    ({ start, end }) => end - start === service.code.length,
  );
  const place = written.find((span) => service.charge && contains(service.charge, span)) ?? written[0];
  return place ? insertAt(place.end, [text]) : null;
}

/** Removes a modifier with what joins it to the one before, or to the code. */
export function removeModifier(service: Service, modifier: Located<string>): Edit {
  const before = service.modifiers.filter(({ span }) => span.end <= modifier.span.start).at(-1)?.span.end;
  return { span: { start: before ?? modifier.span.start, end: modifier.span.end }, text: [''] };
}

/** Writes another modifier in its place. */
export const replaceModifier = (modifier: Located<string>, by: string): Edit => ({
  span: modifier.span,
  text: [by],
});

/** Edits without repetitions: a modifier that stands once for all codes is changed once. */
export const distinctEdits = (edits: readonly Edit[]): readonly Edit[] => [
  ...new Map(edits.map((edit) => [`${edit.span.start}-${edit.span.end}`, edit])).values(),
];
