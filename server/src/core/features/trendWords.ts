import { counted, dayText } from '../episode/days';
import type { Trend } from '../episode/trends';
import { l10n } from '../l10n';

/** "Timed Up and Go", as a sentence or a heading begins. */
export const trendName = ({ label }: Trend): string => label.replace(/^./, (letter) => letter.toUpperCase());

/** What a study says of a change in this unit, and that it decides nothing. */
export const studyText = ({ kind, of, value, unit }: NonNullable<Trend['change']>): string =>
  l10n`${
    kind === 'MCID'
      ? l10n`In a study of ${of}, patients noticed changes of ${amount(value, unit)} and more (MCID).`
      : l10n`In a study of ${of}, changes below ${amount(value, unit)} could be chance (MDC).`
  } Whether that fits this patient is for you to say.`;

export const sourceText = ({ source, date }: NonNullable<Trend['change']>): string =>
  l10n`Source: ${source}, ${date}`;

/** From the first day to the last one: "4.2 s less than on 03/02/2026."; empty where there is one day, or no unit to tell it in. */
export function changeText({ values, change }: Trend): string {
  const [first, last] = [values[0], values.at(-1)];
  if (!change || !first || !last || first === last) return '';
  const difference = Math.abs(Math.round((last.value - first.value) * 100) / 100);
  const since = dayText(first.date);
  return difference === 0
    ? l10n`The same as on ${since}.`
    : l10n`${amount(difference, change.unit)} ${last.value > first.value ? 'more' : 'less'} than on ${since}.`;
}

/** "1.14 s", "9 points of 80", "10%". */
const amount = (value: number, unit: string): string =>
  unit === '%'
    ? l10n`${value} percent points`
    : unit.startsWith('of ')
      ? `${counted(value, 'point')} ${unit}`
      : `${value} ${unit}`;
