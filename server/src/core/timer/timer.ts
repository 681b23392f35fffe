/** The treatment timer: which service was given from when to when. It knows codes and the clock, never words of a note. */
import type { ClockInterval, ClockTime } from '../clock';

/** Milliseconds since 1970. */
export type Moment = number;

/** One stretch of work on a service without a pause; `to` is null while it runs. */
export interface Stretch {
  readonly code: string;
  readonly from: Moment;
  readonly to: Moment | null;
}

export interface Timer {
  /** The code that is timed, running or paused; null where the timer is stopped. */
  readonly current: string | null;
  /** In the order of the clock; only the last one can run. They are never joined: a pause stays a pause. */
  readonly stretches: readonly Stretch[];
}

export const idle: Timer = { current: null, stretches: [] };

export const running = ({ stretches }: Timer): Stretch | null => {
  const last = stretches.at(-1);
  return last?.to === null ? last : null;
};

/** Starts a service, or switches to it: what runs ends in the same moment. Goes on where it runs already. */
export function start(timer: Timer, code: string, now: Moment): Timer {
  if (running(timer)?.code === code) return timer;
  const { stretches } = ended(timer, now);
  // a clock that was set back makes no stretch that ends before it starts
  const from = Math.max(now, stretches.at(-1)?.to ?? now);
  return { current: code, stretches: [...stretches, { code, from, to: null }] };
}

/** Pauses what runs, or goes on with what is paused. */
export function pauseOrGoOn(timer: Timer, now: Moment): Timer {
  if (running(timer)) return ended(timer, now);
  return timer.current === null ? timer : start(timer, timer.current, now);
}

export const stop = (timer: Timer, now: Moment): Timer => ({ ...ended(timer, now), current: null });

function ended(timer: Timer, now: Moment): Timer {
  const open = running(timer);
  if (!open) return timer;
  return {
    ...timer,
    stretches: [...timer.stretches.slice(0, -1), { ...open, to: Math.max(now, open.from) }],
  };
}

/** Whole minutes that a service was timed. */
export const minutesOf = ({ stretches }: Timer, code: string, now: Moment): number =>
  Math.floor(
    stretches
      .filter((stretch) => stretch.code === code)
      .reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0) / 60_000,
  );

/** A moment on the clock on the wall: the day there, and minutes after midnight. */
export interface WallTime {
  readonly day: string;
  readonly time: ClockTime;
}

/** The finished stretches of a service on one day. */
export interface TimedBlock {
  readonly code: string;
  readonly day: string;
  readonly intervals: readonly ClockInterval[];
}

/** Nobody treats longer without a pause: a timer that was forgotten. In milliseconds. */
const longest = 4 * 60 * 60_000;

/**
 * What can be written into a note: start and end of each finished stretch as the clock on the wall showed them, by
 * service in the order of the clock. `leftOut` counts those that go past midnight or over four hours; those within one
 * minute of the clock are none.
 */
export function timedBlocks(
  { stretches }: Timer,
  wall: (moment: Moment) => WallTime,
): { readonly blocks: readonly TimedBlock[]; readonly leftOut: number } {
  const blocks = new Map<string, { code: string; day: string; intervals: ClockInterval[] }>();
  let leftOut = 0;
  for (const { code, from, to } of stretches) {
    if (to === null) continue;
    const [first, last] = [wall(from), wall(to)];
    if (isForgotten(from, to, wall)) leftOut++;
    // a clock that is set back within a stretch shows an end before the start
    else if (first.time < last.time) {
      const key = `${first.day} ${code}`;
      const block = blocks.get(key) ?? { code, day: first.day, intervals: [] };
      block.intervals.push({ from: first.time, to: last.time });
      blocks.set(key, block);
    }
  }
  return { blocks: [...blocks.values()], leftOut };
}

const isForgotten = (from: Moment, to: Moment, wall: (moment: Moment) => WallTime): boolean =>
  to - from > longest || wall(from).day !== wall(to).day;

/** More than a day holds. */
const mostStretches = 200;

/** A timer as it was kept; idle where that is anything else. */
export function timerFrom(kept: unknown): Timer {
  const { current, stretches } = (kept ?? {}) as Partial<Timer>;
  if (!Array.isArray(stretches) || stretches.length > mostStretches) return idle;
  const isRight = stretches.every(
    (stretch: Partial<Stretch> | null, index) =>
      isCode(stretch?.code) &&
      isMoment(stretch?.from) &&
      (stretch?.to === null
        ? index === stretches.length - 1
        : isMoment(stretch?.to) && stretch.to >= stretch.from),
  );
  if (!isRight || (current !== null && !isCode(current))) return idle;
  const timer: Timer = {
    current,
    stretches: stretches.map(({ code, from, to }: Stretch) => ({ code, from, to })),
  };
  const open = running(timer);
  return open && open.code !== current ? idle : timer;
}

/** Blocks as a client sent them; those that are none are left out. */
export const timedBlocksFrom = (sent: readonly TimedBlock[]): readonly TimedBlock[] =>
  sent
    .slice(0, mostStretches)
    .filter(
      ({ code, intervals }) =>
        isCode(code) &&
        intervals.slice(0, mostStretches).every(({ from, to }) => isClock(from) && isClock(to) && from < to),
    );

const isClock = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1440;

const isCode = (value: unknown): value is string => typeof value === 'string' && /^[A-Z\d]{5}$/.test(value);
const isMoment = (value: unknown): value is Moment => typeof value === 'number' && Number.isFinite(value);

/**
 * What is left once finished stretches are written: what runs or is left out, and the services that found no place.
 */
export const afterWriting = (
  timer: Timer,
  left: readonly string[],
  wall: (moment: Moment) => WallTime,
): Timer => ({
  ...timer,
  stretches: timer.stretches.filter(
    (stretch) =>
      left.includes(stretch.code) || stretch.to === null || isForgotten(stretch.from, stretch.to, wall),
  ),
});
