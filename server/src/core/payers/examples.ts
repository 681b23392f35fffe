import type { CodeSet } from '../codes/codeSet';
import type { UnitRule } from '../model';
import { type Allocation, totalOf } from '../units/allocation';
import { supportedUnits } from '../units/supportedUnits';
import { type PayerProfile, termsOn } from './payerSet';

/** One example of a profile after it was run. */
export interface ExampleResult {
  readonly example: string;
  readonly ok: boolean;
  /** In words: what is wrong with the example, or what came out instead. Empty when it holds. */
  readonly message: string;
}

/** Codes that bare minutes of an example stand for, in this order. */
const standIns = ['97530', '97110', '97112', '97140', '97116', '97535'];

/**
 * Runs the examples that stand in a profile. Left of the arrow: minutes, bare or after a code
 * (`97530 20 + 97110 20`). Right: the total, or units in the order of the minutes; `or` between several
 * that are permitted. A profile without a unit rule must hold what both rules give: `8+8 -> 1 or 2`.
 */
export function runExamples(profile: PayerProfile, codes: CodeSet): readonly ExampleResult[] {
  return profile.versions.flatMap((version) => {
    const rule = termsOn(profile, version.from).unitRule?.value ?? 'none';
    const rules: readonly UnitRule[] = rule === 'none' ? ['cms', 'midpoint'] : [rule];
    return (version.examples ?? []).map((example) => runExample(example, rules, codes));
  });
}

function runExample(example: string, rules: readonly UnitRule[], codes: CodeSet): ExampleResult {
  const fail = (message: string): ExampleResult => ({ example, ok: false, message });
  const [left, right, ...more] = example.split('->').map((side) => side.trim());
  const entries = (left ?? '').split('+').map((part, at) => {
    const match = /^(?:([A-Z0-9]{5})\s+)?(\d{1,4})$/.exec(part.trim());
    return match ? { code: match[1] ?? standIns[at] ?? '', minutes: Number(match[2]) } : null;
  });
  const wanted = (right ?? '')
    .split(/\bor\b/)
    .map((way) => way.split('+').map((part) => (/^\s*\d{1,3}\s*$/.test(part) ? Number(part) : null)));
  if (
    more.length > 0 ||
    entries.some((entry) => !entry?.code) ||
    wanted.some((way) => way.some((units) => units === null))
  )
    return fail('This example cannot be read. Write minutes, an arrow and units: 20+20 -> 2+1 or 1+2.');
  const services = entries.filter((entry) => entry !== null);
  const results = rules.map((rule) => supportedUnits(services, rule, codes));
  const inOrder = (units: Allocation) => services.map(({ code }) => units[code] ?? 0).join('+');
  const asTotals = wanted.every((way) => way.length === 1);
  const got = new Set(
    results.flatMap(({ allocations }) =>
      allocations.map((units) => (asTotals ? String(totalOf(units)) : inOrder(units))),
    ),
  );
  const expected = new Set(wanted.map((way) => way.join('+')));
  const same = got.size === expected.size && [...got].every((way) => expected.has(way));
  return same ? { example, ok: true, message: '' } : fail(`The rule gives ${[...got].join(' or ')}.`);
}
