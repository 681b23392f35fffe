/** "molina il medicaid, auth thru 9/30": payers in lines that have no capital, as they are typed in a hurry. */
import data from '../../../data/payerNames.json';
import { type Line, located, type Span } from '../text';
import { namedIn } from './payerNames';
import { anyOf } from './vocabulary';

/** In lines that have words: where a note names who pays. */
const headLines = 6;
/** In UTF-16 units: a longer line is a story. */
const longestLine = 100;
const mostPayers = 3;

const opener = new RegExp(
  `^\\s*(?:[\\d/.-]{3,10}[ .,]{1,3})?(?:(?:${anyOf(data.small.openers)})\\s+){0,3}`,
  'i',
);
const beside = new RegExp(
  `^(?:${anyOf([...data.small.beside, ...data.small.plans, ...Object.values(data.states)])})$`,
  'i',
);
const abbreviation = new RegExp(
  `^(?:${anyOf([...data.small.plans, ...Object.values(data.states).map((name) => name.toLowerCase())])})$`,
);

export interface Capitalised {
  /** As long as it was, so that places hold. */
  readonly text: string;
  /** The lines that speak of a payer. */
  readonly ofPayers: ReadonlySet<Line>;
}

/** The text in which the lines of its head that are all small letters and name a payer are written with capitals. */
export function withCapitals(text: string, lines: readonly Line[]): Capitalised {
  let shown = text;
  const ofPayers = new Set<Line>();
  for (const line of lines.filter((one) => /\p{L}/u.test(one.text)).slice(0, headLines)) {
    if (line.text.length > longestLine || /\p{Lu}/u.test(line.text)) continue;
    const written = shown.slice(0, line.start) + capitals(line.text) + shown.slice(line.end);
    if (!isOfPayer(written, line)) continue;
    shown = written;
    ofPayers.add(line);
  }
  return { text: shown, ofPayers };
}

/** Only letters whose capitals are as long as they are. */
const capitals = (line: string): string =>
  line.replace(/[a-z]+/g, (word, at: number) =>
    abbreviation.test(word)
      ? word.toUpperCase()
      : /[a-z0-9'’]/.test(line[at - 1] ?? '')
        ? word
        : word[0]!.toUpperCase() + word.slice(1),
  );

/** A payer opens the line, and little stands behind it but what is told of payers. */
function isOfPayer(text: string, { start, end }: Span): boolean {
  const from = start + opener.exec(text.slice(start, end))![0].length;
  const first = namedIn(text, { start: from, end }, 'strong label');
  if (!first) return false;
  const front = text.slice(from, first.name.span.start);
  if (front !== '' && (first.kind !== 'medicaid' || !inFront.test(front))) return false;
  let rest = text.slice(first.name.span.end, end);
  for (let i = 1; i < mostPayers; i++) {
    const more = namedIn(rest, { start: 0, end: rest.length }, 'strong label', 'further');
    if (!more) break;
    rest = `${rest.slice(0, more.name.span.start)} secondary ${rest.slice(more.name.span.end)}`;
  }
  const words = rest.split(/[^\p{L}\d$#'’°]+/u).filter(Boolean);
  const known = words.filter((word) => /\d|\$|#|°/.test(word) || beside.test(word)).length;
  if (measured.test(rest)) return false;
  return words.length - known <= 1 && (words.length === 0 || known > 0);
}

/** "farmers carry 20# x 50 ft" */
const measured = /\d ?(?:#|lbs?\b|ft\b|min\b|reps?\b|sets?\b|deg|°|sec|%)|\d{3}\/\d{2}/i;

/** "Molina IL " in front of Medicaid. */
const inFront = /^(?:\p{Lu}\p{L}* ){0,2}$/u;

/** A name as the note has it. */
export const asWritten = (text: string, { start, end }: Span) => located(text.slice(start, end), start, end);
