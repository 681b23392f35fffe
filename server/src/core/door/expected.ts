/** What has to be read of a visit once a change is made: the facts that it names are new, all others the same. */
import type { ClockInterval } from '../clock';
import type { CodeSet } from '../codes/codeSet';
import type { Visit } from '../model';
import type { Edit } from '../rule';
import { isTreatment, minutesOf, timedTreatment } from '../services';
import { contains } from '../text';
import type { Change, IntervalsByCode } from './change';
import { type ServiceFacts, sorted, type VisitFacts } from './facts';
import { withMeaning, withoutMeaning } from './meaning';

/** A change with the visit that it is made in, and the edits that make it. */
export interface Made {
  readonly visit: Visit;
  readonly change: Change;
  readonly edits: readonly Edit[];
}

/**
 * The facts that should be read. `before` are those of the text as it is, with what other changes made at the same
 * time expect already in it; `after` is what is read of the new text. Null where the change would say what does
 * not follow from the visit.
 */
export function expectedFacts(
  before: VisitFacts,
  after: VisitFacts,
  made: Made,
  codes: CodeSet,
): VisitFacts | null {
  const { change } = made;
  // its blanks are those of another visit
  if (change.is === 'insert visit') return before;
  const facts = { ...before, blanks: blanksAfter(before, made) };
  switch (change.is) {
    case 'insert blank':
    case 'align':
      return facts;
    case 'insert sum': {
      if (!isSumOf(change, made.visit, codes)) return null;
      const { timedMinutes, treatmentMinutes } = change;
      const totals = { ...before.totals };
      if (timedMinutes !== null) totals.timedMinutes = timedMinutes;
      if (treatmentMinutes !== null) totals.treatmentMinutes = treatmentMinutes;
      return { ...facts, totals };
    }
    case 'insert clock time':
      return ofServices(facts, { [change.code]: change.time }, (service, time) =>
        withInterval(
          service,
          after.services.find(({ code }) => code === service.code),
          time,
        ),
      );
    case 'insert intervals':
      return withTimed(facts, after, change.intervals);
    case 'say figure':
      return withMeaning(withoutMeaning(facts, after, change.from), after, change.to);
    case 'set units':
      return ofServices(facts, change.units, (service, units) => ({ ...service, units }));
    case 'add modifier':
      return ofServices(facts, change.modifiers, (service, modifier) => ({
        ...service,
        modifiers: sorted([...service.modifiers, modifier]),
      }));
    case 'remove modifier':
      return ofServices(facts, change.modifiers, (service, modifier) => ({
        ...service,
        modifiers: without(service.modifiers, modifier),
      }));
    case 'replace modifier':
      return ofServices(facts, change.modifiers, (service, modifier) => ({
        ...service,
        modifiers: sorted([...without(service.modifiers, modifier), change.by]),
      }));
    case 'replace code':
      return ofServices(facts, { [change.code]: change.by }, (service, code) => ({
        ...service,
        code,
        line: code,
      }));
  }
}

/** The facts with the services changed that are named, by their line or by their code. */
const ofServices = <T>(
  facts: VisitFacts,
  named: Readonly<Record<string, T>>,
  changed: (service: ServiceFacts, to: T) => ServiceFacts,
): VisitFacts => ({
  ...facts,
  services: sorted(
    facts.services.map((service) => {
      const key = [service.line, service.code].find((one) => Object.hasOwn(named, one));
      return key === undefined ? service : changed(service, named[key]!);
    }),
  ),
});

/** The blanks that are put in wait beside those that were there; one that is filled waits no longer. */
function blanksAfter({ blanks }: VisitFacts, { visit, edits }: Made): readonly string[] {
  const filled = visit.placeholders.filter(({ span }) => edits.some((edit) => contains(edit.span, span)));
  const put = edits.flatMap(({ text }) =>
    text.flatMap((part) => (typeof part === 'string' ? [] : [part.ask])),
  );
  return sorted([...filled.reduce((left, { value }) => without(left, value), blanks), ...put]);
}

/** A total is the sum of the minutes that are written: of the timed services, or of all. */
function isSumOf(change: Change & { is: 'insert sum' }, visit: Visit, codes: CodeSet): boolean {
  const isSum = (total: number | null, services: Visit['services']) =>
    total === null || (services.every(({ minutes }) => minutes !== null) && total === minutesOf(services));
  return (
    isSum(change.timedMinutes, timedTreatment(visit.services, codes)) &&
    isSum(
      change.treatmentMinutes,
      visit.services.filter((service) => isTreatment(service, codes)),
    )
  );
}

/**
 * Once start and end stand, they are read as one more interval that starts or ends at the time put in. Its length
 * counts only where no minutes are stated.
 */
function withInterval(service: ServiceFacts, after: ServiceFacts | undefined, time: number): ServiceFacts {
  const added = service.intervals.reduce(
    (left, known) => {
      const at = left.findIndex(({ from, to }) => from === known.from && to === known.to);
      return at < 0 ? left : left.toSpliced(at, 1);
    },
    [...(after?.intervals ?? [])],
  );
  const [interval] = added;
  if (!after || !interval || added.length > 1 || (interval.from !== time && interval.to !== time))
    return service;
  const intervals = sorted([...service.intervals, interval]);
  if (service.stated.length > 0) return { ...service, intervals };
  return { ...service, intervals, minutes: after.minutes, performers: after.performers };
}

/**
 * Exactly these intervals are read beside those that stood there; their length counts only where no minutes are stated.
 * A service that was not named yet is there with them and nothing else. One that has no figure beside it is taken for not
 * given until its own are written. Null where it is read otherwise.
 */
function withTimed(facts: VisitFacts, after: VisitFacts, intervals: IntervalsByCode): VisitFacts | null {
  const known = new Set(facts.services.map(({ code }) => code));
  const read = (code: string) => after.services.find((service) => service.code === code);
  const fresh = Object.keys(intervals).filter((code) => !known.has(code));
  const added = fresh.flatMap((code) => {
    const found = read(code);
    return found && isBare(found, intervals[code]!) ? [found] : [];
  });
  if (added.length < fresh.length) return null;
  const timed = ofServices(facts, intervals, (service, more) => {
    const all = { ...service, intervals: sorted([...service.intervals, ...more]) };
    const found = read(service.code);
    return service.stated.length > 0 || !found
      ? all
      : { ...all, minutes: found.minutes, performers: found.performers };
  });
  const waiting = after.notDelivered.filter(({ code }) =>
    timed.services.some((service) => service.code === code && isBare(service, [])),
  );
  const waits = ({ code }: { readonly code: string }) => waiting.some((one) => one.code === code);
  return {
    ...timed,
    services: sorted([...timed.services.filter((service) => !waits(service)), ...added]),
    notDelivered: sorted([
      ...facts.notDelivered.filter(({ code }) => !Object.hasOwn(intervals, code)),
      ...waiting,
    ]),
  };
}

const isBare = (service: ServiceFacts, intervals: readonly ClockInterval[]): boolean =>
  JSON.stringify(service.intervals) === JSON.stringify(sorted(intervals)) &&
  service.stated.length === 0 &&
  service.units === null &&
  service.modifiers.length === 0 &&
  !service.unbilled;

function without<T>(values: readonly T[], value: T): readonly T[] {
  const at = values.indexOf(value);
  return at < 0 ? values : values.toSpliced(at, 1);
}
