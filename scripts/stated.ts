/** Everything that the product states to a user and has from somebody else, with what tells whether it still holds. */
import measures from '../server/data/measures.json';
import type { CalendarDate } from '../server/src/core/calendar';
import { builtInCodes } from '../server/src/core/codes/codeSet';
import { builtInEdits } from '../server/src/core/edits/builtIn';
import type { TableOrigin } from '../server/src/core/edits/editTable';
import { builtInMue } from '../server/src/core/edits/mueTable';
import { episodeRules } from '../server/src/core/episode/rules/index';
import { modifierConflicts, modifierSource, modifiers } from '../server/src/core/modifiers/modifierSet';
import { thresholdSource, thresholds } from '../server/src/core/modifiers/thresholds';
import { builtInPayers } from '../server/src/core/payers/builtIn';
import { factList } from '../server/src/core/payers/factList';
import type { Source } from '../server/src/core/rule';
import { rules } from '../server/src/core/rules/index';
import { codeCatalogue, sourceText } from '../server/src/core/sources';

/** A fact, or a group of facts that were looked up together. */
export interface Stated {
  /** Where it stands: "payer aetna", "rules mue, data-outdated", "code 97039". */
  readonly where: string;
  /** In words, with the source and its day. */
  readonly what: string;
  /** Day or month of the last look; null where nobody noted one. */
  readonly checked: string | null;
  /** Not yet checked against a primary source: never louder than a hint. */
  readonly verify: boolean;
  /** Last day that a table was published for; left out of everything else. */
  readonly until?: CalendarDate;
}

/** All facts that are stated: of payers, behind the rules, of codes and modifiers, thresholds and tables. */
export const allStated = (): readonly Stated[] => [
  ...factList(builtInPayers.all).map(
    ({ id, what, value, from, source, date, checked, verify }): Stated => ({
      where: `payer ${id}`,
      what: `${what}, ${value}, from ${from} (${source}, ${date})`,
      checked,
      verify,
    }),
  ),
  ...behindRules(),
  ...builtInCodes.all.flatMap(({ code, label, verify }): Stated[] => [
    { ...fromSource(`code ${code}`, codeCatalogue), what: `${label} (${sourceText(codeCatalogue)})` },
    ...(verify.length > 0
      ? [{ where: `code ${code}`, what: verify.join(', '), checked: null, verify: true }]
      : []),
  ]),
  ...[
    ...modifiers.map(({ code, label, verify }) => ({ code, what: label, verify })),
    ...modifierConflicts.map(({ codes, why, verify }) => ({ code: codes.join(' + '), what: why, verify })),
  ].map(
    ({ code, what, verify }): Stated => ({
      ...fromSource(`modifier ${code}`, modifierSource),
      what: `${what} (${sourceText(modifierSource)})`,
      verify,
    }),
  ),
  ...thresholds.map(
    ({ year, kx, review }): Stated => ({
      ...fromSource(`threshold ${year}`, thresholdSource),
      what: `KX above $${kx}, review from $${review} (${sourceText(thresholdSource)})`,
    }),
  ),
  ...[builtInEdits, builtInMue].map(fromTable),
  ...measures.measures.flatMap((measure): Stated[] =>
    'change' in measure && measure.change
      ? [
          {
            where: `measure ${measure.id}`,
            what: `${measure.change.kind} (${measure.change.source}, ${measure.change.date})`,
            checked: measures.about.date,
            verify: false,
          },
        ]
      : [],
  ),
];

/** Each source once, with the rules that rest on it. */
function behindRules(): readonly Stated[] {
  const users = new Map<Source, string[]>();
  for (const { id, sources } of [...rules, ...episodeRules])
    for (const source of sources) users.set(source, [...(users.get(source) ?? []), id]);
  return [...users].map(([source, ids]) => fromSource(`rules ${ids.join(', ')}`, source));
}

const fromSource = (where: string, source: Source): Stated => ({
  where,
  what: sourceText(source),
  checked: source.checked ?? null,
  verify: source.verify ?? false,
});

const fromTable = ({ title, from, to }: TableOrigin): Stated => ({
  where: 'table',
  what: `${title}, published for ${from} to ${to}`,
  checked: from,
  verify: false,
  until: to,
});

/** Why a fact wants another look on a day; null where it does not. */
export function wantsALook(
  { checked, verify, until }: Pick<Stated, 'checked' | 'verify' | 'until'>,
  today: CalendarDate,
): string | null {
  if (verify) return 'not verified';
  if (until !== undefined) return until < today ? `of an earlier quarter; ${until} was its last day` : null;
  if (checked === null) return 'never checked';
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return checked < yearAgo.slice(0, checked.length) ? `last checked ${checked}` : null;
}
