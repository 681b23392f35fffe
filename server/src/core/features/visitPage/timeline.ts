import { type ClockInterval, type ClockTime, lengthOf, sharedMinutes } from '../../clock';
import type { Context } from '../../context';
import type { Visit } from '../../model';
import { overlapsIn } from '../../overlaps';
import { isTimed } from '../../services';
import type { Span } from '../../text';

/** A stretch of clock time that the note gives to a service. */
export interface Block extends ClockInterval {
  readonly code: string;
  readonly timed: boolean;
  readonly span: Span;
  /** Other services that share some of its minutes, and how many. */
  readonly beside: readonly { readonly code: string; readonly minutes: number }[];
}

/** The clock times of a visit beside one another. */
export interface Timeline {
  /** From the first to the last minute that anything is said of. */
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** Time in to time out; null where the note does not say both, or out comes before in. */
  readonly session: ClockInterval | null;
  /** In the order of the clock. */
  readonly blocks: readonly Block[];
  /** What lies between the blocks and belongs to none, within the session where there is one. */
  readonly gaps: readonly ClockInterval[];
  /** Minutes that two one-on-one services claim at once. */
  readonly contested: readonly ClockInterval[];
  /** Stretches that end before they start, as written. */
  readonly backwards: readonly Block[];
}

/** Null where the note has no clock time of any service. */
export function timelineOf(visit: Visit, context: Context): Timeline | null {
  const all = visit.services.flatMap((service) =>
    service.intervals.map(({ value, span }) => ({
      code: service.code,
      timed: isTimed(service, context.codes),
      from: value.from,
      to: value.to,
      span,
    })),
  );
  const forward = all.filter((block) => lengthOf(block) > 0).sort((a, b) => a.from - b.from || a.to - b.to);
  const backwards = all.filter((block) => lengthOf(block) < 0).map((block) => ({ ...block, beside: [] }));
  if (forward.length === 0) return null;
  const blocks = forward.map((block) => ({
    ...block,
    beside: forward
      .filter((other) => other.code !== block.code)
      .map((other) => ({ code: other.code, minutes: sharedMinutes(block, other) }))
      .filter(({ minutes }) => minutes > 0),
  }));
  const session = sessionOf(visit);
  const from = Math.min(blocks[0]!.from, session?.from ?? Infinity);
  const to = Math.max(...blocks.map((block) => block.to), session?.to ?? 0);
  return {
    from,
    to,
    session,
    blocks,
    gaps: gapsBetween(blocks, session ?? { from, to }),
    contested: overlapsIn(visit, context.codes).map(({ earlier, later }) => ({
      from: Math.max(earlier.interval.value.from, later.interval.value.from),
      to: Math.min(earlier.interval.value.to, later.interval.value.to),
    })),
    backwards,
  };
}

function sessionOf(visit: Visit): ClockInterval | null {
  const { from, to } = visit.session ?? { from: null, to: null };
  return from && to && to.value > from.value ? { from: from.value, to: to.value } : null;
}

/** `blocks` in the order of the clock. */
function gapsBetween(blocks: readonly ClockInterval[], within: ClockInterval): readonly ClockInterval[] {
  const gaps: ClockInterval[] = [];
  let at = within.from;
  for (const { from, to } of blocks) {
    const end = Math.min(from, within.to);
    if (end > at) gaps.push({ from: at, to: end });
    at = Math.max(at, to);
  }
  if (within.to > at) gaps.push({ from: at, to: within.to });
  return gaps;
}
