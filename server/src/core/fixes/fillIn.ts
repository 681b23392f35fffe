import data from '../../../data/skeletons.json';
import { withBlanks } from '../blanks';
import { insertBlank } from '../door/change';
import { l10n, translated } from '../l10n';
import type { ElementId, Gap, RoomySection, SectionKind, Service, Visit } from '../model';
import type { Fix } from '../rule';
import { contains } from '../text';
import { behindRecord, inOneOf, lineAbout } from './insert';
import { timesOf } from './times';

interface Skeleton {
  readonly element: string;
  readonly title: string;
  readonly text: string;
  readonly discipline?: string;
  /** Kinds of task, in the words in which evidence names them. */
  readonly fits?: readonly string[];
}

const skeletons: readonly Skeleton[] = data.skeletons;

/** Sections in which an element may stand, the best first; the others stand with the work itself. */
const belongsIn: Partial<Record<ElementId, readonly SectionKind[]>> = {
  goal: ['goals', 'assessment'],
  participation: ['response'],
  progress: ['assessment'],
};

/** The section under a heading of this visit where an element belongs; undefined where the work is its place. */
export const sectionFor = (visit: Visit, element: ElementId): RoomySection | undefined =>
  belongsIn[element]
    ?.map((kind) =>
      visit.sections.find(
        (section) => section.kind === kind && section.heading && contains(visit.span, section.heading),
      ),
    )
    .find((section) => section !== undefined);

/** Questions for an element: the general one first, then those for this discipline and these tasks. */
export const questionsFor = (visit: Visit, element: ElementId) =>
  skeletons
    .filter((skeleton) => skeleton.element === element && suits(skeleton, visit))
    .map(({ title, text }) => ({ title: translated(title), text: withBlanks(text) }));

/** Behind the paragraph that tells of the work, where none does beside the service. */
function toldElsewhere(visit: Visit, service: Service): Gap | undefined {
  const told = visit.wording.elements?.activity.evidence.at(-1);
  if (!told || service.narrative.length > 0 || contains(service.record, told.span)) return undefined;
  return visit.room.find(({ span }) => span.start >= told.span.end);
}

/**
 * Fixes that insert question-shaped blanks for a missing element of 97530; none where the visit has no
 * 97530. Clock times stand behind the minutes, words in their section or at the end of those about the work.
 */
export function fillIn(visit: Visit, element: ElementId): readonly Fix[] {
  const service = visit.services.find((candidate) => candidate.code === '97530');
  if (!service) return [];
  return questionsFor(visit, element).map(({ title, text }) => ({
    title,
    kind: 'review',
    change: insertBlank,
    ...(element === 'start-end'
      ? timesOf(visit, service, text)
      : inOneOf(visit, [sectionFor(visit, element)?.room, ...placesForWords(visit, service)], text)),
  }));
}

/** Blanks for several elements at once, behind the words about the work. */
export function fillInAll(visit: Visit, elements: readonly ElementId[]): readonly Fix[] {
  const service = visit.services.find((candidate) => candidate.code === '97530');
  const questions = elements.flatMap((element) => questionsFor(visit, element)[0] ?? []);
  if (!service || questions.length === 0) return [];
  const text = questions.flatMap(({ text }, at) => (at === 0 ? text : ['; ', ...text]));
  return [
    {
      title: l10n`Insert blanks for all of these`,
      kind: 'review',
      change: insertBlank,
      ...inOneOf(visit, placesForWords(visit, service), text),
    },
  ];
}

/** Where words about the work can be added, the best first. */
const placesForWords = (visit: Visit, service: Service): readonly (Gap | undefined)[] => [
  toldElsewhere(visit, service),
  service.room.words,
  behindRecord(service),
  lineAbout(visit, service),
];

function suits({ discipline, fits }: Skeleton, visit: Visit): boolean {
  const tasks = visit.wording.elements?.activity.evidence.map((evidence) => evidence.reason) ?? [];
  return (
    (!discipline || discipline === visit.discipline) &&
    (!fits || tasks.some((reason) => fits.some((kind) => reason.startsWith(kind))))
  );
}
