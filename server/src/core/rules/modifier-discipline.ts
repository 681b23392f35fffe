import { type CodeSet, disciplineModifier } from '../codes/codeSet';
import type { Context } from '../context';
import { chargedServices } from '../edits/pairs';
import { addModifiers, replaceModifier } from '../fixes/modifiers';
import { l10n } from '../l10n';
import type { Discipline, Service, Visit } from '../model';
import { isJudgedAsMedicare, type PayerInForce, profileFor, wants } from '../payers/payerOf';
import { loudness } from '../payers/settled';
import type { Report, Rule } from '../rule';
import { ownModifiers, therapyModifiers } from '../sources';
import type { Located } from '../text';

const all: readonly string[] = Object.values(disciplineModifier);

export const modifierDiscipline: Rule = {
  id: 'modifier-discipline',
  category: 'edits',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`Medicare: a therapy code without GP, GO or GN, or with that of another discipline.`,
  why: `On a Medicare claim every therapy line says under which plan of care it was given: GP for physical therapy, GO for
occupational therapy, GN for speech-language pathology. A line without it, or with another one, is returned.

Evaluations go with their own discipline only. A plan of Medicare Advantage may differ from Medicare, so that it is a
hint there; what other payers want is said by payer-asks.`,
  sources: [therapyModifiers, ownModifiers],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    if (payer && isJudgedAsMedicare(payer)) yield* disciplineReports(visit, context, payer);
  },
};

/** What is missing or wrong of GP, GO and GN for a payer that requires them; nothing for one that does not. */
export function disciplineReports(visit: Visit, context: Context, payer: PayerInForce): readonly Report[] {
  const wish = payer.terms.disciplineModifier;
  if (wish?.value !== 'required') return [];
  // Others than Medicare are known to want it on the codes that are always therapy.
  const isTherapy = ({ code }: Service) => {
    const designation = context.codes.find(code)?.designation;
    return isJudgedAsMedicare(payer) ? Boolean(designation) : designation === 'always';
  };
  const missing = chargedServices(visit).filter(
    (service) => isTherapy(service) && disciplinesOn(service).length === 0,
  );
  return [
    ...missingReport(missing, visit, context.codes, wants(payer, wish)),
    // A wrong one is wrong whether or not the units of its line could be read.
    ...visit.services.filter(isTherapy).flatMap((service) => wrongReports(visit, service, context.codes)),
  ].map((report) => ({
    ...report,
    ...loudness(wish),
    ...(report.severity ? { severity: report.severity } : {}),
  }));
}

/** One finding for all lines: it was forgotten once. */
function* missingReport(
  lines: readonly Service[],
  visit: Visit,
  codes: CodeSet,
  payerWants: string,
): Iterable<Report> {
  const [first, ...others] = lines;
  if (!first) return;
  const wanted = lines.map((service) => wantedFor(service, visit, codes));
  const known = wanted.every((modifiers) => modifiers.length === 1);
  const names = [...new Set(wanted.flat())];
  const asked = names.length === 0 ? l10n`GP, GO or GN` : names.join(l10n` or `);
  const isOfPlans = known && names.length > 1;
  const byPlan = lines.map(({ code }, at) => `${wanted[at]![0]} on ${code}`).join(', ');
  const wish = isOfPlans ? byPlan : l10n`${asked} on ${lines.map(({ code }) => code).join(', ')}`;
  yield {
    span: first.name.span,
    message: l10n`${payerWants} ${wish}; it is not written.`,
    related: others.map((service) => ({ span: service.name.span, message: l10n`${service.code} too` })),
    // whether a code is on the list of therapy codes at all
    ...(lines.every(({ code }) => codes.find(code)?.verify.includes('therapy_designation'))
      ? { severity: 'hint' }
      : {}),
    fixes: known
      ? addModifiers(
          visit,
          lines.map((service, at) => ({ service, modifier: wanted[at]![0]! })),
          isOfPlans ? `Add ${byPlan}` : l10n`Add ${asked} to ${lines.map(({ code }) => code).join(', ')}`,
        )
      : [],
  };
}

function wrongReports(visit: Visit, service: Service, codes: CodeSet): readonly Report[] {
  const wanted = wantedFor(service, visit, codes);
  if (wanted.length === 0) return [];
  return disciplinesOn(service)
    .filter(({ value }) => !wanted.includes(value))
    .map((modifier) => ({
      ...wrongReport(visit, service, modifier, wanted),
      ...(ownDisciplines(service, codes)?.settled === false ? { severity: 'hint' as const } : {}),
    }));
}

const wrongReport = (
  visit: Visit,
  service: Service,
  modifier: Located<string>,
  wanted: readonly string[],
): Report => ({
  span: modifier.span,
  message: l10n`${modifier.value} on ${service.code} says ${planOf(modifier.value)}; this ${service.plan ? 'line' : 'visit'} is ${wanted.map(planOf).join(l10n` or `)} (${wanted.join(l10n` or `)}).`,
  fixes: wanted.map((right) =>
    replaceModifier(visit, modifier, right, l10n`Replace ${modifier.value} by ${right} on ${service.code}`),
  ),
});

const disciplinesOn = ({ modifiers }: Service): readonly Located<string>[] =>
  modifiers.filter(({ value }) => all.includes(value));

/** By the plan of care that a line stands under, an evaluation's own discipline, or the disciplines that treated; empty where none is known. */
function wantedFor(service: Service, visit: Visit, codes: CodeSet): readonly string[] {
  const own = ownDisciplines(service, codes)?.disciplines ?? [];
  const treated = [
    visit.discipline,
    ...visit.clinicians.map(({ value }) => value.credential.replace(/A$/, '')),
  ];
  const disciplines = own.length > 0 ? own : service.plan ? [service.plan] : treated;
  return [
    ...new Set(disciplines.flatMap((discipline) => disciplineModifier[discipline as Discipline] ?? [])),
  ];
}

/** Of an evaluation: whose it is, and whether that is verified. */
function ownDisciplines({ code }: Service, codes: CodeSet) {
  const record = codes.find(code);
  return record?.category === 'evaluation' && record.disciplines.length > 0
    ? { disciplines: record.disciplines, settled: !record.verify.includes('disciplines') }
    : null;
}

const planOf = (modifier: string): string =>
  ({ GP: l10n`physical therapy`, GO: l10n`occupational therapy`, GN: l10n`speech-language pathology` })[
    modifier
  ] ?? modifier;
