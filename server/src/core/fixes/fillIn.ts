import type { ElementId, Visit } from '../model';
import type { Fix, NewText } from '../rule';
import { blank, insertAt, lastLineIn, lineAfter } from './insert';

/** What to write for each element, as questions. */
const skeletons: Readonly<Record<ElementId, NewText>> = {
  activity: ['Activity: ', blank('functional task'), ', ', blank('surface, height, load or count')],
  goal: ['Purpose: in order to ', blank('functional goal')],
  'start-end': [' (', blank('time'), '–', blank('time'), ')'],
  participation: ['Response: ', blank('count, rest breaks, pain or effort with a value')],
  progress: ['Progress: ', blank('today'), ', was ', blank('earlier value and date')],
  'skilled-involvement': [
    'Therapist: ',
    blank('assist level'),
    ' and ',
    blank('cue'),
    ' for ',
    blank('reason'),
  ],
  equipment: ['Equipment: ', blank('device or adaptation, or none')],
};

/**
 * Fixes that insert a question-shaped blank for a missing element of 97530; none where the visit has no
 * 97530. Clock times go behind the name of the service, everything else on a line below the work.
 */
export function fillIn(visit: Visit, element: ElementId): readonly Fix[] {
  const service = visit.services.find((candidate) => candidate.code === '97530');
  if (!service) return [];
  const text = skeletons[element];
  const work = service.narrative.at(-1) ?? service.name.span;
  return [
    {
      title: `Insert a blank for ${element.replaceAll('-', ' ')}`,
      kind: 'review',
      edits: [
        element === 'start-end'
          ? insertAt(service.name.span.end, text)
          : lineAfter(visit, lastLineIn(visit, work).start, text),
      ],
    },
  ];
}
