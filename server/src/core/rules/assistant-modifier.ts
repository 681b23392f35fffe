import { isSupply } from '../codes/codeSet';
import type { Context } from '../context';
import { chargedServices } from '../edits/pairs';
import { addModifiers, removeModifiers } from '../fixes/modifiers';
import { l10n } from '../l10n';
import type { Service, Visit } from '../model';
import { type AssistantOption, assistantOptions } from '../modifiers/assistant';
import { assistantModifierOf, givenBy } from '../modifiers/performers';
import { isJudgedAsMedicare, type PayerInForce, profileFor, wants } from '../payers/payerOf';
import { loudness } from '../payers/settled';
import type { Report, Rule } from '../rule';
import { assistantExamples, assistantRule, monitoringSupplies } from '../sources';

const marks = ['CQ', 'CO'];

export const assistantModifier: Rule = {
  id: 'assistant-modifier',
  category: 'edits',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`Medicare: an assistant’s work without CQ or CO, or CQ or CO on a therapist’s work.`,
  why: `Since 2020 Medicare wants CQ (beside GP) or CO (beside GO) on units that an assistant gave in more than a small
part; what other payers want is said by payer-asks. Minutes given together count as the therapist’s. Whole quarters of an hour of one person take that person’s
status; the last unit is the therapist’s with 8 minutes of his or her own, else the assistant’s with 8 or with more
than a tenth of its minutes. Of an untimed service, such as a group, more than a tenth of its minutes makes it the
assistant’s. Where the rule leaves a choice, either way is accepted here.

The codes for the supply of a device for remote monitoring are nobody’s work and carry neither.`,
  sources: [assistantRule, assistantExamples, monitoringSupplies],
  *check(visit, context) {
    const payer = profileFor(visit, context);
    if (payer && isJudgedAsMedicare(payer)) yield* assistantReports(visit, context, payer);
  },
};

/** What is missing or wrong of CQ and CO for a payer that requires them, and work that it does not cover. */
export function assistantReports(visit: Visit, context: Context, payer: PayerInForce): readonly Report[] {
  const wish = payer.terms.assistantModifier;
  const uncovered = [...notCovered(visit, payer)];
  if (wish?.value !== 'required') return uncovered;
  const judged = chargedServices(visit).map((service) => ({ service, ...markOf(service, visit, context) }));
  const isMarked = ({ modifiers }: Service) => modifiers.some(({ value }) => marks.includes(value));
  const missing = judged.filter(({ service, mark }) => mark === 'needed' && !isMarked(service));
  const wrong = judged.filter(({ service, mark }) => mark === 'wrong' && isMarked(service));
  return [
    ...uncovered,
    ...[...missingReport(missing, visit, wants(payer, wish)), ...wrongReport(wrong, visit)].map((report) => ({
      ...report,
      ...loudness(wish),
    })),
  ];
}

/** One finding for the visit, where the payer does not pay for an assistant's work on that day. */
function* notCovered(visit: Visit, payer: PayerInForce): Iterable<Report> {
  const fact = payer.terms.assistants;
  if (fact?.value !== 'not-covered') return;
  const theirs = visit.services.filter((service) => (givenBy(service, visit)?.assistant ?? 0) > 0);
  const [first, ...others] = theirs;
  if (!first) return;
  yield {
    span: first.name.span,
    message: l10n`Given by an assistant: ${codesText(theirs)}. ${payer.profile.name} did not cover an assistant’s work on this day (${fact.source}).`,
    related: others.map((service) => ({ span: service.name.span, message: l10n`${service.code} too` })),
    ...loudness(fact),
  };
}

