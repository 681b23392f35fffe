/** How sure a reading is: what other sensible readings of the visit say. */
import { l10n } from '../l10n';
import type { Unsure } from '../model';
import type { Weighed } from './assign';
import type { Claim, Figure, Row, Scene } from './figure';
import { fits, isOfElse, untold } from './leftMinutes';
import type { Parts } from './parts';
import type { Reading, ServiceReading } from './reading';
import { answer } from './sayPlainly';
import { wordClassNamed, wordClassOf } from './tokenClass';

/**
 * A fact is sure if readings of this share together say it. Wanted is that 99 of 100 sure facts of notes that nothing
 * was learnt from are right; `npm run accuracy -- --unseen` prints how many are.
 */
export const sureShare = 0.975;
/** Readings below this share are no sensible ones. */
const leastShare = 0.06;
/** The same for readings that take each figure alike, and only differ in which services were given. */
const leastShareGiven = 0.3;
/** So many other readings are looked at. */
const most = 4;
/** A figure that is read as nothing leaves it open whether it is time or units below this share. */
const explained = 0.5;

/** The readings beside the best that are sensible too. */
export function othersOf(scene: Scene, readings: readonly Weighed[]): readonly Weighed[] {
  const [best] = readings;
  if (best!.share >= sureShare) return [];
  return readings
    .slice(1, 1 + most)
    .filter(
      ({ share, reading }) =>
        share >= (isSameChoice(scene, reading, best!.reading) ? leastShareGiven : leastShare),
    );
}

/** Choices for the figures stand in front of those for the codes. */
const isSameChoice = ({ figures }: Scene, a: Reading, b: Reading): boolean =>
  figures.every((_, i) => a.choice[i] === b.choice[i]);

const said = ({ code, minutes, units, intervals }: ServiceReading): string =>
  `${code} ${minutes} ${units.value} ${intervals.map(({ value }) => `${value.from}-${value.to}`).join(' ')}`;

/** The codes whose minutes, times and units nearly all readings agree about. */
export function sureCodes(readings: readonly Weighed[]): ReadonlySet<string> {
  const shares = new Map<string, number>();
  for (const { reading, share } of readings)
    for (const service of reading.services)
      shares.set(said(service), (shares.get(said(service)) ?? 0) + share);
  return new Set(
    readings[0]!.reading.services
      .filter((service) => shares.get(said(service))! >= sureShare)
      .map(({ code }) => code),
  );
}

/** The figures that the best reading and another sensible one take differently, in the order of the text. */
export function unsureFigures(
  scene: Scene,
  parts: Parts,
  best: Weighed,
  others: readonly Weighed[],
): readonly Unsure[] {
  return scene.figures.flatMap((figure, i) => {
    const claim = (of: Weighed): Claim => parts.claims[i]![of.reading.choice[i]!]!;
    const as = inWords(figure, claim(best));
    const differing = others.map(claim).filter((other) => inWords(figure, other) !== as);
    return differing.length > 0 ? [asked(figure, [claim(best), ...differing])] : [];
  });
}

/** The figures outside plans and what the patient tells that are read as nothing and could well be something. */
export function unexplained(scene: Scene, parts: Parts, best: Weighed): readonly Unsure[] {
  return scene.figures.flatMap((figure, i) => {
    const claims = parts.claims[i]!;
    const shares = parts.shares[i]!;
    const { role } = claims[best.reading.choice[i]!]!;
    const { section } = scene.rows[figure.row]!;
    if (role !== 'nothing' || untold.has(section) || figure.kind === 'clock' || shares[0]! >= explained)
      return [];
    const likeliest = shares.indexOf(Math.max(...shares.slice(1)), 1);
    return [asked(figure, [claims[0]!, claims[likeliest]!])];
  });
}

/** Minutes are written that could be those of a billed service without any: whose they are is not read. */
export function hasLeftMinutes(scene: Scene, { reading }: Weighed): boolean {
  const lacking = reading.services.filter(({ minutes, units }) => minutes === null && units.value);
  if (lacking.length === 0) return false;
  return reading.free.some((figure) => couldBeOf(scene, figure, lacking)) || addUp(scene, reading);
}

/** "That was 15 minutes. Then 25 with a tray" above a bill of codes alone: what is missing in the timed total. */
function addUp(scene: Scene, reading: Reading): boolean {
  const timed = reading.timed[0]?.value;
  if (timed === undefined) return false;
  const missing = timed - reading.services.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const free = reading.free
    .filter(({ kind, row }) => kind === 'duration' && !untold.has(scene.rows[row]!.section))
    .map(({ value }) => value);
  const sums = new Set([0]);
  for (const minutes of free.slice(0, mostFree)) for (const sum of [...sums]) sums.add(sum + minutes);
  return missing > 0 && sums.has(missing);
}
const mostFree = 8;

/** Minutes among the treatment that no word gives to anything else and that come to the units of a service. */
const couldBeOf = (scene: Scene, figure: Figure, lacking: readonly ServiceReading[]): boolean =>
  figure.kind === 'duration' &&
  figure.value >= fewestOfUnit &&
  !untold.has(scene.rows[figure.row]!.section) &&
  scene.rows[figure.row]!.section !== 'assessment' &&
  !isOfElse(scene, figure) &&
  !tellsOfState(scene.rows[figure.row]!, figure) &&
  lacking.some(({ units }) => fits(figure.value, units.value!));

/** "Can stand 10 min for dishes", "garden for thirty minutes by June". */
const tellsOfState = ({ classes }: Row, { at }: Figure): boolean =>
  classes.slice(Math.max(0, at - near), at + near + 1).some((one) => ofState.has(wordClassOf(one)));
/** In tokens. */
const near = 5;
const ofState: ReadonlySet<number> = new Set(['standing', 'goal', 'ago', 'home', 'week'].map(wordClassNamed));
/** In minutes. */
const fewestOfUnit = 8;

/** What a figure is read as and what else it could be, each meaning once. */
function asked(figure: Figure, claims: readonly Claim[]): Unsure {
  const answers = claims
    .map((claim) => answer(figure, claim))
    .filter(({ as }, i, all) => all.findIndex((other) => other.as === as) === i);
  const [as, ...or] = answers.map((one) => one.as);
  return { span: { start: figure.start, end: figure.end }, as: as!, or, answers };
}

const minutes = (value: number): string => (value === 1 ? l10n`1 minute` : l10n`${value} minutes`);

/** What a figure means by a claim, in plain words. */
export function inWords(figure: Figure, { role, code }: Pick<Claim, 'role' | 'code'>): string {
  switch (role) {
    case 'nothing':
      return l10n`neither time nor units of this visit`;
    case 'minutes':
      return l10n`${minutes(figure.value)} of ${code}`;
    case 'units':
      return figure.value === 1
        ? l10n`1 billing unit of ${code}`
        : l10n`${figure.value} billing units of ${code}`;
    case 'interval':
    case 'edge':
      return l10n`the clock time of ${code}`;
    case 'minutes each':
      return l10n`${minutes(figure.value)} of each service`;
    case 'units each':
      return figure.value === 1
        ? l10n`1 billing unit of each service`
        : l10n`${figure.value} billing units of each service`;
    case 'timed':
      return l10n`the timed total`;
    case 'treatment':
      return l10n`the total treatment time`;
    case 'both':
      return l10n`the timed total and the total treatment time`;
    case 'session':
      return l10n`time in and time out`;
    case 'in':
      return l10n`time in`;
    case 'out':
      return l10n`time out`;
  }
}
