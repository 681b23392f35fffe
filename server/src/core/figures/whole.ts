/** What a reading looks like as a whole: whether its figures agree with each other. */
import type { CodeSet } from '../codes/codeSet';
import type { Claim, Scene } from './figure';
import type { Reading, ServiceReading } from './reading';
import { at, counts, type Reason, reason } from './reasons';

const agreements = ['equal', 'by 5 or less', 'by 15 or less', 'by more'] as const;
const comparisons = ['equal', 'more', 'less'] as const;

const timedTotal = reason('whole: timed total and sum differ', agreements);
const treatmentTotal = reason('whole: treatment total and sum differ', agreements);
const totals = reason('whole: treatment total against timed', ['not less', 'less']);
const totalAlone = reason('whole: a total without minutes', ['timed']);
const hasTotals = reason('whole: has', [
  'timed total',
  'treatment total',
  'several timed totals',
  'several treatment totals',
  'session',
]);
const session = reason('whole: session against sum', comparisons);
const sessionTotal = reason('whole: session against treatment total', comparisons);
const sessionLength = reason('whole: session', ['no length', 'over 150 minutes']);
const interval = reason('whole: minutes and clock of a service', ['agree', 'differ']);
const fit = reason('whole: units of a service fit its minutes', ['yes', 'nearly', 'no']);
const rounded = reason('whole: units of a service are its minutes rounded', ['yes']);
const bare = reason('whole: a service with no figure', ['one']);
const odd = reason('whole: minutes of a service', ['over 60', 'under 5']);
const missing = reason('whole: a service lacks what others have', ['minutes', 'units']);
const many = reason('whole: units of a service', ['over 4', 'zero']);
const services = reason('whole: services', counts(6));
const pool = reason('whole: units against pooled minutes', comparisons);
const free = reason('whole: unused minutes', [
  'stand elsewhere too',
  'stand nowhere else',
  'are the sum',
  'are many',
]);
const direction = reason('whole: figures on the other side than most', counts(5));
const byWords = reason('whole: told by words', counts(5));
const acrossLines = reason('whole: in another line than its service', counts(5));
const twice = reason('whole: services with several minutes', counts(5));
const notGiven = reason('whole: figures of a service that was not given', counts(4), [
  'told beside it',
  'told by words',
]);
const unusedUnits = reason('whole: unused units', ['are the sum', 'are not the sum', 'are all']);
const sumStated = reason('whole: a total is', ['minutes of one service too', 'units total of parts']);

