import { sectionAt } from '../../layout/sections';
import type { Section, SectionKind } from '../../model';
import { overlaps, overlapsSome } from '../../text';
import type { Aspect } from './aspects';
import { tells } from './described/naming';
import type { EvidenceInput } from './input';
import { pattern } from './pattern/pattern';
import type { Part } from './reading';
import { closes, isOtherWork, type WorkSpans } from './scopes';
import { type Word, words } from './words';

/** Sections in which work may stand that is told away from its code. */
export const tellsWork: ReadonlySet<string> = new Set([
  'objective',
  'treatment',
  'other',
  'billing',
  'response',
]);
/** And those in which it stands only by mistake: the heading above it took in too much. */
export const swallowsWork: ReadonlySet<string> = new Set(['head', 'subjective', 'assessment']);

export const isCounted = pattern('#repeats|load|height|distance|ratio');
const isHelped = pattern('<any:assist|cue|handsOn>');
export const isTask = pattern('<any:task|taskVerb>');
const isHeavyOrHelped = pattern('#load|height | <any:assist|cue|handsOn>');
const isLimited = pattern('<any:limitation>');
const isAssisted = pattern('<assist>');
const opensOwn = pattern(
  '^^ #duration | ^^ (activity | activities | functional* | task* | job task* | ther act*) (.)? : | ^^ (. | . .)? (one on one | individual*) :',
);
const isNoWork = pattern(
  '<any:goalLabel|planned> | ^^ (goal* | ltg* | stg* | dx | diagnos* | plan | next | hep | home | purpose) | (can | could) not | cannot | unable',
);

/** "a) ...": a small letter in front of a bracket. */
function isLettered(heading: readonly Word[]): boolean {
  const at = heading.findIndex(({ kind }) => kind !== 'sign');
  const letter = heading[at];
  return (
    letter?.kind === 'word' &&
    letter.text.length === 1 &&
    letter.text === letter.lower &&
    heading[at + 1]?.lower === ')'
  );
}

/**
 * The work that is told away from its code, where nothing else is: from a task that was counted, helped or cued on,
 * as far as the lines run on, and later lines of help.
 */
export function openWork(
  parts: readonly Part[],
  aspects: readonly (Aspect | null)[],
  { others }: WorkSpans,
  { text, facts }: EvidenceInput,
): ReadonlySet<Part> {
  const mentions = facts.services
    .flatMap(({ code, mentions: places }) => places.map((place) => ({ code, place })))
    .sort((a, b) => a.place.start - b.place.start);
  // the "a)" of a list opens no assessment
  const isItem = ({ heading }: Section) =>
    heading !== null && isLettered(words(text.slice(heading.start, heading.end)));
  const charges = facts.services.flatMap(({ charge }) => charge ?? []);
  // who names the services in the bill alone tells the work in front of it
  const bill = parts.filter((part) => !part.words.some(tells));
  const isBilled = overlapsSome([...charges, ...bill]);
  const onlyBilled = facts.services
    .filter(({ unbilled }) => unbilled === null)
    .every(({ mentions: names }) => names.every(isBilled));
  const kindOf = (part: Part): SectionKind => {
    const section = sectionAt(facts.sections, part.start);
    const kind = !section || isItem(section) ? 'other' : section.kind;
    return kind === 'head' && onlyBilled ? 'other' : kind;
  };
  const isNamed = overlapsSome([
    ...charges,
    ...mentions.flatMap(({ code, place }) => (code === '97530' ? [] : place)),
  ]);
  // "97112 ... \n10 min activities - stairs": a line with minutes of its own is no more of the service above
  const isApart = (part: Part): boolean => part.opensLine && opensOwn.test(part);
  // "Exercise\nProne row 3x10 ...\nShelf reach: moved tins ... Tactile cue ...": a task with all that belongs to it;
  // the first line below a name belongs to that name
  const told = [isCounted, isHelped].map(
    (kind) => new Set(parts.flatMap((part) => (kind.test(part) ? part.line : []))),
  );
  const firstLine = new Map(others.map((span) => [span, parts.find((part) => overlaps(span, part))?.line]));
  const isTreated = (part: Part): boolean => {
    const other = others.find((span) => overlaps(span, part));
    return (
      other !== undefined &&
      part.line > firstLine.get(other)! &&
      part.opensLine &&
      isTask.test(part) &&
      !isOtherWork(part) &&
      told.every((lines) => lines.has(part.line))
    );
  };
  let last: Part | undefined;
  const isFree = (part: Part, i: number): boolean =>
    !aspects[i] &&
    (!others.some((span) => overlaps(span, part)) ||
      isApart(part) ||
      isTreated(part) ||
      last?.endLine === part.line) &&
    !isNamed(part) &&
    !closes(part, facts) &&
    !isNoWork.test(part) &&
    // "min A with the belt" is help and no limit
    (!isLimited.test(part) || isAssisted.test(part));
  // "97535 ... Details: donned a shirt ... 97530 ... Details: ...": the words between are those of the code above
  const isOfOther = (part: Part): boolean => {
    const above = mentions.findLast(({ place }) => place.end <= part.start);
    return (
      above !== undefined &&
      above.code !== '97530' &&
      facts.services.some(({ code, narrative }) => code === above.code && narrative.length === 0) &&
      mentions.some(({ code, place }) => code === '97530' && place.start >= part.end)
    );
  };
  const opens = (part: Part): boolean =>
    isTask.test(part) &&
    !isOtherWork(part) &&
    !isOfOther(part) &&
    (tellsWork.has(kindOf(part))
      ? isCounted.test(part) || isHelped.test(part) || isTreated(part)
      : swallowsWork.has(kindOf(part)) &&
        (part.opensLine || kindOf(part) !== 'assessment') &&
        isCounted.test(part) &&
        isHeavyOrHelped.test(part));
  const work = new Set<Part>();
  parts.forEach((part, i) => {
    const runsOn =
      last !== undefined && kindOf(last) === kindOf(part) && (!part.apart || part.line === last.endLine);
    const helps = work.size > 0 && tellsWork.has(kindOf(part)) && isHelped.test(part);
    const isWork = isFree(part, i) && !isOtherWork(part) && (opens(part) || runsOn || helps);
    if (isWork) work.add(part);
    last = isWork ? part : undefined;
  });
  return work;
}
