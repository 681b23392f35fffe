/**
 * The words are an answer, or whole words at its beginning, so that they may be all that their author means to write:
 * `min` of `min A`, `Medicare` of `Medicare Part B`, and not `Medi` of `Medi-Cal`.
 */
export function mayStand(words: string, answer: string): boolean {
  if (words === '' || !answer.toLowerCase().startsWith(words.toLowerCase())) return false;
  const rest = answer.slice(words.length);
  return rest === '' || (/\p{L}$/u.test(words) && !/^-?[\p{L}\p{N}]/u.test(rest));
}
