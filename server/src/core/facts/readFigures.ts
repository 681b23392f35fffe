import type { CodeSet } from '../codes/codeSet';
import type { Scene } from '../figures/figure';
import { sceneOf } from '../figures/scene';
import { type Layout, layout } from '../layout/layout';
import type { PayerFacts, Unreadable } from '../model';
import { tokenScanner } from '../scan/scan';
import { type Line, type Located, overlaps, splitLines } from '../text';
import { payer } from './payer';
import { placeholders } from './placeholders';
import { unreadableCells } from './unreadable/cells';
import { unreadable } from './unreadable/unreadable';

/** The text of a visit up to its figures: what stands where, and nothing yet of what it means. */
export interface ReadFigures {
  readonly lines: readonly Line[];
  readonly laid: Layout;
  readonly who: PayerFacts;
  readonly scene: Scene;
  /** Blanks that wait for an answer. */
  readonly blanks: readonly Located<string>[];
  /** What looks like a time or minutes and cannot be told. */
  readonly notRead: readonly Unreadable[];
}

export function readFigures(text: string, codes: CodeSet): ReadFigures {
  const lines = splitLines(text);
  const laid = layout(text, tokenScanner(codes));
  const who = payer(text, laid.sections, lines);
  const medicare = who.kind === 'medicare-b' || who.kind === 'medicare-advantage';
  const blanks = placeholders(text);
  // a blank for a time is part of one; what a bracket with a figure says may be read
  const unread = blanks.filter(({ value }) => !/\d/.test(value) && value !== 'time').map(({ span }) => span);
  // `__:__` behind a service: whoever left out the minutes of a list of services did not give it
  const awaited = blanks.filter(({ value }) => value === 'time').map(({ span }) => span);
  const first = sceneOf(laid, codes, medicare, [], unread, awaited);
  const names = first.rows
    .filter(({ table }) => table === null)
    .flatMap(({ mentions }) => mentions.flatMap((mention) => mention.names));
  const found = unreadable(text, lines, laid.sections, names);
  const cells = first.rows.flatMap((row) => unreadableCells(row, text));
  const notRead = [
    ...found,
    ...cells.filter(({ span }) => !found.some((other) => overlaps(other.span, span))),
  ];
  const blocked = notRead.map(({ span }) => span);
  return {
    lines,
    laid,
    who,
    blanks,
    notRead,
    scene: blocked.length > 0 ? sceneOf(laid, codes, medicare, blocked, unread, awaited) : first,
  };
}
