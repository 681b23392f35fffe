/** What must hold for every fix of every rule, on any note. */
import assert from 'node:assert/strict';
import {
  type Analysis,
  analyze,
  type Context,
  type Finding,
  type Fix,
  type Service,
  type Span,
} from '../../server/src/core';
import { safeEdits } from '../../server/src/core/door/door';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { overlaps } from '../../server/src/core/text';

/**
 * Whether a fix is offered, and if so, that the finding is gone after it, none is new, and no time has changed.
 */
export function checkFix(analysis: Analysis, finding: Finding, fix: Fix, context: Context): boolean {
  const label = `${finding.id}, fix "${fix.title}"`;
  const edits = safeEdits(analysis, { ...fix, visit: finding.visit }, context);
  if (!edits) return false;
  for (const edit of edits) {
    assert.ok(edit.span.start <= edit.span.end && edit.span.end <= analysis.text.length, `${label}: span`);
    for (const time of documentedTimes(analysis))
      assert.ok(!overlaps(edit.span, time), `${label}: changes a documented time`);
  }
  const text = applyEdits(analysis.text, edits);
  assert.notEqual(text, analysis.text, `${label}: changes nothing`);
  const after = analyze(text, context);
  // An answer ends a doubt: what is said from then on, and which times are read, is for its author to tell.
  if (fix.change.is === 'say figure') return true;
  const times = (one: Analysis, other: Analysis) => timesOf(one, other, fix.change.is !== 'replace code');
  assert.deepEqual(times(after, analysis), times(analysis, after), `${label}: the times read differ`);
  const before = countById(analysis.findings);
  for (const [id, count] of countById(after.findings)) {
    // A blank is a question that stays open until it is answered, and says so.
    if (id === 'placeholder') continue;
    // A mended code is judged by its own rules from then on.
    if (fix.change.is === 'replace code' && id !== finding.id) continue;
    // What is missing was not said as long as a figure could have been it; a fix may leave no doubt.
    if (saysMissing.has(id) && hasDoubt(analysis)) continue;
    const allowed = (before.get(id) ?? 0) - (id === finding.id ? 1 : 0);
    assert.ok(count <= allowed, `${label}: ${count} ${id} after the fix, ${allowed} expected at most`);
  }
  return true;
}

const saysMissing: ReadonlySet<string> = new Set(['time-missing', 'units-missing', 'time-totals-missing']);
const hasDoubt = ({ visits }: Analysis): boolean =>
  visits.some(({ otherReadings, unexplained }) => otherReadings || unexplained);

const countById = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding.id, (counts.get(finding.id) ?? 0) + 1);
  return counts;
};

/** The words of every minute and clock time that the author wrote. */
const documentedTimes = ({ visits }: Analysis): readonly Span[] =>
  visits.flatMap((visit) =>
    [
      ...visit.services.flatMap((service) => [...service.statedMinutes, ...service.intervals]),
      visit.totals.timedMinutes,
      visit.totals.treatmentMinutes,
      visit.session?.from,
      visit.session?.to,
    ].flatMap((time) => (time ? [time.span] : [])),
  );

/** An inserted line may name a service before its first mention. */
const inOrderOfCode = (services: readonly Service[], withCodes: boolean): readonly Service[] =>
  withCodes ? [...services].sort((a, b) => a.code.localeCompare(b.code)) : services;

/** Minutes and clock times as read, for those that stand in both notes; `withCodes` unless a code is what the fix mends. */
const timesOf = (analysis: Analysis, other: Analysis, withCodes: boolean) =>
  analysis.visits.map((visit, index) => ({
    services: inOrderOfCode(visit.services, withCodes).map(({ code, minutes, statedMinutes, intervals }) => ({
      ...(withCodes ? { code } : {}),
      minutes,
      stated: statedMinutes.map((stated) => stated.value),
      intervals: intervals.map((interval) => interval.value),
    })),
    // An inserted total stands in one of the two only.
    timed: other.visits[index]?.totals.timedMinutes ? visit.totals.timedMinutes?.value : undefined,
    treatment: other.visits[index]?.totals.treatmentMinutes
      ? visit.totals.treatmentMinutes?.value
      : undefined,
    from: visit.session?.from?.value,
    to: visit.session?.to?.value,
  }));
