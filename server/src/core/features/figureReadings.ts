import type { Analysis } from '../analysis';
import type { Context } from '../context';
import { placedVisits, withPlainBlanks } from '../facts/readNote';
import { type FigureRead, figuresRead } from '../figures/whyRead';
import { spansMoved, splitLines } from '../text';

/** Of one visit of an analysis the figures as they were read, each with why and with what else it could have been. */
export function figureReadings(
  { text }: Pick<Analysis, 'text'>,
  visit: number,
  context: Context,
): readonly FigureRead[] {
  const lines = splitLines(withPlainBlanks(text));
  const placed = placedVisits(text, lines, context, () => {}).find((one) => one.visit.index === visit);
  return placed ? spansMoved(figuresRead(placed.own.text, context.codes), placed.place) : [];
}
