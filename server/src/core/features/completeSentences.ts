import { questionsFor } from '../fixes/fillIn';
import { type Place, type Suggestion, typed } from './completion';
import { elementWords } from './elements';
import { countElements } from './evidence';

/** For each element of 97530 that the visit lacks: the sentence with blanks that the fixes would insert. */
export function sentenceSuggestions(place: Place): readonly Suggestion[] {
  const { visit } = place;
  const missing = visit && countElements(visit)?.missing;
  if (!missing) return [];
  return missing.flatMap((id) =>
    questionsFor(visit, id).map(({ text }) => ({
      kind: 'sentence' as const,
      label: `97530 ${elementWords[id].short}`,
      detail: elementWords[id].question,
      filter: `97530 ${elementWords[id].short} ${elementWords[id].title}`,
      span: typed(place, 0),
      text,
    })),
  );
}
