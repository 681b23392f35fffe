import assert from 'node:assert/strict';
import type { Span } from '../../server/src/core/index';

/** Every span anywhere inside a value. */
export function* spansIn(value: unknown): Generator<Span> {
  if (value === null || typeof value !== 'object') return;
  const { start, end, ...rest } = value as Record<string, unknown>;
  if (typeof start === 'number' && typeof end === 'number' && Object.keys(rest).length === 0)
    yield { start, end };
  else for (const part of Object.values(value)) yield* spansIn(part);
}

/** Fails when a span anywhere in `value` is not a range of `text`. */
export function assertSpansInside(value: unknown, text: string): void {
  for (const { start, end } of spansIn(value))
    assert.ok(
      Number.isInteger(start) && 0 <= start && start <= end && end <= text.length,
      `span ${start} to ${end} in a text of ${text.length}`,
    );
}