/** Indices of weights; an index that stands twice counts twice. */
export function reasonsWhole(
  scene: Scene,
  claims: readonly (readonly Claim[])[],
  reading: Reading,
  codes: CodeSet,
): readonly number[] {
  const found: number[] = [];
  const say = (of: Reason, ...values: number[]): void => {
    found.push(at(of, ...values));
  };
  const { services: all, timed, treatment } = reading;
  const isTimed = ({ code }: ServiceReading): boolean => codes.find(code)?.timed !== false;
  const withMinutes = all.filter(({ minutes }) => minutes !== null);
  const timedSum = sum(withMinutes.filter(isTimed));
  const allSum = sum(withMinutes);
  const compare = (a: number, b: number): number => {
    const by = Math.abs(a - b);
    return by === 0 ? 0 : by <= 5 ? 1 : by <= 15 ? 2 : 3;
  };
  const timedMinutes = timed[0]?.value ?? null;
  const treatmentMinutes = treatment[0]?.value ?? null;
  if (timedMinutes !== null) {
    say(hasTotals, 0);
    if (withMinutes.length > 0) say(timedTotal, compare(timedMinutes, timedSum));
    if (!withMinutes.some(isTimed)) say(totalAlone, 0);
    if (withMinutes.length > 1 && withMinutes.some(({ minutes }) => minutes === timedMinutes))
      say(sumStated, 0);
  }
  if (treatmentMinutes !== null) {
    say(hasTotals, 1);
    if (withMinutes.length > 0) say(treatmentTotal, compare(treatmentMinutes, allSum));
    if (timedMinutes !== null) say(totals, timedMinutes <= treatmentMinutes ? 0 : 1);
  }
  const several = (list: Reading['timed']): boolean => list.some(({ value }) => value !== list[0]!.value);
  if (several(timed)) say(hasTotals, 2);
  if (several(treatment)) say(hasTotals, 3);
  const order = (a: number, b: number): number => (a === b ? 0 : a > b ? 1 : 2);
  if (reading.session) {
    say(hasTotals, 4);
    const length = reading.session.to - reading.session.from;
    if (length <= 0) say(sessionLength, 0);
    if (length > 150) say(sessionLength, 1);
    if (withMinutes.length > 0) say(session, order(length, allSum));
    if (treatmentMinutes !== null) say(sessionTotal, order(length, treatmentMinutes));
  }
  const someMinutes = withMinutes.length > 0;
  const someUnits = all.some(({ units }) => units.value !== null);
  for (const service of all) {
    const { minutes, length, stated } = service;
    const units = service.units.value;
    if (length !== null && stated.value !== null) say(interval, length === stated.value ? 0 : 1);
    if (minutes !== null && units !== null && isTimed(service)) {
      const parts = minutes / 15;
      const fits = units >= Math.floor(parts) && units <= Math.ceil(parts);
      say(fit, fits ? 0 : Math.abs(units - parts) < 1.6 ? 1 : 2);
      if (units === Math.round(parts)) say(rounded, 0);
    }
    if (minutes === null && units === null) say(bare, 0);
    if (minutes !== null && minutes > 60) say(odd, 0);
    if (minutes !== null && minutes < 5) say(odd, 1);
    if (isTimed(service)) {
      if (minutes === null && someMinutes) say(missing, 0);
      if (units === null && someUnits) say(missing, 1);
    }
    if (units !== null && units > 4) say(many, 0);
    if (units === 0) say(many, 1);
    if (service.stated.items.length > 1) found.push(at(twice, 1));
  }
  say(services, all.length);
  const billed = all.filter(({ units }) => units.value !== null);
  const pooled = billed.every(({ minutes }) => minutes !== null) ? billed.filter(isTimed) : [];
  if (pooled.length > 0) {
    const units = pooled.reduce((total, service) => total + service.units.value!, 0);
    const minutes = sum(pooled);
    say(pool, order(units, minutes >= 8 ? Math.floor((minutes + 7) / 15) : 0));
  }
  const told = new Set<number | null>([
    ...withMinutes.map(({ minutes }) => minutes),
    ...all.map(({ length }) => length),
    timedMinutes,
    treatmentMinutes,
  ]);
  for (const figure of reading.free) {
    say(free, told.has(figure.value) ? 0 : 1);
    if (figure.value === timedSum || figure.value === allSum) say(free, 2);
    const { section } = scene.rows[figure.row]!;
    if (
      figure.value >= 8 &&
      !told.has(figure.value) &&
      section !== 'plan' &&
      section !== 'goals' &&
      section !== 'subjective'
    )
      say(free, 3);
  }
  let behind = 0;
  let front = 0;
  let across = 0;
  let words = 0;
  const given = new Set(all.map(({ code }) => code));
  const left = [0, 0];
  scene.figures.forEach((figure, i) => {
    const { role, mention, code } = claims[i]![reading.choice[i]!]!;
    if (code !== null && mention < 0) words++;
    if (code !== null && figure.value > 0 && !given.has(code)) left[mention < 0 ? 1 : 0]!++;
    if (role !== 'minutes' || mention < 0) return;
    const at = scene.mentions[mention]!;
    if (at.row !== figure.row) across++;
    else if (figure.at > at.last) behind++;
    else front++;
  });
  say(direction, Math.min(behind, front));
  say(byWords, words);
  left.forEach((count, how) => {
    if (count > 0) say(notGiven, Math.min(count, 3), how);
  });
  say(acrossLines, across);
  const counted = all.reduce((total, { units }) => total + (units.value ?? 0), 0);
  scene.figures.forEach(({ kind, value }, i) => {
    if (kind !== 'units' || claims[i]![reading.choice[i]!]!.role !== 'nothing') return;
    say(unusedUnits, counted === 0 ? 2 : value === counted ? 0 : 1);
  });
  return found;
}

const sum = (services: readonly ServiceReading[]): number =>
  services.reduce((total, { minutes }) => total + minutes!, 0);
