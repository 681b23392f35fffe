import type { Analysis } from '../analysis';
import type { ClockInterval } from '../clock';
import type { Context } from '../context';
import type { IntervalsByCode } from '../door/change';
import { type SafeEdits, safeTogether, type Wanted } from '../door/door';
import { inOneOf, lineAt, type Placed } from '../fixes/insert';
import { timesOf } from '../fixes/times';
import type { Gap, Service, Visit } from '../model';
import type { Edit, NewText } from '../rule';
import { contains } from '../text';
import type { TimedBlock } from '../timer/timer';
import { visitAt, visitLabel, wholeLines } from './place';
import { clockStyle } from './timeStamps';

/** Times that are not written: `9:00-9:23` of 97530. */
export interface LeftTimes {
  readonly code: string;
  readonly times: string;
}

/** The times of a timer as a change of the note. */
export interface WrittenBlocks {
  readonly edits: SafeEdits;
  /** What a person calls the visit that they go to. */
  readonly visit: string;
  /** The day of that visit; null where none is written. */
  readonly day: string | null;
  /** Times for which there is no place that harms nothing. */
  readonly left: readonly LeftTimes[];
}

/**
 * Writes the clock times of timed services into the visit around `offset`, each interval by itself: into the blanks that
 * wait for them, behind times that stand there, by the service, else as a line with its code below the cursor's. Null
 * where there is no visit.
 */
export function writeBlocks(
  analysis: Analysis,
  offset: number,
  blocks: readonly TimedBlock[],
  context: Context,
): WrittenBlocks | null {
  const visit = visitAt(analysis, offset);
  if (!visit) return null;
  const fresh = blocks
    .map(({ code, intervals }) => {
      const service = visit.services.find((one) => one.code === code);
      const isThere = ({ from, to }: ClockInterval) =>
        service?.intervals.some(({ value }) => value.from === from && value.to === to);
      return { code, service, intervals: intervals.filter((interval) => !isThere(interval)) };
    })
    .filter(({ intervals }) => intervals.length > 0);
  const text = (intervals: readonly ClockInterval[]) =>
    intervals
      .map(({ from, to }) => `${clockStyle(analysis, visit, from)}-${clockStyle(analysis, visit, to)}`)
      .join(', ');
  const wanted: Wanted[] = fresh.flatMap(({ code, service, intervals }) => {
    const place = service
      ? besideService(analysis, visit, service, intervals, text)
      : besideName(visit, code, text(intervals));
    return place ? [{ ...named({ [code]: intervals }), ...place }] : [];
  });
  const unnamed = fresh.filter(({ code }) => !wanted.some((one) => codesOf(one).includes(code)));
  if (unnamed.length > 0) {
    const [first, ...more] = unnamed.map(({ code, intervals }) => `${code} ${text(intervals)}`);
    const lines: NewText = [first!, ...more.flatMap((line) => [visit.style.lineEnd, line])];
    wanted.push({
      ...named(Object.fromEntries(unnamed.map(({ code, intervals }) => [code, intervals]))),
      ...inOneOf(visit, [below(lineAt(visit, offset).end), below(lastLine(visit))], lines),
    });
  }
  const edits = safeTogether(analysis, wanted, context);
  const isMade = (one: Wanted) =>
    [one.edits, ...(one.otherwise ?? [])].some((way) => way.every((edit) => edits.includes(edit)));
  const left = wanted.filter((one) => !isMade(one)).flatMap(codesOf);
  return {
    edits,
    visit: visitLabel(visit),
    day: visit.dateOfService?.value ?? null,
    left: fresh
      .filter(({ code }) => left.includes(code))
      .map(({ code, intervals }) => ({ code, times: text(intervals) })),
  };

  function named(intervals: IntervalsByCode): Pick<Wanted, 'visit' | 'change'> {
    return { visit: visit!.index, change: { is: 'insert intervals', intervals } };
  }
}

const codesOf = ({ change }: Wanted): readonly string[] =>
  change.is === 'insert intervals' ? Object.keys(change.intervals) : [];

/** A name that was taken for a service not given, as it had no figures: by it, else on a line of its own. */
function besideName(visit: Visit, code: string, times: string): Placed | null {
  const found = visit.notDelivered.find((one) => one.code === code);
  if (!found) return null;
  const { end } = found.name.span;
  const beside = inOneOf(
    visit,
    [{ span: { start: end, end }, before: ' (', after: ')', sentence: false }],
    [times],
  );
  const line = inOneOf(visit, [below(lineAt(visit, end).end)], [`${code} ${times}`]);
  return { edits: beside.edits, otherwise: [line.edits] };
}

/** Into a pair of blanks that waits, behind times that stand there, else by the service. */
function besideService(
  analysis: Analysis,
  visit: Visit,
  service: Service,
  intervals: readonly ClockInterval[],
  text: (intervals: readonly ClockInterval[]) => string,
): Placed {
  const { edits, otherwise = [] } = timesOf(visit, service, [text(intervals)]);
  const ways: (readonly Edit[])[] = [edits, ...otherwise];
  const last = service.intervals.at(-1);
  if (last) ways.unshift(inOneOf(visit, [joinedTo(last.span.end)], [text(intervals)]).edits);
  const line = wholeLines(analysis, service.room.times.span);
  const blanks = visit.placeholders.filter(({ value, span }) => value === 'time' && contains(line, span));
  const [from, to] = blanks;
  if (from && to && blanks.length === 2) {
    const [first, ...more] = intervals;
    const end = [clockStyle(analysis, visit, first!.to), ...(more.length > 0 ? [text(more)] : [])];
    ways.unshift([
      { span: from.span, text: [clockStyle(analysis, visit, first!.from)] },
      { span: to.span, text: [end.join(', ')] },
    ]);
  }
  const [best, ...others] = ways;
  return { edits: best!, otherwise: others };
}

const joinedTo = (at: number): Gap => ({
  span: { start: at, end: at },
  before: ', ',
  after: '',
  sentence: false,
});

const below = (at: number): Gap => ({
  span: { start: at, end: at },
  before: '\n',
  after: '',
  sentence: false,
});

const lastLine = (visit: Visit): number => {
  const services = visit.services.map(({ record }) => record.end);
  return lineAt(visit, services.length > 0 ? Math.max(...services) : visit.span.end).end;
};
