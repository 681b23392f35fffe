/** What can stand at a word, as a small whole number: a word in small letters, `<category` of a mark, `#kind` of a number. */
export type Name = number;

/** 0 is any word that no pattern and no list asks for. */
const numbers = new Map<string, Name>([['', 0]]);

/** The number of a name that patterns and lists ask for; the same text has one number. */
export function nameOf(text: string): Name {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

/** The number of a word of a note, of which nothing is kept: 0 where nobody asks for it. */
export const numberOf = (word: string): Name => numbers.get(word) ?? 0;

/** Names, a bit each. */
export type NameSet = Uint32Array;

/** Some words as a set, as a list of words in data has them. */
export const wordSet = (words: readonly string[]): NameSet => setOf(words.map(nameOf));

/** Marks of some categories of the lexicon. */
export const markSet = (categories: readonly string[]): NameSet => setOf(categories.map(markName));

/** The name of a mark of a category. */
export const markName = (category: string): Name => nameOf(`<${category}`);

export function setOf(names: readonly Name[]): NameSet {
  const set = new Uint32Array((Math.max(0, ...names) >> 5) + 1);
  for (const name of names) set[name >> 5]! |= 1 << (name & 31);
  return set;
}

export const isIn = (set: NameSet, name: Name): boolean => ((set[name >> 5]! >>> (name & 31)) & 1) === 1;
