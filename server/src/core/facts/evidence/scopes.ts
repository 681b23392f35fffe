import { builtInCodes } from '../../codes/codeSet';
import { sectionAt } from '../../layout/sections';
import type { Section, Service } from '../../model';
import { byEnd, lastBefore, overlapping, overlaps, overlapsSome, type Span } from '../../text';
import type { Aspect } from './aspects';
import { tells } from './described/naming';
import type { EvidenceInput } from './input';
import { pattern } from './pattern/pattern';
import type { Part } from './reading';
import { underOneHeading } from './shared';
import { words } from './words';
import { isTask, openWork } from './workAway';

/** Whose work a sentence tells: `work` of 97530, `other` of another code, `visit` of the visit as a whole. */
export type Scope = 'work' | 'other' | 'visit';

/** `verdict`: a line of the visit as a whole below the words of another code; `away`: work told away from its code. */
export type Place = Scope | 'verdict' | 'away';

/** The narratives of the visit's services, told apart. */
export interface WorkSpans {
  readonly own: readonly Span[];
  readonly others: readonly Span[];
  /** Behind "97530 23 min, 97110 15 min:", where the words of both services stand together. */
  readonly joint: readonly Span[];
}

export function workSpans({ text, facts }: EvidenceInput): WorkSpans {
  const own = facts.services
    .filter((service) => service.code === '97530')
    .flatMap((service) => [
      ...service.narrative,
      ...facts.services.flatMap((other) => underOneHeading(text, service, other) ?? []),
    ]);
  const others = facts.services
    .filter((service) => service.code !== '97530')
    .flatMap((service) => service.narrative.flatMap((span) => ofItsOwn(text, service, span)))
    .filter((span) => !own.some((work) => overlaps(work, span)));
  return {
    own,
    others,
    joint: own.length > 0 ? [] : others.filter(namedTogether({ text, facts })),
  };
}

/** "HP 10 min\nrows 3x10": a modality is told by its name and what stands beside it; no line below is its own. */
function ofItsOwn(text: string, { code, mentions }: Service, span: Span): readonly Span[] {
  if (!isModality(code)) return [span];
  const beside = mentions.some(
    (name) => name.end <= span.start && !isBroken(text.slice(name.end, span.start)),
  );
  if (!beside) return [];
  const end = firstBreak(text, span);
  return [{ start: span.start, end }];
}

const isModality = (code: string): boolean =>
  ['supervised', 'constant'].includes(builtInCodes.find(code)?.attendance ?? '');

/**
 * Whether words stand behind a list of services, one beside or below the other, in which 97530 has none of its own:
 * "97530 2u 28 min\n97110 1u 12 min\nWashed ten dishes ...; rows 2x10". Between 97530 and the other name stand names,
 * minutes and units alone; between that and the words minutes and units.
 */
function namedTogether({ text, facts }: EvidenceInput): (span: Span) => boolean {
  const work = byEnd(facts.services.filter(({ code }) => code === '97530').flatMap((one) => one.mentions));
  if (work.length === 0) return () => false;
  const all = words(text);
  const told = byEnd(all.filter(tells));
  const long = byEnd(all.filter(({ kind, lower }) => kind === 'word' && lower.length >= 6));
  const isListed = (name: Span): boolean => {
    const before = lastBefore(work, name.start);
    return before !== undefined && (lastBefore(told, name.start)?.start ?? -1) < before.end;
  };
  const described = facts.services.flatMap(({ code, narrative, mentions }) => {
    const listed = code === '97530' ? [] : byEnd(mentions).filter(isListed);
    return listed.length > 0 ? narrative.map((span) => ({ ...span, listed })) : [];
  });
  const describedAt = overlapping(described);
  return (span) =>
    describedAt(span).some(({ listed }) => {
      const name = lastBefore(listed, span.start);
      return name !== undefined && (lastBefore(long, span.start)?.start ?? -1) < name.end;
    });
}

const isBroken = (between: string): boolean => between.includes('\n') || between.includes('\r');

function firstBreak(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && !isBroken(text[at]!)) at++;
  return at;
}

/**
 * Where the services are a list, the work may be told further down, behind the code or its name again:
 * "97530 detail: wiped a counter ...", "TA: ladder ...", "... were therapeutic activities. She lifted a pan".
 */
