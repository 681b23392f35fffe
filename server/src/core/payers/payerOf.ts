import type { Context } from '../context';
import { l10n } from '../l10n';
import type { PayerKind, UnitRule, Visit } from '../model';
import { oncePerVisit } from '../oncePerVisit';
import type { Source } from '../rule';
import { type PayerProfile, type PayerSet, termsOn } from './payerSet';
import type { PayerTerms } from './schema';

/** The payer that a visit is judged by. */
export interface PayerInForce {
  readonly profile: PayerProfile;
  readonly terms: PayerTerms;
  /** Named in the note, or the clinic's default for notes that name none. */
  readonly chosenBy: 'note' | 'default';
}

/** The profile for a visit by the payer's name, else its kind, else the default; null where nothing says. */
export const profileFor = oncePerVisit((visit, context): PayerInForce | null => {
  const { kind, name } = visit.payer;
  const date = visit.dateOfService?.value ?? null;
  const inForce = (profile: PayerProfile, chosenBy: 'note' | 'default'): PayerInForce => ({
    profile,
    terms: termsOn(profile, date),
    chosenBy,
  });
  const byNote =
    (name ? profileNamed(name.value, kind, context.payers) : undefined) ??
    (kind === 'unset' ? undefined : context.payers.find(kind));
  if (byNote) return inForce(byNote, 'note');
  if (name || kind !== 'unset') return null;
  const byDefault = context.defaultPayer === null ? undefined : context.payers.find(context.defaultPayer);
  return byDefault ? inForce(byDefault, 'default') : null;
});

/** The profile that a name in a note stands for, among those of its kind; a plan of Medicaid has its state's rules. */
export function profileNamed(name: string, kind: PayerKind, payers: PayerSet): PayerProfile | undefined {
  const fits = (profile: PayerProfile) => kind === 'unset' || profile.own || profile.kind === kind;
  // "CareSource Ohio", "Florida Community Care LTC", "Humana MAPD", "Medicare Advantage (Humana)"
  const program = { medicaid: 'Medicaid', 'medicare-advantage': 'Medicare' }[kind as string];
  if (!program) return payers.named(name, fits);
  const [first, second] = name.split(' ');
  const said = [name, first, `${first} ${second}`].map((words) => `${words} ${program}`);
  return payers.named(said.join(', '), fits);
}

/** The unit rule that binds a visit, and why; `rule` null where nothing settles it. */
export interface RuleInForce {
  readonly rule: UnitRule | null;
  /** In words: "the note says so", "Medicare Part B". */
  readonly because: string;
  /** Where the payer's profile has the rule from; left out where the profile does not decide. */
  readonly source?: Source;
  /** The rule is only reported to be this payer's: what another rule allows may be right too. */
  readonly reported?: true;
}

/** What the note says itself counts first, then the payer's profile, then what its words imply. */
export function ruleInForce(visit: Visit, context: Context): RuleInForce {
  const { rule, ruleWords } = visit.payer;
  if (ruleWords && rule) return { rule, because: l10n`the note says so` };
  const payer = profileFor(visit, context);
  const stated = payer?.terms.unitRule;
  if (payer && stated && stated.value !== 'none') {
    const chosen = payer.profile.own || context.defaultPayer === payer.profile.id;
    if (chosen || !stated.onlyIfChosen)
      return {
        rule: stated.value,
        because: payer.profile.name,
        source: { title: stated.source, date: stated.date, verify: stated.verify ?? false },
        ...(stated.verify ? { reported: true } : {}),
      };
  }
  if (rule)
    return {
      rule,
      because: payer?.profile.name ?? l10n`the payer in the note`,
      ...(visit.payer.kind === 'medicare-b' ? {} : { reported: true }),
    };
  return {
    rule: null,
    because: payer
      ? l10n`${payer.profile.name} is not known to use one rule or the other`
      : l10n`the note names no payer`,
  };
}

/** "Medicare wants", "Aetna may want": who asks for something, and whether that is settled. */
export const wants = (payer: PayerInForce, fact: { readonly verify?: boolean }): string =>
  `${payer.profile.kind === 'medicare-b' ? 'Medicare' : payer.profile.name} ${fact.verify ? l10n`may want` : l10n`wants`}`;

/** Judged by the rules named after Medicare: Medicare, and a payer of the clinic's own, which it has described. */
export const isJudgedAsMedicare = (payer: PayerInForce): boolean => isMedicare(payer) || payer.profile.own;

/** Medicare Part B and Medicare Advantage, which is treated like it for totals and modifiers. */
export const isMedicare = (payer: PayerInForce | null): boolean =>
  payer?.profile.kind === 'medicare-b' || payer?.profile.kind === 'medicare-advantage';
