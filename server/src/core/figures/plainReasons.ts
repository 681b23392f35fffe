/** Reasons of the reading of figures in plain words, for people. */
import { reasonParts } from './reasons';

/** What stands beside a figure, by the class of the word or sign. */
const beside = (value: string): string | null => {
  const known: Readonly<Record<string, string>> = {
    code: 'a code',
    name: 'the name of a service',
    duration: 'minutes',
    units: 'units',
    interval: 'clock times',
    clock: 'a clock time',
    modifier: 'a modifier',
    date: 'a date',
    box: 'a box',
    measure: 'a measure',
  };
  // words beside it are labels, with a reason of their own
  if (value.startsWith('(')) return null;
  if (value.startsWith('"')) return value;
  return known[value] ?? null;
};

const of = (say: string) => (value: string) => {
  const what = beside(value);
  return what && `${say} ${what}`;
};

/** Lines of a kind that says something to a reader. */
const linesOf: Readonly<Record<string, string>> = {
  row: 'it stands in a table',
  total: 'its line tells totals',
  bill: 'its line is a bill',
  signature: 'its line is a signature',
  page: 'its line is the top or foot of a page',
  legend: 'its line is a printed key',
};

/** By the name of a reason what its values say; null where that tells a person nothing. */
const sentences: Readonly<Record<string, (...values: readonly string[]) => string | null>> = {
  'nothing else between': (where) =>
    where?.startsWith('behind')
      ? 'it stands right behind the service'
      : 'it stands right in front of the service',
  'nearest service': () => 'no other service stands nearer',
  'as minutes': (value) => (value === '0' ? 'no minutes are given' : `${value} minutes are a usual length`),
  'as units': (value) => (value === 'more' ? null : `${value} is a usual count of units`),
  'in front': (value) => of('in front of it stands')(value!),
  behind: (value) => of('behind it stands')(value!),
  'second in front': (value) => of('two places in front of it stands')(value!),
  'second behind': (value) => of('two places behind it stands')(value!),
  'label in front': (value) => `a word like "${value}" stands in front of it`,
  'label behind': (value) => `a word like "${value}" stands behind it`,
  'words above in its column': (value) => `a word like "${value}" stands above it in its column`,
  'how it is written': (value) => `it is written as ${value}`,
  section: (value) => (value === 'other' ? null : `it stands under ${value}`),
  column: (value) => (value === 'none' || value === 'other' ? null : `it stands in the column of ${value}`),
  'kind of line': (value) => linesOf[value!] ?? null,
  'the same shape in other lines': (count) => (count === '0' ? null : 'other lines are written alike'),
  'no other is larger': (yes) => (yes === 'yes' ? 'no other number is larger' : 'another number is larger'),
  'is the sum of others': (value) => (value === 'no' ? null : 'it is the sum of other numbers'),
  'in brackets of its own': () => 'it stands in brackets of its own',
  'place in the visit': (value) => `it stands in the ${value} of the visit`,
  'same place in a row of as many': (yes) =>
    yes === 'yes' ? 'it stands in the place of its service, in a row of as many' : null,
  'in the block below it': () => 'it stands in the lines below its service',
  'indented below it': () => 'it is indented below its service',
  'words of that work in its sentence': (own) =>
    own === '0' ? null : 'words of that work stand in its sentence',
};

/** A reason in plain words; null where its name and values tell a person nothing. */
export function plainReason(index: number): string | null {
  const { name, values } = reasonParts(index);
  // what is usual for a length or a count does not speak for nothing
  if (values[0] === 'nothing' && name.startsWith('as ')) return null;
  return sentences[name]?.(...values.slice(1)) ?? null;
}
