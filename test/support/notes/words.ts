/** Words around the facts: names of services, what was done, and numbers that are no treatment time. */
import type { Dress } from './dress';

const names: Readonly<Record<string, readonly string[]>> = {
  '97530': ['therapeutic activities', 'ther act', 'TherAct', 'therapeutic activity'],
  '97110': ['therapeutic exercise', 'ther ex', 'TherEx', 'therapeutic exercises'],
  '97140': ['manual therapy', 'manual therapy', 'manual'],
  '97112': ['neuromuscular re-education', 'neuro re-ed', 'NMR', 'neuromuscular reeducation'],
  '97116': ['gait training', 'gait training', 'gait trng'],
  '97535': ['self care training', 'ADL training', 'self-care'],
  '97035': ['ultrasound', 'ultrasound', 'US'],
};
const initials: Readonly<Record<string, string>> = {
  '97530': 'TA',
  '97110': 'TE',
  '97140': 'MT',
  '97112': 'NMR',
  '97116': 'GT',
  '97535': 'ADL',
  '97035': 'US',
};

/** A name for the service: long, short or as clinicians abbreviate it. */
export const nameOf = (code: string, by: Dress): string => by.pick(...names[code]!);
export const longNameOf = (code: string): string => names[code]![0]!;
export const initialsOf = (code: string): string => initials[code]!;
export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** What was done, with loads, heights, counts, holds and distances. */
export function workOf(code: string, by: Dress): string {
  const n = (min: number, max: number) => by.number(min, max);
  const works: Readonly<Record<string, readonly (() => string)[]>> = {
    '97530': [
      () => `sit to stand from ${n(16, 20)}" chair x${n(5, 12)}, CGA, cue "nose over toes"`,
      () => `carried ${n(5, 20)}# basket ${n(20, 80)} ft x${n(2, 6)}, RPE ${n(11, 15)}`,
      () => `lifted ${n(5, 25)} lb crate floor to waist ${n(1, 3)}x${n(6, 10)}, ${n(4, 8)}/${n(8, 10)} clean`,
      () => `stairs w/ ${n(5, 15)} lb bag x${n(2, 5)}, min A x${n(1, 2)}, pain ${n(1, 5)}/10`,
      () => `${n(4, 8)}" curb x${n(5, 12)}, rest break of 2 min after set ${n(1, 3)}`,
    ],
    '97110': [
      () => `SLR ${n(2, 3)}x${n(8, 15)}, quad sets ${n(10, 20)} x ${n(5, 10)} sec holds`,
      () => `bike lv ${n(2, 6)}, leg press ${n(40, 120)}# ${n(2, 4)}x${n(8, 12)}`,
      () => `heel raises ${n(2, 3)} x ${n(10, 15)}, plank ${n(2, 4)} x ${n(20, 60)} sec`,
      () => `AROM flexion ${n(90, 120)}-${n(121, 150)}, wall slides ${n(2, 3)}x${n(8, 15)}`,
    ],
    '97140': [
      () => `patellar glides gr III, scar mobs`,
      () => `STM upper trap, C5-6 upglide gr ${by.pick('II', 'III', 'IV')}`,
      () => `PA mobs ${n(3, 5)} x ${n(20, 45)} sec`,
    ],
    '97112': [
      () => `SLS on foam ${n(2, 4)} x ${n(15, 45)} sec, perturbations`,
      () => `weight shifts w/ facilitation at pelvis ${n(2, 3)}x${n(8, 12)}, ${n(1, 3)} LOB`,
    ],
    '97116': [
      () => `${n(80, 300)} ft x${n(1, 4)} w/ SPC, cue for step length`,
      () => `${n(100, 400)}' x ${n(1, 3)} w/ FWW, SBA, SpO2 ${n(92, 98)}%`,
    ],
    '97535': [
      () => `sock aid and reacher, ${n(2, 6)} of ${n(6, 8)} steps alone`,
      () => `tub bench set-up, ${n(1, 3)} verbal cues`,
    ],
    '97035': [() => `1 MHz, 1.${n(0, 5)} W/cm2, continuous`, () => `3 MHz, 0.${n(5, 9)} W/cm2, 50%`],
  };
  return by.pick(...works[code]!)();
}

/** Lines with numbers that are neither minutes of treatment, nor units, nor codes of this visit. */
export function subjective(by: Dress): string {
  const n = by.number;
  return by.pick(
    () => `"It is better." Pain ${n(0, 6)}/10.`,
    () => `Pain ${n(0, 4)}/10 at rest, ${n(3, 8)}/10 after walking ${n(10, 45)} minutes.`,
    () => `Walked the dog for ${n(10, 40)} min yesterday.`,
    () => `Slept ${n(4, 8)} hours. Took pills at ${n(6, 9)}:30.`,
    () => `Can sit ${n(15, 60)} min before she has to get up.`,
    () => `No falls since ${n(1, 12)}/${n(1, 28)}. HEP ${n(2, 6)} of 7 days.`,
  )();
}

export function objective(by: Dress): string {
  const n = by.number;
  return by.pick(
    () => `AROM knee ${n(0, 8)}-${n(95, 130)}`,
    () => `BP ${n(110, 150)}/${n(65, 90)}, HR ${n(60, 80)}-${n(90, 125)}, SpO2 ${n(92, 99)}%`,
    () => `6MWT ${n(200, 480)} m; TUG ${n(9, 20)}.${n(0, 9)} s; Berg ${n(30, 55)}/56`,
    () => `Sitting tolerance ${n(20, 50)} min, MMT ${n(3, 4)}+/5`,
    () => `Grip R ${n(15, 60)}#, L ${n(20, 80)}#; ${n(2, 6)}" step w/o rail`,
    () => `Single leg stance ${n(4, 30)} sec, 5xSTS ${n(10, 25)}.${n(0, 9)} sec`,
  )();
}

export function assessment(by: Dress): string {
  const n = by.number;
  return by.pick(
    () => `${n(6, 9)} of 10 clean, was ${n(2, 5)} of 10 last week.`,
    () => `Goal: stand ${n(15, 60)} min to cook by ${n(1, 12)}/${n(1, 28)}.`,
    () => `LTG: walk ${n(10, 30)} minutes w/o rest in ${n(4, 8)} wks, ${n(40, 80)}% met.`,
    () => `Needs cueing for safety; fatigue after ${n(5, 12)} reps.`,
  )();
}

export function plan(by: Dress): string {
  const n = by.number;
  return by.pick(
    () => `${n(1, 3)}x/wk x ${n(3, 8)} wks.`,
    () => `Continue ${n(2, 3)}x/wk, add ${n(6, 8)}" step.`,
    () => `HEP: calf stretch ${n(20, 60)} sec x${n(2, 4)}, walk ${n(10, 30)} min a day.`,
    () => `Recheck in ${n(2, 4)} weeks; ice ${n(10, 15)} min as needed.`,
    () => `Visit ${n(3, 9)} of ${n(10, 20)}. Auth 26-${n(10000, 96999)}.`,
  )();
}

/** A service that was named and not given; `given` are the codes of the visit. */
export function notGiven(given: readonly string[], by: Dress): string {
  const code = by.pick(...Object.keys(names).filter((code) => !given.includes(code)));
  const name = longNameOf(code);
  return by.pick(
    `No ${name} today.`,
    `${capital(name)} held, too sore.`,
    `Patient declined ${name}.`,
    `Consider ${name} next visit.`,
    `${capital(name)} (${code}) next visit.`,
    `Did not do ${name} because of time.`,
  );
}
