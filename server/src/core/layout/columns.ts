import data from '../../../data/columns.json';

/** What a column of a table, or a field of a record, may hold. */
export type ColumnKind = keyof typeof data.columns;

const kinds = new Map<string, ColumnKind>(
  Object.entries(data.columns).flatMap(([kind, names]) =>
    names.map((name) => [name, kind as ColumnKind] as const),
  ),
);

/** No title is longer, in UTF-16 units. */
const longest = 60;

/** A title in small letters, its words one blank apart, without the signs of Markdown and quotation. */
function titleOf(text: string): string {
  const small = text.trim().toLowerCase();
  return plainTitle.test(small)
    ? small
    : small
        .replace(/[*"]/g, '')
        .replace(/[\s_]+/g, ' ')
        .trim();
}
const plainTitle = /^[^\s_*"]+(?: [^\s_*"]+)*$/;

/** What a column holds: by its whole name, else by the first part of a double one ("CPT + mods"). */
export function kindOf(text: string): ColumnKind | undefined {
  if (text.length > longest) return undefined;
  const title = titleOf(text);
  const known = kinds.get(title) ?? (parted.test(title) ? firstKind(title) : undefined);
  // "Suggested units", "Units (8-min)": whatever stands beside the word
  if (
    title.includes('min') &&
    known !== 'interval' &&
    known !== 'start' &&
    known !== 'end' &&
    ofMinutes.test(title) &&
    !soManyMinutes.test(title)
  )
    return 'minutes';
  return known ?? (title.endsWith('unit') || title.endsWith('units') ? ofUnits(title) : undefined);
}

const parted = /[+&/(]/;
const firstKind = (title: string): ColumnKind | undefined =>
  kinds.get(title.replace(/ ?\([^)]*\)$/, '')) ?? kinds.get(title.slice(0, title.search(/ ?[+&/(]|$/)));
const ofMinutes = /\bmin(?:ute)?s?\b/;
/** "45 min" below "Timed total": a value, and no title. */
const soManyMinutes = /^\d{1,3} ?min(?:ute)?s?\.?$/;
const ofUnits = (title: string): ColumnKind | undefined => (/\bunits?$/.test(title) ? 'units' : undefined);
