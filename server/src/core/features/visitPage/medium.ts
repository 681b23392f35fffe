import type { Analysis } from '../../analysis';
import { type Html, html, nothing } from '../../html/html';
import { positionAt, type Span } from '../../text';
import { wordsOf } from '../place';

/** What the page is read in: beside the note, where words lead to their place in it, or by itself in a file. */
export interface Medium {
  /** The note's own words at a place, in one line. */
  words(at: Span, limit?: number): string;
  /** Words that stand for a place of the note. */
  place(at: Span, words: string | Html): Html;
  /** The same for a shape of a drawing, by mouse; where it leads stands in words elsewhere. */
  placeOfShape(at: Span): Html;
  /** A line of the note by its number, as the place that `about` is said of. */
  line(at: Span, about: string): Html;
  /** A way to the page about a finding. */
  why(id: string): Html;
  /** What opens two visits side by side in the editor. */
  readonly compare: Html;
  /** Whether what is folded can be unfolded: paper cannot. */
  readonly folds: boolean;
  /** Level of the headings of its sections, 2 where they stand below the title of the page. */
  readonly level: number;
}

/** Beside the note: the client listens for `data-go` (line and character, from 0) and `data-why`. */
export const beside = ({ text, lines }: Analysis): Medium => {
  const go = ({ start, end }: Span) => {
    const [from, to] = [positionAt(lines, start), positionAt(lines, end)];
    return html` data-go="${from.line}:${from.character}-${to.line}:${to.character}"`;
  };
  return {
    words: (at, limit) => wordsOf(text, at, limit),
    place: (at, words) =>
      html`<button type="button" class="go"${go(at)} title="Line ${lineOf(lines, at)}">${words}</button>`,
    placeOfShape: go,
    line: (at, about) => {
      const line = `Line ${lineOf(lines, at)}`;
      return html`<button type="button" class="go"${go(at)} aria-label="${line}: ${about}">${line}</button>`;
    },
    why: (id) =>
      html`<button type="button" class="why" data-why="${id}" aria-label="Why: ${id}">Why</button>`,
    compare: html`<div class="actions"><button type="button" data-do="compare">Compare the visits in the editor</button></div>`,
    folds: true,
    level: 2,
  };
};

export const inAFile = ({ text, lines }: Analysis, level = 2): Medium => ({
  words: (at, limit) => wordsOf(text, at, limit),
  place: (at, words) => html`<span class="words">${words}</span> <small>line ${lineOf(lines, at)}</small>`,
  placeOfShape: () => nothing,
  line: (at) => html`<small>line ${lineOf(lines, at)}</small>`,
  why: () => nothing,
  compare: nothing,
  folds: false,
  level,
});

const lineOf = (lines: Analysis['lines'], { start }: Span): number => positionAt(lines, start).line + 1;

/** A part of the page with its heading; a landmark where the page is about one visit. */
export function section({ level }: Medium, title: string, body: Html): Html {
  const made = html`<h${level}>${title}</h${level}>
${body}`;
  return level === 2 ? html`<section aria-label="${title}">${made}</section>` : made;
}

export const subheading = ({ level }: Medium, words: string): Html =>
  html`<h${level + 1}>${words}</h${level + 1}>`;

/** A part that is of use to some; on paper it stands open. */
export const folded = (medium: Medium, summary: string, body: Html): Html =>
  medium.folds
    ? html`<details><summary>${summary}</summary>${body}</details>`
    : html`${subheading(medium, summary)}${body}`;
