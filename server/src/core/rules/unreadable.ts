import type { Unreadable } from '../model';
import type { Rule } from '../rule';
import { documentation } from '../sources';

const advice: Readonly<Record<Unreadable['kind'], string>> = {
  duration: 'Write it like "25 min".',
  'clock time': 'Write it like "10:05" or "1:20 pm".',
  date: 'Write it like "03/11/2026".',
  units: 'Write it like "x2" or "2 units".',
};

export const unreadable: Rule = {
  id: 'unreadable',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: 'Something looks like a duration, clock time, date or number of units and cannot be read.',
  why: `What cannot be read cannot be checked, and silence would look like approval. So the place is shown: the
minutes, times or units there did not count in any other finding. A reader who checks the note by eye may stumble in
the same place.

**Medicare** asks for documentation that is legible.`,
  sources: [documentation],
  *check(visit) {
    for (const { kind, span } of visit.unreadable) {
      yield {
        span,
        message: `This looks like ${kind === 'units' ? 'units' : `a ${kind}`} and cannot be read. ${advice[kind]}`,
      };
    }
  },
};
