/** Sentences with numbers that are neither minutes of treatment, nor units, nor codes of the visit. */
import type { Dress, Forms } from './dress';
import { capital, nameOf } from './names';

type Sentences = Forms<() => string>;

export function subjective(by: Dress): string {
  const n = by.number;
  const sentences: Sentences = {
    better: () => `"It is better." Pain ${n(0, 6)}/10.`,
    'pain after walking': () =>
      `Pain ${n(0, 4)}/10 at rest, ${n(3, 8)}/10 after walking ${n(10, 45)} minutes.`,
    dog: () => `Walked the dog for ${n(10, 40)} min yesterday.`,
    pills: () => `Slept ${n(4, 8)} hours. Took pills at ${n(6, 9)}:30.`,
    'can sit': () => `Can sit ${n(15, 60)} min before she has to get up.`,
    falls: () => `No falls since ${n(1, 12)}/${n(1, 28)}. HEP ${n(2, 6)} of 7 days.`,
    'up at night': () => `Up at ${n(1, 4)}:${n(10, 50)} am with cramps, ${n(1, 3)}x last night.`,
    stairs: () => `Takes ${n(10, 14)} steps to the bedroom, needs ${n(2, 5)} min to recover.`,
    'minutes late': () => `Arrived ${n(5, 15)} minutes late, bus was slow.`,
    drive: () => `Drove ${n(20, 90)} min to get here, pain ${n(3, 8)}/10.`,
    'stood for': () => `Stood for ${n(10, 30)} mins to cook on Sunday.`,
    age: () => `${n(41, 89)} y/o, ${n(3, 9)} wks s/p TKA, WBAT.`,
    temperature: () => `Temp 98.${n(1, 9)}, took 2 tabs of 500 mg at breakfast.`,
    stiffness: () => `Morning stiffness ${n(20, 60)} min, then loosens up.`,
  };
  return by.form('subjective', sentences)();
}

export function objective(by: Dress): string {
  const n = by.number;
  const sentences: Sentences = {
    AROM: () => `AROM knee ${n(0, 8)}-${n(95, 130)}`,
    vitals: () => `BP ${n(110, 150)}/${n(65, 90)}, HR ${n(60, 80)}-${n(90, 125)}, SpO2 ${n(92, 99)}%`,
    tests: () => `6MWT ${n(200, 480)} m; TUG ${n(9, 20)}.${n(0, 9)} s; Berg ${n(30, 55)}/56`,
    'sitting tolerance': () => `Sitting tolerance ${n(20, 50)} min, MMT ${n(3, 4)}+/5`,
    grip: () => `Grip R ${n(15, 60)}#, L ${n(20, 80)}#; ${n(2, 6)}" step w/o rail`,
    stance: () => `Single leg stance ${n(4, 30)} sec, 5xSTS ${n(10, 25)}.${n(0, 9)} sec`,
    'six minute walk': () => `6 min walk test: ${n(600, 1400)} ft, 2 rests of 1 min`,
    '2MWT': () => `2 minute walk ${n(200, 500)}', gait speed 0.${n(4, 9)} m/s`,
    'standing tolerance': () => `Standing tolerance: ${n(5, 20)} minutes before pain`,
    scores: () => `LEFS ${n(20, 60)}/80, ODI ${n(20, 60)}%, FOTO ${n(40, 70)}`,
    angle: () => `Shld flex ${n(90, 150)}°, ER ${n(30, 80)} deg, girth ${n(38, 44)} cm`,
    weight: () => `Wt ${n(120, 240)} lb, Ht 5' ${n(2, 11)}"`,
    recovery: () => `HR back to ${n(70, 90)} within ${n(2, 5)} min of rest`,
    'time to don': () => `Donned shoes in ${n(2, 6)} min ${n(10, 50)} sec`,
    ratio: () => `2/2 prompts, 3 of 4 trials, 6/6 steps`,
    'x-ray': () => `X-ray 3/${n(2, 28)} per chart, MRN ${n(100000, 999999)}`,
    O2: () => `O2 ${n(2, 4)} L/min via NC, SpO2 ${n(90, 97)}% at rest`,
    cadence: () => `Cadence ${n(70, 110)} steps/min, HR ${n(80, 120)} beats/min`,
  };
  return by.form('objective', sentences)();
}

