/** "molina il medicaid, auth thru 9/30": payers in lines that have no capital, as they are typed in a hurry. */
import data from '../../../data/payerNames.json';
import { type Line, located, matchesIn, type Span } from '../text';
import { isCarrier, isCommonWord, type NamedPayer, namedIn } from './payerNames';
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
  /** The parts of lines that speak of a payer. */
  readonly ofPayers: ReadonlyMap<Line, Span>;
}

/**
 * The text in which the lines of its head that are all small letters and name a payer are written with capitals; of
 * a line that goes on with something else, the part up to its first comma.
 */
export function withCapitals(text: string, lines: readonly Line[]): Capitalised {
  let shown = text;
  const ofPayers = new Map<Line, Span>();
  for (const line of lines.filter((one) => /\p{L}/u.test(one.text)).slice(0, headLines)) {
    if (line.text.length > longestLine) continue;
    const parts = [
      { span: line, mostUnknown: 1 },
      ...partsOf(line).map((span) => ({ span, mostUnknown: 0 })),
    ];
    for (const { span, mostUnknown } of parts) {
      const part = text.slice(span.start, span.end);
      if (/\p{Lu}/u.test(part)) continue;
      const written = shown.slice(0, span.start) + capitals(part) + shown.slice(span.end);
      if (!isOfPayer(written, span, mostUnknown)) continue;
      shown = written;
      ofPayers.set(line, { start: span.start, end: span.end });
      break;
    }
  }
  return { text: shown, ofPayers };
}

/** Between commas: "anthem bcbs of ohio", "commercial", "no auth", "ankle spr". */
function partsOf({ start, text }: Line): readonly Span[] {
  const ends = [...matchesIn(text, divider).map((match) => match.index), text.length];
  return ends
    .map((end, i) => ({ start: start + (i === 0 ? 0 : ends[i - 1]! + 1), end: start + end }))
    .slice(0, mostParts);
}
const divider = /[,;]/g;
const mostParts = 3;

/** Only letters whose capitals are as long as they are. */
const smallWord = /^(?:of|in|for)$/;
const capitals = (line: string): string =>
  line.replace(/[a-z]+/g, (word, at: number) =>
    abbreviation.test(word)
      ? word.toUpperCase()
      : smallWord.test(word) || /[a-z0-9'’]/.test(line[at - 1] ?? '')
        ? word
        : word[0]!.toUpperCase() + word.slice(1),
  );

/** A payer opens the line, and little stands behind it but what is told of payers. */
function isOfPayer(text: string, { start, end }: Span, mostUnknown: number): boolean {
  const from = start + opener.exec(text.slice(start, end))![0].length;
  const first = namedIn(text, { start: from, end }, 'strong label');
  if (!first) return false;
  const front = text.slice(from, first.name.span.start);
  if (front !== '' && !(first.kind === 'medicaid' ? inFront.test(front) : isCarriersName(front)))
    return false;
  let rest = text.slice(first.name.span.end, end);
  for (let i = 1; i < mostPayers; i++) {
    const more = namedIn(rest, { start: 0, end: rest.length }, 'strong label', 'further');
    if (!more) break;
    rest = `${rest.slice(0, more.name.span.start)} secondary ${rest.slice(more.name.span.end)}`;
  }
  // "premera thru amazon": the employer whose plan it is
  if (mostUnknown === 0)
    rest = rest.replace(/^ (?:thru|through|via) [\p{L}&'’]+(?: [\p{L}&'’]+)? *$/iu, ' plan');
  const words = rest.split(/[^\p{L}\d$#'’°]+/u).filter(Boolean);
  const knownWords = words.filter((word) => /\d|\$|#|°/.test(word) || beside.test(word));
  const known = knownWords.length;
  if (measured.test(rest)) return false;
  // "progressive wb": two letters are not enough behind a word of other sentences
  if (isCommonWord(first.name.value) && knownWords.every((word) => /^[a-z]{2}$/i.test(word))) return false;
  return (
    words.length - known <= mostUnknown &&
    (words.length === 0 ? mostUnknown > 0 || isPlain(first) : known > 0)
  );
}

/** "ohio medicaid, ..." by itself; "oscar, ..." can be somebody. */
const isPlain = ({ kind, name }: NamedPayer): boolean => kind !== 'commercial' && name.value.includes(' ');

/** "farmers carry 20# x 50 ft" */
const measured = /\d ?(?:#|lbs?\b|ft\b|min\b|reps?\b|sets?\b|deg|°|sec|%)|\d{3}\/\d{2}/i;

/** "Geico " in front of "PIP". */
const isCarriersName = (front: string): boolean => {
  const carrier = namedIn(front, { start: 0, end: front.length }, 'strong label');
  return isCarrier(carrier) && carrier?.name.value === front.trim();
};

/** "Molina IL " in front of Medicaid. */
const inFront = /^(?:\p{Lu}\p{L}* ){0,2}$/u;

/** A name as the note has it. */
export const asWritten = (text: string, { start, end }: Span) => located(text.slice(start, end), start, end);
