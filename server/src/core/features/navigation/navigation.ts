import type { Analysis } from '../../analysis';
import { type GoalName, goalNamesIn } from '../../facts/goalNames';
import type { Service } from '../../model';
import { cover, overlaps, type Span } from '../../text';
import { lineAt, touches } from '../place';
import { type Given, goalUnder, inOrder, serviceUnder, statementsOf } from './under';

/**
 * Where the words at a place lead: from a charge to the work that it stands for, from the work to its goal, from the name of a
 * goal to where the goal is stated.
 */
export function definition(analysis: Analysis, offset: number): readonly Span[] {
  const goal = goalUnder(analysis, offset);
  if (goal) return [statedAt(analysis, goal).span];
  const given = serviceUnder(analysis, offset);
  if (!given) return [];
  return isCharge(given.service, offset) ? workOf(analysis, given.service) : goalsOf(analysis, given);
}

/** All places that name the goal at a place, or that speak of the same code. */
export function references(analysis: Analysis, offset: number): readonly Span[] {
  const goal = goalUnder(analysis, offset);
  if (goal) return namesOf(analysis, goal).map(({ span }) => span);
  const code = serviceUnder(analysis, offset)?.service.code;
  return inOrder(
    analysis.visits.flatMap(({ services }) =>
      services.flatMap((service) => (service.code === code ? [service.name.span, ...service.mentions] : [])),
    ),
  );
}

/** All that one visit states of the service at a place, or the names of the goal at it. */
export function highlights(analysis: Analysis, offset: number): readonly Span[] {
  const goal = goalNamesIn(analysis.lines).find(({ span }) => touches(span, offset));
  if (goal) return namesOf(analysis, goal).map(({ span }) => span);
  const given = serviceUnder(analysis, offset);
  if (!given) return [];
  const statements = statementsOf(given.service);
  return statements.some((span) => touches(span, offset)) ? statements : [];
}

/** Beside its charge or its units, apart from the work. */
function isCharge({ charge, units, narrative, name }: Service, offset: number): boolean {
  if ([...narrative, name.span].some((span) => touches(span, offset))) return false;
  return [charge, units?.span].some((span) => span && touches(span, offset)) || narrative.length > 0;
}

/** The words that tell the work, with the name in front of them where it stands there; else the rest of the line of the name. */
function workOf(analysis: Analysis, { narrative, name, charge }: Service): readonly Span[] {
  const [first] = narrative;
  if (first) return [Math.abs(name.span.start - first.start) < near ? cover([name.span, first])! : first];
  // what is only billed has no work to go to
  if (charge && overlaps(charge, name.span)) return [];
  return [{ start: name.span.start, end: lineAt(analysis, name.span.start).end }];
}

/** In UTF-16 units. */
const near = 80;

/** The goals that the work names; of 97530 the words that say what it is for, too. */
function goalsOf(analysis: Analysis, { visit, service }: Given): readonly Span[] {
  const named = goalNamesIn(analysis.lines)
    .filter(({ span }) =>
      service.narrative.some((words) => words.start <= span.start && span.end <= words.end),
    )
    .map((goal) => statedAt(analysis, goal).span);
  if (named.length > 0) return inOrder(named);
  const evidence = service.code === '97530' ? (visit.wording.elements?.goal.evidence ?? []) : [];
  const own = evidence.filter(({ span }) => service.narrative.some((words) => overlaps(words, span)));
  return inOrder((own.length > 0 ? own : evidence).map(({ span }) => span));
}

const namesOf = (analysis: Analysis, { key }: GoalName): readonly GoalName[] =>
  goalNamesIn(analysis.lines).filter((other) => other.key === key);

/** The place that says most of the goal. */
const statedAt = (analysis: Analysis, goal: GoalName): GoalName =>
  namesOf(analysis, goal).reduce((best, one) => (one.wordsBehind > best.wordsBehind ? one : best), goal);
