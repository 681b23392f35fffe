import { l10n } from '../l10n';
import type { SectionKind } from '../model';
import { type Place, type Suggestion, typed } from './completion';

const headings: readonly { readonly kind: SectionKind; readonly long: string; readonly short?: string }[] = [
  { kind: 'subjective', long: 'Subjective', short: 'S' },
  { kind: 'objective', long: 'Objective', short: 'O' },
  { kind: 'treatment', long: 'Treatment' },
  { kind: 'response', long: 'Response' },
  { kind: 'assessment', long: 'Assessment', short: 'A' },
  { kind: 'plan', long: 'Plan', short: 'P' },
  { kind: 'goals', long: 'Goals' },
  { kind: 'time', long: 'Time' },
  { kind: 'billing', long: 'Billing' },
];

/** The headings that this visit does not have yet, written like those that it has. */
export function headingSuggestions(place: Place): readonly Suggestion[] {
  const { analysis, visit } = place;
  const sections = visit?.sections ?? [];
  const written = sections.flatMap(({ heading }) =>
    heading ? [analysis.text.slice(heading.start, heading.end)] : [],
  );
  const bare = written.map((heading) => heading.replace(/(?<!\W)\W+$/, ''));
  const short = bare.some((heading) => heading.length === 1);
  const upper = bare.some((heading) => heading.length > 1 && heading === heading.toUpperCase());
  const first = sections.find(({ heading }) => heading)?.heading;
  const mark = first
    ? (/[:.)]$/.exec(written[0]!)?.[0] ?? /^[:.)]/.exec(analysis.text.slice(first.end))?.[0] ?? '')
    : ':';
  return headings
    .filter(({ kind }) => !sections.some((section) => section.kind === kind))
    .map((heading) => {
      const name = short && heading.short ? heading.short : upper ? heading.long.toUpperCase() : heading.long;
      return {
        kind: 'heading',
        label: `${name}${mark}`,
        detail: l10n`heading`,
        filter: `${heading.long} ${name}`,
        span: typed(place, 0),
        text: [mark ? `${name}${mark} ` : name],
      };
    });
}
