import data from '../../../data/delivery.json';
import type { NotGivenReason, SectionKind } from '../model';
import { matchesIn, type Span } from '../text';
import type { Statement } from './statements/statement';

const spaced = (source: string): string => source.replace(/ (?=[?*]|\)|$)/g, '\\s').replace(/ /g, '\\s+');

const codes = '["“([:,\\s]*(?:(?:and\\b|\\d{5}|[a-z]\\d{4})["“([:,\\s]*)*';

export const cues = data.cues.map((cue) => ({
  reason: cue.reason as NotGivenReason,
  before: new RegExp(`(?:${cue.before.map(spaced).join('|')})["“(]*$`, 'i'),
  /** In front of a list of codes: "Planned: 97110, 97116". */
  list: new RegExp(
    `(?:${cue.before.map((source) => spaced(source).replace(/ $|\\s\+$/, '')).join('|')})${codes}$`,
    'i',
  ),
  after: new RegExp(`^[\\s)"”,]*(?:${cue.after.map(spaced).join('|')})`, 'i'),
}));
/** Whether words close to a name say that it was refused or left out; they may be all that names it. */
export const isLeftOut = (before: string, after: string): boolean =>
  cues
    .filter(({ reason }) => reason === 'negated' || reason === 'declined')
    .some((cue) => cue.before.test(before) || cue.after.test(after));

export const struck = new RegExp(data.struck);
const unbilled = new RegExp(spaced(data.unbilled), 'i');

/** Words that say that a service was given but goes on no claim. */
export function unbilledWords(text: string, near: Span): Span | null {
  const match = unbilled.exec(text.slice(near.start, near.end));
  return match ? { start: near.start + match.index, end: near.start + match.index + match[0].length } : null;
}

/** How far from a service words still say whether it was given, in UTF-16 units. */
const reach = 400;

/** The sentence or clause around a span: up to a full stop, a semicolon or the end of the passage. */
function clause(text: string, passage: Span, at: Span): { before: string; after: string; whole: Span } {
  const start = Math.max(passage.start, at.start - reach);
  const before = text.slice(start, at.start);
  const after = text.slice(at.end, Math.min(passage.end, at.end + reach));
  const from = Math.max(...matchesIn(before, /(?:[.!?](?=\s)|[;|\t])/g).map((match) => match.index + 1), 0);
  const to = /(?:[.!?](?=\s|$)|[;|\t]|\n(?=\s*\n))/.exec(after)?.index ?? after.length;
  return {
    before: before.slice(from),
    after: after.slice(0, to),
    whole: { start: start + from, end: at.end + to },
  };
}

const notDone =
  /\b(?:not (?:done|used|given|performed|provided|completed)|held|deferred|declined|refused|omitted|skipped|not today|n\/a|done (?:on )?\d{1,2}\/\d{1,2}|hep only|home only|next (?:wk|week|visit|session|time|tx))\b/i;

const subjectGiven =
  /\b(?:performed|completed|received|provided|did|worked on|treated with|participated in|instructed in|engaged in|given|administered|applied|focused on|consisted of|included|including|tolerated|followed by|then|began with|started with|continued with|trained in|progressed)\b(?:\s+[\w'-]+){0,4}\s*$/i;

export type Delivery = 'given' | 'ignored' | NotGivenReason;

/**
 * Whether a statement tells of work that was done in this visit. Minutes, units or a ticked box speak for
 * it; an empty box, a strike, a negation, a plan, a goal or another day against it.
 * `next` is the service that is named behind it in the passage.
 */
export function delivery(
  text: string,
  statement: Statement,
  passage: Span,
  section: SectionKind,
  next?: Statement,
): Delivery {
  if (statement.ticked === false) return 'unticked';
  const zero = (number: number | undefined): boolean => number === undefined || number === 0;
  if (
    (statement.minutes.length > 0 || statement.units !== null) &&
    statement.minutes.every((stated) => stated.value === 0) &&
    zero(statement.units?.value) &&
    statement.intervals.length === 0 &&
    (statement.row ||
      statement.minutes.length > 0 ||
      notDone.test(text.slice(statement.start, statement.end)))
  )
    return 'negated';
  const empty =
    statement.minutes.length === 0 && statement.intervals.length === 0 && zero(statement.units?.value);
  if (statement.row && empty && notDone.test(text.slice(statement.start, statement.end))) return 'negated';
  // "97110 15 min, ice declined": with figures of its own, what is said of the next service is not said of this one
  const around = clause(text, { start: passage.start, end: next?.start ?? passage.end }, statement);
  const named = clause(text, passage, statement.name);
  const lineEnd = text.slice(statement.end, passage.end);
  if (struck.test(text.slice(around.whole.start, around.whole.end)) || /^\s*~~/.test(lineEnd))
    return 'struck';
  const figures = statement.minutes.length > 0 || statement.intervals.length > 0 || statement.units !== null;
  const written = figures && (statement.leads || statement.written || statement.row);
  for (const cue of cues) {
    const hit =
      cue.before.test(named.before) ||
      (!figures && statement.written && cue.list.test(named.before)) ||
      cue.after.test(named.after) ||
      (figures && cue.after.test(around.after));
    if (!hit) continue;
    // a line that gives minutes or units is a record of work; only a plain refusal or a hold undoes it
    if (written && cue.reason !== 'negated' && cue.reason !== 'declined') continue;
    if (
      !figures &&
      !statement.sure &&
      !statement.written &&
      cue.reason !== 'negated' &&
      cue.reason !== 'declined' &&
      !(cue.reason === 'planned' && named.before.trim() === '')
    )
      return 'ignored';
    if (cue.reason === 'past' && section !== 'subjective' && !statement.written && !figures) return 'past';
    return cue.reason;
  }
  if (section === 'plan')
    return !figures && !statement.sure
      ? 'ignored'
      : written && statement.leads && statement.minutes.length > 0
        ? 'given'
        : 'planned';
  if (section === 'goals')
    return statement.sure && !figures ? 'goal' : statement.leads && written ? 'given' : 'ignored';
  if (section === 'subjective')
    return written && (statement.leads || statement.written) ? 'given' : 'ignored';
  if (section === 'assessment' || section === 'response')
    return figures && statement.sure ? 'given' : 'ignored';
  if (figures) return 'given';
  if (statement.row || statement.ticked === true) return 'given';
  if (!statement.sure) return 'ignored';
  if (statement.written) return 'given';
  if (statement.leads && statement.introduces) return 'given';
  return subjectGiven.test(named.before) ? 'given' : 'ignored';
}
