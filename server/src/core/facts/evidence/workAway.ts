import { sectionAt } from '../../layout/sections';
import type { Section, SectionKind } from '../../model';
import { overlaps } from '../../text';
import type { Aspect } from './aspects';
import type { EvidenceInput } from './input';
import { matches } from './pattern';
import type { Part } from './reading';
import { closes, isOtherWork, type WorkSpans } from './scopes';

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

export const isCounted = '#repeats|load|height|distance|ratio';
const isHelped = '<any:assist|cue|handsOn>';
export const isTask = '<any:task|taskVerb>';
const opensOwn =
  '^^ #duration | ^^ (activity | activities | functional* | task* | job task* | ther act*) (.)? : | ^^ (. | . .)? (one on one | individual*) :';
const isNoWork =
  '<any:goalLabel|planned> | ^^ (goal* | ltg* | stg* | dx | diagnos* | plan | next | hep | home | purpose) | (can | could) not | cannot | unable';

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
    heading !== null && /^\W*[a-z]\)/.test(text.slice(heading.start, heading.end));
  const kindOf = (part: Part): SectionKind => {
    const section = sectionAt(facts.sections, part.start);
    return !section || isItem(section) ? 'other' : section.kind;
  };
  const charges = facts.services.flatMap(({ charge }) => charge ?? []);
  const isNamed = (part: Part): boolean =>
    charges.some((charge) => overlaps(charge, part)) ||
    mentions.some(({ code, place }) => code !== '97530' && overlaps(place, part));
  // "97112 ... \n10 min activities - stairs": a line with minutes of its own is no more of the service above
  const isApart = (part: Part): boolean => part.opensLine && matches(opensOwn, part);
  const isFree = (part: Part, i: number): boolean =>
    !aspects[i] &&
    (!others.some((span) => overlaps(span, part)) || isApart(part)) &&
    !isNamed(part) &&
    !closes(part, facts) &&
    !matches(isNoWork, part) &&
    // "min A with the belt" is help and no limit
    (!matches('<any:limitation>', part) || matches('<assist>', part));
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
    matches(isTask, part) &&
    !isOtherWork(part) &&
    !isOfOther(part) &&
    (tellsWork.has(kindOf(part))
      ? matches(`${isCounted} | ${isHelped}`, part)
      : swallowsWork.has(kindOf(part)) &&
        (part.opensLine || kindOf(part) !== 'assessment') &&
        matches(isCounted, part) &&
        matches(`#load|height | ${isHelped}`, part));
  const work = new Set<Part>();
  let last: Part | undefined;
  parts.forEach((part, i) => {
    const runsOn =
      last !== undefined && kindOf(last) === kindOf(part) && (!part.apart || part.line === last.endLine);
    const helps = work.size > 0 && tellsWork.has(kindOf(part)) && matches(isHelped, part);
    const isWork = isFree(part, i) && !isOtherWork(part) && (opens(part) || runsOn || helps);
    if (isWork) work.add(part);
    last = isWork ? part : undefined;
  });
  return work;
}
