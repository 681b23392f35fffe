import type { CodeSet } from '../codes/codeSet';
import type { NoteStyle, Visit } from '../model';
import { splitVisits } from '../parse/visits';
import { type Span, shiftedFrom, splitLines } from '../text';
import { readVisit, type VisitFacts } from './readVisit';
import { readWording } from './wording';

type Read = VisitFacts & Pick<Visit, 'wording' | 'lines'>;

/** Recently read visits by their own text and head: a keystroke in a long file costs one visit. */
const recent = new WeakMap<CodeSet, Map<string, Read>>();
const remembered = 400;
/** Longer visits are no visits of a log; they are not kept. */
const longest = 100_000;

function read(text: string, headEnd: number, codes: CodeSet): Read {
  const key = `${headEnd}:${text}`;
  const cache = recent.get(codes) ?? new Map<string, Read>();
  recent.set(codes, cache);
  const known = cache.get(key);
  if (known) {
    cache.delete(key);
    cache.set(key, known);
    return known;
  }
  const facts = readVisit(text, headEnd, codes);
  const lines = splitLines(text)
    .filter((line) => line.start >= headEnd && line.text.trim() !== '')
    .map(({ start, end }) => ({ start, end }));
  const done = { ...facts, lines, wording: readWording(text, facts) };
  if (text.length <= longest) cache.set(key, done);
  if (cache.size > remembered) cache.delete(cache.keys().next().value!);
  return done;
}

/** Reads the visits of a note. Total: any text gives an answer, at least one visit. */
export function readNote(text: string, codes: CodeSet): readonly Visit[] {
  const style: NoteStyle = { lineEnd: (/\r\n|\n|\r/.exec(text)?.[0] ?? '\n') as NoteStyle['lineEnd'] };
  return splitVisits(splitLines(text)).map(({ body, head }, index) => {
    const headText = text.slice(head.start, head.end);
    const facts = read(headText + text.slice(body.start, body.end), headText.length, codes);
    const span: Span = { start: body.start, end: body.end };
    return { ...shiftedFrom(facts, headText.length, body.start - headText.length), index, style, span };
  });
}
