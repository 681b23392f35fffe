import type { CalendarDate } from '../calendar';
import type { CodeSet } from '../codes/codeSet';
import { withWholeFields } from '../layout/quotedFields';
import { placer, splitVisits, textOf, unmoved, type VisitText } from '../layout/visits';
import { type Memory, noMemory } from '../memory';
import type { NoteStyle, Visit } from '../model';
import { type Line, type Located, movedOnDemand, type Span, spansMoved, splitLines } from '../text';
import { aideWork } from './aides';
import { inconsistencies } from './consistency/consistency';
import { builtInLexicon, type Lexicon } from './evidence/lexicon';
import { readWording } from './evidence/readWording';
import { payerOn } from './payer';
import { readVisit, type VisitFacts } from './readVisit';
import { readSetting } from './setting';
import { withShifts } from './shifts';
import { modifierSign } from './style';

/** What a visit is read with. */
export interface Reader {
  readonly codes: CodeSet;
  /** The built-in one where null. */
  readonly lexicon: Lexicon | null;
  /** Of visits that name no day and stand below none that does. */
  readonly defaultDate?: CalendarDate | null;
  /** Of the host, for the next reading of nearly the same text. */
  readonly memory?: Memory;
}

/**
 * A visit as it is read by itself: equal texts are the same object for as long as the memory lasts. Its spans are offsets
 * into `text`, its index is 0.
 */
export interface OwnVisit {
  readonly text: string;
  /** UTF-16 units of the text that stand in front of its own first line: the head of the file. */
  readonly headEnd: number;
  readonly visit: Visit;
  /** What was worked out of it, by name, for as long as the host's memory keeps it. */
  readonly beside: Map<string, { readonly of: readonly unknown[]; readonly made: unknown }>;
}

/** What was worked out of a visit under this name from the same things, else what `make` works out now. */
export function kept<T>({ beside }: OwnVisit, name: string, of: readonly unknown[], make: () => T): T {
  const known = beside.get(name);
  if (known?.of.every((one, i) => one === of[i])) return known.made as T;
  const made = make();
  beside.set(name, { of, made });
  return made;
}

/** A visit in its place in the file. */
export interface PlacedVisit {
  readonly own: OwnVisit;
  readonly visit: Visit;
  /** From a span of its own text to one of the file. */
  readonly place: (span: Span) => Span;
  /** The same for places that are the same. */
  readonly at: string;
}

type Read = VisitFacts & Pick<Visit, 'wording' | 'lines' | 'setting'>;

function read(text: string, headEnd: number, opened: VisitText['date'], reader: Reader): Read {
  const facts = readVisit(text, headEnd, reader.codes);
  // a day that opens the visit is its day, and one that is blank there is no other
  const dateOfService =
    opened === undefined
      ? facts.dateOfService
      : opened && facts.dateOfService?.value === opened.value
        ? facts.dateOfService
        : opened && { value: opened.value, span: atStart(headEnd) };
  const all = splitLines(text);
  const setting = readSetting(text, all);
  const lines = all
    .filter((line) => line.start >= headEnd && line.text.trim() !== '')
    .map(({ start, end }) => ({ start, end }));
  return {
    ...facts,
    ...(setting ? { setting } : {}),
    dateOfService,
    // the day that opens the visit stands for one that is written without a year
    unreadable: opened ? facts.unreadable.filter(({ kind }) => kind !== 'date') : facts.unreadable,
    lines,
    wording: readWording({ text, facts: { ...facts, dateOfService } }, reader.lexicon ?? builtInLexicon()),
  };
}

/**
 * A lone carriage return as a line feed, and the blanks that programs write (no break, narrow, figure) as plain
 * ones: patterns know one kind of each less, and no offset moves.
 */
export const withPlainBlanks = (text: string): string =>
  text.replace(/\r(?!\n)/g, '\n').replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');

/** A file cut into visits, of which none is read yet. */
export interface CutNote {
  /** Of each visit, in the order of the file. */
  readonly parts: readonly VisitText[];
  /** Reads a visit by its index. `before` is the day of the one above it, for a visit that no day opens. */
  readonly read: (index: number, before: Located<CalendarDate> | null) => OwnVisit;
}

export function cutNote(original: string, lines: readonly Line[], reader: Reader): CutNote {
  const lineEnd = (/\r\n|\n|\r/.exec(original)?.[0] ?? '\n') as NoteStyle['lineEnd'];
  const plain = withPlainBlanks(original);
  const file = withWholeFields(plain);
  const parts = splitVisits(file === plain ? lines : splitLines(file), reader.memory ?? noMemory);
  return {
    parts,
    read(index, before) {
      const part = parts[index]!;
      return ownVisit(textOf(file, part), part, before, lineEnd, reader);
    },
  };
}

/** Reads the visits of a note, each in its place in the file; as `readNote`. */
export function placedVisits(
  original: string,
  lines: readonly Line[],
  reader: Reader,
  failed?: (span: Span, error: unknown) => void,
): readonly PlacedVisit[] {
  const { parts, read } = cutNote(original, lines, reader);
  const placed: PlacedVisit[] = [];
  const { defaultDate } = reader;
  let before: Located<CalendarDate> | null = defaultDate ? { value: defaultDate, span: atStart(0) } : null;
  for (const [index, part] of parts.entries()) {
    try {
      const own = read(index, before);
      before = own.visit.dateOfService;
      placed.push(inPlace(own, part, placed.length));
    } catch (error) {
      if (!failed) throw error;
      failed(part.body, error);
    }
  }
  return signedOnce(placed)
    ? placed.map((one, i) => (i + 1 < placed.length ? maybeSigned(one) : one))
    : placed;
}

