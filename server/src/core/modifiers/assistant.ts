import type { CodeSet } from '../codes/codeSet';
import type { Allocation } from '../units/allocation';
import { supportedUnits } from '../units/supportedUnits';

/** Minutes of one code by who gave them. What both gave together counts as the therapist's. */
export interface SharedMinutes {
  readonly code: string;
  readonly therapist: number;
  readonly assistant: number;
}

/** Units of a code that carry the assistant's modifier (CQ, CO), and those that do not. */
export interface AssistantUnits {
  readonly marked: number;
  readonly unmarked: number;
}

/** One permitted way to bill: by code, codes with 0 units left out. Several where the rule leaves a choice. */
export type AssistantOption = Readonly<Record<string, AssistantUnits>>;

/**
 * Which units were furnished by an assistant in more than the de minimis part (42 CFR 410.59(a)(4),
 * 410.60(a)(4), calendar year 2022 fee schedule rule). The minutes of both
 * are pooled first; every permitted allocation of the units is one option.
 */
export function assistantOptions(
  entries: readonly SharedMinutes[],
  codes: CodeSet,
): readonly AssistantOption[] {
  const total = entries.map(({ code, therapist, assistant }) => ({ code, minutes: therapist + assistant }));
  const options = supportedUnits(total, 'cms', codes).allocations.flatMap((units) =>
    optionsOf(units, entries, codes),
  );
  return [...new Map(options.map((option) => [JSON.stringify(option), option])).values()];
}

/** All combinations of what each code may be. */
function optionsOf(
  units: Allocation,
  entries: readonly SharedMinutes[],
  codes: CodeSet,
): readonly AssistantOption[] {
  return Object.entries(units).reduce<readonly AssistantOption[]>(
    (options, [code, count]) => {
      const entry = entries.find((one) => one.code === code) ?? { code, therapist: 0, assistant: 0 };
      const ways = codes.find(code)?.timed === false ? untimedWays(entry, count) : timedWays(entry, count);
      return options.flatMap((option) => ways.map((way) => ({ ...option, [code]: way })));
    },
    [{}],
  );
}

/** More than a tenth of the minutes (42 CFR 410.59(a)(4)(iii)). */
const moreThanTenth = (part: number, whole: number): boolean => part * 10 > whole;

function untimedWays({ therapist, assistant }: SharedMinutes, units: number): readonly AssistantUnits[] {
  return [
    moreThanTenth(assistant, therapist + assistant) ? allMarked(units) : { marked: 0, unmarked: units },
  ];
}

const allMarked = (units: number): AssistantUnits => ({ marked: units, unmarked: 0 });

/**
 * Whole quarters of an hour of one person take that person's status. One unit left: the therapist's with 8
 * minutes or more, else the assistant's with 8 or more, else marked above a tenth. Two units left: one each
 * where both have 8 or more; anything else is left open.
 */
function timedWays({ therapist, assistant }: SharedMinutes, units: number): readonly AssistantUnits[] {
  const unmarked = Math.min(Math.floor(therapist / 15), units);
  const marked = Math.min(Math.floor(assistant / 15), units - unmarked);
  const add = (more: number): AssistantUnits => ({
    marked: marked + more,
    unmarked: units - marked - more,
  });
  const left = units - unmarked - marked;
  const mine = therapist % 15;
  const theirs = assistant % 15;
  if (left === 0) return [add(0)];
  if (left === 1) return [add(mine >= 8 ? 0 : theirs >= 8 || moreThanTenth(theirs, mine + theirs) ? 1 : 0)];
  if (mine >= 8 && theirs >= 8) return [add(1)];
  return theirs === 0 ? [add(0)] : mine === 0 ? [add(left)] : [add(0), add(1), add(left)];
}
