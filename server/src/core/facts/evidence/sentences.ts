import { matchesIn, type Span, splitLines } from '../../text';

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:in|ft|lbs?|mins?|secs?|approx|vs|w|ea|dr|mrs?|ms|st|no|cont|tx|wks?|deg|e\.g|i\.e|reps?|gr|mod|max|sup|fl|amb|ther|act|ex|cm|min|[ap]\.?m|incl|exc|alt|bilat|indep|asst|assist|supv|resp)$/i;
/** A title, or the initials of a patient: the name or the sentence goes on. */
const nameStart = /(?:^|[\s(])(?:[Mm]rs?|[Mm]s|[Dd]r|[A-Z]\.[A-Z])$/;

/** No sentence ends with such a word; the next line goes on, whatever it begins with. */
const opensMore = /\s(?:on|of|the|an|and|with|from|by|or|his|her|their|at|for|into|than|while)\s*$/;

/**
 * The sentences of a text: they end at a full stop, at a line end (unless the line runs on in small letters),
 * at a cell of a table, and at each of the offsets in `cuts` (sorted).
 */
export function sentences(text: string, cuts: readonly number[]): readonly Span[] {
  const ends = [...cuts];
  const lines = splitLines(text);
  lines.forEach((line, i) => {
    const next = lines[i + 1]?.text ?? '';
    const runsOn =
      (line.text.length > 60 && !/[.!?:;|]\s*$/.test(line.text) && /^[a-z]/.test(next)) ||
      (line.text.length > 45 && opensMore.test(line.text) && /^[A-Za-z0-9]/.test(next));
    if (!runsOn) ends.push(line.end);
    for (const match of matchesIn(line.text, /[.!?]["”')]?(?=\s)|\||\t/g)) {
      const before = line.text.slice(Math.max(0, match.index - 12), match.index);
      const after = line.text.slice(match.index + match[0].length).trimStart();
      const stop = match[0].startsWith('.') && abbreviation.test(before) && /^[a-z(]/.test(after);
      const name = match[0] === '.' && nameStart.test(before);
      // "Goal .......... Return to catching": leaders join a label with its value.
      const leader = /\.\.$/.test(before);
      if (!stop && !name && !leader) ends.push(line.start + match.index + match[0].length);
    }
  });
  ends.sort((a, b) => a - b);
  const found: Span[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (end <= start) continue;
    const part = text.slice(start, end);
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (/[A-Za-z0-9]/.test(trimmed))
      found.push(...pieces({ start: start + lead, end: start + lead + trimmed.length }, text));
    start = end;
  }
  return found;
}

/** Longer ones are no sentences; pieces of them keep the reading linear. */
const longest = 2000;

function pieces(sentence: Span, text: string): readonly Span[] {
  const found: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > longest) {
    const space = text.lastIndexOf(' ', start + longest);
    const end = space > start ? space : start + longest;
    found.push({ start, end });
    start = end;
  }
  return [...found, { start, end: sentence.end }];
}