function toldElsewhere(parts: readonly Part[], { facts }: EvidenceInput): ReadonlySet<Part> {
  const told = new Set<Part>();
  const charged = overlapsSome(facts.services.flatMap((service) => service.charge ?? []));
  const headed = overlapsSome(facts.sections.flatMap(({ heading }) => heading ?? []));
  let open: Part | null = null;
  parts.forEach((part, i) => {
    const isCharge = charged(part);
    const heading = headed(part);
    if (!isCharge && part.opensLine && namesWork.test(part)) {
      open = part;
      told.add(part);
      return;
    }
    const before = parts[i - 1];
    if (
      !isCharge &&
      before &&
      !open &&
      endsWithName.test(before) &&
      opensWithWord(part) &&
      before.endLine === part.line
    )
      open = part;
    if (
      open &&
      part !== open &&
      (heading || isCharge || (part.apart && part.opensLine) || (part.opensLine && namesNext.test(part)))
    )
      open = null;
    if (open) told.add(part);
  });
  return told;
}

/** The code or a name of it as the label of a line, with words behind it on the line, and no minutes. */
const namesWork = pattern(
  '^^ (97530 | therapeutic (activity | activities) | ther act* | theract | ta) `(? (97530 | detail* | note* | narrative | description | task* | content*)? `)? (: | ~) !(#duration | # unit*) (_ | # | . (_ | #))',
);
const opensWithWord = ({ words: [first] }: Part): boolean =>
  first!.kind === 'word' && first!.lower.length > 1;
const endsWithName = pattern('(therapeutic (activity | activities) | ther act) .. $$');
const namesNext = pattern(
  '^^ #code | ^^ (. | . . | . . .) (: | =) | ^^ (ther* | manual | gait | neuro* | self) .. :',
);

const ofOtherCode = pattern('<any:exercise|neuro|gait|manual>');
const doneOrHelped = pattern('<any:task|assist>');

/** Exercise, balance or hands-on work without a task in it belongs to the other service. */
export const isOtherWork = (part: Part): boolean => ofOtherCode.test(part) && !doneOrHelped.test(part);

const tellsOutcome = pattern(
  '<any:rest|exertion|symptom|event|achieved|stock|vague|goalLabel|earlier|compare|noLonger|bigChange|limitation> | on (#date | #day)',
);

/**
 * "97110 bike, SLR\n18 picks done, 10 on 8/12": a line below the words of another code, no deeper than they are,
 * that tells an outcome and none of that code's work.
 */
const isVerdict = (first: Part, part: Part): boolean =>
  part.line > first.line &&
  part.opensLine &&
  part.indent <= first.indent &&
  first.words.some(({ kind, lower }) => kind === 'word' && lower.length > 2) &&
  !ofOtherCode.test(part) &&
  tellsOutcome.test(part);

const goal = pattern('<any:goalLabel>');
/** The `x2` of a bill is a count too. */
const isMeasured = pattern('#load|height|distance|ratio');
const running: ReadonlySet<string> = new Set(['objective', 'treatment', 'head', 'other', 'subjective']);

/**
 * The place of each sentence. Work runs on behind its narrative, in the same section, until another service
 * or a blank line: "TA 20 min wrung a cloth x12 ... Stopped once for a cramp."
 */
