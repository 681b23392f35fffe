import type { Analysis } from '../analysis';
import { fillInAll } from '../fixes/fillIn';
import { l10n } from '../l10n';
import { type ElementId, elementIds, type Visit } from '../model';
import type { Finding, Fix, Severity } from '../rule';
import { elementWords } from './elements';

/** What an editor shows for several elements of 97530 that are missing together. */
export const together = {
  id: '97530-elements',
  summary: l10n`Several elements of 97530 are not in the words of the note.`,
  why: `In an editor, elements that are missing together are shown as one finding on the 97530 work, with a blank for each
and one for all. The settings and the command line know each by its own name, and each has its page:`,
} as const;

/** A finding as it is shown; `members` are those that it stands for. */
export interface Shown extends Finding {
  readonly members?: readonly Finding[];
}

/** What words can show, by the ids of the findings; times are not words. */
const ids: ReadonlyMap<string, ElementId | 'medical-necessity'> = new Map([
  ...elementIds
    .filter((element) => element !== 'start-end')
    .map((element) => [`97530-${element}`, element] as const),
  ['medical-necessity', 'medical-necessity'],
]);

/** The findings as an editor shows them, in the order of the text: missing elements of a visit as one. */
export function shownFindings({ findings, visits }: Analysis): readonly Shown[] {
  const missing = findings.filter((found) => ids.has(found.id) && !found.unasked);
  const joined = visits.flatMap((visit): Shown[] => {
    const members = missing.filter((found) => found.visit === visit.index);
    return members.length > 1 && visit.wording.elements ? [asOne(members, visit)] : [];
  });
  if (joined.length === 0) return findings;
  const inOne = new Set(joined.flatMap(({ members }) => members!));
  return [...findings.filter((found) => !inOne.has(found)), ...joined].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1),
  );
}

function asOne(found: readonly Finding[], visit: Visit): Shown {
  const order = [...ids.keys()];
  const members = [...found].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const elements = members.map(({ id }) => ids.get(id)!);
  const words = elements.map((element) => elementWords[element].words);
  const span = visit.services.find(({ code }) => code === '97530')?.name.span ?? members[0]!.span;
  return {
    id: together.id,
    certainty: 'wording',
    visit: visit.index,
    span,
    message: l10n`97530: I found no words for ${listed(words)}.`,
    severity: loudness.find((severity) => members.some((one) => one.severity === severity))!,
    // at the place itself the message has said it, and a hover would be full of it
    related: members.flatMap((one, at) =>
      one.span.start === span.start
        ? []
        : [{ span: one.span, message: elementWords[elements[at]!].question }],
    ),
    fixes: [...forAll(visit, members), ...members.flatMap(({ fixes }) => fixes)],
    notYetWritten: members.every(({ notYetWritten }) => notYetWritten),
    members,
  };
}

/** One fix for all: blanks behind the words about the work, and the condition in its own place. */
function forAll(visit: Visit, members: readonly Finding[]): readonly Fix[] {
  const elements = members.flatMap(({ id }) => elementIds.find((element) => id === `97530-${element}`) ?? []);
  const apart = members.flatMap(({ id, fixes }) =>
    id === 'medical-necessity' ? (fixes[0]?.edits ?? []) : [],
  );
  return fillInAll(visit, elements).map((fix) => ({
    ...fix,
    edits: [...fix.edits, ...apart],
    otherwise: fix.otherwise?.map((edits) => [...edits, ...apart]) ?? [],
  }));
}

const loudness: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

const listed = (words: readonly string[]): string =>
  l10n`${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
