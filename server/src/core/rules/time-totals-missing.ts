import { alreadyAsked, blank, lastLineIn, lineAfter, lineBefore } from '../fixes/insert';
import type { Service, Visit } from '../model';
import { profileFor } from '../payers/payerOf';
import type { Edit, Fix, NewText, Rule } from '../rule';
import { isTimed, minutesOf } from '../services';
import { treatmentNote } from '../sources';
import type { Span } from '../text';

export const timeTotalsMissing: Rule = {
  id: 'time-totals-missing',
  category: 'time',
  certainty: 'rule',
  severity: 'warning',
  summary:
    'A visit with timed codes lacks the timed total or the total treatment time that its payer requires.',
  why: `Medicare asks every treatment note for two numbers: the total minutes of the timed codes, and the total
treatment time in minutes (timed plus untimed, without rest and other time that cannot be billed). Minutes per code do
not replace them, and time in and time out does not either.

Where the minutes of all codes are written, the sum can be inserted. Where they are not, a blank is inserted and the
number is yours.`,
  sources: [treatmentNote],
  *check(visit, context) {
    const timed = visit.services.filter((service) => isTimed(service, context.codes));
    const payer = profileFor(visit, context);
    if (timed.length === 0 || !payer) return;
    const asks = (term: 'timedTotal' | 'treatmentTotal') => payer.terms[term]?.value === 'required';
    const missing = [
      ...(!visit.totals.timedMinutes && asks('timedTotal')
        ? [{ name: 'total timed minutes', sum: sumOf(timed) }]
        : []),
      ...(!visit.totals.treatmentMinutes && asks('treatmentTotal')
        ? [{ name: 'total treatment minutes', sum: sumOf(visit.services) }]
        : []),
    ];
    if (missing.length === 0) return;
    const fix: Fix = {
      title: `Insert the ${missing.map((total) => total.name).join(' and the ')}`,
      kind: missing.every((total) => total.sum !== null) ? 'safe' : 'review',
      edits: [
        place(
          visit,
          missing.map(({ name, sum }) => [
            `${name.replace('total', 'Total')}: `,
            sum === null ? blank(name) : String(sum),
          ]),
        ),
      ],
    };
    if (alreadyAsked(visit, [fix])) return;
    yield {
      span: pointAt(visit, timed[0]!),
      message: `${payer.profile.name} asks for the ${missing.map((total) => total.name).join(' and the ')}; ${missing.length === 1 ? 'it is' : 'they are'} not written.`,
      fixes: [fix],
      notYetWritten: true,
    };
  },
};

/** The sum of what is written; null where a part is unknown or marked as not billed, so that nothing is guessed. */
const sumOf = (services: readonly Service[]): number | null =>
  services.every((service) => service.minutes !== null && service.unbilled === null)
    ? minutesOf(services)
    : null;

const pointAt = (visit: Visit, service: Service): Span =>
  (visit.totals.timedMinutes ?? visit.totals.treatmentMinutes)?.span ??
  billing(visit)?.heading ??
  service.name.span;

const billing = (visit: Visit) =>
  visit.sections.findLast((section) => section.kind === 'time') ??
  visit.sections.findLast((section) => section.kind === 'billing');

/** Below the other total, else at the end of the time or billing section, else above the signature, else last. */
function place(visit: Visit, lines: readonly NewText[]): Edit {
  const text = lines.flatMap((line, index) => (index === 0 ? line : [visit.style.lineEnd, ...line]));
  const other = visit.totals.timedMinutes ?? visit.totals.treatmentMinutes;
  if (other) return lineAfter(visit, other.span.start, text);
  const section = billing(visit);
  if (section) return lineAfter(visit, lastLineIn(visit, section.body).start, text);
  if (visit.signature) return lineBefore(visit, visit.signature.span.start, text);
  return lineAfter(visit, visit.span.end, text);
}