/** In a file of several visits only the last one is signed, below all of them: the name may stand for all. */
function signedOnce(placed: readonly PlacedVisit[]): boolean {
  const last = placed.at(-1);
  return (
    placed.length > 1 &&
    last!.own.visit.signature !== null &&
    standsApart(last!.own.text, last!.own.visit.signature.span.start) &&
    placed.slice(0, -1).every(({ own }) => isUnsigned(own.visit))
  );
}

/** Nobody signs it, and nobody is said to have treated. */
export const isUnsigned = ({ signature, clinicians }: Visit): boolean =>
  signature === null && clinicians.length === 0;

/** An empty line stands above the line of an offset. */
const standsApart = (text: string, at: number): boolean => /\n[^\S\n]*\n[^\n]*$/.test(text.slice(0, at));

/** The same visit, of which nobody can say that it is not signed. */
export function maybeSigned(one: PlacedVisit): PlacedVisit {
  const own = kept(one.own, 'maybe signed', [], () => ({
    ...one.own,
    visit: { ...one.own.visit, maybe: { ...one.own.visit.maybe, signature: true as const } },
    beside: new Map(),
  }));
  return { ...one, own, visit: { ...one.visit, maybe: own.visit.maybe } };
}

function ownVisit(
  text: string,
  { headEnd, date, unread }: VisitText,
  before: Located<CalendarDate> | null,
  lineEnd: NoteStyle['lineEnd'],
  reader: Reader,
): OwnVisit {
  const memory = reader.memory ?? noMemory;
  const opened = date === undefined ? '' : (date?.value ?? 'blank');
  const key = `${headEnd}:${opened}:${lineEnd}:${date === undefined ? (before?.value ?? '') : ''}:${unread ?? ''}:${text}`;
  return memory.of('visits', key, () => {
    const facts = read(text, headEnd, date, reader);
    // another patient's note has the day of the one above it, where it names none
    const inherited = date === undefined && before ? { value: before.value, span: atStart(headEnd) } : null;
    const dateOfService = facts.dateOfService ?? inherited;
    const lines = splitLines(text).filter((line) => line.start >= headEnd);
    const day = dateOfService?.value ?? null;
    const inconsistent = inconsistencies({ ...facts, dateOfService, day, lines });
    const aides = aideWork(lines, facts.services);
    const services = withShifts(facts.services, lines);
    const visit: Visit = {
      ...facts,
      services,
      dateOfService,
      ...(inconsistent.length > 0 && facts.services.length > 0 ? { inconsistent } : {}),
      ...(aides.length > 0 ? { aides } : {}),
      ...(unread ? { unread: { units: unread, from: lastLine(text) } } : {}),
      payer: payerOn(facts.payer, dateOfService?.value ?? null),
      index: 0,
      style: { lineEnd, modifierSign: modifierSign(text, facts.services) },
      span: { start: headEnd, end: text.length },
    };
    return { text, headEnd, visit, beside: new Map() };
  });
}

/** The last line of a text that has words. */
function lastLine(text: string): Span {
  const upToIt = text.trimEnd();
  return { start: upToIt.lastIndexOf('\n') + 1, end: upToIt.length };
}

const atStart = (at: number): Span => ({ start: at, end: at });

/** A visit in its place, by its index in the file. It is moved only when it stands elsewhere than before. */
export function inPlace(own: OwnVisit, part: VisitText, index: number): PlacedVisit {
  const at = `${index} ${part.parts.map(({ start }) => start).join()} ${part.date?.span.start}`;
  return kept(own, 'placed', [at], () => {
    const place = placer(part);
    const visit = place === unmoved ? { ...own.visit } : visitMoved(own.visit, place);
    // the day that opens it stands where it stands in the file
    const opened = part.date ? { dateOfService: part.date } : {};
    return { own, visit: Object.assign(visit, opened, { index, span: part.body }), place, at };
  });
}

/** The visit with its spans moved. */
function visitMoved({ services, wording, lines, ...rest }: Visit, place: (span: Span) => Span): Visit {
  const [given, words, written] = [
    movedOnDemand(services, place),
    movedOnDemand(wording, place),
    movedOnDemand(lines, place),
  ];
  return {
    ...spansMoved(rest, place),
    get services() {
      return given();
    },
    get wording() {
      return words();
    },
    get lines() {
      return written();
    },
  };
}

/**
 * Reads the visits of a note. Total: any text gives an answer, at least one visit. A visit whose reading throws,
 * by a mistake of ours, is left out and told to `failed`; without that the mistake is thrown.
 */
export const readNote = (
  text: string,
  reader: Reader,
  failed?: (span: Span, error: unknown) => void,
): readonly Visit[] =>
  placedVisits(text, splitLines(withPlainBlanks(text)), reader, failed).map(({ visit }) => visit);