/** One finding for all lines: the modifier was forgotten once. */
function* missingReport(lines: readonly Judged[], visit: Visit, payerWants: string): Iterable<Report> {
  const services = lines.map(({ service }) => service);
  const [first, ...others] = services;
  if (!first) return;
  const modifiers = services.map((service) => assistantModifierOf(service, visit));
  const one = new Set(modifiers).size === 1;
  const given = lines.map((line) => `${line.service.code} (${shareText(line, visit)})`).join(', ');
  const isPart = lines.some(({ part }) => part !== null);
  const place = isPart
    ? l10n`these units, apart from the others`
    : services.length === 1
      ? l10n`this line`
      : l10n`these lines`;
  const wanted = one
    ? `${modifiers[0]} on ${place}`
    : services.map(({ code }, at) => `${modifiers[at]} on ${code}`).join(', ');
  yield {
    span: first.name.span,
    message: l10n`Given by an assistant: ${given}. ${payerWants} ${wanted}; it is not written.`,
    related: others.map((service) => ({ span: service.name.span, message: l10n`${service.code} too` })),
    // A line of which only a part is the assistant's has to become two, and that is for the author to do.
    fixes: isPart
      ? []
      : addModifiers(
          visit,
          services.map((service, at) => ({ service, modifier: modifiers[at]! })),
          one ? l10n`Add ${modifiers[0]} to ${codesText(services)}` : `Add ${wanted}`,
        ),
  };
}

function* wrongReport(lines: readonly Judged[], visit: Visit): Iterable<Report> {
  const services = lines.map(({ service }) => service);
  const found = services.flatMap((service) =>
    service.modifiers.filter(({ value }) => marks.includes(value)).map((modifier) => ({ service, modifier })),
  );
  const [first, ...others] = found;
  if (!first) return;
  yield {
    span: first.modifier.span,
    message: lines.every(({ supply }) => supply)
      ? l10n`${first.modifier.value} stands on ${codesText(services)}, which is the supply of a device and nobody’s work.`
      : l10n`${first.modifier.value} says that an assistant gave ${codesText(services)}, but the note says that a therapist did.`,
    related: others.map(({ service, modifier }) => ({
      span: modifier.span,
      message: l10n`${modifier.value} on ${service.code} too`,
    })),
    fixes: [removeModifiers(visit, found, l10n`Remove ${first.modifier.value} from ${codesText(services)}`)],
  };
}

const codesText = (services: readonly Service[]): string => services.map(({ code }) => code).join(', ');

function shareText({ service, part }: Judged, visit: Visit): string {
  const { assistant, therapist } = givenBy(service, visit)!;
  if (therapist === 0) return l10n`all of it`;
  const minutes = l10n`${assistant} of ${assistant + therapist} minutes`;
  return part === null ? minutes : l10n`${minutes}, ${part} of ${service.units!.value} units`;
}

interface Mark {
  /** Whether the assistant's modifier belongs on a line. `open`: the note or the rule leaves it open. */
  readonly mark: 'needed' | 'wrong' | 'open';
  /** The assistant's units where they are fewer than those of the line; null where they are all of them. */
  readonly part: number | null;
  /** The supply of a device, which is nobody's work. */
  readonly supply?: true;
}

type Judged = Mark & { readonly service: Service };

const whole = (mark: Mark['mark']): Mark => ({ mark, part: null });

function markOf(service: Service, visit: Visit, context: Context): Mark {
  const record = context.codes.find(service.code);
  const given = givenBy(service, visit);
  if (record && isSupply(record)) return { ...whole('wrong'), supply: true };
  if (!record || !given) return whole('open');
  // Evaluations are the therapist's: a modifier there is wrong, and its absence never is.
  if (record.category === 'evaluation') return whole(given.assistant > 0 ? 'open' : 'wrong');
  if (given.assistant === 0) return whole('wrong');
  if (given.therapist === 0) return whole('needed');
  const options = optionsFor(service, visit, context)
    .map((option) => option[service.code])
    .filter((units) => units && units.marked + units.unmarked === service.units?.value);
  if (options.length === 0) return whole('open');
  if (options.every((units) => units!.marked === 0)) return whole('wrong');
  if (!options.every((units) => units!.marked > 0)) return whole('open');
  const parts = options.map((units) => (units!.unmarked > 0 ? units!.marked : null));
  return { mark: 'needed', part: parts.every((part) => part !== null) ? Math.min(...parts) : null };
}

/** Every permitted way for the plan of care of a service; none where the minutes of one or its clinician are not known. */
function optionsFor({ plan }: Service, visit: Visit, context: Context): readonly AssistantOption[] {
  const known = visit.services
    .filter((service) => !service.unbilled && service.plan === plan)
    .map((service) => givenBy(service, visit));
  return known.every((given) => given !== null) ? assistantOptions(known, context.codes) : [];
}
