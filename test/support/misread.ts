/** What is read of a case otherwise than its page says. */

import { analyze, createContext, type Visit } from '../../server/src/core/index';
import { type ElementName, elementId, visitRecord } from '../../server/src/core/tools/visitRecord';
import type { Case, ExpectedVisit } from './casePages';

const context = createContext({ ready: true });

/** A line for each disagreement; none where all is right. */
export function misread({ note, expected: { facts = {}, ...expected } }: Case): readonly string[] {
  const { visits, findings, lines } = analyze(note, context);
  const records = visits.map((visit) => visitRecord(visit, { lines }));
  const ids = findings.map(({ id }) => id);
  const saying = (pattern: string) =>
    findings.filter(({ message }) => new RegExp(pattern, 'i').test(message)).map(({ message }) => message);
  const says = (right: boolean, what: string, expected: unknown, read: unknown) =>
    right ? [] : [`${what}: expected ${JSON.stringify(expected)}, read ${JSON.stringify(read)}`];
  const services = records.flatMap((record) => record.services);
  return [
    ...says(
      facts.visitCount === undefined || facts.visitCount === visits.length,
      'visits',
      facts.visitCount,
      visits.length,
    ),
    ...says(eachOnce(facts.services ?? [], services, holds), 'services', facts.services, services),
    ...says(
      eachOnce(facts.visits ?? [], visits, (part, visit) =>
        visitHolds(part, visit, records[visit.index]!, note),
      ),
      'visits',
      facts.visits,
      records.map(({ range, evidence, ...record }) => record),
    ),
    ...(expected.has ?? []).filter((id) => !ids.includes(id)).map((id) => `not found: ${id}`),
    ...(expected.hasNot ?? []).filter((id) => ids.includes(id)).map((id) => `found: ${id}`),
    ...(expected.says ?? []).filter((p) => saying(p).length === 0).map((p) => `nothing says ${p}`),
    ...(expected.saysNot ?? []).flatMap(saying).map((message) => `said: ${message}`),
  ];
}

type VisitRecord = ReturnType<typeof visitRecord>;

function visitHolds(expected: ExpectedVisit, visit: Visit, record: VisitRecord, note: string): boolean {
  const {
    services = [],
    servicesExactly,
    servicesAmong,
    clock = [],
    evidence = {},
    signedBy,
    ...rest
  } = expected;
  const times = [record.session, ...record.services.flatMap(({ intervals }) => intervals)].map(
    (time) => time && `${time.start}-${time.end}`,
  );
  const words = (element: string) =>
    visit.wording.elements?.[elementId(element as ElementName)].evidence.map(({ span }) =>
      note.slice(span.start, span.end),
    ) ?? [];
  const signature = visit.signature && note.slice(visit.signature.span.start, visit.signature.span.end);
  return (
    holds(rest, record) &&
    eachOnce(services, record.services, holds) &&
    (!servicesExactly || services.length === record.services.length) &&
    (!servicesAmong || record.services.every(({ code }) => servicesAmong.includes(code))) &&
    clock.every((time) => times.includes(time)) &&
    Object.entries(evidence).every(([element, expected]) =>
      expected.every((said) => words(element).some((found) => found.includes(said))),
    ) &&
    (signedBy === undefined || holds(signedBy, signature))
  );
}

/** Objects hold their named fields, lists every expected entry once, and one value one of those that a list permits. */
function holds(expected: unknown, read: unknown): boolean {
  if (Array.isArray(expected))
    return Array.isArray(read) ? eachOnce(expected, read, holds) : expected.includes(read);
  if (expected === null || typeof expected !== 'object' || read === null || typeof read !== 'object')
    return expected === read;
  return Object.entries(expected).every(([name, part]) =>
    holds(part, (read as Record<string, unknown>)[name]),
  );
}

/** Whether each expected entry has an entry of its own among those that were read. */
function eachOnce<E, R>(expected: readonly E[], read: readonly R[], fits: (e: E, r: R) => boolean): boolean {
  const [first, ...others] = expected;
  if (first === undefined) return true;
  return read.some(
    (entry, at) =>
      fits(first, entry) && eachOnce(others, [...read.slice(0, at), ...read.slice(at + 1)], fits),
  );
}
