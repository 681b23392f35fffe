import { builtInCodes } from '../core/codes/codeSet';
import type { UnitRule } from '../core/index';
import { allocationText } from '../core/units/allocation';
import { supportedUnits, type TimedEntry, type UnitResult } from '../core/units/supportedUnits';
import { count, type ExitCode, exit, type Io, UsageError } from './io';

export const ruleChoices = ['cms', 'midpoint', 'both'] as const;

export interface UnitsOptions {
  readonly rule: (typeof ruleChoices)[number];
  readonly json?: true;
}

/** `theralint units 97530=23 97110=15`: the units that minutes support, every permitted allocation and the way to it. */
export function units(args: readonly string[], { rule, json }: UnitsOptions, io: Io): ExitCode {
  const entries = args.map(timedEntry);
  const rules: readonly UnitRule[] = rule === 'both' ? ['cms', 'midpoint'] : [rule];
  const results = rules.map((one) => supportedUnits(entries, one, builtInCodes));
  if (json) {
    const records = results.map(({ rule, totalMinutes, totalUnits, allocations, steps }) => ({
      rule,
      totalMinutes,
      totalUnits,
      allocations,
      steps,
    }));
    io.out(`${JSON.stringify({ results: records }, null, 2)}\n`);
  } else io.out(results.map(resultText).join('\n'));
  return exit.clean;
}

const ruleNames: Readonly<Record<UnitRule, string>> = {
  cms: 'CMS rule (timed minutes pooled)',
  midpoint: 'Midpoint rule (each code alone)',
};

function resultText({ rule, totalMinutes, totalUnits, allocations, steps }: UnitResult): string {
  const ways = allocations.map(allocationText);
  return [
    `${ruleNames[rule]}: ${count(totalMinutes, 'timed minute')}, ${count(totalUnits, 'unit')}`,
    `  ${ways.join('\n  or ')}`,
    ...steps.map((step) => `    ${step}`),
    '',
  ].join('\n');
}

/** Reads `97530=23`; a day has 1440 minutes. */
function timedEntry(arg: string): TimedEntry {
  const [code = '', minutes, ...more] = arg.split('=');
  if (minutes === undefined || more.length > 0)
    throw new UsageError(`"${arg}" is not understood; write code=minutes, as in 97530=23`);
  if (!/^[A-Z\d]{5}$/i.test(code))
    throw new UsageError(`"${code}" is no procedure code; codes have five characters, as in 97530=23`);
  if (!/^\d{1,4}$/.test(minutes) || Number(minutes) > 1440)
    throw new UsageError(
      `"${minutes}" in "${arg}" is not a number of minutes; write a whole number, as in 97530=23`,
    );
  return { code: code.toUpperCase(), minutes: Number(minutes) };
}
