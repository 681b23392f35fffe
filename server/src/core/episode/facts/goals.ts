import data from '../../../../data/measures.json';
import { type CalendarDate, daysBetween } from '../../calendar';
import { daysOf } from '../../facts/consistency/days';
import type { Visit } from '../../model';
import { type Line, overlapsSome } from '../../text';
import { addDays } from '../days';
import { hashNumber } from '../hash';
import type { Goal } from '../summary';
import type { ProseSentence } from './prose';

const label = /^[\s\-*•\d.)]{0,8}((?:[SL]TG|goal)s?\s?#?\s?\d{0,2})\b/i;
/** Goals of the plan; what the patient wishes for stands in many heads. */
const named = /\b(?:[SL]TGs?|(?<!\b(?:patient|client|pt)(?:['’]?s)? )goals?)\b/i;
/** Of what was said of a goal already nobody waits for a word. */
const settled =
  /\b(?:met|achieved|attained|d\/?c'?d?|discontinued|deferred|revised?|updated?|ongoing|progress\w*)\b|\d\s?%|\[[x✓✔]\]|[☑☒✓✔]/i;
/** Totals and times that stand below the goals. */
const times =
  /\b(?:(?:total|timed|untimed|treatment) (?:time|timed|treatment|min(?:ute)?s?)|time (?:in|out)|signed)\b/i;
const leadsToDay = /\b(?:by|target(?: date)?|due)[\s:(]{0,3}$/i;
const lasts = /\b(\d{1,2})\s?(day|week|wk|month|mo)s?\b/i;
const days: Readonly<Record<string, number>> = { day: 1, week: 7, wk: 7, month: 30, mo: 30 };
/** Words that every goal has, and that say nothing of its task. */
const plain =
  /^(?:patient|client|will|able|order|with|without|from|into|least|more|less|than|then|this|that|these|they|their|when|while|within|week|weeks|month|months|days?|goals?|term|short|long|increas|improv|decreas|demonstrat|perform|complet|achiev|maintain|report|independent|independence|modif|supervis|assist|assistance|minim|maxim|moderat|using|device|safe|safely|functional|function|daily|return|allow|tolerat|consistent|level|time|times|both|each|side|left|right|pain|score|home|over|under|after|before|about|through|during|every|need|cues?|first|last|again|tri|trial)$/;
/** A goal with fewer words of its own cannot be told from others. */
const fewestWords = 2;
/** In UTF-16 units. */
const longest = 400;

/** The goals that a visit lists and that wait for a word, with what they are about. */
export function goalsOf(visit: Visit, own: readonly Line[], date: CalendarDate | null): readonly Goal[] {
  if (!date) return [];
  const isOther = overlapsSome([
    ...(visit.signature ? [visit.signature.span] : []),
    ...visit.services.flatMap(({ name, mentions }) => [name.span, ...mentions]),
  ]);
  const isInGoals = overlapsSome(visit.sections.flatMap(({ kind, body }) => (kind === 'goals' ? body : [])));
  return own.flatMap((line) => {
    if (line.text.length > longest || times.test(line.text)) return [];
    if (isOther(line)) return [];
    const lead = label.exec(line.text);
    if ((!lead && !isInGoals(line)) || settled.test(line.text)) return [];
    const about = wordsIn(line.text);
    if (about.length < fewestWords) return [];
    const start = line.start + (line.text.length - line.text.trimStart().length);
    return [
      {
        name: lead?.[1]?.replace(/\s+/g, ' ').trim().toUpperCase() ?? null,
        about,
        until: dayIn(line, date),
        span: { start, end: line.start + line.text.trimEnd().length },
      },
    ];
  });
}

/** "by 03/30/2026" or "in 4 weeks"; null where neither stands there, or a day that is past. */
function dayIn(line: Line, date: CalendarDate): CalendarDate | null {
  const written = daysOf(line.text, date).find(({ span }) => leadsToDay.test(line.text.slice(0, span.start)));
  if (written) return daysBetween(date, written.value) > 0 ? written.value : null;
  const length = lasts.exec(line.text);
  return length ? addDays(date, Number(length[1]) * days[length[2]!.toLowerCase()]!) : null;
}

/** What the words of a visit are about; `goals` where they speak of goals in general, as in "progressing toward goals". */
export function touchedBy(prose: readonly ProseSentence[], own: readonly Line[], goals: readonly Goal[]) {
  const listed = overlapsSome(goals.map(({ span }) => span));
  return {
    about: [...new Set(prose.flatMap(({ text }) => wordsIn(text)))],
    goals: own.some((line) => {
      const heading = /^[^a-z]*goals?\W*$/i.test(line.text);
      return !heading && !listed(line) && named.test(line.text.slice(0, longest));
    }),
  };
}

const tasks = [...data.tasks, ...data.measures].map(({ label: task, names }) => ({
  task,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${names.join('|')})(?![\\p{L}\\d])`, 'iu'),
}));

/** "stairs" and "stair", "carrying" and "carries": without what English puts behind a word. */
function stem(word: string): string {
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const ending = endings.find((one) => word.endsWith(one));
  return ending ? word.slice(0, -ending.length) : word;
}
const endings = ['ing', 'ed', 'es', 'e', 's'];

/** Tasks, measures and further words of some weight, as hashes. */
function wordsIn(text: string): readonly number[] {
  const short = text.slice(0, 2000);
  const known = tasks.filter(({ pattern }) => pattern.test(short)).map(({ task }) => task);
  const words = (short.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length >= 4)
    .map(stem)
    .filter((word) => !plain.test(word) && word.length >= 3);
  return [...new Set([...known, ...words])].map(hashNumber);
}
