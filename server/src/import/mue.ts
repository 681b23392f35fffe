/** The columns of a MUE table, in order. */
export const mueColumns = ['code', 'units', 'indicator', 'rationale'] as const;

export type MueRecord = Readonly<Partial<Record<(typeof mueColumns)[number], string>>>;

/** What a record of a CMS MUE table says; undefined for the copyright cell and anything else. */
export function mueLimit(record: MueRecord): { readonly code: string; readonly units: number } | undefined {
  const [code = '', units = '', indicator = ''] = [record.code, record.units, record.indicator].map((cell) =>
    cell?.trim(),
  );
  if (!/^[A-Z0-9]{5}$/.test(code) || !/^\d{1,5}$/.test(units) || !/^[123]\b/.test(indicator))
    return undefined;
  return { code, units: Number(units) };
}

/** Whose limits a header record announces; undefined for other records. */
export function mueSetting({ units = '' }: MueRecord): 'practitioner' | 'hospital' | 'supplier' | undefined {
  if (!/MUE Values/i.test(units)) return undefined;
  return /hospital/i.test(units) ? 'hospital' : /supplier/i.test(units) ? 'supplier' : 'practitioner';
}
