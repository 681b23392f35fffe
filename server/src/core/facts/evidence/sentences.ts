import lists from '../../../../data/evidenceWords.json';
import type { Atom } from '../../scan/atoms';

const abbreviations = new Set(lists.lists.abbreviations);
const titles = new Set(lists.lists.titles);
const opensMore = new Set(lists.lists.opensMore);
/** Longer ones are no sentences; pieces of them keep the reading linear. */
const longest = 2000;

/**
 * The sentences of some atoms: they end at a full stop, at a line end (unless the line runs on), at a cell of a
 * table, and at each of the offsets in `cuts` (sorted).
 */
export function sentencesOf(
  text: string,
  all: readonly Atom[],
  cuts: readonly number[],
): readonly (readonly Atom[])[] {
  const found: Atom[][] = [];
  let open: Atom[] = [];
  const isContinued = continuationOf(text, all);
  let cut = 0;
  let lineStart = 0;
  const close = () => {
    if (open.some(({ kind }) => kind === 'word' || kind === 'digits')) found.push(open);
    open = [];
  };
  all.forEach((atom, at) => {
    const before = all[at - 1];
    while (cut < cuts.length && cuts[cut]! <= atom.start) {
      if (cuts[cut]! > (before?.start ?? -1)) close();
      cut++;
    }
    if (atom.kind === 'newline') {
      if (!runsOn(all, at, lineStart, isContinued)) close();
      lineStart = atom.end;
      return;
    }
    const tab = before !== undefined && atom.gap && text.slice(before.end, atom.start).includes('\t');
    if (tab || atom.text === '|') close();
    if (open.length > 0 && atom.end - open[0]!.start > longest) close();
    if (atom.text !== '|') open.push(atom);
    if (endsHere(text, all, at)) close();
  });
  close();
  return found;
}

/** A long line goes on where the next one continues it, or behind a word with which no sentence ends. */
function runsOn(
  all: readonly Atom[],
  at: number,
  lineStart: number,
  isContinued: (next: Atom, length: number) => boolean,
): boolean {
  const last = all[at - 1];
  const next = all[at + 1];
  if (!last || !next || last.kind === 'newline' || next.kind === 'newline' || next.kind === 'sign')
    return false;
  const length = all[at]!.start - lineStart;
  const open = !['.', '!', '?', ':', ';', '|'].includes(last.text);
  return (length > long && open && isContinued(next, length)) || (length > short && opensMore.has(last.text));
}

const long = 60;
const short = 45;
/** Wrapped lines differ by no more than a long word. */
const roomForWord = 15;

const isSmall = (text: string, word: Atom): boolean =>
  word.kind === 'word' && text[word.start] === word.text[0];

/**
 * Whether a line goes on in the next one: that begins in small letters. Who begins lines so behind short ones too
 * writes all of them so; there a line goes on where the next word had no room in it, as other lines show.
 */
function continuationOf(text: string, all: readonly Atom[]): (next: Atom, length: number) => boolean {
  const lengths: number[] = [];
  let lineStart = 0;
  let small = 0;
  let large = 0;
  all.forEach((atom, at) => {
    if (atom.kind !== 'newline') return;
    const length = atom.start - lineStart;
    const next = all[at + 1];
    lengths.push(length);
    lineStart = atom.end;
    if (length === 0 || length > short || next?.kind !== 'word') return;
    if (isSmall(text, next)) small++;
    else large++;
  });
  if (small < Math.max(1, large)) return (next) => isSmall(text, next);
  const width = Math.max(...lengths);
  const wrapped = lengths.filter((length) => length > width - roomForWord).length > 2;
  return (next, length) => wrapped && isSmall(text, next) && length + 1 + next.text.length > width;
}

/** Whether a sentence ends behind this atom: at `.`, `!` or `?`, or at a quotation mark behind one, before white space. */
function endsHere(text: string, all: readonly Atom[], at: number): boolean {
  const atom = all[at]!;
  const next = all[at + 1];
  const ended = next === undefined || next.gap || next.kind === 'newline';
  if (!ended || atom.kind !== 'sign') return false;
  const isStop = (sign: Atom | undefined) => sign?.text === '.' || sign?.text === '!' || sign?.text === '?';
  if (!isStop(atom))
    return (atom.text === '"' || atom.text === "'" || atom.text === ')') && !atom.gap && isStop(all[at - 1]);
  if (atom.text !== '.') return true;
  const word = all[at - 1];
  const opens =
    word !== undefined &&
    (word.gap ||
      all[at - 2] === undefined ||
      all[at - 2]!.text === '(' ||
      all[at - 2]!.kind === 'newline' ||
      all[at - 2]!.kind === 'digits');
  if (word?.text === '.') return false;
  if (!word || atom.gap || word.kind !== 'word') return true;
  const initials = word.text.length === 1 && all[at - 2]?.text === '.' && all[at - 3]?.text.length === 1;
  if (titles.has(word.text) && opens) return false;
  const small =
    next !== undefined && ((next.kind === 'word' && text[next.start] === next.text[0]) || next.text === '(');
  if (initials) return !small && text[word.start] === word.text[0];
  return !(abbreviations.has(word.text) && opens && small);
}
