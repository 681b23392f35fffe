/** Services whose minutes stand in several parts, or are put right further down. */
import { capital } from '../support/notes/names';
import type { Arrangement } from './arrangement';

export const inParts: Readonly<Record<string, Arrangement>> = {
  'the first service by region': {
    write: (pen) => {
      const [first, ...others] = pen.services;
      const part = Math.floor(first!.minutes / 3);
      const of = (minutes: number) => pen.minutes({ ...first!, minutes });
      return [
        `${pen.title(first!)} by region: R side ${of(part)} (${pen.work(first!)}), L side ${of(first!.minutes - part)}`,
        ...others.map((one) => `${pen.title(one)} ${pen.minutes(one)}: ${pen.work(one)}`),
      ];
    },
    fixes: ['clock', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1', naming: 'code and name' },
  },
  'parts in the block below': {
    write: (pen) =>
      pen.services.flatMap((one) => {
        const part = Math.floor(one.minutes / 3);
        const of = (minutes: number) => pen.bare(`minutes ${one.code}`, minutes);
        return one.minutes < 12
          ? [`${pen.title(one)}:`, `  ${of(one.minutes)} min ${pen.work(one)}`]
          : [
              `${pen.title(one)}:`,
              `  R side ${of(part)} min (${pen.work(one)})`,
              `  L side ${of(one.minutes - part)} min`,
            ];
      }),
    fixes: ['clock', 'minutes', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1' },
  },
  'parts joined by a plus sign': {
    write: (pen) =>
      pen.services.map((one) => {
        const part = Math.floor(one.minutes / 3);
        const of = (minutes: number) => pen.bare(`minutes ${one.code}`, minutes);
        return one.minutes < 12
          ? `${pen.title(one)}: ${of(one.minutes)} min ${pen.work(one)}`
          : `${pen.title(one)}: R side ${of(part)} min + L side ${of(one.minutes - part)} min, ${pen.work(one)}`;
      }),
    fixes: ['clock', 'minutes', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1' },
  },
  'three parts behind units': {
    write: (pen) =>
      pen.services.map((one) => {
        const part = Math.floor(one.minutes / 4);
        const of = (minutes: number) => pen.bare(`minutes ${one.code}`, minutes);
        const units = pen.bare(`units ${one.code}`, one.units);
        return one.minutes < 16
          ? `${pen.title(one)} (${units} unit${one.units === 1 ? '' : 's'}): ${of(one.minutes)} min; ${pen.work(one)}`
          : `${pen.title(one)} (${units} unit${one.units === 1 ? '' : 's'}): hip ${of(part)} min; knee ${of(part)} min; ankle ${of(one.minutes - 2 * part)} min; ${pen.work(one)}`;
      }),
    fixes: ['clock', 'minutes', 'units', 'figures', 'joint', 'bill'],
  },
  'parts with bullets below': {
    write: (pen) =>
      pen.services.flatMap((one) => {
        const part = Math.floor(one.minutes / 3);
        const of = (minutes: number) => pen.bare(`minutes ${one.code}`, minutes);
        const units = pen.bare(`units ${one.code}`, one.units);
        return one.minutes < 12
          ? [
              `${pen.title(one)} ${units} unit${one.units === 1 ? '' : 's'}`,
              ` - ${pen.work(one)} ${of(one.minutes)} min`,
            ]
          : [
              `${pen.title(one)} ${units} unit${one.units === 1 ? '' : 's'}`,
              ` - ${pen.work(one)} ${of(part)} min`,
              ` - the same on the other side ${of(one.minutes - part)} min`,
            ];
      }),
    fixes: ['clock', 'minutes', 'units', 'figures', 'joint', 'bill'],
  },
  'the first service named twice in a line': {
    write: (pen) => {
      const [first, ...others] = pen.services;
      const part = Math.floor(first!.minutes / 3);
      const half = (minutes: number) => `${pen.title(first!)} ${pen.minutes({ ...first!, minutes })}`;
      return [
        `${half(part)} in the kitchen, ${half(first!.minutes - part)} at the stairs: ${pen.work(first!)}`,
        ...others.map((one) => `${pen.title(one)} ${pen.minutes(one)}: ${pen.work(one)}`),
      ];
    },
    fixes: ['clock', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1', naming: 'code and name' },
  },
  'the first service in two blocks': {
    write: (pen) => {
      const [first, ...others] = pen.services;
      const part = Math.floor(first!.minutes / 3);
      const block = (letter: string, minutes: number) =>
        `Block ${letter}, ${pen.title(first!)}, ${pen.minutes({ ...first!, minutes })}: ${pen.work(first!)}`;
      return [
        block('A', part),
        ...others.map(
          (one, at) => `Block ${'CDEFG'[at]}, ${pen.title(one)}, ${pen.minutes(one)}: ${pen.work(one)}`,
        ),
        block('B', first!.minutes - part),
      ];
    },
    fixes: ['clock', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1', naming: 'code and name' },
  },
  'an addendum corrects the first service': {
    write: (pen) => {
      const [first, ...others] = pen.services;
      const wrong = first!.minutes + 10;
      return [
        `${pen.title(first!)}: ${wrong} min. ${capital(pen.work(first!))}.`,
        ...others.map((one) => `${pen.title(one)}: ${pen.minutes(one)}. ${capital(pen.work(one))}.`),
        `ADDENDUM: the time of ${first!.code} above was entered wrongly. Correct: ${pen.code(first!)} ${pen.bare(`minutes ${first!.code}`, first!.minutes)} minutes, not ${wrong}.`,
      ];
    },
    fixes: ['clock', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1', naming: 'code and name' },
  },
  'the first service in two parts': {
    write: (pen) => {
      const [first, ...others] = pen.services;
      const part = Math.floor(first!.minutes / 3);
      const half = (minutes: number) =>
        `${pen.title(first!)} ${pen.minutes({ ...first!, minutes })}: ${pen.work(first!)}`;
      return [
        half(part),
        ...others.map((one) => `${pen.title(one)} ${pen.minutes(one)}: ${pen.work(one)}`),
        half(first!.minutes - part),
      ];
    },
    fixes: ['clock', 'units', 'figures', 'joint'],
    with: { bill: 'x2, x1', naming: 'code and name' },
  },
};
