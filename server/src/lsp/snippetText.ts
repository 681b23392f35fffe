import { blankText, type NewText } from '../core/rule';

/** Snippet syntax with tab stops from `firstStop` on. */
export function snippetText(text: NewText, firstStop: number): string {
  let stop = firstStop;
  return text
    .map((part) => (typeof part === 'string' ? escaped(part) : `\${${stop++}:${escaped(blankText(part))}}`))
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
