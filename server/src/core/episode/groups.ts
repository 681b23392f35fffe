import { alike as firstAlike } from './alike';
import type { Grouping } from './episodeRule';
import { short } from './hash';
import type { VisitSummary } from './summary';

export interface Group {
  /** The same for the same visits of two runs. */
  readonly key: string;
  /** In the order of their dates, then of files and places. */
  readonly visits: readonly VisitSummary[];
}

/** The visits that are judged together. A file that names nobody is about one patient of its own. */
export function groupsOf(visits: readonly VisitSummary[], grouping: Grouping): readonly Group[] {
  if (grouping === 'alike') return alike(visits);
  const keyOf = grouping === 'episode' ? episodeKeys(visits) : clinicianDay;
  const groups = new Map<string, VisitSummary[]>();
  for (const visit of visits) {
    const key = visit.date ? keyOf(visit) : null;
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(visit);
    else groups.set(key, [visit]);
  }
  return [...groups].map(([key, group]) => ({ key, visits: group.sort(byDate) }));
}

/** What the notes of one patient have in common, and no others. */
export const patientKey = ({ patient, file }: VisitSummary): string => patient ?? `file ${file}`;

/** A visit that names no discipline belongs to the only one of its patient. */
function episodeKeys(visits: readonly VisitSummary[]): (visit: VisitSummary) => string {
  const disciplines = new Map<string, Set<string>>();
  for (const visit of visits) {
    const key = patientKey(visit);
    const known = disciplines.get(key) ?? new Set();
    disciplines.set(key, known);
    if (visit.discipline) known.add(visit.discipline);
  }
  return (visit) => {
    const known = disciplines.get(patientKey(visit))!;
    return `${patientKey(visit)} ${visit.discipline ?? (known.size === 1 ? [...known][0] : '')}`;
  };
}

/** Null where nobody knows who treated, or when. */
export const clinicianDay = ({ clinician, date }: VisitSummary): string | null =>
  clinician && date ? `${clinician} ${date.value}` : null;

/** Visits of several patients that may be copies of one another. */
function alike(visits: readonly VisitSummary[]): readonly Group[] {
  const known = visits.filter(({ date, patient }) => date && patient).sort(byDate);
  const first = firstAlike({
    length: known.length,
    patient: (at) => known[at]!.patient!,
    sentences: (at) => known[at]!.sentences.length,
    own: (at) => known[at]!.ownSentences.map(short),
  });
  const groups = new Map<number, VisitSummary[]>();
  for (const [at, visit] of known.entries()) {
    const group = groups.get(first[at]!);
    if (group) group.push(visit);
    else groups.set(first[at]!, [visit]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ key: `${group[0]!.file} ${group[0]!.place.start}`, visits: group }));
}

function byDate(a: VisitSummary, b: VisitSummary): number {
  const [first, second] = [a.date?.value ?? '', b.date?.value ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.place.start - b.place.start;
}
