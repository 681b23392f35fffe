import data from '../../../../data/carried.json';
import { type Line, type Located, located, matchesIn } from '../../text';

export type FieldKind = keyof typeof data.fields;

/** A labelled value that holds from one visit to the next. */
export interface Field {
  readonly kind: FieldKind;
  /** As written. */
  readonly label: string;
  readonly value: Located<string>;
}

const kindOf: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries(data.fields).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as FieldKind] as const),
  ),
);
/** The longest label, with room for points and spaces; in UTF-16 units. */
const longestLabel = 30;
/** A longer line or value is no field. */
const [longestLine, longestValue] = [2000, 200];

/** What parts a label from its value: a sign, or a row of points or spaces. */
const parting = /[:=\t]|\.{3}| {3}/g;
/** The fields on some lines, in their order. */
export const fieldsIn = (lines: readonly Line[]): readonly Field[] =>
  lines.flatMap((line) => (line.text.length > longestLine ? [] : fieldsOf(line)));

function fieldsOf({ text, start }: Line): readonly Field[] {
  let done = 0;
  return matchesIn(text, parting).flatMap(({ index }) => {
    const label = index < done ? null : labelBefore(text, index);
    if (!label) return [];
    let from = index;
    while (from < text.length && ':=.*_ \t'.includes(text[from]!)) from++;
    done = from;
    const rest = text.slice(from);
    const value = rest.slice(0, endOf(rest)).trimEnd();
    if (!/[\p{L}\d]/u.test(value) || value.length > longestValue) return [];
    return [{ ...label, value: located(value, start + from, start + from + value.length) }];
  });
}

/** The longest label that ends there. Within a sentence it begins with a capital. */
function labelBefore(text: string, at: number): Pick<Field, 'kind' | 'label'> | null {
  const before = text.slice(Math.max(0, at - longestLabel), at).trimEnd();
  for (let from = 0; from < before.length; from++) {
    const label = before.slice(from);
    const kind = kindOf.get(label.toLowerCase().replace(/[ \t.]{1,4}/g, ' '));
    if (!kind) continue;
    const front = before.slice(0, from);
    if (/[\p{L}\d]$/u.test(front) || (/[\p{L}\d] $/u.test(front) && !/^[A-Z]/.test(label))) continue;
    return { kind, label };
  }
  return null;
}

/** A field ends at a column, or where the next label begins: up to three words, the first with a capital. */
function endOf(rest: string): number {
  const column = /[ \t]{2}|[\t|]/.exec(rest)?.index ?? rest.length;
  for (let at = rest.indexOf(':'); at > 0 && at < column; at = rest.indexOf(':', at + 1)) {
    const words = rest
      .slice(Math.max(0, at - longestLabel), at)
      .split(' ')
      .slice(-3);
    for (; words.length > 0; words.shift()) {
      const begin = at - words.join(' ').length;
      if (begin > 0 && /^[A-Z]/.test(words[0]!) && words.every((word) => /^[A-Za-z./#]+$/.test(word)))
        return begin;
    }
  }
  return column;
}
