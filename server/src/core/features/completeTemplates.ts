import { templateFor } from '../templates/templates';
import { type Place, type Suggestion, typed } from './completion';

/** The template whose whole trigger stands alone at the start of the line. */
export function templateSuggestions(place: Place): readonly Suggestion[] {
  const template = templateFor(place.before);
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
