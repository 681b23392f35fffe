import { l10n } from '../l10n';
import { type Family, familyName } from './share';

/**
 * Billing units of timed codes that stay out of the 15-minute pool, by the minutes of that code alone.
 * A unit counts once more than half of it is reached (16 of 30, 31 of 60 minutes); remote monitoring
 * needs every minute. An add-on starts when the first stretch is full.
 */
export function ownUnits(family: Family): { readonly units: number; readonly step: string } {
  const first = family.record?.unitMinutes ?? 15;
  const { addOn, minutes } = family;
  const whole = family.record?.wholeUnitsOnly ?? false;
  const count = (time: number, unit: number) => Math.floor((time + (whole ? 0 : halfUnit(unit))) / unit);
  const name = `${familyName(family)}: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const needs = whole ? l10n`all ${first} minutes` : l10n`more than half of ${first} minutes`;
  if (!addOn) {
    const all = count(minutes, first);
    const units = family.record?.firstUnitOnly ? Math.min(all, 1) : all;
    return { units, step: l10n`${name}. A unit of this code needs ${needs}: ${unitsText(units)}.` };
  }
  const started = count(minutes, first) > 0 ? 1 : 0;
  const further = started ? Math.max(0, count(minutes - first, addOn.unitMinutes ?? first)) : 0;
  return {
    units: started + further,
    step:
      l10n`${name}. ${family.codes[0]} needs ${needs}, then ${family.codes[1]} counts each further ` +
      l10n`${addOn.unitMinutes} minutes: ${started} and ${further}.`,
  };
}

/** What may be missing for the time to be more than half of a unit: 7 of 15, 14 of 30, 29 of 60. */
const halfUnit = (unit: number): number => Math.ceil(unit / 2) - 1;

export const unitsText = (units: number): string => `${units} ${units === 1 ? l10n`unit` : l10n`units`}`;
