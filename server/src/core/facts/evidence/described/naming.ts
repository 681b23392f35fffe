import data from '../../../../../data/namingWords.json';
import names from '../../../../../data/services.json';
import { builtInCodes } from '../../../codes/codeSet';
import { type Word, words } from '../words';

type Group = keyof typeof data.words;
const everyGroup = Object.keys(data.words) as Group[];

/** Whether a word belongs to one of some groups of the list; `*` in it stands for any further letters. */
function membership(groups: readonly Group[]): (word: Word) => boolean {
  const all = groups.flatMap((group) => data.words[group]);
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const stems = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return ({ lower }) => whole.has(lower) || stems.some((stem) => lower.startsWith(stem));
}

const isWord = ({ kind, lower }: Word): boolean => kind === 'word' && lower.length > 1;
const onlyNames = membership(everyGroup);
const onlyCounts = membership(everyGroup.filter((group) => group !== 'kinds of work'));
/** Says something of the work: not its name, its number or its bill. */
export const tells = (word: Word): boolean => isWord(word) && !onlyNames(word);
/** Where a description stands, its kind alone is a poor one, but it is one ("functional activities"). */
export const describes = (word: Word): boolean => isWord(word) && !onlyCounts(word);

const setsOff = new Set([':', ']', '=']);
/** "97530 content: ..." */
const tellsThere = new Set([
  'detail',
  'details',
  'note',
  'notes',
  'narrative',
  'description',
  'content',
  'contents',
]);

/** Up to five words that a colon, a bracket, a dash or a wide space sets off at the beginning of a line. */
export function labelOf(line: readonly Word[]): { readonly said: string; readonly end: number } | undefined {
  const at = line.findIndex(({ kind }) => kind !== 'sign');
  for (let to = at + 1; at >= 0 && to <= at + 6 && to < line.length; to++) {
    const word = line[to]!;
    if (!setsOff.has(word.lower) && !(word.glue === '-' && word.gap) && !word.wide) continue;
    const bracket = line.findIndex(({ lower }, i) => i > at && i < to && lower === '(');
    const said = line.slice(at, bracket < 0 ? to : bracket).filter(({ lower }) => !tellsThere.has(lower));
    return { said: plain(said), end: line[to - 1]!.end };
  }
  return undefined;
}

const plain = (said: readonly Word[]): string =>
  said
    .filter(({ kind }) => kind !== 'sign')
    .map(({ lower }) => lower)
    .join(' ');

const namesByCode = new Map<string, ReadonlySet<string>>();

/** The code, its names, and the short labels that stand for it over what was done. */
export const namesOf = (code: string): ReadonlySet<string> => {
  const known = namesByCode.get(code);
  if (known) return known;
  const own = names.services.find((service) => service.code === code);
  const labels: Readonly<Record<string, readonly string[]>> = data.labels;
  const all = new Set(
    [code, ...(own?.names ?? []), ...(own?.short ?? []), ...(labels[code] ?? [])].map((name) =>
      plain(words(name)),
    ),
  );
  if (own) namesByCode.set(code, all);
  return all;
};

const ownWords: Readonly<Record<string, readonly string[]>> = data.own;
/** A short name of the code among other words, or a word by which work of few others is known ("orthosis", "recall"). */
export const tellsCode = (code: string, { words: said }: { readonly words: readonly Word[] }): boolean => {
  const names = namesOf(code);
  return (
    said.some(({ kind, lower }) => kind === 'word' && names.has(lower)) ||
    (ownWords[code] ?? []).some((own) =>
      said.some(({ lower }) => (own.endsWith('*') ? lower.startsWith(own.slice(0, -1)) : lower === own)),
    )
  );
};

/** The words of a code's label that are its own ("canalith", "repositioning"), up to the first comma or bracket. */
export const labelWords = (code: string): readonly string[] =>
  words(firstPart(builtInCodes.find(code)?.label ?? ''))
    .filter(tells)
    .map(({ lower }) => lower);

const firstPart = (label: string): string => {
  const end = [...label].findIndex((sign) => sign === ',' || sign === ';' || sign === '(');
  return end < 0 ? label : label.slice(0, end);
};
