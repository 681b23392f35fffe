/** Lines as clinicians and exports write them, each understood as line-formats.json says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, createContext, type Service, type Visit } from '../../server/src/core/index';
import { example, examplesHold } from '../support/notYet';

interface Expected {
  readonly in?: number;
  readonly out?: number;
  readonly span?: number;
  readonly timedTotal?: number;
  readonly treatmentTotal?: number | null;
  readonly codes?: readonly {
    readonly code: string;
    readonly units?: number;
    readonly minutes?: number;
    readonly modifiers?: readonly string[];
    readonly voided?: boolean;
  }[];
  readonly spans?: readonly { readonly start: number; readonly end: number; readonly minutes: number }[];
  readonly minutes?: readonly number[];
  readonly txMinutes?: readonly number[];
  readonly headings?: readonly string[];
  readonly bareUnits?: number;
}

const { lines }: { lines: readonly { id: number; text: string; expect: Expected }[] } = JSON.parse(
  readFileSync(join(__dirname, 'line-formats.json'), 'utf8'),
);
const context = createContext({ ready: true });

/** A line by itself is no note: it stands in one that says nothing else. */
const visitWith = (text: string): Visit => {
  const visits = analyze(`PT daily note\n\n${text}`, context).visits;
  assert.equal(visits.length, 1);
  return visits[0]!;
};

const statedMinutes = (visit: Visit): readonly number[] => [
  ...visit.services.flatMap((service) => service.statedMinutes.map(({ value }) => value)),
  ...[visit.totals.timedMinutes, visit.totals.treatmentMinutes].flatMap((total) => total?.value ?? []),
];

const spansOf = (visit: Visit) =>
  [
    ...visit.services.flatMap((service) => service.intervals.map(({ value }) => value)),
    ...(visit.session?.from && visit.session.to
      ? [{ from: visit.session.from.value, to: visit.session.to.value }]
      : []),
  ].map(({ from, to }) => ({ start: from, end: to, minutes: to - from }));

/** As much of a service as the line says. */
const charge = (
  service: Service,
  { units, minutes, modifiers, voided }: NonNullable<Expected['codes']>[number],
) => ({
  code: service.code,
  ...(units === undefined ? {} : { units: service.units?.value }),
  ...(minutes === undefined ? {} : { minutes: service.minutes }),
  ...(modifiers === undefined ? {} : { modifiers: service.modifiers.map(({ value }) => value) }),
  ...(voided === undefined ? {} : { voided: service.unbilled !== null }),
});

describe('lines of notes are understood', () => {
  for (const { id, text, expect } of lines)
    example('formats', `${id}: ${text.replaceAll('\n', ' ⏎ ')}`, () => {
      // a stretch of time by itself is that of the service before it
      const alone = expect.spans && /^\d{1,2}:\d{2}[apm]*-/.test(text);
      const visit = visitWith(alone ? `97530 Therapeutic activities ${text}` : text);
      if (expect.in !== undefined) assert.equal(visit.session?.from?.value, expect.in);
      if (expect.out !== undefined) assert.equal(visit.session?.to?.value, expect.out);
      if (expect.span !== undefined)
        assert.equal(visit.session!.to!.value - visit.session!.from!.value, expect.span);
      if (expect.timedTotal !== undefined)
        assert.equal(visit.totals.timedMinutes?.value ?? null, expect.timedTotal);
      if (expect.treatmentTotal !== undefined)
        assert.equal(visit.totals.treatmentMinutes?.value ?? null, expect.treatmentTotal);
      if (expect.bareUnits !== undefined) assert.equal(visit.totals.units?.value, expect.bareUnits);
      if (expect.spans) assert.deepEqual(spansOf(visit), expect.spans);
      if (expect.codes)
        assert.deepEqual(
          visit.services.map((service, i) => charge(service, expect.codes![i] ?? { code: '' })),
          expect.codes,
        );
      for (const minutes of [expect.minutes, expect.txMinutes])
        if (minutes) assert.deepEqual(statedMinutes(visit), minutes);
      if (expect.headings)
        assert.deepEqual(
          visit.sections
            .filter((section) => section.heading)
            .map((section) => ({ kind: section.kind, initial: text[0] })),
          expect.headings.map((initial) => ({ kind: 'subjective', initial })),
        );
    });
  examplesHold('formats');
});
