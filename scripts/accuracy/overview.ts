import type { Placed } from './compareNote';
import type { Comparison } from './comparison';
import { type Figure, figure } from './figures';

type Show = 'F1' | 'P' | 'P / R';

/** What one looks at first, and the fields that are counted together for it. */
const rows: readonly { readonly title: string; readonly has: RegExp; readonly show: Show }[] = [
  { title: 'services: code, minutes, units', has: /^services\.record$/, show: 'F1' },
  { title: 'services: times and modifiers too', has: /^services\.exact$/, show: 'F1' },
  { title: 'the same, of those read as sure', has: /^services\.sure$/, show: 'P' },
  { title: 'codes', has: /^services\.code$/, show: 'F1' },
  { title: 'minutes', has: /^services\.minutes$/, show: 'F1' },
  { title: 'units', has: /^services\.units$/, show: 'F1' },
  { title: 'modifiers', has: /^services\.modifiers$/, show: 'F1' },
  { title: 'not delivered', has: /^notDelivered$/, show: 'F1' },
  { title: 'time and unit findings', has: /^findings\.(time-|units-|mue$)/, show: 'P / R' },
  { title: 'other findings', has: /^findings\.(?!time-|units-|mue$)/, show: 'P / R' },
  { title: 'visits and dates', has: /^(visits|dateOfService)$/, show: 'F1' },
  { title: 'totals', has: /^totals\./, show: 'F1' },
  { title: 'session', has: /^session$/, show: 'F1' },
  { title: 'payer and rule', has: /^(payer|unitRule)$/, show: 'F1' },
  { title: 'signature', has: /^signature$/, show: 'F1' },
  { title: 'elements of 97530', has: /^elements97530\./, show: 'F1' },
  { title: 'medical necessity', has: /^medicalNecessity$/, show: 'F1' },
];

export interface Column {
  readonly title: string;
  readonly comparisons: readonly Comparison[];
}

/** The figures that one looks at first, a column for each set of notes. */
export function overview(columns: readonly Column[]): string {
  const width = Math.max(13, ...columns.map(({ title }) => title.length + 2));
  const line = (title: string, cells: readonly string[]) =>
    `${title.padEnd(42)}${cells.map((cell) => cell.padStart(width)).join('')}`;
  return [
    line(
      '',
      columns.map(({ title }) => title),
    ),
    ...rows.map(({ title, has, show }) =>
      line(
        `${title} (${show})`,
        columns.map(({ comparisons }) =>
          shown(
            figure(
              title,
              comparisons.filter(({ field }) => has.test(field)),
            ),
            show,
          ),
        ),
      ),
    ),
  ].join('\n');
}

const shown = ({ f1, precision, recall }: Figure, show: Show): string =>
  show === 'F1'
    ? f1.toFixed(3)
    : show === 'P'
      ? (precision?.toFixed(3) ?? '-')
      : `${precision?.toFixed(2) ?? '-'} / ${recall?.toFixed(2) ?? '-'}`;

/**
 * What is wrong in a note, a line a visit: `n01/2 97530 30 min x2 GP => 97530 15 min x2 GP; totals.timedMinutes 45 => -`.
 * A service is shown whole, and once.
 */
export function differences(name: string, comparisons: readonly Placed[]): readonly string[] {
  const wrong = comparisons.filter(
    ({ field, gold, found }) =>
      gold !== found && (field === 'services.exact' || !field.startsWith('services.')),
  );
  const visits = [...new Set(wrong.map(({ label, visit }) => `${label ?? ''}|${visit?.index ?? ''}`))];
  return visits.map((key) => {
    const of = wrong.filter(({ label, visit }) => `${label ?? ''}|${visit?.index ?? ''}` === key);
    const { label } = of[0]!;
    const parts = of.map(({ field, gold, found }) => {
      const arrow = `${gold ?? '-'} => ${found ?? '-'}`;
      if (field === 'services.exact') return arrow;
      if (field.startsWith('findings.'))
        return `${gold === null ? 'false' : 'missed'} ${field.slice('findings.'.length)}`;
      return `${field.replace('elements97530.', '')} ${arrow}`;
    });
    return `${name}/${label === null ? 'extra' : label + 1} ${parts.join('; ')}`;
  });
}
