/** Time stamps on every service of every note: nothing that was read before is read differently. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { type Action, analyze, codeActions, createContext, type Visit } from '../../server/src/core/index';
import { learntNotes } from '../support/gold';
import { someOf } from '../support/someOf';

const context = createContext();
const facts = (visits: readonly Visit[]) =>
  visits.map(({ services, totals, session, dateOfService }) => ({
    date: dateOfService?.value,
    totals: [totals.timedMinutes?.value, totals.treatmentMinutes?.value, totals.units?.value],
    session: [session?.from?.value, session?.to?.value],
    services: services.map(({ code, minutes, units, modifiers, intervals }) => ({
      code,
      minutes,
      units: units?.value,
      modifiers: modifiers.map(({ value }) => value),
      intervals: intervals.map(({ value }) => value),
    })),
  }));

describe('a blank for start and end time', () => {
  for (const { name, text } of someOf(learntNotes(), 12, 1))
    it(`leaves everything else of ${name} as it was read`, () => {
      const before = analyze(text, context);
      for (const visit of before.visits)
        for (const service of visit.services) {
          const action = codeActions(before, service.name.span, 605, context).find(
            ({ kind, title, disabled }: Action) =>
              kind === 'time-blank' && disabled === null && title.endsWith(service.code),
          );
          if (!action) continue;
          const after = applyEdits(text, action.edits);
          const place = after.slice(
            Math.max(0, action.edits[0]!.span.start - 40),
            action.edits[0]!.span.start + 40,
          );
          const read = analyze(after, context);
          assert.deepEqual(facts(read.visits), facts(before.visits), place);
          // a row of a grid of days is read in each of its visits
          const blanks = (visits: readonly Visit[]) =>
            new Set(visits.flatMap(({ placeholders }) => placeholders.map(({ span }) => span.start))).size;
          assert.equal(blanks(read.visits), blanks(before.visits) + 2, place);
        }
    });
});
