import { daysIn, monthNames } from '../calendar';
import { l10n, translated } from '../l10n';
import { longestVisit } from '../layout/readInPart';
import type { Unreadable, UnreadableWhy } from '../model';
import type { Rule } from '../rule';
import { documentation } from '../sources';

const advice: Readonly<Record<Unreadable['kind'], string>> = {
  duration: l10n`Write it like "25 min".`,
  'clock time': l10n`Write it like "10:05" or "1:20 pm".`,
  date: 'Write it like "03/11/2026".',
  units: l10n`Write it like "x2" or "2 units".`,
};

const inWords = (count: number): string => count.toLocaleString('en-US');

type NoSuchDay = Extract<UnreadableWhy, { is: 'no such day' }>;

/** What was found against what holds. */
function message({ kind, why }: Unreadable): string {
  switch (why?.is) {
    case undefined:
      return l10n`This looks like ${kind === 'units' ? 'units' : `a ${translated(kind)}`} and cannot be read. ${advice[kind]}`;
    case 'range':
      return l10n`These are two numbers of minutes, and a stated time is one. Write the minutes that were given. ${advice[kind]}`;
    case 'no whole number':
      return l10n`These are not whole minutes. ${advice[kind]}`;
    case 'no end':
      return l10n`This time has a start and no end. Write it like "10:05-10:30".`;
    case 'no year':
      return l10n`This date has no year, and no date of a signature tells which. ${advice[kind]}`;
    case 'no day':
      return l10n`This date names a month and no day. ${advice[kind]}`;
    case 'no such time':
      return why.hour > 24
        ? l10n`There is no hour ${why.hour}: a day has 24. ${advice[kind]}`
        : l10n`There is no minute ${why.minute}: an hour has 60, from :00 to :59. ${advice[kind]}`;
    case 'no such day':
      return `${noSuchDay(why)} ${advice[kind]}`;
  }
}

function noSuchDay({ year, month, day }: NoSuchDay): string {
  const name = monthNames[month - 1];
  if (!name) return l10n`There is no month ${month}: a year has 12.`;
  if (day < 1) return l10n`There is no day ${day} in a month.`;
  return l10n`There is no ${name} ${day}, ${year}: the month has ${daysIn(year, month)} days.`;
}

export const unreadable: Rule = {
  id: 'unreadable',
  category: 'note',
  certainty: 'arithmetic',
  severity: 'warning',
  summary: l10n`Something looks like a duration, clock time, date or number of units and cannot be read.`,
  why: `What cannot be read cannot be checked, and silence would look like approval. So the place is shown: the
minutes, times or units there did not count in any other finding. A reader who checks the note by eye may stumble in
the same place.

**Medicare** asks for documentation that is legible.`,
  sources: [documentation],
  *check(visit) {
    const { unread } = visit;
    if (unread)
      yield {
        span: unread.from,
        message: l10n`This visit is too long to be read whole: one visit has at most ${inWords(longestVisit.units)} characters and ${inWords(longestVisit.lines)} lines, and ${inWords(unread.units)} more characters follow behind this line. Nothing of it was checked. A line with the date of service opens the next visit.`,
      };
    for (const found of visit.unreadable)
      yield {
        span: found.span,
        message: message(found),
        ...(found.unfinished ? { notYetWritten: true } : {}),
      };
  },
};
