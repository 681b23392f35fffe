import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure } from './figures';
import type { SetName } from './gold';

/** The F1 of each field that a set of notes must not fall below, and how many notes it was measured on. */
interface SetFloors {
  readonly notes: number;
  readonly f1: Readonly<Record<string, number>>;
}

export type Floors = Readonly<Partial<Record<SetName, SetFloors>>>;

const file = path.join(__dirname, '../../test/corpus/floors.json');

export const readFloors = (): Floors =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : {};

/** Figures below their floor, in words. */
export function drops(figures: readonly Figure[], floors: SetFloors | undefined): readonly string[] {
  return figures.flatMap(({ field, f1 }) => {
    const floor = floors?.f1[field] ?? 0;
    return roundDown(f1) < floor ? [`${field}: F1 is ${roundDown(f1)}, it was ${floor}`] : [];
  });
}

/** Floors as reached now. They never sink, unless the set of notes has changed in size and they mean something else. */
export function raised(figures: readonly Figure[], notes: number, floors: SetFloors | undefined): SetFloors {
  const old = floors?.notes === notes ? floors.f1 : {};
  return {
    notes,
    f1: Object.fromEntries(figures.map(({ field, f1 }) => [field, Math.max(roundDown(f1), old[field] ?? 0)])),
  };
}

export const writeFloors = (floors: Floors): void =>
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);

const roundDown = (value: number) => Math.floor(value * 1000) / 1000;
