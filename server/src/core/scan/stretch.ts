import { type Atom, atoms } from './atoms';

/** What stands in front of an atom. */
export enum Space {
  None,
  /** One blank. */
  Blank,
  /** A gap as between columns: a tab, or two blanks and more. */
  Wide,
  /** A line end. */
  Line,
}

/**
 * A stretch of text as the grammars read it: its atoms without the line ends, by index. A grammar is a function of a
 * stretch and the index of an atom; it looks a bounded number of atoms ahead, never at the text itself.
 */
export interface Stretch {
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** For each atom what stands in front of it; `Line` for the first one. */
  readonly spaces: readonly Space[];
}

/** Parts a stretch of text into atoms; `start` and `end` are UTF-16 offsets. */
export function stretchOf(text: string, start: number, end: number): Stretch {
  const kept: Atom[] = [];
  const spaces: Space[] = [];
  const all = atoms(text, start, end);
  let line = true;
  let last = start;
  /** In front of the line of a form that an answer is written on. */
  let front: Space = Space.None;
  for (let i = 0; i < all.length; i++) {
    const atom = all[i]!;
    const space: Space = line
      ? Space.Line
      : !atom.gap
        ? front
        : isWide(text, last, atom.start)
          ? Space.Wide
          : Space.Blank;
    front = Space.None;
    if (atom.kind === 'newline') line = true;
    else if (atom.text === '_') {
      const to = behindLine(all, i);
      const filled = isFilled(all, i, to);
      if (filled) front = space;
      else
        for (let at = i; at < to; at++) {
          kept.push(all[at]!);
          spaces.push(at === i ? space : Space.None);
        }
      line &&= filled;
      i = to - 1;
    } else {
      kept.push(atom);
      spaces.push(space);
      line = false;
    }
    last = all[i]!.end;
  }
  return { text, atoms: kept, spaces };
}

/** Index behind the underscores from `i` on. */
function behindLine(all: readonly Atom[], i: number): number {
  let next = i + 1;
  while (next < all.length && all[next]!.text === '_' && !all[next]!.gap) next++;
  return next;
}

/**
 * `__23__`: the line of a form is filled, and stands for nothing any more; `__:23` and `min_2` are none such. `from`
 * and `to` are the first underscore and the atom behind the last one.
 */
function isFilled(all: readonly Atom[], from: number, to: number): boolean {
  const before = all[from]!.gap ? undefined : all[from - 1];
  const behind = all[to]?.gap ? undefined : all[to];
  const long = to - from > 1;
  if (behind?.kind === 'digits' && isFree(before)) return long || isLineAt(all, to + 1);
  return before?.kind === 'digits' && isFree(behind) && (long || isLineAt(all, from - 2));
}

const isLineAt = (all: readonly Atom[], i: number): boolean => all[i]?.text === '_' && !all[i]!.gap;

const isFree = (beside: Atom | undefined): boolean =>
  beside === undefined ||
  beside.kind === 'newline' ||
  (beside.kind === 'sign' && !'_:/.'.includes(beside.text));

const isWide = (text: string, start: number, end: number): boolean => {
  if (end - start > 1) return true;
  return text.charCodeAt(start) === 9;
};

/** What is written at `i`, as atoms spell it; empty where there is no atom. */
export const said = (s: Stretch, i: number): string => s.atoms[i]?.text ?? '';
export const isDigits = (s: Stretch, i: number): boolean => s.atoms[i]?.kind === 'digits';
export const isWord = (s: Stretch, i: number): boolean => s.atoms[i]?.kind === 'word';
/** An atom stands at `i`, and nothing parts it from the one in front. */
export const touches = (s: Stretch, i: number): boolean => i < s.atoms.length && s.spaces[i] === Space.None;
/** Nothing, or no more than one blank, parts the atom at `i` from the one in front. */
export const isNear = (s: Stretch, i: number): boolean => i < s.atoms.length && s.spaces[i]! <= Space.Blank;
/** The atom at `i` stands on the line of the one in front. */
export const onLine = (s: Stretch, i: number): boolean => i < s.atoms.length && s.spaces[i] !== Space.Line;
/** A field ends in front of `i`: the line, or its column. */
export const endsField = (s: Stretch, i: number): boolean =>
  i >= s.atoms.length || s.spaces[i]! >= Space.Wide;
export const startOf = (s: Stretch, i: number): number => s.atoms[i]!.start;
/** Where the atom in front of `i` ends. */
export const endBefore = (s: Stretch, i: number): number => s.atoms[i - 1]!.end;
/** As written, for the few places where capitals matter. */
export const written = (s: Stretch, i: number): string => {
  const atom = s.atoms[i];
  return atom ? s.text.slice(atom.start, atom.end) : '';
};
/** Digits as a number; -1 where none stand or more than `most` of them. */
export const digitsAt = (s: Stretch, i: number, most = 4): number => {
  const atom = s.atoms[i];
  return atom?.kind === 'digits' && atom.text.length <= most ? Number(atom.text) : -1;
};
/** Digits touch the atom in front: `.5`, `:30`. */
export const digitsTouch = (s: Stretch, i: number): boolean => isDigits(s, i) && touches(s, i);
/** A sign at `i` that touches the one in front, and digits that touch it. */
export const hangsFigure = (s: Stretch, i: number, signs: string): boolean =>
  touches(s, i) && s.atoms[i]!.kind === 'sign' && signs.includes(said(s, i)) && digitsTouch(s, i + 1);
/** Behind the number of a field (`min_2`), if one hangs on the word in front of `i`. */
export const behindFieldNumber = (s: Stretch, i: number): number =>
  said(s, i) === '_' && touches(s, i) && digitsTouch(s, i + 1) ? i + 2 : i;
