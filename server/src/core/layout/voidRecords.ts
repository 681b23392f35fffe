import type { Line } from '../text';

/** "RECORD 1 OF 2 === VOID - ENTERED IN ERROR", "Entry 1 (voided)": the title of one of several records of a file. */
const title = /^\W{0,40}(?:record|entry|version|encounter|document|note|visit)\s{0,3}#?\s{0,3}\d{1,3}\b/i;
const inError = /\bentered in error\b|[([]void(?:ed)?[)\]]/i;
/** In capitals: patients void too ("voided 3x since the last visit"). */
const voided = /\b(?:VOID(?:ED)?|V O I D)\b/;
/** "REPLACES VOIDED RECORD 1", "not void" */
const stands = /\b(?:active|replaces|corrected|not void)\b/i;
/** Longer lines are no titles. In UTF-16 units. */
const longest = 160;

/** Indexes of the lines of records that are void as a whole, as their title says, where another record stands below. */
export function voidRecords(lines: readonly Line[]): ReadonlySet<number> {
  const titles = lines.flatMap(({ text }, i) => (text.length <= longest && title.test(text) ? [i] : []));
  const found = new Set<number>();
  for (const [i, at] of titles.entries()) {
    const next = titles[i + 1];
    const { text } = lines[at]!;
    if (next === undefined || stands.test(text) || !(voided.test(text) || inError.test(text))) continue;
    for (let line = at; line < next; line++) found.add(line);
  }
  return found;
}
