import type { NewText } from './rule';

/** `[question]` and `__:__` of a text as blanks, in order. */
export function withBlanks(text: string): NewText {
  if (!text.includes('[') && !text.includes('__:__')) return text === '' ? [] : [text];
  return text
    .split(/(\[[^\][\r\n]+\]|__:__)/)
    .filter((part) => part !== '')
    .map((part) => {
      const ask = askedBy(part);
      return ask === null ? part : { ask };
    });
}

/** What a text that is one blank asks: `assist level` of `[assist level]`, `time` of `__:__`; null for any other text. */
export function askedBy(text: string): string | null {
  if (text === '__:__') return 'time';
  return /^\[([^\][\r\n]+)\]$/.exec(text)?.[1] ?? null;
}
