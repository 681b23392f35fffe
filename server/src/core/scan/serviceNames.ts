import data from '../../../data/services.json';
import { atoms } from './atoms';
import {
  digitsTouch,
  endBefore,
  isDigits,
  isWord,
  onLine,
  Space,
  type Stretch,
  said,
  startOf,
  touches,
  written,
} from './stretch';
import type { Token } from './tokens';

interface Named {
  readonly code: string;
  readonly medicare: string | null;
  readonly sure: boolean;
  /** Capitals that must stand as written, for short names that are also words. */
  readonly exact: string | null;
}

/** A word of a name and those that may follow; a long word is told by its skeleton too. */
interface Branch {
  readonly words: Map<string, Branch>;
  named?: Named;
}

const branch = (): Branch => ({ words: new Map() });
/** The names as they are listed. */
const listed = branch();
/** Long names by the skeletons of their words. */
const skeletons = branch();

/** "gait deviation", "loss of balance": the patient's, and no service. */
const qualities = new Set(data.qualities);

/** Shorter words are their own skeleton. */
const longWord = 6;
/** Shorter names have too little left to be told by. */
const longEnough = 12;

/**
 * A long word without its vowels and doubled letters: what is left when it is misspelt ("theraputic activites").
 * Short words stay as they are.
 */
function skeleton(word: string): string {
  if (word.length < longWord) return word;
  let kept = word[0]!;
  let last = '';
  for (let i = 1; i < word.length; i++) {
    const letter = word[i]!;
    if ('aeiouy'.includes(letter)) continue;
    if (letter !== last) kept += letter;
    last = letter;
  }
  return kept.length > 1 && kept.endsWith('s') ? kept.slice(0, -1) : kept;
}

/** Adds a name unless an earlier entry has it. */
function add(root: Branch, words: readonly string[], named: Named): boolean {
  let at = root;
  for (const word of words) {
    const next = at.words.get(word) ?? branch();
    at.words.set(word, next);
    at = next;
  }
  if (at.named) return false;
  at.named = named;
  return true;
}

const wordsOf = (name: string): readonly string[] =>
  atoms(name)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);

const ofSureNames = new Set<string>();
for (const service of data.services) {
  const medicare = 'medicare' in service ? (service.medicare ?? null) : null;
  for (const [names, sure] of [
    [service.names, true],
    [service.short, false],
  ] as const) {
    for (const name of names) {
      const words = wordsOf(name);
      const exact = /^[A-Z/-]{2,5}s?$/.test(name) ? name : null;
      const named = { code: service.code, medicare, sure, exact };
      if (!add(listed, words, named)) continue;
      if (words.join(' ').length >= longEnough) add(skeletons, words.map(skeleton), named);
      if (sure) for (const word of words) if (word.length > 2) ofSureNames.add(word);
    }
  }
}

/** Words of which names of services are made; between a service and its minutes they say nothing new. */
export const nameWords: ReadonlySet<string> = ofSureNames;

/** Behind what may part two words of a name (`ther. ex`, `w/c`, `gait & stairs`); -1 where something else stands. */
function nextWord(s: Stretch, i: number): number {
  let at = i;
  while (at < i + 3 && at < s.atoms.length && './&,(-'.includes(said(s, at))) at++;
  return isWord(s, at) && startOf(s, at) - endBefore(s, i) <= 3 ? at : -1;
}

const sides: ReadonlySet<string> = new Set([
  'r',
  'l',
  'rt',
  'lt',
  'right',
  'left',
  'b',
  'bil',
  'bilat',
  'bilateral',
]);

/** "both of us", "she told us": us, and no ultrasound; "8 min of us" and "estim with us" are. */
const isOurselves = (s: Stretch, i: number): boolean =>
  written(s, i) === 'us' &&
  i > 0 &&
  onLine(s, i) &&
  (beforeUs.has(said(s, i - 1)) || (said(s, i - 1) === 'of' && i > 1 && someOf.has(said(s, i - 2))));
const beforeUs: ReadonlySet<string> = new Set(['let', 'lets', 'told', 'tell', 'asked', 'showed', 'between']);
const someOf: ReadonlySet<string> = new Set(['both', 'all', 'each', 'either', 'one', 'two', 'three', 'some']);

/** "Pays per code, do not pool": what is done with units, and no water. */
const isDeed = (s: Stretch, i: number): boolean =>
  said(s, i) === 'pool' &&
  i > 0 &&
  onLine(s, i) &&
  ['not', 'never', "don't", 'dont'].includes(said(s, i - 1));

