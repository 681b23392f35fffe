/** Marks in a text that is being written, so that each figure is found again in what comes out. */
import { type Span, span } from '../../server/src/core/text';

const opening = 0xe100;
const close = '\ue001';

export interface Marks {
  /** The text with its figure named, `minutes 97530`. */
  mark(figure: string, text: string): string;
  /** The text without its marks, and where each figure stands, in UTF-16 code units. */
  unmark(text: string): { readonly text: string; readonly places: ReadonlyMap<string, readonly Span[]> };
}

export function marks(): Marks {
  const figures: string[] = [];
  return {
    mark(figure, text) {
      if (!figures.includes(figure)) figures.push(figure);
      return `${String.fromCharCode(opening + figures.indexOf(figure))}${text}${close}`;
    },
    unmark(marked) {
      const places = new Map<string, Span[]>();
      const open: { figure: string; start: number }[] = [];
      let text = '';
      for (const char of marked) {
        const figure = figures[char.charCodeAt(0) - opening];
        if (figure !== undefined) open.push({ figure, start: text.length });
        else if (char === close) {
          const { figure, start } = open.pop()!;
          places.set(figure, [...(places.get(figure) ?? []), span(start, text.length)]);
        } else text += char;
      }
      return { text, places };
    },
  };
}

/** The text as it will be seen. */
export const visible = (text: string): string => text.replace(/[\ue001\ue100-\ue1ff]/g, '');

/** Filled up with blanks to `width` characters. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - visible(text).length));
