/**
 * What every change that the product offers has promised, checked without a word of the code that keeps the promise:
 * by the texts before and after, by the title of the change, and by what is read of both.
 */
import assert from 'node:assert/strict';
import { readNote } from '../../../server/src/core/facts/readNote';
import {
  type Action,
  type Analysis,
  analyze,
  type Context,
  codeActions,
  type Edit,
  fixAll,
  type Service,
  type Span,
  type Suggestion,
  suggestions,
  type Visit,
} from '../../../server/src/core/index';

/** The time at which a clock time is put in: five past ten. */
export const now = 605;
const clockNow = /^10:05(?: ?[ap]m)?$/i;

/** Checks every fix, code action and fix of all at once on a text; tells how many there were. */
export function checkActions(text: string, context: Context): number {
  const analysis = analyze(text, context);
  const places = analysis.visits.map(({ span }) => span);
  const all = fixAll(analysis, context);
  return checkAll(analysis, [...actionsAt(analysis, places, context), ...(all ? [all] : [])], context);
}

/** Checks what is offered on the line of a place; tells how much there was. */
export function checkActionsAt(text: string, offset: number, context: Context): number {
  const analysis = analyze(text, context);
  const { start, end } = analysis.lines.findLast((line) => line.start <= offset)!;
  return checkAll(analysis, actionsAt(analysis, [{ start, end }], context), context);
}

function actionsAt(analysis: Analysis, places: readonly Span[], context: Context): readonly Action[] {
  const actions = new Map<string, Action>();
  for (const place of places)
    for (const action of codeActions(analysis, place, now, context))
      if (action.edits.length > 0) actions.set(JSON.stringify([action.title, action.edits]), action);
  return [...actions.values()];
}

function checkAll(analysis: Analysis, actions: readonly Action[], context: Context): number {
  for (const action of actions) checkAction(analysis, action, context);
  return actions.length;
}

/** Checks every suggestion at a place of a text; tells how many there were. */
export function checkSuggestions(text: string, offset: number, context: Context): number {
  const found = suggestions(analyze(text, context), offset, context, {
    typing: null,
    now,
    today: '2026-03-11',
  });
  for (const suggestion of found) checkSuggestion(text, offset, suggestion);
  return found.length;
}

// --- the text --------------------------------------------------------------------------------------------------

const shown = (part: Edit['text'][number]): string =>
  typeof part === 'string' ? part : part.ask === 'time' ? '__:__' : `[${part.ask}]`;

/** The text with the edits made, from the last to the first. */
function edited(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return ordered.reduce(
    (done, { span, text: put }) => done.slice(0, span.start) + put.map(shown).join('') + done.slice(span.end),
    text,
  );
}

/** The characters of `part` stand in `whole` in the same order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (part.startsWith(char, at)) at += char.length;
  return at >= part.length;
}

const figures = (text: string): readonly string[] => text.match(/\p{N}+/gu) ?? [];

function checkAction(analysis: Analysis, action: Action, context: Context): void {
  const { text } = analysis;
  const after = edited(text, action.edits);
  const label = `"${action.title}"\n--- before\n${text}\n--- after\n${after}\n---`;
  assert.notEqual(after, text, `${label} changes nothing`);

  const ordered = [...action.edits].sort((a, b) => a.span.start - b.span.start);
  ordered.forEach(({ span }, at) => {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${label} outside`);
    assert.ok(at === 0 || ordered[at - 1]!.span.end <= span.start, `${label} overlaps itself`);
  });
  const taken = action.edits.map(({ span }) => text.slice(span.start, span.end));
  const left = edited(
    text,
    action.edits.map(({ span }) => ({ span, text: [] })),
  );
  assert.ok(isSubsequence(left, after), `${label} loses what it does not take`);
  for (const words of taken.filter((one) => one !== ''))
    assert.ok(mayTake(action.title, words), `${label} takes out ${JSON.stringify(words)}`);

  const put = action.edits.flatMap((edit) => edit.text.filter((part) => typeof part === 'string'));
  for (const words of put) {
    const lasting = words.replace(/\b(?:\d{5}|[A-Z]\d{4}): ?/g, '');
    for (const figure of figures(lasting))
      assert.ok(mayWrite(action, lasting.trim(), figure), `${label} writes ${JSON.stringify(words)}`);
  }
  sameReading(analysis.visits, readNote(after, context), action, label);
}

const figureWord = /^(?:\d{1,2}(?:\.0{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

/** What a change may take out of the text, by what its title says. */
function mayTake(title: string, words: string): boolean {
  const modifier = /^Remove (\w\w) from/.exec(title)?.[1];
  if (modifier) return words.replace(/[^A-Za-z0-9]/g, '').toUpperCase() === modifier && words.length <= 6;
  const replaced = /^Replace (\w+) by/.exec(title)?.[1];
  if (replaced) return words.toUpperCase() === replaced;
  if (/^Align the columns .*\(spaces only\)$/.test(title)) return /^ +$/.test(words);
  if (/^Set the units|^Make all safe fixes$/.test(title)) return figureWord.test(words);
  return /^Insert (?:start|end) time now/.test(title) && /^_+:_+$/.test(words);
}

/** Words beside a figure that say what its author means; the door alone knows what it was read as before. */
const saysFigure = (title: string): boolean => title.startsWith('Say that it is ');

/** What figures a change may write. */
function mayWrite({ title, kind, edits }: Action, words: string, figure: string): boolean {
  if (/^Set the units/.test(title)) return edits.some(({ text }) => text.length === 1 && text[0] === figure);
  if (/^Add /.test(title)) return /59$/.test(words);
  if (saysFigure(title)) {
    const code = / of (\d{5}|[A-Z]\d{4})$/.exec(title)?.[1];
    return code !== undefined && words.includes(code) && figure === code.replace(/\D/, '');
  }
  const by = /^Replace \w+ by (\w+)/.exec(title)?.[1];
  if (by) return words === by;
  if (/time now/.test(title)) return clockNow.test(words);
  // sums are checked against what is read
  return /^Insert the total/.test(title) || kind === 'fix-all';
}

