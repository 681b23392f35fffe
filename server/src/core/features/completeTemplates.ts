import { templateFor } from '../templates/templates';
import { type Place, type Suggestion, typed } from './completion';

/** The clinic's phrase or the template whose whole trigger stands alone at the start of the line. */
export function templateSuggestions(place: Place): readonly Suggestion[] {
  const template = templateFor(place.before, place.context.phrases);
  if (!template) return [];
  const { title, description, text } = template;
  const trigger = place.before;
  return [
    {
      kind: 'template',
      label: title,
      detail: description,
      filter: trigger,
      span: typed(place, trigger.length),
      text,
    },
  ];
}
