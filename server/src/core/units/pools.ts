import { type CodeSet, disciplineModifier } from '../codes/codeSet';
import type { Discipline, Service, UnitRule, Visit } from '../model';
import { oncePerVisit } from '../oncePerVisit';
import { type RuleInForce, ruleInForce } from '../payers/payerOf';
import { isBilled } from '../services';
import type { Located } from '../text';
import type { Allocation } from './allocation';
import { supportedUnits, type UnitResult } from './supportedUnits';

/** The timed services of one discipline in one visit, and what their minutes support. */
export interface TimedPool {
  readonly services: readonly Service[];
  /** Units by code as stated; codes without stated units are left out. */
  readonly billed: Allocation;
  /** Units of the whole visit, where the note states only those. */
  readonly statedTotal: Located<number> | null;
  /** Untimed services of the visit, which a stated total may or may not count. */
  readonly untimed: number;
  /** A charge stands without its units: how many are billed is not known yet. */
  readonly open: boolean;
  readonly rule: RuleInForce;
  /** By the rule in force; by both rules where none is. */
  readonly results: readonly UnitResult[];
  /** By the other rule, where the one in force is only reported to be the payer's; empty otherwise. */
  readonly elsewise: readonly UnitResult[];
  /** The same without the work that the note marks as not billed; equal to `results` where there is none. */
  readonly withoutUnbilled: readonly UnitResult[];
}

/**
 * The timed work of a visit by discipline. Minutes that were not billed stay in. A discipline whose
 * minutes are incomplete (a timed code is billed without minutes) is left out: nothing can be judged.
 */
export const timedPools = oncePerVisit((visit, context): readonly TimedPool[] => {
  const rule = ruleInForce(visit, context);
  const statedTotal = visit.services.some((service) => service.units) ? null : visit.totals.units;
  const untimed = visit.services.filter((service) => !counts(service, context.codes)).length;
  const rules: readonly UnitRule[] = rule.rule ? [rule.rule] : bothRules;
  const others = rule.reported ? bothRules.filter((one) => one !== rule.rule) : [];
  const pools = byDiscipline(visit, context.codes);
  return pools
    .filter(
      (services) => services.some(hasMinutes) && services.every((one) => hasMinutes(one) || !isBilled(one)),
    )
    .map((services) => {
      const supported = (some: readonly Service[], by = rules) =>
        by.map((one) => supportedUnits(some.filter(hasMinutes).map(entry), one, context.codes));
      const meant = services.filter((service) => service.unbilled === null);
      return {
        services,
        billed: Object.fromEntries(
          services.flatMap((one) => (one.units ? [[one.code, one.units.value] as const] : [])),
        ),
        statedTotal: pools.length === 1 ? statedTotal : null,
        untimed,
        open: services.some((service) => lacksUnits(service, visit)),
        rule,
        results: supported(services),
        elsewise: supported(services, others),
        withoutUnbilled: supported(meant),
      };
    });
});

const bothRules: readonly UnitRule[] = ['cms', 'midpoint'];

/** In the list of charges without units, though others have them, and nothing says that this is meant. */
export const lacksUnits = (service: Service, visit: Visit): boolean =>
  service.charge !== null && !service.units && !service.unbilled && visit.services.some(isBilled);

const hasMinutes = (service: Service): boolean => service.minutes !== null && service.minutes >= 0;

const entry = (service: Service) => ({ code: service.code, minutes: service.minutes ?? 0 });

/**
 * One pool, or one for each discipline, by the plan of care as the note tells it or by GP, GO and GN, where clinicians of several treated (Pub 100-04
 * ch. 5 §20.2.B counts each plan of care by itself). A lone wrong modifier does not make a second pool.
 */
function byDiscipline(visit: Visit, codes: CodeSet): readonly (readonly Service[])[] {
  const timed = visit.services.filter((service) => counts(service, codes));
  const treating = new Set(visit.clinicians.map(({ value }) => value.credential.replace(/A$/, '')));
  const isApart = timed.some(({ plan }) => plan !== undefined);
  if (!isApart && [...treating].filter((credential) => credential in disciplineModifier).length < 2)
    return [timed];
  const modifiers = Object.values(disciplineModifier);
  const fallback = visit.discipline ? disciplineModifier[visit.discipline as Discipline] : '';
  const pools = new Map<string, Service[]>();
  for (const service of timed) {
    const modifier = service.plan
      ? disciplineModifier[service.plan]
      : (service.modifiers.find(({ value }) => modifiers.includes(value))?.value ?? fallback);
    pools.set(modifier, [...(pools.get(modifier) ?? []), service]);
  }
  return [...pools.values()];
}

/** Timed codes, and codes that nobody knows: a mistyped code keeps its minutes. */
function counts(service: Service, codes: CodeSet): boolean {
  const record = codes.find(service.code);
  return record ? record.timed : service.minutes !== null;
}
