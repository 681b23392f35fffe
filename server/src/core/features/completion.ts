import type { Analysis } from '../analysis';
import { disciplineModifier, type ProcedureCode } from '../codes/codeSet';
import type { Context } from '../context';
import { isTypedOnly } from '../door/completion';
import type { Visit } from '../model';
import { modifiers } from '../modifiers/modifierSet';
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

/** Behind a code: the modifiers that stand there already, and the letters that are typed. */
const modifierPlace = /\b(?:\d{5}|[GS]\d{4})((?:[\s,-]+[A-Z0-9]{2})*)[\s,-]+([A-Za-z0-9]{0,2})$/;

/**
 * What fits at a place, best first: codes after digits, modifiers behind a code, payers on the payer's
 * line, and where a line or sentence begins headings, services by name and questions for what is missing.
 */
export function suggestions(analysis: Analysis, offset: number, context: Context): readonly Suggestion[] {
  const line = lineAt(analysis, offset);
  const before = analysis.text.slice(line.start, offset);
  const place: Place = { analysis, context, visit: visitAt(analysis, offset), offset, before };
  return fitting(place).filter((suggestion) => isTypedOnly(analysis, offset, suggestion));
}

function fitting(place: Place): readonly Suggestion[] {
  const { before } = place;
  const digits = /(?:^|[^\w.,:/-])(\d{2,5}|[GS]\d{1,4})$/.exec(before)?.[1];
  if (digits) return codes(place, digits, ({ code }) => code.startsWith(digits));

  const modifier = modifierPlace.exec(before);
  if (modifier) return modifierSuggestions(place, modifier[1] ?? '', modifier[2] ?? '');

  const payerLabel = /^\s*(?:payer|payor|ins|insurance|coverage)\s*:/i.exec(before)?.[0];
  if (payerLabel !== undefined) return payers(place, before.slice(payerLabel.length).trimStart());

  const word = /^\s*(?:[-*•]\s*)?([A-Za-z]\w*(?: \w*)?)?$/.exec(before);
  if (word) {
    const start = word[1] ?? '';
    return [
      ...headingSuggestions(place, start),
      ...payerLine(place, start),
      ...sentenceSuggestions(place, start),
      ...(start ? codes(place, start, () => true) : []),
    ];
  }
  const sentence = /[.;)]\s+(\w*)$/.exec(before)?.[1];
  if (sentence === undefined) return [];
  return sentenceSuggestions(place, sentence);
}

/** Codes that can be billed today, those of the visit's discipline first. */
function codes(place: Place, word: string, fits: (record: ProcedureCode) => boolean): readonly Suggestion[] {
  const discipline = place.visit?.discipline;
  const own = (disciplines: readonly string[]) => discipline && disciplines.includes(discipline);
  return place.context.codes.all
    .filter((record) => record.active && fits(record))
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

function modifierSuggestions(place: Place, given: string, word: string): readonly Suggestion[] {
  const discipline = place.visit?.discipline;
  const own = discipline ? disciplineModifier[discipline] : undefined;
  return modifiers
    .filter(({ code, kind }) => !given.includes(code) && (kind !== 'discipline' || !own || code === own))
    .map((modifier) => ({
      kind: 'modifier',
      label: `${modifier.code} ${modifier.label}`,
      detail: modifier.verify ? 'check with the payer' : '',
      filter: `${modifier.code} ${modifier.label}`,
      span: typed(place, word.length),
      text: [modifier.code],
    }));
}

/** The line that names the payer, where the visit has none. */
function payerLine(place: Place, word: string): readonly Suggestion[] {
  if (place.visit?.payer.kind !== 'unset' || place.visit.payer.name) return [];
  const text: NewText = ['Payer: ', { ask: 'payer' }];
  const detail = 'decides the rule for units';
  return [
    { kind: 'heading', label: 'Payer:', detail, filter: 'Payer', span: typed(place, word.length), text },
  ];
}

const payers = (place: Place, word: string): readonly Suggestion[] =>
  place.context.payers.all.map((profile) => ({
    kind: 'payer',
    label: profile.name,
    detail: profile.own ? 'your own payer profile' : '',
    filter: `${profile.name} ${profile.aliases.join(' ')}`,
    span: typed(place, word.length),
    // a line of the note stays one line, whatever a clinic's file says
    text: [profile.name.split(/\s+/).join(' ')],
  }));
