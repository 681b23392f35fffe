import lists from '../../../../../data/evidenceWords.json';
import { quantityKinds } from '../quantities';
import { words } from '../words';
import * as combined from './combined';
import type { Part } from './parts';
import * as parts from './parts';

/** Reads a pattern as it is written (pattern.ts). Throws where that cannot be read. */
export function partOf(written: string): Part {
  const tokens = tokensOf(written);
  const part = choice(tokens, written);
  if (tokens.length > 0) throw new Error(`cannot read "${tokens.join(' ')}" in the pattern "${written}"`);
  return part;
}

const single = new Set(['(', ')', '[', ']', '|', '!', '?', '+', '$', '^', '~', '&']);

function tokensOf(written: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < written.length) {
    const sign = written[at]!;
    const two = written.slice(at, at + 2);
    if (sign === ' ') at++;
    else if (sign === '`') {
      tokens.push(two);
      at += 2;
    } else if (sign === '<' && two !== '<(') {
      const end = written.indexOf('>', at);
      tokens.push(written.slice(at, end + 1));
      at = end + 1;
    } else if (two === '^^' || two === '$$' || two === '<(') {
      tokens.push(two);
      at += 2;
    } else if (
      single.has(sign) &&
      !(sign === '|' && tokens.at(-1)?.startsWith('#') && written[at - 1] !== ' ')
    ) {
      tokens.push(sign);
      at++;
    } else {
      let end = at + 1;
      while (
        end < written.length &&
        written[end] !== ' ' &&
        (!single.has(written[end]!) || (sign === '#' && written[end] === '|'))
      )
        end++;
      const word = written.slice(at, end);
      tokens.push(...(word.includes('/') ? words(word).map(({ lower }) => lower) : [word]));
      at = end;
    }
  }
  return tokens;
}

/** Alternatives, up to a closing bracket. */
function choice(tokens: string[], written: string): Part {
  const choices = [sequence(tokens, written)];
  while (tokens[0] === '|') {
    tokens.shift();
    choices.push(sequence(tokens, written));
  }
  return combined.choice(choices);
}

function sequence(tokens: string[], written: string): Part {
  const all: Part[] = [];
  while (tokens.length > 0 && tokens[0] !== ')' && tokens[0] !== ']' && tokens[0] !== '|') {
    const part = element(tokens, written);
    const sign = tokens[0] === '?' || tokens[0] === '+' ? tokens.shift() : undefined;
    all.push(sign === '?' ? combined.optional(part) : sign === '+' ? combined.repeated(part) : part);
  }
  return combined.sequence(all);
}

function element(tokens: string[], written: string): Part {
  const token = tokens.shift()!;
  switch (token) {
    case '(':
      return closed(tokens, ')', written);
    case '[':
      return combined.pointed(closed(tokens, ']', written));
    case '!':
      if (tokens[0] !== '<(') return combined.ahead(element(tokens, written), false);
      tokens.shift();
      return combined.notBehind(closed(tokens, ')', written));
    case '&':
      return combined.ahead(element(tokens, written), true);
    case '..':
    case '...':
      return parts.skip(token === '..');
    case '.':
      return parts.anyWord;
    case '_':
      return parts.longWord;
    case '^':
    case '^^':
    case '$':
    case '$$':
      return parts.edge(token);
    case '~':
      return parts.setApart;
  }
  if (token.startsWith('`')) return parts.word(token.slice(1));
  if (token.startsWith('<')) return mark(token.slice(1, -1));
  if (token.startsWith('#')) return number(token.slice(1));
  if (token.startsWith('@')) return list(token.slice(1));
  return parts.word(token);
}

function closed(tokens: string[], bracket: string, written: string): Part {
  const inner = choice(tokens, written);
  if (tokens.shift() !== bracket) throw new Error(`"${bracket}" is missing in the pattern "${written}"`);
  return inner;
}

function mark(inner: string): Part {
  const colon = inner.indexOf(':');
  const prefix = inner.slice(0, Math.max(0, colon));
  const names = inner.slice(colon + 1).split('|');
  return parts.found(
    names.map((name) => `<${name}`),
    prefix === 'no' ? true : prefix === 'any' ? null : false,
  );
}

/** A number that counts or measures; days and procedure codes do neither. */
const measures = quantityKinds.filter((kind) => kind !== 'code');

const number = (kinds: string): Part =>
  parts.found(
    (kinds ? kinds.split('|') : measures).map((kind) => `#${kind}`),
    null,
  );

const known = new Map<string, Part>();

/** One of the rows of a list of words. */
function list(name: string): Part {
  const listed = (lists.lists as Readonly<Record<string, readonly string[]>>)[name];
  if (!listed) throw new Error(`no list of words is called "${name}"`);
  const part = known.get(name) ?? choice(tokensOf(listed.join(' | ')), name);
  known.set(name, part);
  return part;
}