// --- what is read ----------------------------------------------------------------------------------------------

/** By code and which of that code it is: two disciplines may have one each. */
const byCode = ({ services }: Visit, old?: string, by?: string) =>
  new Map(
    services.map((service, i) => {
      const nth = services.slice(0, i).filter(({ code }) => code === service.code).length;
      return [`${service.code === old ? by : service.code} ${nth}`, service];
    }),
  );
const values = <T>(found: readonly { readonly value: T }[]): string =>
  JSON.stringify(found.map(({ value }) => JSON.stringify(value)).sort());

/** What no offered change may ever touch. */
const untouched = (visit: Visit) => ({
  date: visit.dateOfService?.value,
  payer: [visit.payer.kind, visit.payer.name?.value, visit.payer.rule],
  session: [visit.session?.from?.value, visit.session?.to?.value],
  totalUnits: visit.totals.units?.value,
  signature: visit.signature?.value,
});

function sameReading(
  before: readonly Visit[],
  after: readonly Visit[],
  { title, kind, edits }: Action,
  label: string,
): void {
  assert.equal(after.length, before.length, `${label} changes the number of visits`);
  before.forEach((visit, index) => {
    const read = after[index]!;
    assert.deepEqual(untouched(read), untouched(visit), label);
    if (saysFigure(title)) {
      sameBut(visit, read, label);
      return;
    }
    sameTotals(visit, read, /^Insert the total/.test(title) || kind === 'fix-all', label);
    const isHere = edits.some(({ span }) => span.start >= visit.span.start && span.end <= visit.span.end);
    const [old, by] = (isHere && /^Replace (\w{5}) by (\w{5})/.exec(title)?.slice(1)) || [];
    const services = byCode(read);
    const named = byCode(visit, old, by);
    assert.deepEqual([...services.keys()].sort(), [...named.keys()].sort(), `${label} services`);
    for (const [key, service] of named) {
      const other = services.get(key)!;
      const name = `${label} ${service.code}`;
      const timed = title.endsWith(`time now (10:05) for ${service.code}`) || / for \d{5}$/.test(title);
      const gained = other.intervals.length - service.intervals.length;
      const isStamp = /time now/.test(title) && timed && gained === 1;
      assert.equal(values(other.statedMinutes), values(service.statedMinutes), `${name} stated minutes`);
      if (isStamp)
        assert.ok(
          other.intervals.some(({ value }) => value.from === now || value.to === now),
          name,
        );
      else assert.equal(values(other.intervals), values(service.intervals), `${name} clock times`);
      if (!isStamp || service.statedMinutes.length > 0)
        assert.equal(other.minutes, service.minutes, `${name} minutes`);
      if (!/^Set the units/.test(title) && kind !== 'fix-all')
        assert.equal(other.units?.value, service.units?.value, `${name} units`);
      else assert.equal(other.units === null, service.units === null, `${name} units`);
      if (!/^(?:Add|Remove|Replace) /.test(title) || old)
        assert.equal(values(other.modifiers), values(service.modifiers), `${name} modifiers`);
    }
  });
}

/** Of a figure that is said to be something else, only the service that had it and the one that gets it may differ. */
function sameBut(visit: Visit, read: Visit, label: string): void {
  const services = byCode(read);
  assert.deepEqual([...services.keys()].sort(), [...byCode(visit).keys()].sort(), `${label} services`);
  const figuresOf = ({ minutes, units, intervals, modifiers }: Service): string =>
    JSON.stringify([minutes, units?.value, values(intervals), values(modifiers)]);
  const changed = [...byCode(visit)].filter(([key, one]) => figuresOf(one) !== figuresOf(services.get(key)!));
  assert.ok(changed.length <= 2, `${label} changes ${changed.map(([key]) => key).join(', ')}`);
}

/** A total that was written stays; one that is put in is the sum of the minutes. */
function sameTotals(visit: Visit, read: Visit, isNamed: boolean, label: string): void {
  for (const total of ['timedMinutes', 'treatmentMinutes'] as const) {
    const [had, has] = [visit.totals[total]?.value, read.totals[total]?.value];
    if (!isNamed || had !== undefined) assert.equal(has, had, `${label} ${total}`);
    else if (has !== undefined)
      assert.ok(
        has <= visit.services.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
        `${label} ${total}`,
      );
  }
}

// --- suggestions -----------------------------------------------------------------------------------------------

/** A suggestion takes only words that were typed right before the cursor and that it begins with, and no line end. */
function checkSuggestion(text: string, offset: number, { span, filter, text: put, label }: Suggestion): void {
  const words = `${JSON.stringify(label)} at ${offset} of\n${text}`;
  assert.ok(span.start <= span.end && span.end === offset, `${words}: not at the cursor`);
  const taken = text.slice(span.start, span.end);
  const starts = filter.toLowerCase().split(/[^a-z0-9]+/);
  const isBlank = /^(?:__:__|\[[^\][]+\])$/.test(taken);
  for (const typed of isBlank ? [] : taken.toLowerCase().split(/\s+/).filter(Boolean))
    assert.ok(
      starts.some((word) => word.startsWith(typed)),
      `${words}: takes ${JSON.stringify(taken)}`,
    );
  const alone = /(?:^|[\r\n])$/.test(text.slice(0, span.start)) && /^(?:$|[\r\n])/.test(text.slice(offset));
  if (!alone) assert.doesNotMatch(put.map(shown).join(''), /[\r\n]/, words);
}
