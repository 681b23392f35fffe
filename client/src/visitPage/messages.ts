/** What the panel and the page in it tell each other. */

export type ToPage = {
  /** What it shows from now on; made by the core, which escapes every word of the note. */
  readonly html: string;
  /** What to open again after a reload. */
  readonly shown: Shown;
};

/** The note whose visit the panel shows, and where the cursor stood. */
export interface Shown {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export type FromPage =
  | { readonly is: 'ready' }
  /** Lines and characters of the note, from 0. */
  | { readonly is: 'go'; readonly to: string }
  | { readonly is: 'why'; readonly id: string }
  | { readonly is: 'do'; readonly what: 'sign' | 'save' | 'compare' | 'print' };
