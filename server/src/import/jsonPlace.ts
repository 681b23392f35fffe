import type { Span } from '../core/text';

/** A string, a mark, or any other run of characters. */
const token = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Where reading stands inside the objects and lists around it: a name or a number, and its words. */
interface Level {
  readonly list: boolean;
  key: string | number;
}

/**
 * The words in a JSON text that a path leads to: the value, or the name of a field whose value opens an object
 * or a list. Where the path leads nowhere (a field is missing), the deepest part of it that is there; an empty
 * span at the start where nothing of it is.
 */
export function placeInJson(text: string, path: readonly (string | number)[]): Span {
  const levels: Level[] = [];
  let best: Span = { start: 0, end: 0 };
  let depth = 0;
  let name: Span | null = null;
  let waitsForName = false;
  for (const match of text.matchAll(token)) {
    const [words] = match;
    const span = { start: match.index, end: match.index + words.length };
    const level = levels.at(-1);
    if (waitsForName && words.startsWith('"')) {
      level!.key = nameOf(words);
      name = span;
      waitsForName = false;
    } else if (words === ',') {
      if (level?.list) level.key = Number(level.key) + 1;
      else waitsForName = level !== undefined;
      name = null;
    } else if (words === '}' || words === ']') {
      levels.pop();
      waitsForName = false;
    } else if (words !== ':') {
      const opens = words === '{' || words === '[';
      const led = levels.length <= path.length && levels.every(({ key }, at) => key === path[at]);
      if (led && levels.length > depth) {
        depth = levels.length;
        best = opens ? (name ?? span) : span;
      }
      if (opens) levels.push({ list: words === '[', key: words === '[' ? 0 : '' });
      waitsForName = words === '{';
      if (opens) name = null;
    }
  }
  return best;
}

function nameOf(quoted: string): string {
  try {
    return JSON.parse(quoted);
  } catch {
    return quoted.slice(1, -1);
  }
}
