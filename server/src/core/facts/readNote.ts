import type { CalendarDate } from '../calendar';
import type { CodeSet } from '../codes/codeSet';
import { placer, splitVisits, textOf, type VisitText } from '../layout/visits';
import type { NoteStyle, Visit } from '../model';
import { type Located, type Span, spansMoved, splitLines } from '../text';
import { builtInLexicon, type Lexicon } from './evidence/lexicon';
import { readWording } from './evidence/readWording';
import { payerOn } from './payer';
import { readVisit, type VisitFacts } from './readVisit';
import { readSetting } from './setting';
import { modifierSign } from './style';

type Read = VisitFacts & Pick<Visit, 'wording' | 'lines' | 'setting'>;

/** Recently read visits by their own text and head: a keystroke in a long file costs one visit. */
const recent = new WeakMap<CodeSet, WeakMap<Lexicon, Map<string, Read>>>();
const remembered = 400;
/** Longer visits are no visits of a log; they are not kept. */
const longest = 100_000;

function read(
  text: string,
  headEnd: number,
  opened: VisitText['date'],
  codes: CodeSet,
  lexicon: Lexicon,
): Read {
  const key = `${headEnd}:${opened === undefined ? '' : (opened?.value ?? 'blank')}:${text}`;
  const byLexicon = recent.get(codes) ?? new WeakMap<Lexicon, Map<string, Read>>();
  recent.set(codes, byLexicon);
  const cache = byLexicon.get(lexicon) ?? new Map<string, Read>();
  byLexicon.set(lexicon, cache);
  const known = cache.get(key);
  if (known) {
    cache.delete(key);
    cache.set(key, known);
    return known;
  }
  const facts = readVisit(text, headEnd, codes);
  // a day that opens the visit is its day, and one that is blank there is no other
  const dateOfService =
    opened === undefined
      ? facts.dateOfService
      : opened && facts.dateOfService?.value === opened.value
        ? facts.dateOfService
        : opened;
  const all = splitLines(text);
  const setting = readSetting(text, all);
  const lines = all
    .filter((line) => line.start >= headEnd && line.text.trim() !== '')
    .map(({ start, end }) => ({ start, end }));
  const done = {
    ...facts,
    ...(setting ? { setting } : {}),
    dateOfService,
    // the day that opens the visit stands for one that is written without a year
    unreadable: opened ? facts.unreadable.filter(({ kind }) => kind !== 'date') : facts.unreadable,
    lines,
    wording: readWording({ text, facts: { ...facts, dateOfService } }, lexicon),
  };
  if (text.length <= longest) cache.set(key, done);
  if (cache.size > remembered) cache.delete(cache.keys().next().value!);
  return done;
}

/** A lone carriage return as a line feed: patterns know one kind of line end less, and no offset moves. */
const withLineFeeds = (text: string): string => text.replace(/\r(?!\n)/g, '\n');

/**
 * Reads the visits of a note. Total: any text gives an answer, at least one visit. A visit whose reading throws,
 * by a mistake of ours, is left out and told to `failed`; without that the mistake is thrown.
 */
export function readNote(
  original: string,
  codes: CodeSet,
  lexicon: Lexicon = builtInLexicon(),
  failed?: (span: Span, error: unknown) => void,
): readonly Visit[] {
  const lineEnd = (/\r\n|\n|\r/.exec(original)?.[0] ?? '\n') as NoteStyle['lineEnd'];
  const text = withLineFeeds(original);
  const visits: Visit[] = [];
  let before: Located<CalendarDate> | null = null;
  for (const visit of splitVisits(splitLines(text))) {
    const { body, headEnd, date } = visit;
    try {
      const facts = spansMoved(read(textOf(text, visit), headEnd, date, codes, lexicon), placer(visit));
      // another patient's note has the day of the one above it, where it names none
      const dateOfService: Visit['dateOfService'] =
        date ?? facts.dateOfService ?? (date === undefined ? before : null);
      before = dateOfService;
      const style = { lineEnd, modifierSign: modifierSign(text, facts.services) };
      const who = payerOn(facts.payer, dateOfService?.value ?? null);
      visits.push({ ...facts, dateOfService, payer: who, index: visits.length, style, span: body });
    } catch (error) {
      if (!failed) throw error;
      failed(body, error);
    }
  }
  return visits;
}
