import { l10n } from '../l10n';
import type { NewText } from '../rule';
import { mayStand } from './begun';
import { type Place, type Suggestion, typed } from './completion';

/** The line that names the payer, where the visit has none. */
export function payerLine(place: Place): readonly Suggestion[] {
  if (place.visit?.payer.kind !== 'unset' || place.visit.payer.name) return [];
  const text: NewText = ['Payer: ', { ask: 'payer' }];
  const detail = l10n`decides the rule for units`;
  return [{ kind: 'heading', label: l10n`Payer:`, detail, filter: 'Payer', span: typed(place, 0), text }];
}

/** Payers whose name or another name of theirs begins with the typed words; none where those may be all of a name. */
export function payerSuggestions(place: Place, words: string): readonly Suggestion[] {
  const wanted = words.toLowerCase();
  const named = place.context.payers.all.map((profile) => ({
    ...profile,
    names: [profile.name, ...profile.aliases].map((name) => name.split(/\s+/).join(' ')),
  }));
  if (named.some(({ names }) => names.some((name) => mayStand(words, name)))) return [];
  return named.flatMap(({ names, own }) => {
    const begun = names.find((name) => name.toLowerCase().startsWith(wanted));
    if (begun === undefined) return [];
    return {
      kind: 'payer',
      label: names[0]!,
      detail: own ? l10n`your own payer profile` : '',
      filter: wanted === '' ? names.join(' ') : begun,
      span: typed(place, words.length),
      // a line of the note stays one line, whatever a clinic's file says
      text: [names[0]!],
    } satisfies Suggestion;
  });
}
