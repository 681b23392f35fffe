import { type CodeSet, disciplineModifier } from '../codes/codeSet';
import { chargedServices } from '../edits/pairs';
import { addModifiers, replaceModifier } from '../fixes/modifiers';
import type { Discipline, Service, Visit } from '../model';
import { profileFor } from '../payers/payerOf';
import type { Report, Rule } from '../rule';
import { therapyModifiers } from '../sources';
import type { Located } from '../text';

const all: readonly string[] = Object.values(disciplineModifier);

export const modifierDiscipline: Rule = {
  id: 'modifier-discipline',
  category: 'edits',
  certainty: 'rule',
  severity: 'warning',
  summary: 'Medicare: a therapy code without GP, GO or GN, or with that of another discipline.',
  why: `On a Medicare claim every therapy line says under which plan of care it was given: GP for physical therapy, GO for
occupational therapy, GN for speech-language pathology. A line without it, or with another one, is returned.

Evaluations go with their own discipline only. Medicare Advantage is treated like Medicare here; a plan may differ.`,
  sources: [therapyModifiers],
  *check(visit, context) {
    if (profileFor(visit, context)?.terms.disciplineModifier?.value !== 'required') return;
    const isTherapy = ({ code }: Service) => context.codes.find(code)?.designation;
    const lines = chargedServices(visit).filter(isTherapy);
    yield* missingReport(
      lines.filter((service) => disciplinesOn(service).length === 0),
      visit,
      context.codes,
    );
    // A wrong one is wrong whether or not the units of its line could be read.
    for (const service of visit.services.filter(isTherapy)) {
      const wanted = wantedFor(service, visit, context.codes);
      const wrong = disciplinesOn(service).filter(
        ({ value }) => wanted.length > 0 && !wanted.includes(value),
      );
      for (const modifier of wrong) yield wrongReport(visit, service, modifier, wanted);
    }
  },
};

/** One finding for all lines: it was forgotten once. */
function* missingReport(lines: readonly Service[], visit: Visit, codes: CodeSet): Iterable<Report> {
  const [first, ...others] = lines;
  if (!first) return;
  const wanted = lines.map((service) => wantedFor(service, visit, codes));
  const known = wanted.every((modifiers) => modifiers.length === 1);
  const names = [...new Set(wanted.flat())];
  const asked = names.length === 0 ? 'GP, GO or GN' : names.join(' or ');
  yield {
    span: first.name.span,
    message: `Medicare wants ${asked} on ${lines.map(({ code }) => code).join(', ')}; it is not written.`,
    related: others.map((service) => ({ span: service.name.span, message: `${service.code} too` })),
    fixes: known
      ? addModifiers(
          visit,
          lines.map((service, at) => ({ service, modifier: wanted[at]![0]! })),
          `Add ${asked} to ${lines.map(({ code }) => code).join(', ')}`,
        )
      : [],
  };
}

const wrongReport = (
  visit: Visit,
  service: Service,
  modifier: Located<string>,
  wanted: readonly string[],
): Report => ({
  span: modifier.span,
  message: `${modifier.value} on ${service.code} says ${planOf(modifier.value)}; this visit is ${wanted.map(planOf).join(' or ')} (${wanted.join(' or ')}).`,
  fixes: wanted.map((right) =>
    replaceModifier(visit, modifier, right, `Replace ${modifier.value} by ${right} on ${service.code}`),
  ),
});

const disciplinesOn = ({ modifiers }: Service): readonly Located<string>[] =>
  modifiers.filter(({ value }) => all.includes(value));

/** By an evaluation's own discipline, else by the disciplines that treated; empty where neither is known. */
function wantedFor(service: Service, visit: Visit, codes: CodeSet): readonly string[] {
  const record = codes.find(service.code);
  const own = record?.category === 'evaluation' ? record.disciplines : [];
  const treated = [
    visit.discipline,
    ...visit.clinicians.map(({ value }) => value.credential.replace(/A$/, '')),
  ];
  const disciplines = own.length > 0 ? own : treated;
  return [
    ...new Set(disciplines.flatMap((discipline) => disciplineModifier[discipline as Discipline] ?? [])),
  ];
}

const planOf = (modifier: string): string =>
  ({ GP: 'physical therapy', GO: 'occupational therapy', GN: 'speech-language pathology' })[modifier] ??
  modifier;
