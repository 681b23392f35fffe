/** What was done, with loads, heights, counts, holds and distances: numbers that are no minutes of treatment. */
import type { Dress } from './dress';

type Work = Readonly<Record<string, () => string>>;

export function workOf(code: string, by: Dress): string {
  const n = (min: number, max: number) => by.number(min, max);
  const works: Readonly<Record<string, Work>> = {
    '97530': {
      chair: () => `sit to stand from ${n(16, 20)}" chair x${n(5, 12)}, CGA, cue "nose over toes"`,
      basket: () => `carried ${n(5, 20)}# basket ${n(20, 80)} ft x${n(2, 6)}, RPE ${n(11, 15)}`,
      crate: () =>
        `lifted ${n(5, 25)} lb crate floor to waist ${n(1, 3)}x${n(6, 10)}, ${n(4, 8)}/${n(8, 10)} clean`,
      stairs: () => `stairs w/ ${n(5, 15)} lb bag x${n(2, 5)}, min A x${n(1, 2)}, pain ${n(1, 5)}/10`,
      curb: () => `${n(4, 8)}" curb x${n(5, 12)}, rest break of 2 min after set ${n(1, 3)}`,
      'stood for': () => `stood at counter ${n(5, 12)} min folding towels, ${n(1, 3)} seated rests of 1 min`,
      shelf: () =>
        `reach to ${n(48, 66)}" shelf w/ ${n(1, 3)} lb can x ${n(8, 12)}, cues ${n(20, 60)}% of reps`,
      'door to car': () => `car transfer x ${n(2, 5)}, mod A x 1 -> min A x 1, HR ${n(85, 120)}`,
      '(CGA)': () => `sit<>stand ${n(1, 3)} x ${n(5, 10)} (CGA), ${n(17, 21)} in mat`,
      scale: () => `${n(3, 6)} trials of floor recovery, ${n(1, 2)}/${n(3, 6)} w/o help, RPE ${n(4, 7)}/10`,
    },
    '97110': {
      SLR: () => `SLR ${n(2, 3)}x${n(8, 15)}, quad sets ${n(10, 20)} x ${n(5, 10)} sec holds`,
      press: () => `bike lv ${n(2, 6)}, leg press ${n(40, 120)}# ${n(2, 4)}x${n(8, 12)}`,
      plank: () => `heel raises ${n(2, 3)} x ${n(10, 15)}, plank ${n(2, 4)} x ${n(20, 60)} sec`,
      AROM: () => `AROM flexion ${n(90, 120)}-${n(121, 150)}, wall slides ${n(2, 3)}x${n(8, 15)}`,
      'bike 5 min': () => `NuStep L${n(2, 6)} x 5 min, clams ${n(2, 3)} x ${n(10, 15)} red TB`,
      UBE: () => `UBE 3 min fwd/3 min back, rows ${n(2, 3)} x ${n(10, 15)}`,
      stretch: () =>
        `HS stretch ${n(2, 4)} x ${n(20, 60)}s, bridges ${n(2, 3)} x ${n(10, 15)} w/ ${n(3, 5)}s hold`,
      percent: () => `leg ext ${n(40, 80)}% 1RM, ${n(2, 3)} x ${n(6, 10)} each`,
    },
    '97112': {
      foam: () => `SLS on foam ${n(2, 4)} x ${n(15, 45)} sec, perturbations`,
      shifts: () => `weight shifts w/ facilitation at pelvis ${n(2, 3)}x${n(8, 12)}, ${n(1, 3)} LOB`,
      tandem: () => `tandem stance ${n(3, 5)} x ${n(10, 30)} sec EO/EC, ${n(0, 3)} LOB`,
    },
    '97116': {
      ft: () => `${n(80, 300)} ft x${n(1, 4)} w/ SPC, cue for step length`,
      tick: () => `${n(100, 400)}' x ${n(1, 3)} w/ FWW, SBA, SpO2 ${n(92, 98)}%`,
      speed: () => `TM 0.${n(6, 9)} mph, ${n(2, 5)} turns, cues for heel strike`,
      'small tick': () => `${n(20, 75)}' x 2 in // bars, CGA`,
      'steps in a row': () => `${n(4, 12)} steps (${n(6, 8)}") x ${n(2, 4)}, one rail`,
    },
    '97140': {
      glides: () => 'patellar glides gr III, scar mobs',
      STM: () => `STM upper trap, C5-6 upglide gr ${by.pick('II', 'III', 'IV')}`,
      PA: () => `PA mobs ${n(3, 5)} x ${n(20, 45)} sec`,
    },
    '97535': {
      sock: () => `sock aid and reacher, ${n(2, 6)} of ${n(6, 8)} steps alone`,
      tub: () => `tub bench set-up, ${n(1, 3)} verbal cues`,
      dressing: () => `LB dressing min A, ${n(1, 4)} of 5 garments, buttons ${n(2, 6)}/6`,
    },
    '97035': {
      continuous: () => `1 MHz, 1.${n(0, 5)} W/cm2, continuous`,
      pulsed: () => `3 MHz, 0.${n(5, 9)} W/cm2, 50%`,
    },
    '97010': { knee: () => 'R knee, skin intact before and after' },
    '97012': { pull: () => `${n(10, 80)} lb pull, ${n(20, 60)}s on/${n(10, 20)}s off` },
  };
  const rest: Work = {
    cues: () => `${n(2, 5)} verbal cues, pain ${n(1, 5)}/10 after`,
    trials: () => `${n(3, 8)} of ${n(8, 10)} trials alone`,
    set: () => `${n(2, 3)} sets, RPE ${n(3, 7)}/10, no LOB`,
  };
  const own = works[code] ?? rest;
  return by.form(works[code] ? `work ${code}` : 'work', own)();
}
