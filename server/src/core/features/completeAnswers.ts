import data from '../../../data/answers.json';
import { askedBy, withBlanks } from '../blanks';
import { type CalendarDate, monthNames } from '../calendar';
import { lastingOf } from '../nextNote/lasting';
import { plainText } from '../rule';
import { overlaps } from '../text';
import { mayStand } from './begun';
import { codesFor, modifiersFor } from './completeCodes';
import { payerSuggestions } from './completePayers';
import { type Place, type Suggestion, typed } from './completion';
import { clockStyle } from './timeStamps';

/** A blank that the author answers: what it asks, and what stands in it before the cursor. */
interface WaitingBlank {
  readonly asked: string;
  readonly words: string;
}

/** The blank that the author is typing over, or the untouched one that ends at the cursor. */
export function waitingBlank({ analysis, typing, offset, visit }: Place): WaitingBlank | undefined {
  if (typing?.asked && typing.span.start <= offset && offset <= typing.span.end)
    return { asked: typing.asked, words: analysis.text.slice(typing.span.start, offset) };
  const blank = visit?.placeholders.find(({ span }) => span.end === offset);
  return blank && { asked: blank.value, words: analysis.text.slice(blank.span.start, offset) };
}

type Source = 'goals' | 'modifiers' | 'payers' | 'credentials' | 'today' | 'now' | 'codes';

const known = data.answers.map(({ asks, labels, answers, of }) => ({
  asks,
  labels: labels ?? [],
  answers: answers ?? [],
  of: of as Source | undefined,
}));

/**
 * The usual answers to a blank that go on from what is typed in it; nothing else, and nothing once one is written in full,
 * so that taking what is offered never changes what was typed.
 */
export function answerSuggestions(place: Place, { asked, words }: WaitingBlank): readonly Suggestion[] {
  const untouched = askedBy(words) !== null;
  const begun = untouched ? '' : words;
  const choices = place.context.phrases.flatMap((phrase) => phrase.choices[asked] ?? []);
  const found = [
    ...continuing(
      place,
      begun,
      [...new Set(choices)].map((choice) => [choice]),
    ),
    ...fromKnown(
      place,
      begun,
      known.filter(({ asks }) => asks.includes(asked)),
    ),
  ];
  // all of the blank goes where none of it is typed over
  return untouched
    ? found.map((answer) => ({ ...answer, filter: words, span: typed(place, words.length) }))
    : found;
}

/** The same answers behind a label at the start of a line: `Device: rol`. Undefined where no such label stands. */
export function labelledAnswers(place: Place): readonly Suggestion[] | undefined {
  const colon = place.before.slice(0, longestLabel).indexOf(':');
  if (colon < 0) return undefined;
  const label = place.before
    .slice(0, colon)
    .replace(/^\s*[-*•]/, '')
    .trim()
    .toLowerCase();
  const told = known.filter(({ labels }) => labels.some((one) => one.toLowerCase() === label));
  const words = place.before.slice(colon + 1).trimStart();
  return told.length > 0 ? fromKnown(place, words, told) : undefined;
}

/** In UTF-16 units, with what stands in front of it. */
const longestLabel = 48;

const fromKnown = (place: Place, words: string, answers: typeof known): readonly Suggestion[] =>
  answers.flatMap(({ answers: texts, of }) => [
    ...continuing(
      place,
      words,
      texts.map((answer) => [answer]),
    ),
    ...(of ? fromSource[of](place, words) : []),
  ]);

const fromSource: Record<Source, (place: Place, words: string) => readonly Suggestion[]> = {
  payers: payerSuggestions,
  goals: (place, words) =>
    continuing(
      place,
      words,
      // by its words as well as by its number
      goalsBefore(place).map((goal) => [goal, goal.replace(/^[^:]{0,24}:\s*/, '').toLowerCase()]),
    ),
  modifiers: (place, words) => modifiersFor(place, words),
  codes: (place, words) => (words === '' ? [] : codesFor(place, words, ({ code }) => code.startsWith(words))),
  // the name is the author's; behind its comma stands what the author is
  credentials: (place, words) => {
    const [, last] = /,\s*([^,]*)$/.exec(words) ?? [];
    return last === undefined
      ? []
      : continuing(
          place,
          last,
          data.credentials.map((credential) => [credential]),
        );
  },
  today: (place, words) =>
    continuing(
      place,
      words,
      dayForms(place.today).map((form) => [form]),
    ),
  now: (place, words) => {
    const time = clockStyle(place.analysis, place.visit, place.now);
    return /^\d{1,2}:?\d\d$/.test(words) ? [] : continuing(place, words, [[time, 'now']]);
  },
};

/** Answers that begin with the words, and those with another name that does, which the editor compares with. */
function continuing(
  place: Place,
  words: string,
  answers: readonly (readonly string[])[],
): readonly Suggestion[] {
  const wanted = words.toLowerCase();
  if (answers.some(([answer]) => mayStand(words, answer!))) return [];
  return answers.flatMap(([answer, ...others]) => {
    const text = withBlanks(answer!);
    const [first, ...rest] = text;
    const shared = {
      kind: 'answer',
      label: plainText(text),
      detail: '',
      span: typed(place, words.length),
    } as const;
    if (typeof first === 'string' && first.toLowerCase().startsWith(wanted)) {
      const head = first.slice(0, words.length);
      // `Min` goes on as `Min A`; `rpe` is written `RPE`
      const begun = head === head.toLowerCase() ? words : head;
      return { ...shared, filter: answer!, text: [begun + first.slice(words.length), ...rest] };
    }
    const other = wanted === '' ? undefined : others.find((name) => name.startsWith(wanted));
    return other === undefined ? [] : { ...shared, filter: other, text };
  });
}

/** In visits: the goals of a patient stand in the last few. */
const farthest = 8;

/** The goals that the note states of this patient, the newest first; not the one that is being typed. */
function goalsBefore({ analysis, visit, typing }: Place): readonly string[] {
  if (!visit) return [];
  const goals = analysis.visits
    .slice(Math.max(0, visit.index - farthest), visit.index + 1)
    .flatMap((one) => lastingOf(analysis, one).goals)
    .filter(({ goal }) => !typing || !overlaps(goal.span, typing.span))
    .map(({ goal }) => goal.value.replace(/\s+/g, ' '))
    .filter((goal) => askedBy(goal) === null);
  return [...new Set(goals.toReversed())];
}

/** A day as notes write it: `11/29/2026`, `2026-11-29`, `Nov 29, 2026`. */
function dayForms(day: CalendarDate): readonly string[] {
  const [year, month, date] = day.split('-') as [string, string, string];
  const name = monthNames[Number(month) - 1]!.slice(0, 3);
  return [`${month}/${date}/${year}`, day, `${name} ${Number(date)}, ${year}`];
}
