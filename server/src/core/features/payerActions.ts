import type { Analysis } from '../analysis';
import type { Context } from '../context';
import { noEdits } from '../door/door';
import { l10n } from '../l10n';
import type { UnitRule, Visit } from '../model';
import { profileFor } from '../payers/payerOf';
import type { PayerData } from '../payers/schema';
import type { Finding } from '../rule';
import { ruleName } from '../units/words';
import { type Action, offer } from './action';

/** Findings that a clinic may know better than the profile: its contract counts more. */
const byContract = [
  'payer-asks',
  'units-cap',
  'authorization-wanted',
  'prior-authorization',
  'visit-limit',
  'payer-unset',
  'modifier-discipline',
  'assistant-modifier',
  'kx-threshold',
  'time-totals-missing',
  'mue',
  'ncci-modifier',
  'ncci-forbidden',
];
/** Those that the payer's rule for units decides; where the rule is only reported they are hints. */
const byRule = ['units-over', 'units-under', 'units-split'];
const aboutRule = ({ id, severity }: Finding): boolean =>
  id === 'units-rule-differs' || (byRule.includes(id) && severity === 'hint');

/**
 * A way out of the findings about a payer that does not touch the note: the payer for notes that name none, or the
 * clinic's own profile of the one that is named, made from the nearest built-in one.
 */
export const payerActions = (
  analysis: Analysis,
  findings: readonly Finding[],
  context: Context,
): readonly Action[] => {
  const found = findings
    .filter((finding) => byContract.includes(finding.id) || aboutRule(finding))
    .flatMap((finding) => waysOut(finding, analysis.visits[finding.visit]!, context));
  return [...new Map(found.reverse().map((action) => [action.title, action])).values()].reverse();
};

function waysOut(finding: Finding, visit: Visit, context: Context): readonly Action[] {
  const name = visit.payer.name?.value;
  if (!name) return [choosePayer(finding)];
  // no contract says otherwise than the law that Medicare Part B goes by
  if (profileFor(visit, context)?.profile.own || visit.payer.kind === 'medicare-b') return [];
  const rules: readonly UnitRule[] = aboutRule(finding) ? ['cms', 'midpoint'] : [];
  return [
    ...rules.map((rule) => ({
      ...offer(
        'fix',
        l10n`${name} counts by the ${ruleName[rule]}: write it into a profile of your own`,
        noEdits,
      ),
      creates: ownProfile(name, visit, context, rule),
      finding,
    })),
    ...(rules.length > 0
      ? []
      : [
          {
            ...offer('fix', l10n`Write your own profile of ${name}`, noEdits),
            creates: ownProfile(name, visit, context, null),
            finding,
          },
        ]),
  ];
}

/** Where a note names no payer, the clinic may have one that it means: a setting, not words of the note. */
const choosePayer = (finding: Finding): Action => ({
  ...offer('fix', l10n`Choose the payer for notes that name none…`, noEdits),
  asks: { about: 'payer' },
  finding,
});

/** A profile that says what the clinic knows and leaves the rest to the nearest built-in one. */
function ownProfile(
  name: string,
  visit: Visit,
  context: Context,
  rule: UnitRule | null,
): NonNullable<Action['creates']> {
  const nearest = profileFor(visit, context)?.profile;
  const date = visit.dateOfService?.value;
  const id =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50)
      .replace(/-$/, '') || 'payer';
  // a profile with the id of a built-in one would take its place for all notes
  const own = context.payers.find(id) ? `our-${id}` : id;
  const profile: PayerData = {
    id: own,
    name,
    kind: visit.payer.kind === 'unset' ? 'commercial' : visit.payer.kind,
    aliases: [name],
    ...(nearest ? { extends: nearest.id } : {}),
    notes: l10n`Only what stands here differs from the profile that it extends. Fill in where it is said.`,
    versions: [
      {
        from: (date ? `${date.slice(0, 4)}-01-01` : '2020-01-01') as PayerData['versions'][number]['from'],
        ...(rule
          ? {
              unitRule: {
                value: rule,
                source: 'Where it is said: contract, manual with its section, letter, telephone call',
                date: date?.slice(0, 7) ?? '2020',
              },
            }
          : {}),
      },
    ],
  };
  return { path: `.theralint/payers/${own}.json`, text: `${JSON.stringify(profile, null, 2)}\n` };
}
