import { builtInCodes } from '../codes/codeSet';
import { l10n } from '../l10n';
import type { Setting } from '../model';
import type { TableOrigin } from './editTable';

/** The most units of a code for one patient and day, as Medicare publishes them each quarter. */
export interface MueTable extends TableOrigin {
  /**
   * Units; null where none is published, which is not the same as no limit. 0: never paid by itself. Of a table of
   * the other setting there is none.
   */
  limit(code: string, setting?: Setting): number | null;
  /** Whose limits those are. */
  titleFor(setting?: Setting): string;
  readonly size: number;
}

export const mueTable = (
  limits: ReadonlyMap<string, number>,
  origin: TableOrigin,
  hospital?: { readonly limits: ReadonlyMap<string, number>; readonly title: string },
): MueTable => {
  // an imported table says in its title whose it is
  const isHospital = /hospital/i.test(origin.title);
  return {
    ...origin,
    limit: (code, setting) => {
      if (setting === 'hospital outpatient' && !isHospital) return hospital?.limits.get(code) ?? null;
      return setting === 'office' && isHospital ? null : (limits.get(code) ?? null);
    },
    titleFor: (setting) => (setting === 'hospital outpatient' && hospital ? hospital.title : origin.title),
    size: limits.size,
  };
};

export const builtInMue: MueTable = mueTable(
  new Map(builtInCodes.all.flatMap(({ code, mue }) => (mue === null ? [] : [[code, mue] as const]))),
  {
    title: l10n`CMS practitioner MUE table of July 2024`,
    from: '2024-07-01',
    to: '2024-09-30',
    imported: false,
  },
  {
    limits: new Map(
      builtInCodes.all.flatMap(({ code, mueHospital }) =>
        mueHospital === null ? [] : [[code, mueHospital] as const],
      ),
    ),
    title: l10n`CMS outpatient hospital MUE table of July 2024`,
  },
);
