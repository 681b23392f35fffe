/**
 * Which claims of each figure agree with the labels of a visit. Labels say what a service has, not which figure says
 * so: among several figures of the right value the present weights choose.
 */
import { clockText } from '../../server/src/core/clock';
import type { Claim, Figure, Role, Scene } from '../../server/src/core/figures/figure';
import type { GoldVisit } from '../accuracy/gold';

const day = 1440;
const isAt = (time: number, text: string): boolean =>
  clockText(time) === text || clockText((time + 720) % day) === text;

/** A value that some figure has to stand for. */
interface Want {
  readonly role: Role;
  readonly code: string | null;
  readonly value: number | null;
  readonly fits: (figure: Figure) => boolean;
}

const isCount = ({ kind }: Figure): boolean => kind !== 'interval' && kind !== 'clock';

function wantsOf(gold: GoldVisit): Want[] {
  const wants: Want[] = [];
  const value = (role: Role, code: string | null, number: number | null): void => {
    if (number !== null)
      wants.push({ role, code, value: number, fits: (f) => isCount(f) && f.value === number });
  };
  for (const service of gold.services) {
    value('minutes', service.code, service.statedMinutes);
    value('units', service.code, service.units);
  }
  if (gold.totals.timedMinutes !== gold.totals.treatmentMinutes) {
    value('timed', null, gold.totals.timedMinutes);
    value('treatment', null, gold.totals.treatmentMinutes);
  }
  return wants;
}

/** Of every service that has such a figure, and of two at least. */
function isOfEach({ services }: GoldVisit, role: Role, value: number): boolean {
  const own = services
    .map(({ statedMinutes, units }) => (role === 'units each' ? units : statedMinutes))
    .filter((one) => one !== null);
  return own.length > 1 && own.every((one) => one === value);
}

