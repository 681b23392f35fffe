import { builtInCodes } from '../codes/codeSet';
import type { TableOrigin } from './editTable';

/** The most units of a code for one patient and day, as Medicare publishes them each quarter. */
export interface MueTable extends TableOrigin {
  /** Units; null where none is published, which is not the same as no limit. 0: never paid by itself. */
  limit(code: string): number | null;
  readonly size: number;
}

export const mueTable = (limits: ReadonlyMap<string, number>, origin: TableOrigin): MueTable => ({
  ...origin,
  limit: (code) => limits.get(code) ?? null,
  size: limits.size,
});

export const builtInMue: MueTable = mueTable(
  new Map(builtInCodes.all.flatMap(({ code, mue }) => (mue === null ? [] : [[code, mue] as const]))),
  {
    title: 'CMS practitioner MUE table of July 2024',
    from: '2024-07-01',
    to: '2024-09-30',
    imported: false,
  },
);
