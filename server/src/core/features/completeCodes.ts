import services from '../../../data/services.json';
import { disciplineModifier, type ProcedureCode } from '../codes/codeSet';
import { l10n } from '../l10n';
import { modifiers } from '../modifiers/modifierSet';
import { type Place, type Suggestion, typed } from './completion';

/** Abbreviations in capitals (`TE`, `TA`, `NMRE`) and the code that each stands for. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  services.services.flatMap(({ code, names, short }) =>
    [...names, ...short]
      .filter((name) => /^[A-Z][A-Z/]*[A-Z]$/.test(name))
      .map((name) => [name, code] as const),
  ),
);

/** Digits that can only begin a code, or an abbreviation where the name of a service stands. */
const begunCode = /(?:^|[^\w.,:/-])(\d{2,4}|[GS]\d{1,3})$/;
const begunName = /(?:^\s*(?:[-*•]\s*|\[[ xX]?\]\s*)*|[:,;|]\s*)([A-Z][A-Z/]*[A-Z])$/;

/** Codes that can be billed today: those that begin with the typed digits, or the one of an exact abbreviation. */
export function codeSuggestions(place: Place): readonly Suggestion[] {
  const digits = begunCode.exec(place.before)?.[1];
  if (digits) return codesFor(place, digits, ({ code }) => code.startsWith(digits));
  const name = begunName.exec(place.before)?.[1];
  return name ? codesFor(place, name, ({ code }) => code === abbreviations.get(name)) : [];
}

/** Those of the visit's discipline first. What is typed decides alone, so the editor compares with it. */
export function codesFor(
  place: Place,
  words: string,
  fits: (record: ProcedureCode) => boolean,
): readonly Suggestion[] {
  const discipline = place.visit?.discipline;
  const own = ({ disciplines }: ProcedureCode) =>
    Number(discipline !== undefined && discipline !== null && disciplines.includes(discipline));
  return place.context.codes.all
    .filter((record) => record.active && record.code !== words && fits(record))
    .sort((a, b) => own(b) - own(a))
    .map((record) => ({
      kind: 'code',
      label: `${record.code} ${record.label}`,
      detail: record.timed ? l10n`timed` : l10n`not timed`,
      filter: record.code.startsWith(words) ? record.code : words,
      span: typed(place, words.length),
      text: [record.code],
    }));
}

/** Behind a code: the modifiers that stand there already, what parts them, and the letters that are typed. */
const modifierPlace = /\b(?:\d{5}|[GS]\d{4})((?:[\s,-]+[A-Z0-9]{2})*)([\s,-]+)([A-Z0-9]?)$/;

/** Behind a space the next word may as well be prose: there a letter alone begins no modifier. */
export function modifierSuggestions(place: Place): readonly Suggestion[] {
  const [, given, parted, letters] = modifierPlace.exec(place.before) ?? [];
  if (given === undefined || parted === undefined || letters === undefined) return [];
  if (/[A-Z]/.test(letters) && !/[-,]/.test(parted)) return [];
  return modifiersFor(place, letters, given);
}

/** Modifiers that begin with the letters; of those that name the discipline only the visit's own. */
export function modifiersFor(place: Place, letters: string, given = ''): readonly Suggestion[] {
  const discipline = place.visit?.discipline;
  const own = discipline ? disciplineModifier[discipline] : undefined;
  return modifiers
    .filter(({ code, kind }) => !given.includes(code) && (kind !== 'discipline' || !own || code === own))
    .filter(({ code }) => code.startsWith(letters) && code !== letters)
    .map((modifier) => ({
      kind: 'modifier',
      label: `${modifier.code} ${modifier.label}`,
      detail: modifier.verify ? l10n`check with the payer` : '',
      filter: modifier.code,
      span: typed(place, letters.length),
      text: [modifier.code],
    }));
}
