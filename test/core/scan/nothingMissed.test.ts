import assert from 'node:assert/strict';
import { type GoldVisit, loadCorpus } from '../../../scripts/accuracy/gold';
import { clockText } from '../../../server/src/core/clock';
import { builtInCodes } from '../../../server/src/core/codes/codeSet';
import { tokenScanner } from '../../../server/src/core/scan/scan';

const scan = tokenScanner(builtInCodes);

/** What the tokens of a note offer as figures. */
interface Offered {
  readonly minutes: ReadonlySet<number>;
  readonly units: ReadonlySet<number>;
  readonly clocks: ReadonlySet<string>;
}

function offered(text: string): Offered {
  const minutes = new Set<number>();
  const units = new Set<number>();
  const clocks = new Set<string>();
  const number = (value: number): void => {
    minutes.add(value);
    units.add(value);
    // `905` in a column of times
    if (value >= 100 && value < 2400 && value % 100 < 60) clock(Math.floor(value / 100) * 60 + (value % 100));
  };
  const clock = (time: number): void => {
    clocks.add(clockText(time));
    clocks.add(clockText((time + 720) % 1440));
  };
  for (const token of scan(text, 0, text.length)) {
    if (token.kind === 'duration') minutes.add(token.minutes);
    else if (token.kind === 'units') units.add(token.units);
    else if (token.kind === 'number') number(token.value);
    else if (token.kind === 'measure' || token.kind === 'date')
      for (const { value } of token.numbers) number(value);
    else if (token.kind === 'clock') {
      clock(token.time);
      if (token.form === 'digits') number(Math.floor(token.time / 60) * 100 + (token.time % 60));
    } else if (token.kind === 'interval') {
      clock(token.interval.from);
      clock(token.interval.to);
      minutes.add(token.interval.to - token.interval.from);
    }
  }
  return { minutes, units, clocks };
}

/** Whether a number stands there, or is the sum of up to three that do. */
function isThere(value: number, among: ReadonlySet<number>): boolean {
  if (among.has(value)) return true;
  for (const a of among) {
    if (a <= 0 || a >= value) continue;
    if (among.has(value - a)) return true;
    for (const b of among) if (b > 0 && a + b < value && among.has(value - a - b)) return true;
  }
  return false;
}

function unseen(
  visit: GoldVisit,
  { minutes, units, clocks }: Offered,
): { all: number; missed: readonly string[] } {
  const missed: string[] = [];
  let all = 0;
  const expect = (what: string, value: number | string | null, seen: (value: never) => boolean): void => {
    if (value === null) return;
    all++;
    if (!seen(value as never)) missed.push(`${what} ${value}`);
  };
  for (const { code, statedMinutes, units: billed, intervals } of visit.services) {
    expect(`${code} minutes`, statedMinutes, (value: number) => isThere(value, minutes));
    expect(`${code} units`, billed, (value: number) => isThere(value, units));
    for (const { start, end } of intervals)
      for (const time of [start, end]) expect(`${code} clock`, time, (value: string) => clocks.has(value));
  }
  expect('timed', visit.totals.timedMinutes, (value: number) => isThere(value, minutes));
  expect('treatment', visit.totals.treatmentMinutes, (value: number) => isThere(value, minutes));
  for (const time of [visit.session?.start ?? null, visit.session?.end ?? null])
    expect('session', time, (value: string) => clocks.has(value));
  return { all, missed };
}

describe('the figures of the labelled notes', () => {
  it('are all offered by the tokens, or are sums of such', () => {
    let all = 0;
    const missed: string[] = [];
    for (const { name, text, gold } of loadCorpus()) {
      const found = offered(text);
      for (const visit of gold.visits) {
        const seen = unseen(visit, found);
        all += seen.all;
        missed.push(...seen.missed.map((what) => `${name}: ${what}`));
      }
    }
    console.log(`      ${missed.length} of ${all} are not offered: ${missed.join('; ')}`);
    assert.ok(all > 5000 && missed.length <= all / 1000, `${missed.length} of ${all}: ${missed.join('; ')}`);
  });
});
