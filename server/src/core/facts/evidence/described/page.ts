import { lowerBound } from '../../../lowerBound';
import type { Service } from '../../../model';
import type { Atom } from '../../../scan/atoms';
import {
  contains,
  type Line,
  overlapping,
  overlaps,
  overlapsSome,
  positionAt,
  type Span,
  splitLines,
} from '../../../text';
import type { EvidenceInput } from '../input';
import { type Word, wordsWithin } from '../words';
import { labelOf, namesOf, tells } from './naming';

/** The lines of a visit, and what stands in them near the names of services. */
export interface Page {
  readonly lineAt: (place: Pick<Span, 'start'>) => Line;
  readonly wordsIn: (span: Span) => readonly Word[];
  /** From the first word that tells something in a span; a line of who, when and how much holds none. */
  readonly telling: (span: Span, says?: (word: Word) => boolean) => Span | undefined;
  /** What stands beside, below or behind the names of a service. */
  readonly near: (service: Service) => Span | undefined;
  /** What stands behind the code or a name of it that opens a line: "Ex: rows 2x15", "[Manual] glides". */
  readonly labelled: (service: Service) => Span | undefined;
  readonly isFormal: (span: Span) => boolean;
  /** A name within a charge, or on a line that tells nothing. */
  readonly isBill: (name: Span) => boolean;
  /** A word that tells something and belongs to no stock phrase. */
  readonly tellsMore: (word: Word) => boolean;
}

/** A word that tells something, and its line. */
interface Told {
  readonly word: Word;
  readonly line: Line;
}

/** What opens a line and is set off from the rest. */
interface Label {
  readonly said: string;
  readonly end: number;
  readonly line: Line;
}

/** A visit that names its services more often than this is no visit. */
const mostMentions = 100;

export function readPage(
  { text, facts }: EvidenceInput,
  all: readonly Atom[],
  stock: ReadonlySet<number>,
): Page {
  const lines = splitLines(text);
  const isFormal = overlapsSome(formalPlaces(facts));
  const isFormalBut = overlapsSome(formalPlaces({ ...facts, clinicians: [], signature: null }));
  const isHeading = overlapsSome(facts.sections.flatMap(({ heading }) => heading ?? []));
  const chargesAt = overlapping(facts.services.flatMap(({ charge }) => (charge ? [{ ...charge }] : [])));
  const mentions = facts.services
    .flatMap((service) => service.mentions.map((place) => ({ service, place, line: lineAt(place) })))
    .sort((a, b) => a.place.start - b.place.start)
    .slice(0, mostMentions);
  type Mention = (typeof mentions)[number];
  const mentioned = new Set(mentions.map(({ line }) => line));
  const toldBy = new Map<(word: Word) => boolean, readonly Told[]>();
  let labels: readonly Label[] | undefined;
  const tellingLines = new Map<number, boolean>();

  const tellsMore = (word: Word) => tells(word) && !stock.has(word.start);
  return { lineAt, wordsIn, telling, near, labelled, isFormal, isBill, tellsMore };

  function isBill(name: Span): boolean {
    return chargesAt(name).some((charge) => contains(charge, name)) || !tellsSomething(lineAt(name));
  }

  /** Found once for each line, however many names it has. */
  function tellsSomething(line: Line): boolean {
    const known = tellingLines.get(line.index) ?? telling(line) !== undefined;
    tellingLines.set(line.index, known);
    return known;
  }

  function lineAt({ start }: Pick<Span, 'start'>): Line {
    return lines[positionAt(lines, start).line]!;
  }

  function wordsIn(span: Span): readonly Word[] {
    return wordsWithin(text, all, span);
  }

  function telling({ start, end }: Span, says = tells): Span | undefined {
    const told = toldBy.get(says) ?? toldWords(says);
    toldBy.set(says, told);
    const next = told[lowerBound(told, start, ({ word }) => word.start)];
    return next && next.word.end <= end
      ? { start: next.word.start, end: Math.min(end, next.line.end) }
      : undefined;
  }

  /** All words of the visit that tell something, in order. */
  function toldWords(says: (word: Word) => boolean): readonly Told[] {
    const isTold = (word: Word) => says(word) && !stock.has(word.start) && !isFormal(word);
    return lines.flatMap((line) => {
      const told = wordsIn(line).filter(isTold);
      if (told.length <= 2 && isFormal(line) && !isByOne(line)) return [];
      return told.map((word) => ({ word, line }));
    });
  }

  /** "97110 15 min by L. Moss, PTA: LAQ 3x10": the line of a service, with nothing formal but who gave it. */
  function isByOne(line: Line): boolean {
    return mentioned.has(line) && !isFormalBut(line);
  }

  function near(service: Service): Span | undefined {
    const all = mentions.filter((mention) => mention.service === service);
    const work = all.filter(({ place }) => !inBill(service, place));
    return (
      first(work, beside) ??
      first(work.length > 0 ? work : all, below) ??
      first(work, behindList) ??
      first(all, below)
    );
  }

  /** On the line of a name, from the name before it to the next one. */
  function beside({ service, place, line }: Mention): Span | undefined {
    const others = mentions.filter((other) => other.service !== service && other.line === line);
    const next = others.find((other) => other.place.start >= place.end);
    const leads = others.every((other) => other.place.start >= place.end);
    return telling({ start: leads ? line.start : place.start, end: next?.place.start ?? line.end });
  }

  /** On the line below the last name of a line, where it opens nothing else. */
  function below({ place, line }: Mention): Span | undefined {
    const next = lines[line.index + 1];
    const isLast = mentions.every((other) => other.line !== line || other.place.start <= place.start);
    return isLast && next && !opensOther(next) ? telling(next) : undefined;
  }

  /** A code, a service or a heading stands in the line, or the label of a service. */
  function opensOther(line: Line): boolean {
    const label = labelOf(wordsIn(line));
    return (
      opensWithCode(wordsIn(line)) ||
      (label !== undefined && facts.services.some(({ code }) => namesOf(code).has(label.said))) ||
      mentioned.has(line) ||
      isHeading(line)
    );
  }

  function labelled({ code, charge }: Service): Span | undefined {
    const own = namesOf(code);
    labels ??= lines.flatMap((line) => {
      const label = labelOf(wordsIn(line));
      return label ? [{ ...label, line }] : [];
    });
    return first(labels, ({ line, ...label }) => {
      if (!own.has(label.said) || (charge && overlaps(charge, line))) return undefined;
      const next = lines[line.index + 1];
      return (
        telling({ start: label.end, end: line.end }) ??
        (next && !opensOther(next) ? telling(next) : undefined)
      );
    });
  }

  /** Behind the last of several names on one line: it stands for all of them. */
  function behindList({ service, place, line }: Mention): Span | undefined {
    const later = mentions.filter(
      (other) => other.service !== service && other.line === line && other.place.start > place.start,
    );
    return first(later, (other) => beside(other) ?? below(other));
  }
}

const opensWithCode = ([first]: readonly Word[]): boolean =>
  first?.kind === 'digits' && first.lower.length === 5;

const inBill = ({ charge }: Service, place: Span): boolean => charge !== null && contains(charge, place);

/** What says who, when, how long and for whom. */
const formalPlaces = (facts: EvidenceInput['facts']): readonly Span[] =>
  [
    facts.dateOfService,
    facts.signature,
    facts.payer.name,
    ...facts.diagnoses,
    ...facts.clinicians,
    ...Object.values(facts.totals),
  ].flatMap((place) => (place ? [place.span] : []));

/** What is found for the first item for which anything is. */
export function first<A, B>(items: readonly A[], find: (item: A) => B | undefined): B | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
