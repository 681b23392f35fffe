/** What a change may do to the text itself, whatever is read of it. */
import { clockText } from '../clock';
import type { Visit } from '../model';
import { type Edit, plainText } from '../rule';
import type { Change } from './change';

/** Whether an edit takes nothing out of the text but what its change names, and puts in nothing but that. */
export function keepsText(text: string, visit: Visit, change: Change, edit: Edit): boolean {
  const { start, end } = edit.span;
  if (start < 0 || end < start || end > text.length) return false;
  if (!standsApart(text, edit)) return false;
  const taken = text.slice(start, end);
  const put = plainText(edit.text);
  const isInsertion = taken === '';
  switch (change.is) {
    case 'insert blank':
      return isInsertion && hasBlank(edit) && figuresOf(edit).every((figure) => isCode(visit, figure));
    case 'align':
      return areSpaces(text, edit.span, taken, put);
    case 'insert visit':
      return (
        isInsertion && hasBlank(edit) && figuresOf(edit).every((run) => text.includes(run.replace(/:$/, '')))
      );
    case 'insert sum':
      return isInsertion && figuresOf(edit).every((figure) => isSum(change, figure));
    case 'insert clock time': {
      const fits = isInsertion || isTimeBlank(visit, edit, taken);
      return hasNoWords(edit) && fits && figuresOf(edit).every((figure) => isClock(change.time, figure));
    }
    case 'insert intervals': {
      const times = Object.values(change.intervals)
        .flat()
        .flatMap(({ from, to }) => [from, to]);
      const fits = isInsertion || isTimeBlank(visit, edit, taken);
      return (
        hasNoWords(edit) &&
        fits &&
        figuresOf(edit).every(
          (figure) =>
            Object.hasOwn(change.intervals, figure.replace(/:$/, '')) ||
            times.some((time) => isClock(time, figure)),
        )
      );
    }
    case 'say figure':
      return isInsertion && figuresOf(edit).every((figure) => figure === change.to.code);
    case 'set units':
      return (
        wholeNumber.test(taken) &&
        visit.services.some(
          ({ code, units }) =>
            units?.span.start === start && units.span.end === end && String(change.units[code]) === put,
        )
      );
    case 'add modifier':
      return isInsertion && Object.values(change.modifiers).includes(withoutSeparator(put));
    case 'remove modifier':
      return put === '' && Object.values(change.modifiers).includes(withoutSeparator(taken).toUpperCase());
    case 'replace modifier':
      return put === change.by && Object.values(change.modifiers).includes(taken.toUpperCase());
    case 'replace code':
      return put === change.by && taken.toUpperCase() === change.code;
  }
}

/** Spaces in the place of spaces: where words stood apart they still do, and where none stood only the sign of a table is. */
const areSpaces = (text: string, { start, end }: Edit['span'], taken: string, put: string): boolean =>
  /^[ \t]*$/.test(taken) &&
  /^ *$/.test(put) &&
  ((taken !== '' && put !== '') || text[start - 1] === '|' || text[end] === '|');

const hasBlank = ({ text }: Edit): boolean => text.some((part) => typeof part !== 'string');

const written = ({ text }: Edit): readonly string[] => text.filter((part) => typeof part === 'string');

/** Times with am or pm, and signs between them. */
const hasNoWords = (edit: Edit): boolean => written(edit).every((part) => !/[a-z]{3}/i.test(part));

/** Every run of letters and digits with a digit in it, outside of the blanks. */
const figuresOf = (edit: Edit): readonly string[] =>
  written(edit).flatMap((part) => (part.match(/[\p{L}\p{N}:]+/gu) ?? []).filter((run) => /\p{N}/u.test(run)));

/** A new line about a service begins with its code. */
const isCode = ({ services }: Visit, figure: string): boolean =>
  services.some(({ code }) => code === figure.replace(/:$/, ''));

const isSum = (change: Change & { is: 'insert sum' }, figure: string): boolean =>
  [change.timedMinutes, change.treatmentMinutes].some((sum) => sum !== null && String(sum) === figure);

/** `14:05`, or `2:05pm`. */
const isClock = (time: number, figure: string): boolean => {
  const digits = /^(\d{1,2}:\d{2})(?:[ap]m)?$/i.exec(figure)?.[1];
  const twelve = clockText((Math.floor(time / 60) % 12 || 12) * 60 + (time % 60)).replace(/^0/, '');
  return digits === clockText(time) || digits === twelve;
};

const isTimeBlank = ({ placeholders }: Visit, { span }: Edit, taken: string): boolean =>
  !/\d/.test(taken) &&
  placeholders.some(
    (blank) => blank.value === 'time' && blank.span.start === span.start && blank.span.end === span.end,
  );

/** What may stand where units are written: a figure, or a word for one. */
const wholeNumber = /^(?:\d{1,2}(?:\.0{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

/** A modifier is joined by one sign, or by a comma or the like with spaces around it. */
const withoutSeparator = (text: string): string =>
  text.replace(/^(?:[ \t]{0,2}[-–,:/.+&][ \t]?|[ \t]{1,2})/, '');

/** An edit never cuts a word, a number, a character or a line end in two, and glues nothing to one. */
function standsApart(text: string, { span, text: parts }: Edit): boolean {
  const { start, end } = span;
  const put = plainText(parts);
  if (cutsCharacter(text, start) || cutsCharacter(text, end)) return false;
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  if (put === '') return start < end && !glued(before, after);
  if (start < end) return true;
  return !glued(before, after) && !glued(before, put) && !glued(put, after);
}

const cutsCharacter = (text: string, at: number): boolean =>
  /^(?:[\uDC00-\uDFFF]|\p{M})/u.test(text.slice(at, at + 2)) || (text[at - 1] === '\r' && text[at] === '\n');

const glued = (before: string, after: string): boolean =>
  /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
