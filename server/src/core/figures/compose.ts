/** From one choice for each figure to whole readings: figures of a service put together, clock times paired. */
import { amendmentsOf } from './amendments';
import { type Combination, combinations, correctsIn, type Item } from './combine';
import type { Scene } from './figure';
import { type Parts, score, softmax } from './parts';
import { isOfPlan, plansOfCode } from './plans';
import type { ReadInterval, Reading, ServiceReading, SessionReading } from './reading';
import { sessionBetween, sidesOf } from './sessionClocks';
import type { Weights } from './weights';

/** The readings that one choice permits: figures of a service may be put together in several ways. */
export function compose(
  scene: Scene,
  claims: Parts['claims'],
  weights: Weights,
  parts: number,
  choice: readonly number[],
): readonly Reading[] {
  const items = new Map<string, Item[]>();
  const own = { timed: [] as Reading['free'][number][], treatment: [] as Reading['free'][number][] };
  const free: Reading['free'][number][] = [];
  const each = { minutes: [] as Item[], units: [] as Item[] };
  const clocks = { in: [] as Reading['free'][number][], out: [] as Reading['free'][number][] };
  let whole: SessionReading | null = null;
  scene.figures.forEach((figure, i) => {
    const { role, code, mention } = claims[i]![choice[i]!]!;
    switch (role) {
      case 'nothing':
        if (figure.kind === 'duration') free.push(figure);
        return;
      case 'minutes each':
        each.minutes.push({ figure, mention: null });
        return;
      case 'units each':
        each.units.push({ figure, mention: null });
        return;
      case 'timed':
        own.timed.push(figure);
        return;
      case 'treatment':
        own.treatment.push(figure);
        return;
      case 'both':
        own.timed.push(figure);
        own.treatment.push(figure);
        return;
      case 'session':
        whole ??= { from: figure.interval!.from, to: figure.interval!.to, figures: [figure] };
        return;
      case 'in':
      case 'out':
        clocks[role].push(figure);
        return;
      default: {
        const key = `${role} ${code}`;
        const list = items.get(key) ?? [];
        list.push({ figure, mention: mention < 0 ? null : scene.mentions[mention]! });
        items.set(key, list);
      }
    }
  });
  const sides = sidesOf(scene, clocks);
  const session: SessionReading | null = whole ?? sessionBetween(sides);
  let found: { parts: number; services: readonly ServiceReading[] }[] = [{ parts, services: [] }];
  const services = scene.codes.flatMap((code, k) =>
    choice[scene.figures.length + k] === 1 ? plansOfCode(scene, code).map((plan) => ({ code, plan })) : [],
  );
  for (const { code, plan } of services) {
    const own = (role: string): readonly Item[] | undefined => {
      const list = items.get(`${role} ${code}`);
      return plan === null ? list : list?.filter(({ mention }) => isOfPlan(scene, code, plan, mention));
    };
    const minutes = weighed(scene, own('minutes') ?? each.minutes, 'minutes', weights);
    const units = weighed(scene, own('units') ?? each.units, 'units', weights);
    const whole = own('interval') ?? [];
    const amended = whole.filter(({ figure }) => amendmentsOf(scene).get(figure));
    const intervals = intervalsOf(
      scene,
      amended.length > 0 ? amended : whole,
      amended.length > 0 ? [] : (own('edge') ?? []),
    );
    const lengths = intervals.map(({ value }) => value.to - value.from);
    const length =
      lengths.length > 0 && lengths.every((one) => one > 0) ? lengths.reduce((a, b) => a + b, 0) : null;
    const all = ['minutes', 'units', 'interval', 'edge'].flatMap((role) => own(role) ?? []);
    found = found
      .flatMap(({ parts: value, services }) =>
        minutes.flatMap(([m, stated]) =>
          units.map(([u, counted]) => ({
            parts: value + m + u,
            services: [
              ...services,
              {
                code,
                plan,
                stated,
                units: counted,
                intervals,
                length,
                minutes: stated.value ?? length,
                items: all,
              },
            ],
          })),
        ),
      )
      .sort((a, b) => b.parts - a.parts)
      .slice(0, 4);
  }
  const isWithin = (services: readonly ServiceReading[]): boolean =>
    whole === null ||
    !opensStory(scene, whole.figures[0]!) ||
    services.every(({ intervals }) => intervals.every((one) => one.value.from < whole!.to));
  return found.map(({ parts: value, services }) => ({
    choice,
    services,
    timed: rightFirst(scene, own.timed),
    treatment: rightFirst(scene, own.treatment),
    session: isWithin(services) ? session : null,
    sides,
    free,
    parts: value,
  }));
}

/** "10:00 to 10:40 with Jorge from PT, two of us because ...": what was done then, and no time of the whole visit. */
const opensStory = (scene: Scene, { row, at }: ReadInterval['figures'][number]): boolean =>
  at === 0 && scene.rows[row]!.tokens.filter(({ kind }) => kind === 'word').length > longestLabel;
/** Words that may stand behind the time of a visit. */
const longestLabel = 8;

/** Of several totals the last that is called right, then the others: "Corrected totals: timed 42". */
function rightFirst(scene: Scene, totals: Reading['timed']): Reading['timed'] {
  const isRight = (total: Reading['timed'][number]): boolean =>
    correctsIn(scene.rows[total.row]!) || Boolean(amendmentsOf(scene).get(total));
  const right = totals.slice(1).findLast(isRight);
  return right ? [right, ...totals.filter((other) => other !== right)] : totals;
}

function weighed(
  scene: Scene,
  items: readonly Item[],
  kind: 'minutes' | 'units',
  weights: Weights,
): readonly (readonly [number, Combination])[] {
  const ways = combinations(scene, items, kind);
  if (ways.length === 1) return [[0, ways[0]!]];
  const shares = softmax(ways.map(({ reasons }) => score(weights, reasons)));
  return ways
    .map((way, i) => [Math.log(shares[i]!), way] as const)
    .sort((a, b) => b[0] - a[0])
    .filter(([value], k) => k === 0 || (k < 3 && value > Math.log(0.05)));
}

const noon = 720;
const day = 1440;

function intervalsOf(scene: Scene, whole: readonly Item[], edges: readonly Item[]): readonly ReadInterval[] {
  const found: ReadInterval[] = [];
  const add = (interval: ReadInterval): void => {
    if (!found.some(({ value }) => value.from === interval.value.from && value.to === interval.value.to))
      found.push(interval);
  };
  for (const { figure } of whole) add({ value: figure.interval!, figures: [figure] });
  for (const { figure } of edges) {
    if (figure.side !== 'start') continue;
    const ends = edges.map((other) => other.figure).filter(({ side }) => side === 'end');
    const end = ends.find(({ row }) => row === figure.row) ?? ends.find(({ start }) => start > figure.start);
    if (!end) continue;
    const token = scene.rows[end.row]!.tokens[end.at]!;
    const certain = token.kind === 'clock' && token.certain;
    const later = (end.value + noon) % day;
    const to =
      end.value <= figure.value && !certain && later > figure.value && later - figure.value <= 300
        ? later
        : end.value;
    add({ value: { from: figure.value, to }, figures: [figure, end] });
  }
  return found;
}