export function placesOf(
  parts: readonly Part[],
  aspects: readonly (Aspect | null)[],
  { own, others, joint }: WorkSpans,
  { text, facts }: EvidenceInput,
): readonly Place[] {
  const isOwn = overlapsSome(own);
  const isJoint = overlapsSome(joint);
  const othersAt = overlapping(others);
  const given = facts.services.some((service) => service.code === '97530');
  const ownWords = parts.some((part) => isOwn(part) && saysSomething(part) && !closes(part, facts));
  const told = given && !ownWords ? toldElsewhere(parts, { text, facts }) : new Set<Part>();
  const isNamed = overlapsSome(facts.services.flatMap((service) => service.mentions));
  const isTimed = overlapsSome(facts.services.flatMap((s) => s.intervals.map((i) => i.span)));
  // Where nothing stands behind the name, the work is told below it: "97530, 23 minutes, 2 units.\n\nHe stood ..."
  const bare = !ownWords && told.size === 0;
  const titles = bare ? facts.services.filter((s) => s.code === '97530').flatMap((s) => s.mentions) : [];
  const isTitle = overlapsSome(titles);
  const open =
    given && bare ? openWork(parts, aspects, { own, others, joint }, { text, facts }) : new Set<Part>();
  let last: {
    readonly part: Part;
    readonly section: Section | undefined;
    readonly title?: true;
    readonly open?: true;
  } | null = null;
  let worked: Part | undefined;
  let aim: Section | undefined;
  let aimEnds: number | undefined;
  let first: Part | undefined;
  let verdict: Span | undefined;
  return parts.map((part, i): Place => {
    const section = sectionAt(facts.sections, part.start);
    if (isOwn(part) || told.has(part)) {
      last = { part, section };
      worked = part;
      return 'work';
    }
    if (open.has(part)) return 'away';
    if (isJoint(part)) return isOtherWork(part) ? 'other' : ofWork.test(part) ? 'work' : 'visit';
    const other = othersAt(part)[0];
    if (other) {
      last = null;
      if (!first || !overlaps(first, other)) first = part;
      if (aspects[i]) return 'visit';
      if (verdict !== other && isVerdict(first, part)) verdict = other;
      return verdict === other && !isOtherWork(part) ? 'verdict' : 'other';
    }
    // "97530: moved cans; goal: groceries alone. Got 9/12. Mod A": behind the goal within its line the work goes on, and
    // within a line of its own right below it
    const heading = section?.kind === 'goals' ? section.heading : null;
    const opensBelow =
      heading &&
      worked?.endLine === part.line - 1 &&
      part.indent >= worked.indent &&
      !text.slice(heading.start, part.start).includes('\n');
    const wraps = aim === section && aimEnds === part.line;
    if (heading && (worked?.endLine === part.line || opensBelow || wraps)) {
      const behindAim = aim === section && !isNamed(part) && !closes(part, facts);
      if (!overlaps(heading, part)) {
        aim = section;
        aimEnds = part.endLine;
      }
      if (behindAim && !goal.test(part)) {
        worked = part;
        return 'work';
      }
    }
    const title = section?.kind !== 'billing' && isTitle(part);
    if (title || (titles.length > 0 && isHeadOf(part, (code) => code === '97530'))) {
      last = { part, section, title: true };
      return isTask.test(part) && isMeasured.test(part) ? 'work' : 'visit';
    }
    const runsOn: boolean =
      last !== null &&
      last.section === section &&
      (!section?.heading || !overlaps(section.heading, part)) &&
      (last.open || running.has(section?.kind ?? 'other')) &&
      (last.title || !part.apart || part.line === last.part.endLine) &&
      !isNamed(part) &&
      !isTimed(part) &&
      !isHeadOf(part, () => true) &&
      !closes(part, facts);
    last = runsOn ? { part, section, ...(last?.title || last?.open ? { open: true as const } : {}) } : null;
    return runsOn ? 'work' : 'visit';
  });
}

const pointsElsewhere = pattern('^^ see (.)? (detail* | below | above | note* | narrative | flow*) $$');
const ofWork = pattern('<any:task|taskVerb|exercise|assist|cue|handsOn>');

/** Not the figures of a charge with the name of who entered it alone, and no pointer to where the work is told. */
const saysSomething = (part: Part): boolean =>
  !pointsElsewhere.test(part) &&
  (part.words.filter(({ kind, lower }) => kind === 'word' && lower.length > 2).length > 1 ||
    ofWork.test(part));

/** A line that only names a code stands over its work: "Task notes (97530)", "97530 details". */
const isHeadOf = ({ words }: Part, isCode: (code: string) => boolean): boolean =>
  words.length <= 8 &&
  words.some(
    ({ kind, lower }) => kind === 'digits' && lower.length === 5 && lower.startsWith('9') && isCode(lower),
  ) &&
  words.filter(({ kind }) => kind === 'digits').length === 1;

const endsWork = pattern(
  '^^ @closesWork | ^^ #code | ^^ then .. (therapeutic | manual | gait | neuro* | exercise*)',
);

/** What no longer tells of the work: sums, charges, a verdict or a plan without a heading, a signature. */
export const closes = (part: Part, { signature, clinicians }: EvidenceInput['facts']): boolean =>
  [signature, ...clinicians].some(
    (person) => person && overlaps(person.span, part) && part.words.length < 9,
  ) || endsWork.test(part);