/** By figure, the indices of the claims that may be right; all of them where the labels do not decide. */
export function targetsOf(
  scene: Scene,
  claims: readonly (readonly Claim[])[],
  gold: GoldVisit,
  scores: readonly (readonly number[])[],
): { targets: readonly (readonly number[])[]; missed: number } {
  const { figures } = scene;
  const services = new Map(gold.services.map((service) => [service.code, service] as const));
  const best = (i: number, role: Role, code: string | null): number => {
    let top = Number.NEGATIVE_INFINITY;
    claims[i]!.forEach((claim, j) => {
      if (claim.role === role && claim.code === code) top = Math.max(top, scores[i]![j]! - scores[i]![0]!);
    });
    return top;
  };
  const required = new Map<number, readonly string[]>();
  const wants = wantsOf(gold);
  const candidates: [number, number, number][] = [];
  const offer = (want: Want): number => {
    const w = wants.indexOf(want);
    let offered = 0;
    figures.forEach((figure, i) => {
      if (!want.fits(figure)) return;
      const worth = best(i, want.role, want.code);
      if (worth === Number.NEGATIVE_INFINITY) return;
      candidates.push([worth, i, w]);
      offered++;
    });
    return offered;
  };
  claims.forEach((list, i) => {
    const of = list.find(
      ({ role }) =>
        (role === 'minutes each' || role === 'units each') && isOfEach(gold, role, figures[i]!.value),
    );
    if (of) required.set(i, [`${of.role} null`]);
  });
  const ofEach = (role: Role): boolean => [...required.values()].some(([one]) => one === `${role} each null`);
  for (const want of [...wants]) offer(want);
  const clocked = (role: Role, code: string | null, fits: (figure: Figure) => boolean): number => {
    const want: Want = { role, code, value: null, fits };
    wants.push(want);
    return offer(want);
  };
  for (const service of gold.services)
    for (const { start, end } of service.intervals) {
      const same = (f: Figure): boolean =>
        f.kind === 'interval' && clockText(f.interval!.from) === start && clockText(f.interval!.to) === end;
      if (clocked('interval', service.code, same) > 0) continue;
      clocked('edge', service.code, (f) => f.kind === 'clock' && f.side === 'start' && isAt(f.value, start));
      clocked('edge', service.code, (f) => f.kind === 'clock' && f.side === 'end' && isAt(f.value, end));
    }
  if (gold.session) {
    const { start, end } = gold.session;
    const same = (f: Figure): boolean =>
      f.kind === 'interval' && clockText(f.interval!.from) === start && clockText(f.interval!.to) === end;
    if (clocked('session', null, same) === 0) {
      clocked('in', null, (f) => f.kind === 'clock' && isAt(f.value, start));
      clocked('out', null, (f) => f.kind === 'clock' && isAt(f.value, end));
    }
  }
  candidates.sort((a, b) => b[0] - a[0]);
  const done = new Set<number>();
  for (const [, i, w] of candidates) {
    if (done.has(w) || required.has(i)) continue;
    done.add(w);
    required.set(i, [`${wants[w]!.role} ${wants[w]!.code}`]);
  }
  let missed = 0;
  const { timedMinutes, treatmentMinutes } = gold.totals;
  if (timedMinutes !== null && timedMinutes === treatmentMinutes) {
    // one figure for both, or one each
    const list = figures
      .map((figure, i): [number, number] => [
        isCount(figure) && figure.value === timedMinutes && !required.has(i)
          ? Math.max(best(i, 'both', null), best(i, 'timed', null), best(i, 'treatment', null))
          : Number.NEGATIVE_INFINITY,
        i,
      ])
      .filter(([worth]) => worth > Number.NEGATIVE_INFINITY)
      .sort((a, b) => b[0] - a[0]);
    const [first, second] = list;
    if (!first) missed++;
    else if (second && second[0] > -2) {
      required.set(first[1], ['both null', 'timed null', 'treatment null']);
      required.set(second[1], ['timed null', 'treatment null', 'nothing null']);
    } else required.set(first[1], ['both null']);
  }
  wants.forEach(({ role, code, value }, w) => {
    if (done.has(w) || value === null || ofEach(role)) return;
    // the sum of several figures
    const pool = figures
      .map((figure, i) => [best(i, role, code), i, figure.value] as const)
      .filter(([worth, i, own]) => worth > -9 && !required.has(i) && own > 0 && own < value)
      .sort((a, b) => b[0] - a[0])
      .slice(0, 10);
    let chosen: number[] | null = null;
    let top = Number.NEGATIVE_INFINITY;
    const search = (k: number, rest: number, taken: number[], worth: number): void => {
      if (rest === 0) {
        if (taken.length > 1 && worth > top) {
          top = worth;
          chosen = [...taken];
        }
        return;
      }
      if (k >= pool.length || taken.length >= 5 || rest < 0) return;
      const [own, i, number] = pool[k]!;
      search(k + 1, rest - number, [...taken, i], worth + own);
      search(k + 1, rest, taken, worth);
    };
    search(0, value, [], 0);
    if (chosen) for (const i of chosen as number[]) required.set(i, [`${role} ${code}`]);
    else missed++;
  });
  const isTotal = (value: number): boolean => value === timedMinutes || value === treatmentMinutes;
  const agrees = (figure: Figure, { role, code, mention }: Claim): boolean => {
    const service = code === null ? undefined : services.get(code);
    // of a service that was not given the labels say nothing
    if (code !== null && !service) return mention >= 0;
    switch (role) {
      case 'nothing':
        return true;
      case 'minutes':
        // of one service alone the total is the same number, and no minutes that are told once more
        return figure.value === service!.statedMinutes && (mention >= 0 || !isTotal(figure.value));
      case 'units':
        return figure.value === service!.units;
      case 'interval':
        return service!.intervals.some(
          ({ start, end }) =>
            start === clockText(figure.interval!.from) && end === clockText(figure.interval!.to),
        );
      case 'edge':
        return service!.intervals.some(({ start, end }) =>
          isAt(figure.value, figure.side === 'start' ? start : end),
        );
      case 'minutes each':
      case 'units each':
        return isOfEach(gold, role, figure.value);
      case 'timed':
        return figure.value === timedMinutes;
      case 'treatment':
        return figure.value === treatmentMinutes;
      case 'both':
        return figure.value === timedMinutes && timedMinutes === treatmentMinutes;
      case 'session':
        return (
          gold.session?.start === clockText(figure.interval!.from) &&
          gold.session?.end === clockText(figure.interval!.to)
        );
      case 'in':
        return gold.session !== null && isAt(figure.value, gold.session.start ?? '');
      case 'out':
        return gold.session !== null && isAt(figure.value, gold.session.end ?? '');
    }
  };
  const targets = figures.map((figure, i) => {
    const must = required.get(i);
    const allowed = claims[i]!.flatMap((claim, j) =>
      (must ? must.includes(`${claim.role} ${claim.code}`) : agrees(figure, claim)) ? [j] : [],
    );
    return allowed.length > 0 ? allowed : [0];
  });
  return { targets, missed };
}

/** What a claim looks like before anything is learnt: close by, in the same line, with no other service between. */
export function firstGuess(scene: Scene, figure: Figure, claim: Claim): number {
  const { role, mention } = claim;
  if (role === 'nothing')
    return figure.kind === 'duration' || figure.kind === 'units' || figure.kind === 'interval' ? -4 : -1.5;
  const row = scene.rows[figure.row]!;
  if (mention >= 0) {
    const at = scene.mentions[mention]!;
    if (at.row !== figure.row) return -3 - Math.abs(at.row - figure.row) / 2;
    const isFront = figure.at < at.first;
    const n = isFront ? at.first - figure.at - 1 : figure.at - at.last - 1;
    const crossed = row.mentions.filter((other) =>
      isFront
        ? other.first > figure.at && other.last < at.first
        : other.first > at.last && other.last < figure.at,
    ).length;
    const bare = figure.kind === 'number' && !figure.column ? 1 : 0;
    return -n * 0.12 - crossed * 2 - (isFront ? 0.6 : 0) - bare;
  }
  if (claim.code !== null) return -7;
  if (role === 'session') return figure.row < 4 ? -1 : -3;
  if (role === 'in' || role === 'out') return -1.5;
  const from = Math.max(0, figure.at - 8);
  const words = row.tokens
    .slice(from, figure.at + 5)
    .flatMap((token) => (token.kind === 'word' ? token.text.toLowerCase() : []))
    .join(' ');
  const total = /total|tot\b|ttl/.test(words);
  const timed = /timed|direct|one-on-one/.test(words);
  const said =
    role === 'timed'
      ? timed
      : role === 'treatment'
        ? total && !timed
        : total && timed && /treat|tx/.test(words);
  return said ? 0 : -5;
}
