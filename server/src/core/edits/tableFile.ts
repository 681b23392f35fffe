/** The file that an import writes: one table, filtered to therapy codes, with what it was read from. */
import * as v from 'valibot';
import { type CalendarDate, calendarDate } from '../calendar';
import { type Edit, type EditTable, editTable, type TableOrigin } from './editTable';
import { type MueTable, mueTable } from './mueTable';

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((text) => calendarDate(...(text.split('-').map(Number) as [number, number, number])) !== undefined),
  v.transform((text) => text as CalendarDate),
);
const code = v.pipe(v.string(), v.regex(/^[A-Z0-9]{5}$/));

const head = { title: v.string(), from: day, to: day, files: v.array(v.string()) };

const tableSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('ptp'),
    ...head,
    rows: v.array(v.tuple([code, code, v.picklist([0, 1, 9]), day, v.nullable(day), v.string()])),
  }),
  v.strictObject({
    kind: v.literal('mue'),
    ...head,
    rows: v.array(v.tuple([code, v.pipe(v.number(), v.integer(), v.minValue(0))])),
  }),
]);

/** An imported table as it is stored. PTP rows: both codes, indicator, first and last day, rationale. */
export type TableFile = v.InferOutput<typeof tableSchema>;

export type ImportedTable =
  | { readonly kind: 'ptp'; readonly table: EditTable }
  | { readonly kind: 'mue'; readonly table: MueTable };

/** One row a line, so that two imports can be compared. */
export const tableText = ({ rows, ...rest }: TableFile): string =>
  `${JSON.stringify(rest).slice(0, -1)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;

/** The stored table, or undefined when the text is not one. */
export function readTable(text: string): ImportedTable | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = v.safeParse(tableSchema, json);
  if (!result.success) return undefined;
  const { title, from, to } = result.output;
  const origin: TableOrigin = { title, from, to, imported: true };
  if (result.output.kind === 'mue')
    return { kind: 'mue', table: mueTable(new Map(result.output.rows), origin) };
  const edits = result.output.rows.map(
    ([column1, column2, indicator, effective, deletion, rationale]): Edit => ({
      column1,
      column2,
      indicator,
      effective,
      deletion,
      rationale,
    }),
  );
  return { kind: 'ptp', table: editTable(edits, origin) };
}
