/** What was billed against what the notes support. */
import type { Context } from '../context';
import { isSamePerson } from '../episode/facts/patient';
import type { VisitSummary } from '../episode/summary';
import type { Service, Visit } from '../model';
import type { Severity } from '../rule';
import { rules } from '../rules/index';
import { located } from '../text';
import type { ClaimLine } from './claim';

/** A difference between a bill and a note; `line` or `visit` is null where the other side has nothing. */
export interface Difference {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: ClaimLine | null;
}

/** Rules that judge units and modifiers: they judge the visit as it was billed. */
const ofBilling = new Set([
  'units-over',
  'units-under',
  'units-split',
  'units-untimed',
  'mue',
  'ncci-modifier',
  'ncci-forbidden',
  'modifier-discipline',
  'modifier-unknown',
  'assistant-modifier',
]);

/** The lines of the bill for a visit: those of its person and day. */
export const linesFor = (summary: VisitSummary, claims: readonly ClaimLine[]): readonly ClaimLine[] =>
  claims.filter(({ person, date }) => date === summary.date?.value && isSamePerson(person, summary.person));

/**
 * What differs between a visit and its lines of the bill: codes on one side only, and all that the rules on units and
 * modifiers say of the visit with the units and modifiers that were billed.
 */
export function differences(
  visit: Visit,
  lines: readonly ClaimLine[],
  context: Context,
): readonly Difference[] {
  const given = new Set(visit.services.map(({ code }) => code));
  const lineOf = (code: string) => lines.find((line) => line.code === code) ?? null;
  const notInNote = lines
    .filter(({ code }) => !given.has(code))
    .map((line) => ({
      id: 'claim-without-work',
      severity: 'warning' as const,
      message: `${line.code} is billed with ${line.units} ${line.units === 1 ? 'unit' : 'units'}, and the note of the day names no such work.`,
      line,
    }));
  const notBilled = visit.services
    .filter(({ code, unbilled }) => !unbilled && !lineOf(code))
    .map(({ code, minutes }) => ({
      id: 'work-without-claim',
      severity: 'info' as const,
      message: `The note has ${code}${minutes === null ? '' : ` with ${minutes} min`}, and no line of the bill has it.`,
      line: null,
    }));
  const billed = asBilled(visit, lines);
  const judged = rules
    .filter(({ id }) => ofBilling.has(id))
    .flatMap((rule) =>
      [...rule.check(billed, context)].map(({ message, span, severity }) => ({
        id: rule.id,
        severity: severity ?? rule.severity,
        message,
        line:
          lineOf(billed.services.find(({ name }) => name.span.start === span.start)?.code ?? '') ??
          lines[0] ??
          null,
      })),
    );
  return [...notInNote, ...notBilled, ...judged];
}

/** The visit with the units and modifiers of the bill; what was not billed has no units. */
function asBilled(visit: Visit, lines: readonly ClaimLine[]): Visit {
  const services = visit.services.map((service): Service => {
    const own = lines.filter(({ code }) => code === service.code);
    const { start, end } = service.name.span;
    return {
      ...service,
      units: located(
        own.reduce((sum, { units }) => sum + units, 0),
        start,
        end,
      ),
      unitLines: 1,
      modifiers: [...new Set(own.flatMap(({ modifiers }) => modifiers))].map((name) =>
        located(name, start, end),
      ),
    };
  });
  return { ...visit, services, totals: { ...visit.totals, units: null } };
}
