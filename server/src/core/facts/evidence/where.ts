import { pattern } from './pattern/pattern';
import { has, type Sentence } from './reading';

const verdictSections = new Set(['assessment', 'response', 'other']);
const notNow = new Set(['subjective', 'plan', 'billing', 'signature', 'time', 'head']);
const notLived = new Set(['goals', 'billing', 'signature', 'plan']);

const labelsGoal = pattern(
  '^^ (g | why | aim | purpose | target | reason | for | working on | aiming for) #number? (: | = | ~) | ^^ g #number? _',
);

const isCompared = (s: Sentence): boolean =>
  s.scope !== 'other' && !s.planned && (s.aspect === 'compare' || !notNow.has(s.section));

/** A measure of strength, range or the like, and no task. */
const measures = (s: Sentence): boolean =>
  s.section === 'objective' &&
  has(s, 'bodyLevel', 'impairment', 'exercise') &&
  !has(s, 'task', 'maybeTask', 'taskObject');

/** Places of a sentence in its visit, by which patterns are chosen. */
const places = {
  /** The 97530 work of today, or all that was done where nothing is kept apart. */
  work: (s: Sentence, { work }: Lists) => !s.planned && work.has(s),
  /** Words that stand behind 97530 itself. */
  told: (s: Sentence) => s.scope === 'work' && !s.planned,
  /** What the visit came to. */
  verdict: (s: Sentence, { outcome }: Lists) =>
    outcome.has(s) &&
    !has(s, 'goalLabel') &&
    (s.section === 'assessment' ||
      s.section === 'response' ||
      s.aspect === 'response' ||
      (s.section === 'other' && s.afterWork && !has(s, 'diagnosis'))),
  /** What was seen, concluded or stated, head and plan apart. */
  outcome: (s: Sentence, { outcome }: Lists) => outcome.has(s) && !has(s, 'goalLabel'),
  /** What the response section or label tells. */
  response: (s: Sentence) => s.section === 'response' || s.aspect === 'response',
  /** A sentence that is called a goal. */
  goal: (s: Sentence) =>
    s.scope !== 'other' &&
    s.section !== 'signature' &&
    (s.section === 'goals' || s.aspect === 'purpose' || has(s, 'goalLabel') || labelsGoal.test(s)),
  /** Behind a label that asks what it is for. */
  why: (s: Sentence) => s.scope !== 'other' && s.aspect === 'purpose' && !has(s, 'goalLabel'),
  /** All but the work of other codes. */
  note: (s: Sentence) => s.scope !== 'other' && s.section !== 'signature' && s.section !== 'head',
  /** The work, and what is concluded of it. */
  own: (s: Sentence) => s.scope === 'work' || (s.scope !== 'other' && verdictSections.has(s.section)),
  /** What the patient says. */
  patient: (s: Sentence) => s.scope !== 'other' && s.section === 'subjective',
  /** Told of the visit outside of the work: before and after it. */
  around: (s: Sentence) =>
    s.scope === 'visit' &&
    !s.planned &&
    ['subjective', 'objective', 'treatment', 'head', 'other'].includes(s.section),
  /** Where a comparison of what was done can stand. */
  compared: (s: Sentence) => isCompared(s) && !measures(s),
  /** Comparisons of the body alone. */
  measured: (s: Sentence) => isCompared(s) && measures(s),
  /** A goal, or where one stands. */
  goals: (s: Sentence) => isCompared(s) && (s.section === 'goals' || has(s, 'goalLabel')),
  /** A comparison by its label. */
  compareLabel: (s: Sentence) => s.scope !== 'other' && !s.planned && s.aspect === 'compare',
  /** What is told of the patient's condition and life. */
  life: (s: Sentence) => s.scope !== 'other' && !notLived.has(s.section),
  /** The same, without the measures and the work. */
  lived: (s: Sentence) => s.scope === 'visit' && !notLived.has(s.section) && s.section !== 'objective',
  /** The same without the 97530 work. */
  notWork: (s: Sentence) => s.scope === 'visit' && !notLived.has(s.section),
  /** What was found and concluded. */
  judged: (s: Sentence) => s.scope === 'visit' && ['assessment', 'response', 'objective'].includes(s.section),
  /** Behind the words of another code. */
  others: (s: Sentence) => s.scope === 'other',
  /** Below a heading of limits. */
  underLimits: (s: Sentence) => s.underLimits && s.scope !== 'other' && !notLived.has(s.section),
} as const;

export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as readonly PlaceName[];

/** The 97530 work of a visit, and what was seen, concluded or stated of it. */
interface Lists {
  readonly work: ReadonlySet<Sentence>;
  readonly outcome: ReadonlySet<Sentence>;
}

const tests = placeNames.map((name) => places[name]);

/** All places that a sentence stands in, a bit each. */
export const placesIn = (sentence: Sentence, lists: Lists): number =>
  tests.reduce((bits, stands, i) => (stands(sentence, lists) ? bits | (1 << i) : bits), 0);

/** Some places, a bit each. */
export const placesNamed = (names: readonly PlaceName[]): number =>
  names.reduce((bits, name) => bits | (1 << placeNames.indexOf(name)), 0);
