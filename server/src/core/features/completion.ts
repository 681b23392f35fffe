import type { Analysis } from '../analysis';
import type { CalendarDate } from '../calendar';
import type { ClockTime } from '../clock';
import type { Context } from '../context';
import { isTypedOnly } from '../door/completion';
import type { Typing } from '../drafting/typing';
import type { Visit } from '../model';
import type { NewText } from '../rule';
import type { Span } from '../text';
import { answerSuggestions, labelledAnswers, waitingBlank } from './completeAnswers';
import { codeSuggestions, modifierSuggestions } from './completeCodes';
import { headingSuggestions } from './completeHeadings';
import { payerLine, payerSuggestions } from './completePayers';
import { sentenceSuggestions } from './completeSentences';
import { templateSuggestions } from './completeTemplates';
import { lineAt, visitAt } from './place';

/** Something to write at the cursor. */
export interface Suggestion {
  readonly kind: 'answer' | 'code' | 'modifier' | 'heading' | 'payer' | 'sentence' | 'template';
  readonly label: string;
  readonly detail: string;
  /** What typed words are compared with. */
  readonly filter: string;
  /** The words before the cursor that it replaces. */
  readonly span: Span;
  readonly text: NewText;
}

/** What the text does not say: where the author types in it, and when. */
export interface Moment {
  readonly typing: Typing | null;
  readonly now: ClockTime;
  readonly today: CalendarDate;
}

/** The line up to the cursor, and the visit around it. */
export interface Place extends Moment {
  readonly analysis: Analysis;
  readonly context: Context;
  readonly visit: Visit | undefined;
  readonly offset: number;
  /** The text of the line before the cursor. */
  readonly before: string;
}

/** The last `length` characters before the cursor, which a suggestion replaces. */
export const typed = (place: Place, length: number): Span => ({
  start: place.offset - length,
  end: place.offset,
});

/**
 * What fits at a place, best first. Editors ask at every letter, so words of prose get nothing: in a blank
 * or behind a label that asks the same only its answers, codes after digits or their exact abbreviation, modifiers behind a code, payers on the payer's line,
 * a template for its whole trigger; headings, and questions for what is missing, only where nothing is typed yet.
 */
export function suggestions(
  analysis: Analysis,
  offset: number,
  context: Context,
  moment: Moment,
): readonly Suggestion[] {
  const line = lineAt(analysis, offset);
  const before = analysis.text.slice(line.start, offset);
  const place: Place = { ...moment, analysis, context, visit: visitAt(analysis, offset), offset, before };
  return fitting(place).filter((suggestion) => isTypedOnly(analysis, offset, suggestion));
}

/**
 * A word is begun to which something could fit once it is whole. An editor that still waits for the answer to its
 * beginning has to ask again for the whole word.
 */
export const isBegun = (before: string): boolean =>
  /(?:^\s*(?:[-*•]\s*)?\p{L}{1,20}|(?<![\p{L}\d])(?:\p{Lu}[\p{Lu}/]{0,6}|\d{1,4}))$/u.test(before);

function fitting(place: Place): readonly Suggestion[] {
  const { before } = place;
  const blank = waitingBlank(place);
  if (blank) return answerSuggestions(place, blank);
  const payerLabel = /^\s*(?:payer|payor|ins|insurance|coverage)\s*:/i.exec(before)?.[0];
  if (payerLabel !== undefined) return payerSuggestions(place, before.slice(payerLabel.length).trimStart());
  const told = labelledAnswers(place);
  if (told) return told;
  if (/^\s*(?:[-*•]\s*)?$/.test(before))
    return [...headingSuggestions(place), ...payerLine(place), ...sentenceSuggestions(place)];
  if (/[.;)]\s+$/.test(before)) return sentenceSuggestions(place);
  return [...modifierSuggestions(place), ...codeSuggestions(place), ...templateSuggestions(place)];
}
