import type { Line, Span } from '../text';
import { isBill, isRowOfServices, opensWithService } from './serviceLine';

/**
 * A line as the author meant it: one line of the file, or several that are one hard-wrapped paragraph.
 */
export interface Passage extends Span {
  /** Zero-based index of its first line within the visit. */
  readonly line: number;
  /** Columns of white space in front; a tab counts as four. */
  readonly indent: number;
  readonly text: string;
  /** At least one empty line stands in front. */
  readonly afterBlank: boolean;
}

const indentOf = (text: string): number => (/^[ \t]*/.exec(text)?.[0] ?? '').replace(/\t/g, '    ').length;

/** A line that starts something of its own: a bullet, a box, a label, a code, a table row, a heading. */
const startsOwn =
  /^\s*(?:[-*•>|#=~]|\[.?\]|\(\s?\)|☐|☑|\d{1,2}[.)]\s|\d{5}\b|[A-Za-z][\w /'-]{0,28}(?:\([^)]{0,20}\))?(?:[:=]|\.{3})|(?:[SOAP]|subj|obj|assess|plan)(?:[.)]|\s[-–—])\s)/;
/** A short line that tells a total or units is no continuation: "timed 38 / total 38", "units 1 / 1 / 2". */
const total = /^\s*(?:total|timed|units)\b[^.]*\d\D{0,12}$/i;
const columns = /\t|\||\S {3,}\S/;
/** Shorter lines end where the author pressed Enter. */
const wrapWidth = 55;

// what is quickly seen comes first: few pairs of lines are left for the grammar
const wraps = (line: Line, next: Line): boolean =>
  line.text.trimEnd().length >= wrapWidth &&
  (/^\s*[a-z]/.test(next.text) || runsOn.test(line.text)) &&
  !/[.:;!?)"”]\s*$/.test(line.text) &&
  !columns.test(line.text.trim()) &&
  !columns.test(next.text.trim()) &&
  (line.text.match(/\S+/g)?.length ?? 0) >= 8 &&
  !startsOwn.test(next.text) &&
  !total.test(next.text) &&
  !opensWithService(next.text) &&
  !isBill(next.text) &&
  !endsWithService.test(line.text) &&
  !(signed.test(next.text) && !goesOn.test(next.text)) &&
  !(endsInMinutes.test(line.text) && endsInMinutes.test(next.text) && !counted.test(next.text)) &&
  !isRowOfServices(line.text);
/** "k marsh pt", a line of its own. */
const signed =
  /^\s*[a-z][a-z.'-]{0,20}(?:\s[a-z.'-]{1,20}){0,2},?\s(?:d?pt|pta|c?ota?|otr|slp|ccc-slp)(?:[/,][a-z]{1,4})?\s*$/i;
/** "help from the pt" */
const goesOn = /\b(?:by|from|to|with|w|for|of|the|and|on|as|per)\b/i;
/** "standing 8 mins, seated 7 mins -> 97110 15" */
const endsWithService = /\b9\d{4}(?: G[NOP])?[ x:=-]{1,3}\d{1,2} ?(?:mins?|m|u|units?)?\s*$/i;
/** "reach to the shelf, cues not to hike - 25" above "scar massage 8": a list of the work, each with its minutes. */
const endsInMinutes = /[a-z)] {0,2}(?:[-–:=]\s?)?\d{1,2}\s?(?:m|mins?|minutes|')?\s*$/i;
const counted = /^\s*(?:min|mins|minutes|reps?|sets?|ft|feet|lbs?|times|more)\b/i;
const runsOn = /(?:,|\b(?:and|or|of|for|to|the|a|with|w\/|in|on|at|by|from))\s*$/;

/** The passages of a visit in order; empty lines belong to none, and rows of tables are passages of their own. */
export function passages(lines: readonly Line[], rows: ReadonlySet<number> = new Set()): readonly Passage[] {
  const found: Passage[] = [];
  let afterBlank = false;
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    if (first.text.trim() === '') {
      afterBlank = true;
      continue;
    }
    let last = first;
    let text = first.text;
    while (lines[i + 1] && !rows.has(i) && !rows.has(i + 1) && wraps(last, lines[i + 1]!)) {
      const next = lines[++i]!;
      // as long as what stands in the file, so that offsets hold
      text += (next.start - last.end > 1 ? '\r\n' : '\n') + next.text;
      last = next;
    }
    found.push({
      line: first.index,
      start: first.start,
      end: last.end,
      indent: indentOf(first.text),
      text,
      afterBlank,
    });
    afterBlank = false;
  }
  return found;
}
