import { lengthOf } from '../clock';
import type { NotDelivered, PayerKind, SectionKind, Service, ServiceMinutes } from '../model';
import type { Located, Span } from '../text';
import type { Delivery } from './delivery';
import type { ReadService } from './room';
import type { Statement } from './statements/statement';

/** A statement placed in its visit. */
export interface Placed {
  readonly statement: Statement;
  readonly delivery: Delivery;
  readonly section: SectionKind;
  /** Statements of one list (a table, a billing section, the treatment text) share a number. */
  readonly list: number;
  /** A line of the bill: units, and no words about the work. */
  readonly charge: boolean;
  readonly narrative: Span | null;
  readonly unbilled: Span | null;
  /** Who gave it, where the note tells clinicians apart beside it. */
  readonly performers: readonly ServiceMinutes[];
}

/** Names that stand for another code with Medicare (unattended stimulation) take that code there. */
const codeFor = (statement: Statement, payer: PayerKind): string =>
  statement.medicare && (payer === 'medicare-b' || payer === 'medicare-advantage')
    ? statement.medicare
    : statement.code;

/** Puts the statements of a visit together, one service a code, in the order of their first mention. */
export function readServices(
  placed: readonly Placed[],
  payer: PayerKind,
): { services: readonly ReadService[]; notDelivered: readonly NotDelivered[] } {
  const given = new Map<string, Placed[]>();
  for (const item of placed) {
    if (item.delivery !== 'given') continue;
    const code = codeFor(item.statement, payer);
    given.set(code, [...(given.get(code) ?? []), item]);
  }
  const notDelivered: NotDelivered[] = [];
  for (const [code, items] of given) {
    if (!items.every(isNothing)) continue;
    given.delete(code);
    notDelivered.push({ code, name: { value: code, span: items[0]!.statement.name }, reason: 'negated' });
  }
  const services = [...given].map(([code, items]) => service(code, items));
  for (const item of placed) {
    if (item.delivery === 'given' || item.delivery === 'ignored') continue;
    const code = codeFor(item.statement, payer);
    if (given.has(code) || notDelivered.some((other) => other.code === code)) continue;
    const { name } = item.statement;
    notDelivered.push({ code, name: { value: code, span: name }, reason: item.delivery });
  }
  return { services, notDelivered };
}

/** "97150 ... 0 units", and nothing else that tells of it. */
const isNothing = ({ statement, narrative }: Placed): boolean =>
  statement.units?.value === 0 &&
  statement.minutes.length === 0 &&
  statement.intervals.length === 0 &&
  narrative === null;

function service(code: string, items: readonly Placed[]): ReadService {
  const work = items.filter((item) => !item.charge);
  const first = (work[0] ?? items[0])!;
  const statedMinutes = minutesOf(items);
  const intervals = items
    .flatMap((item) => item.statement.intervals)
    .filter(
      (a, i, all) => all.findIndex((b) => b.value.from === a.value.from && b.value.to === a.value.to) === i,
    );
  const lengths = intervals.map((interval) => lengthOf(interval.value));
  const fromClock = lengths.length > 0 && lengths.every((length) => length > 0) ? sum(lengths) : null;
  const charge = items.find((item) => item.charge);
  const modifiers = items
    .flatMap((item) => item.statement.modifiers)
    .filter((a, i, all) => all.findIndex((b) => b.value === a.value) === i);
  return {
    code,
    codeWritten: items.some((item) => item.statement.written),
    name: { value: code, span: first.statement.name },
    record: { start: first.statement.start, end: first.statement.end },
    mentions: items.flatMap((item) => item.statement.mentions),
    minutes: statedMinutes.length > 0 ? sum(statedMinutes.map((minutes) => minutes.value)) : fromClock,
    statedMinutes,
    intervals,
    ...unitsOf(items),
    modifiers,
    narrative: work.flatMap((item) => item.narrative ?? []),
    charge: charge ? { start: charge.statement.start, end: charge.statement.end } : null,
    unbilled: items.find((item) => item.unbilled)?.unbilled ?? null,
    performers: items.flatMap((item) => item.performers),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Statements by list, in order. */
function byList(items: readonly Placed[]): readonly (readonly Placed[])[] {
  const lists = new Map<number, Placed[]>();
  for (const item of items) lists.set(item.list, [...(lists.get(item.list) ?? []), item]);
  return [...lists.values()];
}

/**
 * The stated minutes that count. Rows of one list add up; the same figure told again elsewhere, or inside the
 * description of the same work, is a repetition.
 */
function minutesOf(items: readonly Placed[]): readonly Located<number>[] {
  const lists = byList(items.filter((item) => item.statement.minutes.length > 0)).map((list) => {
    const counted: Located<number>[] = [];
    for (const item of list)
      for (const minutes of item.statement.minutes) {
        const again =
          counted.some((other) => other.value === minutes.value) &&
          !item.statement.row &&
          !isOwnLine(item, list);
        if (!again) counted.push(minutes);
      }
    return {
      counted,
      work: list.some((item) => !item.charge && item.section !== 'assessment' && item.section !== 'response'),
    };
  });
  return (lists.find((list) => list.work) ?? lists[0])?.counted ?? [];
}

/** A line that opens with the service and gives its own figure is one more piece of work, not a repetition. */
const isOwnLine = (item: Placed, list: readonly Placed[]): boolean =>
  item.statement.leads &&
  list[0] !== item &&
  (item.statement.intervals.length > 0 ||
    (item.statement.units !== null && list[0]!.statement.units !== null));

/** Units of the bill where there is one; rows of one list add up. */
function unitsOf(items: readonly Placed[]): Pick<Service, 'units' | 'unitLines'> {
  const lists = byList(items.filter((item) => item.statement.units !== null));
  const list =
    lists.find((candidate) => candidate.some((item) => item.section === 'billing' || item.charge)) ??
    lists[0];
  if (!list) return { units: null, unitLines: 0 };
  const figures = list.map((item) => item.statement.units!);
  const rows = list.filter((item) => item.statement.row || isOwnLine(item, list) || item === list[0]);
  const total = sum(rows.map((item) => item.statement.units!.value));
  return { units: { value: total, span: figures[0]!.span }, unitLines: rows.length };
}
