/** Tables with the services as columns: a line of codes, and below it minutes, times and units in their order. */
import type { Token } from '../scan/tokens';
import type { Building } from './building';
import { wordClassNamed, wordClassOf } from './tokenClass';

/** What a row below the codes tells of each: nothing where it counts something else. */
export type ColumnRole = 'minutes' | 'units' | 'interval' | 'nothing';

/** A row below a line of codes. */
export interface BelowCodes {
  /** Index of the row of the codes. */
  readonly codes: number;
  readonly role: ColumnRole;
  /** Tokens of the row that stand in the columns, in the order of the codes. */
  readonly values: readonly number[];
}

/** More columns are no list of services. */
const mostCodes = 8;
/** Words that a line of codes may open with: "CPT code", "Procedure". */
const mostTitles = 3;
/** Words and signs in front of the values of a row: "Co-treat min". */
const longestLabel = 6;
const [minutes, units] = ['minutes', 'units'].map(wordClassNamed);

/** The rows that stand below a line of codes, by their index. */
export function rowsBelowCodes(rows: readonly Building[]): ReadonlyMap<number, BelowCodes> {
  const found = new Map<number, BelowCodes>();
  for (const row of rows) {
    const count = codesIn(row);
    if (count === 0) continue;
    const below: [number, BelowCodes][] = [];
    for (let i = row.index + 1; i < rows.length && !rows[i]!.line.afterBlank; i++) {
      const values = valuesIn(rows[i]!, count);
      if (!values) break;
      below.push([i, { codes: row.index, role: roleOf(rows[i]!, values), values }]);
    }
    // a list of codes with numbers of something else below it is no table
    if (below.some(([, { role }]) => role !== 'nothing')) for (const [i, one] of below) found.set(i, one);
  }
  return found;
}

/** How many codes a line holds, all different, with nothing but their modifiers and a title; else 0. */
function codesIn({ tokens, table }: Building): number {
  if (table !== null) return 0;
  const first = tokens.findIndex(({ kind }) => kind === 'code');
  if (first < 0 || first > mostTitles || !tokens.slice(0, first).every(isLabel)) return 0;
  const own = tokens.slice(first);
  const codes = own.flatMap((token) => (token.kind === 'code' ? [token.code] : []));
  const isPlain = own.every(({ kind }) => kind === 'code' || kind === 'modifier' || kind === 'mark');
  const isList = codes.length > 1 && codes.length <= mostCodes && new Set(codes).size === codes.length;
  return isPlain && isList ? codes.length : 0;
}

const isLabel = ({ kind }: Token): boolean => kind === 'word' || kind === 'mark' || kind === 'name';
const isValue = ({ kind }: Token): boolean =>
  kind === 'number' || kind === 'duration' || kind === 'units' || kind === 'interval';

/** The values of a row with a label in front, if there are as many as codes. */
function valuesIn({ tokens, table }: Building, count: number): readonly number[] | null {
  const first = tokens.findIndex(isValue);
  if (table !== null || first < 0 || first > longestLabel || !tokens.slice(0, first).every(isLabel))
    return null;
  const values: number[] = [];
  for (let i = first; i < tokens.length; i++) {
    if (isValue(tokens[i]!)) values.push(i);
    else if (tokens[i]!.kind !== 'mark') return null;
  }
  return values.length === count ? values : null;
}

function roleOf({ tokens, classes }: Building, values: readonly number[]): ColumnRole {
  const kinds = values.map((i) => tokens[i]!.kind);
  const labels = classes.slice(0, values[0]).map(wordClassOf);
  if (kinds.every((kind) => kind === 'interval')) return 'interval';
  if (kinds.includes('interval')) return 'nothing';
  if (kinds.includes('units') || labels.includes(units!)) return 'units';
  if (kinds.includes('duration') || labels.includes(minutes!)) return 'minutes';
  return values[0] === 0 ? roleOfBare(tokens, values) : 'nothing';
}

/** "12  10  23" and below it "1  1  2", without any label: what each service took, and its units. */
function roleOfBare(tokens: readonly Token[], values: readonly number[]): ColumnRole {
  const numbers = values.flatMap((i) => {
    const token = tokens[i]!;
    return token.kind === 'number' ? [token.value] : [];
  });
  if (numbers.length !== tokens.length) return 'nothing';
  if (numbers.every((value) => value <= mostUnits)) return 'units';
  return numbers.every((value) => value >= fewest && value <= most) ? 'minutes' : 'nothing';
}
const mostUnits = 4;
/** Of one service, in minutes. */
const [fewest, most] = [5, 90];
