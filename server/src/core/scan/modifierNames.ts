const letters = 'GP|GO|GN|KX|CQ|CO|GA|GX|GY|GZ|XE|XS|XP|XU|CR|RT|LT|FQ'.split('|');
const names = new Set(letters.map((name) => name.toLowerCase()));
/** Numbers that are modifiers, but only where they hang on a code. */
const numbers = new Set('59 95 52 22 76 77 93'.split(' '));

/** Whether a word in lower case is a letter modifier of therapy claims: `gp`. */
export const isModifier = (word: string): boolean => names.has(word);
export const isNumberModifier = (digits: string): boolean => numbers.has(digits);

/** The modifiers of which a word is put together (`gpkx`); empty where it holds anything else. */
export function modifiersOf(word: string): readonly string[] {
  if (word.length % 2 > 0 || word.length > 8) return [];
  const parts = Array.from({ length: word.length / 2 }, (_, i) => word.slice(2 * i, 2 * i + 2));
  return parts.every((part) => names.has(part)) ? parts : [];
}
