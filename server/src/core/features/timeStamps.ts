import type { Analysis } from '../analysis';
import { type ClockTime, clockText } from '../clock';
import { type Change, insertBlank } from '../door/change';
import { timesOf } from '../fixes/times';
import { l10n } from '../l10n';
import type { Service, Visit } from '../model';
import type { Blank } from '../rule';
import { contains, type Span } from '../text';
import { type Action, notHere, type Proposal } from './action';
import { isOn, wholeLines } from './place';

const time: Blank = { ask: 'time' };

/**
 * Offers to note when the work of a service starts and ends: the clock time now, or blanks. A time that
 * stands in the note already is never touched; blanks that wait on the line are filled first.
 */
export function timeStamps(
  analysis: Analysis,
  visit: Visit,
  lines: Span,
  now: ClockTime,
): readonly (Action | Proposal)[] {
  return visit.services
    .filter((service) => isOn(lines, service))
    .flatMap((service) => stampsOf(analysis, visit, service, now));
}

function stampsOf(
  analysis: Analysis,
  visit: Visit,
  service: Service,
  now: ClockTime,
): readonly (Action | Proposal)[] {
  const line = wholeLines(analysis, service.room.times.span);
  const blanks = visit.placeholders.filter((blank) => blank.value === time.ask && contains(line, blank.span));
  const text = clockStyle(analysis, visit, now);
  const blankTitle = l10n`Insert a blank for start and end time of ${service.code}`;
  const change: Change = { is: 'insert clock time', code: service.code, time: now };
  const shared = { visit: visit.index, change };
  const start = {
    ...shared,
    kind: 'start-now',
    title: l10n`Insert start time now (${text}) for ${service.code}`,
  } as const;
  const end = {
    ...shared,
    kind: 'end-now',
    title: l10n`Insert end time now (${text}) for ${service.code}`,
  } as const;
  if (blanks.length > 0) {
    const filled = (blank: Span) => ({ edits: [{ span: blank, text: [text] }] });
    const last = { ...end, ...filled(blanks.at(-1)!.span) };
    // Of a pair of blanks one is left once the start is filled: that one is the end.
    return blanks.length === 1 ? [last] : [{ ...start, ...filled(blanks[0]!.span) }, last];
  }
  if (service.intervals.length > 0) {
    const written = service.intervals.map(({ span }) => analysis.text.slice(span.start, span.end));
    return [
      notHere('time-blank', blankTitle, l10n`${service.code} already has its times: ${written.join(', ')}`),
    ];
  }
  const between = (from: string | Blank, to: string | Blank) => timesOf(visit, service, [from, '-', to]);
  return [
    { ...start, ...between(text, time) },
    { ...end, ...between(time, text) },
    { ...shared, kind: 'time-blank', title: blankTitle, change: insertBlank, ...between(time, time) },
  ];
}

/** A clock time as this visit writes its own, else as the others of the note do: 12 or 24 hours, with am or pm or without. */
export function clockStyle(analysis: Analysis, visit: Visit | undefined, now: ClockTime): string {
  const all = writtenTimes(analysis, [...(visit ? [visit] : []), ...analysis.visits]);
  const hours = Math.floor(now / 60);
  const twelve = `${hours % 12 || 12}:${String(now % 60).padStart(2, '0')}`;
  const written = all.find(({ text }) => /\d\s*[ap]\.?m?\b/i.test(text))?.text;
  if (!written) return all.some(isTwelveHours) ? twelve : clockText(now);
  const half = hours < 12 ? 'am' : 'pm';
  const spaced = /\d\s/.test(written) ? ' ' : '';
  return `${twelve}${spaced}${/[AP]/.test(written) ? half.toUpperCase() : half}`;
}

interface WrittenTime {
  readonly text: string;
  readonly from: ClockTime;
}

const writtenTimes = ({ text }: Analysis, visits: readonly Visit[]): readonly WrittenTime[] =>
  visits.flatMap(({ session, services }) =>
    [
      ...[session?.from, session?.to].flatMap((time) =>
        time ? [{ span: time.span, from: time.value }] : [],
      ),
      ...services.flatMap((s) => s.intervals).map(({ span, value }) => ({ span, from: value.from })),
    ].map(({ span, from }) => ({ text: text.slice(span.start, span.end), from })),
  );

/** `2:05` for five past two in the afternoon. */
const isTwelveHours = ({ text, from }: WrittenTime): boolean =>
  from >= 13 * 60 && Number(/\d{1,2}/.exec(text)?.[0]) < 13;
