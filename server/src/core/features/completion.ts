import type { Analysis } from '../analysis';
import type { Context } from '../context';
import type { Visit } from '../model';
import type { NewText } from '../rule';
import type { Span } from '../text';
import { headingSuggestions } from './completeHeadings';
import { sentenceSuggestions } from './completeSentences';
import { lineAt, visitAt } from './place';

/** Something to write at the cursor. */
export interface Suggestion {
  readonly kind: 'code' | 'modifier' | 'heading' | 'payer' | 'sentence';
  readonly label: string;
  readonly detail: string;
  /** What typed words are compared with. */
  readonly filter: string;
  /** The words before the cursor that it replaces. */
  readonly span: Span;
  readonly text: NewText;
}

/** The line up to the cursor, and the visit around it. */
export interface Place {
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
 * What fits at a place, best first: codes after digits, payers on the payer's
 * line, and where a line or sentence begins headings, services by name and questions for what is missing.
 */
export function suggestions(analysis: Analysis, offset: number, context: Context): readonly Suggestion[] {
  const line = lineAt(analysis, offset);
  const before = analysis.text.slice(line.start, offset);
  const place: Place = { analysis, context, visit: visitAt(analysis, offset), offset, before };

  const digits = /(?:^|[^\w.,:/-])(\d{2,5}|[GS]\d{1,4})$/.exec(before)?.[1];
  if (digits) return codes(place, digits, (code) => code.startsWith(digits));

  const payer = /^\s*(?:payer|payor|ins|insurance|coverage)\s*:\s*(.*)$/i.exec(before)?.[1];
  if (payer !== undefined) return payers(place, payer);

  const word = /^\s*(?:[-*•]\s*)?([A-Za-z][\w ]{0,30})?$/.exec(before);
  if (word) {
    const start = word[1] ?? '';
    return [
      ...headingSuggestions(place, start),
      ...sentenceSuggestions(place, start),
      ...(start.length >= 2 ? codes(place, start, () => true) : []),
    ];
  }
  const sentence = /[.;)]\s+(\w*)$/.exec(before)?.[1];
  return sentence === undefined ? [] : sentenceSuggestions(place, sentence);
}

/** Codes that can be billed today, those of the visit's discipline first. */
function codes(place: Place, word: string, fits: (code: string) => boolean): readonly Suggestion[] {
  const discipline = place.visit?.discipline;
  const own = (disciplines: readonly string[]) => discipline && disciplines.includes(discipline);
  return place.context.codes.all
    .filter((record) => record.active && fits(record.code))
    .sort((a, b) => Number(own(b.disciplines) ?? false) - Number(own(a.disciplines) ?? false))
    .map((record) => ({
      kind: 'code',
      label: `${record.code} ${record.label}`,
      detail: record.timed ? 'timed' : 'not timed',
      filter: `${record.code} ${record.label}`,
      span: typed(place, word.length),
      text: [record.code],
    }));
}

const payers = (place: Place, word: string): readonly Suggestion[] =>
  place.context.payers.all.map((profile) => ({
    kind: 'payer',
    label: profile.name,
    detail: profile.own ? 'your own payer profile' : '',
    filter: `${profile.name} ${profile.aliases.join(' ')}`,
    span: typed(place, word.length),
    text: [profile.name],
  }));
