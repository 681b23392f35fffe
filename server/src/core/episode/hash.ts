/**
 * A text as a number of 53 bits: equal texts have the same one, and the text cannot be read
 * from it. Made for telling texts apart within one run (cyrb53), not for keeping secrets.
 */
export function hashNumber(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** The same in hexadecimal digits. */
export const hashOf = (text: string): string => hashNumber(text).toString(16);

/** The same in 32 bits, and never zero; where two are the same by chance their visits are looked at together, and told apart. */
export const short = (hash: number): number => (hash % 0xffffffff) + 1;
