import lists from '../../../../data/evidenceWords.json';
import activity from '../../../../data/lexicon/activity.json';
import assist from '../../../../data/lexicon/assist.json';
import cues from '../../../../data/lexicon/cues.json';
import equipment from '../../../../data/lexicon/equipment.json';
import group from '../../../../data/lexicon/group.json';
import handling from '../../../../data/lexicon/handling.json';
import labels from '../../../../data/lexicon/labels.json';
import necessity from '../../../../data/lexicon/necessity.json';
import otherCodes from '../../../../data/lexicon/otherCodes.json';
import plain from '../../../../data/lexicon/plain.json';
import progress from '../../../../data/lexicon/progress.json';
import purpose from '../../../../data/lexicon/purpose.json';
import response from '../../../../data/lexicon/response.json';
import vague from '../../../../data/lexicon/vague.json';
import when from '../../../../data/lexicon/when.json';
import { markName, type Name, nameOf, numberOf } from './pattern/names';
import { alternatives, inflections, openingsOf } from './phrases';
import { type Word, words } from './words';

/** Phrases of one meaning. `{a|b|}` in a phrase stands for each of its alternatives. */
export interface LexiconEntry {
  readonly category: string;
  readonly term: string;
  /** Why the words count, for the reader. */
  readonly says?: string;
  readonly words?: readonly string[];
  /** Base forms; their regular forms match too. */
  readonly verbs?: readonly string[];
  /** Level of help, 9 independent to 1 dependent. */
  readonly rank?: number;
  /** The procedure code whose work the words describe. */
  readonly code?: string;
  /** Questions whose answers would make a stock phrase concrete. */
  readonly ask?: readonly string[];
  /** A text that matches, and one that must not. */
  readonly yes: string;
  readonly no: string;
}

/** An entry found in a text: UTF-16 offsets, and indexes of words, `to` behind the last. */
export interface Mark {
  readonly entry: LexiconEntry;
  /** Of its category. */
  readonly name: Name;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly endings: Ending[];
}

interface Ending {
  readonly entry: LexiconEntry;
  readonly name: Name;
  readonly phrase: readonly string[];
  /** Some word of the phrase is written with a capital. */
  readonly capital: boolean;
}

/** A phrase of an entry in which the choices up to its first word are made. */
interface Opening {
  readonly entry: LexiconEntry;
  readonly phrase: string;
}

/** Compiled phrases; finds all of them in one pass over the words. */
export interface Lexicon {
  find(text: readonly Word[]): readonly Mark[];
}

export const builtInEntries: readonly LexiconEntry[] = [
  activity,
  assist,
  cues,
  equipment,
  group,
  handling,
  labels,
  necessity,
  otherCodes,
  plain,
  progress,
  purpose,
  response,
  vague,
  when,
].flatMap((file): readonly LexiconEntry[] => file.entries);

/**
 * Compiles entries. The choices within their phrases make tens of thousands of forms, and a note holds few of
 * their first words: the forms that open with a word are spelled out when it is first met.
 */
export function createLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const byFirst: (Opening[] | Node | undefined)[] = [];
  for (const entry of entries) {
    for (const phrase of entry.words ?? []) for (const opening of openingsOf(phrase)) open(opening, entry);
    for (const verb of entry.verbs ?? []) for (const form of inflections(verb)) open(form, entry);
  }
  return { find: (text) => find(opensWith, text) };

  function open(phrase: string, entry: LexiconEntry): void {
    const brace = phrase.indexOf('{');
    const [first] = words(brace < 0 ? phrase : phrase.slice(0, brace));
    for (const written of first ? withPlural(first.text) : []) {
      const word = nameOf(written.toLowerCase());
      const known = byFirst[word];
      if (Array.isArray(known)) known.push({ entry, phrase });
      else byFirst[word] = [{ entry, phrase }];
    }
  }

  function opensWith(word: Word): Node | undefined {
    const { lower } = word;
    // words that were read before the phrases were
    const name = word.name || numberOf(lower);
    const known = byFirst[name];
    if (!Array.isArray(known)) return known;
    const root: Node = { next: new Map(), endings: [] };
    for (const { entry, phrase } of known)
      for (const form of alternatives(phrase)) add(root, lower, form, entry);
    byFirst[name] = root;
    return root;
  }
}

let compiled: Lexicon | undefined;

/** The built-in phrases, compiled at the first use. */
export function builtInLexicon(): Lexicon {
  compiled ??= createLexicon(builtInEntries);
  return compiled;
}

/** The last word of a phrase counts in the plural too. */
const withPlural = (word: string): readonly string[] =>
  word.length >= 3 && isLetter(word.at(-1)!) && word.at(-1)!.toLowerCase() !== 's'
    ? [word, `${word}s`]
    : [word];

/** Adds a form below the node of its first word. */
function add(root: Node, first: string, form: string, entry: LexiconEntry): void {
  const phrase = words(form).map((word) => word.text);
  for (const last of withPlural(phrase.at(-1)!)) {
    const written = [...phrase.slice(0, -1), last];
    if (written[0]!.toLowerCase() !== first) continue;
    let node = root;
    for (const word of written.slice(1)) {
      const key = word.toLowerCase();
      const next = node.next.get(key) ?? { next: new Map(), endings: [] };
      node.next.set(key, next);
      node = next;
    }
    const capital = written.some((word) => isCapital(word[0]!));
    // the choices within phrases make many a form more than once
    if (!capital && node.endings.some((known) => known.entry === entry && !known.capital)) continue;
    node.endings.push({ entry, name: markName(entry.category), phrase: written, capital });
  }
}

function find(opensWith: (word: Word) => Node | undefined, text: readonly Word[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (let from = 0; from < text.length; from++) {
    let node = opensWith(text[from]!);
    if (!node) continue;
    const first = marks.length;
    for (let at = from; node; node = node.next.get(text[++at]?.lower ?? ''))
      for (const { entry, name, phrase, capital } of node.endings) {
        if (capital && !capitalsFit(phrase, text, from)) continue;
        // of one entry the longest phrase counts
        let known = first;
        while (known < marks.length && marks[known]!.entry !== entry) known++;
        marks[known] = { entry, name, start: text[from]!.start, end: text[at]!.end, from, to: at + 1 };
      }
  }
  return marks;
}

/** Small-letter forms of abbreviations that are words of their own. */
const ordinaryWords: ReadonlySet<string> = new Set(lists.lists.ordinaryWords);

const isLetter = (sign: string): boolean => sign.toLowerCase() !== sign.toUpperCase();
const isCapital = (sign: string): boolean => isLetter(sign) && sign === sign.toUpperCase();

/** Short abbreviations keep their capitals: `PT` is not `pt`, the `A` of `min A` is not an article. */
function capitalsFit(phrase: readonly string[], text: readonly Word[], from: number): boolean {
  return phrase.every((written, i) => {
    const word = text[from + i]!;
    if (written === word.text || !isCapital(written[0]!)) return true;
    const letters = written.endsWith('s') ? written.slice(0, -1) : written;
    if (letters !== letters.toUpperCase()) return true;
    if (letters.length === 1) return written === 'A' && i > 0 && endsHelp(text[from + i + 1]);
    if (letters.length === 2) return phrase.length > 1 && !ordinaryWords.has(word.lower);
    return letters.length > 4 || (word.text === word.lower && !ordinaryWords.has(word.lower));
  });
}

/** A small `a` behind "min" is help where no word follows that it could be the article of; "x2" may. */
const endsHelp = (next: Word | undefined): boolean =>
  next === undefined || next.kind !== 'word' || next.lower === 'x';