export function assessment(by: Dress): string {
  const n = by.number;
  const sentences: Sentences = {
    clean: () => `${n(6, 9)} of 10 clean, was ${n(2, 5)} of 10 last week.`,
    goal: () => `Goal: stand ${n(15, 60)} min to cook by ${n(1, 12)}/${n(1, 28)}.`,
    LTG: () => `LTG: walk ${n(10, 30)} minutes w/o rest in ${n(4, 8)} wks, ${n(40, 80)}% met.`,
    cueing: () => `Needs cueing for safety; fatigue after ${n(5, 12)} reps.`,
    tolerance: () => `Tolerates ${n(5, 15)} min of standing, was ${n(2, 4)} min.`,
    'met goal': () => `STG 1 met: 300 ft in under ${n(3, 6)} minutes.`,
    ratio: () => `Balance limited 2/2 ankle weakness, ${n(3, 5)}/5 strength.`,
    'rest breaks': () => `Rested ${n(2, 4)} times for ${n(1, 3)} min, RPE ${n(3, 7)}/10.`,
  };
  return by.form('assessment', sentences)();
}

export function plan(by: Dress): string {
  const n = by.number;
  const sentences: Sentences = {
    '2x/wk': () => `${n(1, 3)}x/wk x ${n(3, 8)} wks.`,
    continue: () => `Continue ${n(2, 3)}x/wk, add ${n(6, 8)}" step.`,
    HEP: () => `HEP: calf stretch ${n(20, 60)} sec x${n(2, 4)}, walk ${n(10, 30)} min a day.`,
    recheck: () => `Recheck in ${n(2, 4)} weeks; rest ${n(10, 15)} min as needed.`,
    auth: () => `Visit ${n(3, 9)} of ${n(10, 20)}. Auth 26-${n(10000, 96999)}.`,
    frequency: () => `Frequency 1w1, 2w${n(3, 6)}, 45 min per visit.`,
    'min sessions': () => `PT 3 times a week for 6 weeks, 60 min sessions.`,
    'home walking': () => `Home: walk ${n(5, 20)} min bid, heel slides 2 x ${n(10, 15)}.`,
    'next visit at': () => `Next visit ${n(1, 12)}/${n(1, 28)} at ${n(9, 11)}:${n(10, 50)} am.`,
    phone: () => `Call 555-0${n(100, 199)} w/ questions, ZIP 0${n(1000, 9999)}.`,
    'recheck TUG': () => `TUG and 6MWT next visit.`,
    copay: () => `Copay $${n(15, 40)}, claim 975${n(30, 42)}-01.`,
  };
  return by.form('plan', sentences)();
}

/** A line of its own between other lines: rules of thumb, descriptors, footers. */
export function aside(by: Dress): string[] {
  const n = by.number;
  const sentences: Readonly<Record<string, () => readonly string[]>> = {
    none: () => [],
    'none, again': () => [],
    '8-minute rule': () => ['Units per 8-minute rule.'],
    descriptor: () => ['Timed codes are billed per 15 min.'],
    footer: () => [`Page ${n(1, 2)} of 2   printed ${n(1, 12)}/${n(1, 28)}/2026 ${n(1, 11)}:${n(10, 59)} PM`],
    account: () => [`Acct 0097${n(100, 999)}   Claim # 97${n(100, 999)}`],
    phone: () => [`Clinic ph 555-01${n(10, 99)}, Suite ${n(100, 900)}, Boise ID 837${n(10, 99)}`],
    'rest time': () => [`Rest breaks ${n(2, 8)} min total, not counted.`],
    supervision: () => [`Tolerated w/ HR < ${n(110, 140)}.`],
  };
  return [...by.form('aside', sentences)()];
}

/** A sentence about a service that was named and not given. */
export function notGiven(code: string, by: Dress): string {
  const name = nameOf(code, by);
  const sentences: Sentences = {
    'No X today': () => `No ${name} today.`,
    'X held': () => `${capital(name)} held, too sore.`,
    declined: () => `Patient declined ${name}.`,
    'consider next visit': () => `Consider ${name} next visit.`,
    'X (code) next visit': () => `${capital(name)} (${code}) next visit.`,
    'did not do': () => `Did not do ${name} because of time.`,
    'will begin': () => `Will begin ${name} next week.`,
    'X not done': () => `${capital(name)} not done today.`,
    deferred: () => `${capital(name)} deferred d/t fatigue.`,
    'code not billed, not done': () => `${code} not performed.`,
    'was not': () => `${capital(name)} was not provided this date.`,
    'had last visit': () => `Had ${name} last visit.`,
    'add next': () => `Add ${name} next session if pain < 3/10.`,
    'hold until': () => `Hold ${name} until MD clears.`,
    refused: () => `Refused ${name} today.`,
    'no code today': () => `No ${code} today.`,
  };
  return by.form('not given', sentences)();
}
