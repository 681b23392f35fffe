import { askedBy, withBlanks } from '../blanks';
import type { NewText } from '../rule';

/** A body in the syntax of VS Code's snippets, as text with blanks. */
export interface SnippetBody {
  readonly text: NewText;
  /** By the question of a blank the answers that it lets choose from. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** In UTF-16 units. */
const longestQuestion = 80;

/** Placeholders in placeholders. */
const deepest = 8;

/**
 * A tab stop and the words in it become a blank that asks them: what is only suggested is not written as said. So does a
 * variable, which would fill itself in. `[question]` and `__:__` are blanks as in any note; `$0` is left out.
 */
export function snippetBody(body: string): SnippetBody {
  const choices: Record<string, readonly string[]> = {};
  const asked = new Map<string, string>();
  const text: (string | { readonly ask: string })[] = [];
  for (const part of partsOf(body)) {
    if (typeof part === 'string') {
      text.push(...withBlanks(part));
      continue;
    }
    if (part.name === '0') continue;
    const words = part.choices?.length ? listed(part.choices) : part.words;
    const ask =
      question(words) ?? asked.get(part.name) ?? (/^\d/.test(part.name) ? 'fill in' : named(part.name));
    if (!asked.has(part.name)) asked.set(part.name, ask);
    if (part.choices?.length) choices[ask] = part.choices;
    text.push({ ask });
  }
  return { text, choices };
}

/** A tab stop by its number, or a variable by its name. */
interface Stop {
  readonly name: string;
  readonly words: string;
  readonly choices?: readonly string[];
}

function partsOf(body: string): readonly (string | Stop)[] {
  const parts: (string | Stop)[] = [];
  let words = '';
  for (let at = 0; at < body.length; ) {
    const escaped = /^\\[\\$}]/.exec(body.slice(at, at + 2))?.[0];
    const found = body[at] === '$' ? stopAt(body, at) : undefined;
    if (found) {
      if (words !== '') parts.push(words);
      words = '';
      parts.push(found.stop);
      at = found.end;
    } else {
      words += escaped ? escaped[1] : body[at];
      at += escaped ? 2 : 1;
    }
  }
  return words === '' ? parts : [...parts, words];
}

/** `$1`, `$NAME`, `${1}`, `${1:words}`, `${1|one,two|}`, `${1/pattern/words/}`; undefined for a sign that is only a sign. */
function stopAt(body: string, at: number): { readonly stop: Stop; readonly end: number } | undefined {
  const simple = /^\$(\d{1,4}|[A-Za-z_]\w{0,60})/.exec(body.slice(at, at + 64));
  if (simple) return { stop: { name: simple[1]!, words: '' }, end: at + simple[0].length };
  const opened = /^\$\{(\d{1,4}|[A-Za-z_]\w{0,60})([:|/}])/.exec(body.slice(at, at + 66));
  if (!opened) return undefined;
  const [{ length }, name, sign] = opened as unknown as [string, string, string];
  if (sign === '}') return { stop: { name, words: '' }, end: at + length };
  const end = closing(body, at + length);
  if (end === undefined) return undefined;
  const inside = body.slice(at + length, end);
  if (sign === '|') {
    const choices = inside
      .replace(/\|$/, '')
      .split(/(?<!\\),/)
      .map((one) => one.replace(/\\([\\,|$}])/g, '$1').trim())
      .filter((one) => one !== '');
    return { stop: { name, words: '', choices }, end: end + 1 };
  }
  return { stop: { name, words: sign === ':' ? plain(inside) : '' }, end: end + 1 };
}

/** Where the brace closes that was opened before `from`. */
function closing(body: string, from: number): number | undefined {
  let open = 1;
  for (let at = from; at < body.length; at++) {
    if (body[at] === '\\') at++;
    else if (body[at] === '$' && body[at + 1] === '{') open++;
    else if (body[at] === '}' && --open === 0) return at;
    if (open > deepest) return undefined;
  }
  return undefined;
}

/** The words of a placeholder, those of placeholders in it too. */
const plain = (inside: string): string =>
  partsOf(inside)
    .map((part) => (typeof part === 'string' ? part : part.choices ? listed(part.choices) : part.words))
    .join('');

/** "min A, mod A or max A" */
const listed = (choices: readonly string[]): string =>
  choices.length < 2 ? (choices[0] ?? '') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;

/** As one line without brackets; null where nothing is left. */
function question(words: string): string | null {
  const own = askedBy(words.trim());
  const line = (own ?? words).replace(/[[\]\s]+/g, ' ').trim();
  if (line === '') return null;
  return line.length > longestQuestion ? `${line.slice(0, longestQuestion).trim()}…` : line;
}

/** `CURRENT_DATE` asks "current date". */
const named = (variable: string): string =>
  variable.replace(/^TM_/, '').toLowerCase().replaceAll('_', ' ').trim() || 'fill in';