/** The longest known name of a service that begins with the word at `i`. */
export function serviceName(s: Stretch, i: number): Token | undefined {
  let plain = listed.words.get(said(s, i));
  let misspelt =
    plain || said(s, i).length >= longWord ? skeletons.words.get(skeleton(said(s, i))) : undefined;
  if ((!plain && !misspelt) || isOurselves(s, i) || isDeed(s, i)) return undefined;
  let best: { named: Named; next: number } | undefined;
  let open = false;
  for (let at = i; ; ) {
    const named = plain?.named ?? misspelt?.named;
    if (named && isWrittenSo(s, i, at, named.exact) && (!open || said(s, at + 1) === ')'))
      best = { named, next: open ? at + 2 : at + 1 };
    const next = nextWord(s, at + 1);
    if (next < 0) break;
    plain = plain?.words.get(said(s, next));
    misspelt = misspelt?.words.get(skeleton(said(s, next)));
    if (!plain && !misspelt) break;
    // "electrical stimulation (attended)" is one name, "manual (therapy: ..." is none
    for (let sign = at + 1; sign < next; sign++) open ||= said(s, sign) === '(';
    at = next;
  }
  if (!best || (touches(s, best.next) && said(s, best.next) === '_')) return undefined;
  if (digitsTouch(s, best.next) && !isInGluedList(s, i, best.next)) return undefined;
  const { code, medicare, sure } = best.named;
  if (!sure && (qualities.has(said(s, best.next)) || (said(s, i - 1) === 'of' && said(s, i - 2) === 'loss')))
    return undefined;
  // "a two-man dolly"
  if (!sure && said(s, i) === 'man' && (said(s, i - 1) === '-' || men.has(said(s, i - 1)))) return undefined;
  // "up/dn 1 flight"
  if (!sure && said(s, i) === 'dn' && said(s, i - 1) === '/' && said(s, i - 2) === 'up') return undefined;
  // "R SI 4 min": of two letters behind a side, a joint
  if (!sure && code === '97533' && sides.has(said(s, i - 1))) return undefined;
  const end = endBefore(s, endsWithPoint(s, best.next) ? best.next + 1 : best.next);
  return { kind: 'name', start: startOf(s, i), end, code, medicare, sure };
}

const men: ReadonlySet<string> = new Set(['one', 'two', 'three', '1', '2', '3']);

/** "TA23 TE15", "TA2/TE1": a short name in capitals that touches its figure, beside another that does, or alone. */
const isInGluedList = (s: Stretch, i: number, figure: number): boolean =>
  isGlued(s, i, figure) &&
  (hasGluedNeighbour(s, i, figure) || (isInCapitals(s, i) && isAloneOnLine(s, i, figure)));

const countsUnits: ReadonlySet<string> = new Set([
  'units',
  'unit',
  'bill',
  'billed',
  'charges',
  'charge',
  'min',
  'mins',
  'minutes',
]);

/** Nothing else on the line, or what the figure counts in front: "TA23", "Units TA1". */
function isAloneOnLine(s: Stretch, i: number, figure: number): boolean {
  const ends = figure + 1 >= s.atoms.length || s.spaces[figure + 1] === Space.Line;
  const label = said(s, i - 1) === ':' ? i - 2 : i - 1;
  return ends && (s.spaces[i] === Space.Line || (isLine(s, i, i) && countsUnits.has(said(s, label))));
}

const isGlued = (s: Stretch, i: number, figure: number): boolean =>
  figure === i + 1 &&
  isShortName(s, i) &&
  digitsTouch(s, figure) &&
  said(s, figure).length <= 2 &&
  !(
    touches(s, figure + 1) &&
    (isWord(s, figure + 1) || ':%'.includes(said(s, figure + 1)) || isDecimalPoint(s, figure + 1))
  );

/** "TA2.5", and no "TA2." at the end of a sentence. */
const isDecimalPoint = (s: Stretch, i: number): boolean =>
  said(s, i) === '.' && touches(s, i + 1) && isDigits(s, i + 1);

/** A name that touches its figure begins at `i`. */
const isGluedAt = (s: Stretch, i: number): boolean => i >= 0 && isWord(s, i) && isGlued(s, i, i + 1);

/** The neighbours on the line, with a sign between or none; in small letters ("ta1 neuro1") of another service. */
const hasGluedNeighbour = (s: Stretch, i: number, figure: number): boolean =>
  [
    [figure + 1, figure + 1, figure + 1],
    [figure + 1, figure + 2, figure + 2],
    [i - 1, i, i - 2],
    [i - 2, i, i - 3],
  ].some(
    ([from, to, at]) =>
      isLine(s, from!, to!) && isGluedAt(s, at!) && (isInCapitals(s, i) || codeAt(s, at!) !== codeAt(s, i)),
  );

const codeAt = (s: Stretch, i: number): string | undefined => listed.words.get(said(s, i))?.named?.code;

/** No line ends in front of the atoms from one to another. */
function isLine(s: Stretch, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (!onLine(s, i)) return false;
  return true;
}

/** A name of one word, in capitals where it is written so, or in small letters. */
const isShortName = (s: Stretch, i: number): boolean => {
  const named = listed.words.get(said(s, i))?.named;
  return named !== undefined && named !== null && (isInCapitals(s, i) || written(s, i) === said(s, i));
};

const isInCapitals = (s: Stretch, i: number): boolean =>
  listed.words.get(said(s, i))?.named?.exact === written(s, i);

function isWrittenSo(s: Stretch, first: number, last: number, exact: string | null): boolean {
  if (exact === null) return true;
  const name = s.text.slice(startOf(s, first), s.atoms[last]!.end);
  return name === exact || name === exact.toLowerCase();
}

const abbreviated = new Set(['ex', 'act', 'acts']);

/** "ther. ex." ends with the point of the abbreviation; "TE ex. Gait" ends a sentence. */
function endsWithPoint(s: Stretch, i: number): boolean {
  if (said(s, i) !== '.' || !touches(s, i) || !abbreviated.has(said(s, i - 1))) return false;
  const behind = said(s, i + 1);
  if (touches(s, i + 1)) return behind !== '' && ',:;()-'.includes(behind);
  if (behind === '') return false;
  if (isDigits(s, i + 1)) return behind.length !== 5;
  const first = written(s, i + 1)[0]!;
  const capital = first >= 'A' && first <= 'Z';
  return !capital || (behind === 'x' && isDigits(s, i + 2)) || (behind === 'x' && digitsTouch(s, i + 2));
}
