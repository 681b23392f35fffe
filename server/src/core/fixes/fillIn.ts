import data from '../../../data/skeletons.json';
import type { ElementId, Visit } from '../model';
import type { Edit, Fix, NewText } from '../rule';
import { blank, insertAt } from './insert';

interface Skeleton {
  readonly element: string;
  readonly title: string;
  readonly text: string;
  readonly discipline?: string;
  /** Kinds of task, in the words in which evidence names them. */
  readonly fits?: readonly string[];
}

const skeletons: readonly Skeleton[] = data.skeletons;

/**
 * Fixes that insert question-shaped blanks for a missing element of 97530; none where the visit has no
 * 97530. The general one comes first, then those for this discipline and these tasks. Clock times go behind
 * the record of the service, words to the end of its narrative, or behind its record too where it has none.
 */
export function fillIn(visit: Visit, element: ElementId): readonly Fix[] {
  const service = visit.services.find((candidate) => candidate.code === '97530');
  if (!service) return [];
  const work = service.narrative.at(-1);
  const insertion = (text: NewText): Edit => {
    if (element === 'start-end') return insertAt(service.record.end, [' ', ...text]);
    return work ? insertAt(work.end, ['; ', ...text]) : insertAt(service.record.end, [': ', ...text]);
  };
  return skeletons
    .filter((skeleton) => skeleton.element === element && suits(skeleton, visit))
    .map(({ title, text }) => ({ title, kind: 'review', edits: [insertion(withBlanks(text))] }));
}

function suits({ discipline, fits }: Skeleton, visit: Visit): boolean {
  const tasks = visit.wording.elements?.activity.evidence.map((evidence) => evidence.reason) ?? [];
  return (
    (!discipline || discipline === visit.discipline) &&
    (!fits || tasks.some((reason) => fits.some((kind) => reason.startsWith(kind))))
  );
}

/** `[question]` and `__:__` of a text as blanks, in order. */
const withBlanks = (text: string): NewText =>
  text
    .split(/(\[[^\]]+\]|__:__)/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '__:__' ? blank('time') : part.startsWith('[') ? blank(part.slice(1, -1)) : part,
    );
