import { clockText } from '../clock';
import type { Reading } from '../model';
import type { VisitFacts } from './readVisit';

const minutes = (value: number): string => `${value} minute${value === 1 ? '' : 's'}`;
const unitWords = (value: number): string => `${value} billing unit${value === 1 ? '' : 's'}`;

/** Every number that was read, and as what, in the order of the text. */
export function readings(facts: VisitFacts): readonly Reading[] {
  const found: Reading[] = [];
  const { dateOfService, payer, totals, session } = facts;
  if (dateOfService) found.push({ span: dateOfService.span, as: `Date of service: ${dateOfService.value}` });
  if (payer.name) found.push({ span: payer.name.span, as: `Payer: ${payer.name.value}` });
  if (payer.secondary)
    found.push({ span: payer.secondary.name.span, as: `Secondary payer: ${payer.secondary.name.value}` });
  if (payer.ruleWords) found.push({ span: payer.ruleWords.span, as: `Unit rule: ${payer.ruleWords.value}` });
  for (const service of facts.services) {
    for (const mention of service.mentions)
      found.push({ span: mention, as: `${service.code}, given in this visit` });
    for (const stated of service.statedMinutes)
      found.push({ span: stated.span, as: `${minutes(stated.value)} of ${service.code}` });
    for (const interval of service.intervals)
      found.push({
        span: interval.span,
        as: `${service.code} from ${clockText(interval.value.from)} to ${clockText(interval.value.to)}, ${minutes(interval.value.to - interval.value.from)}`,
      });
    if (service.units)
      found.push({ span: service.units.span, as: `${unitWords(service.units.value)} of ${service.code}` });
    for (const modifier of service.modifiers)
      found.push({ span: modifier.span, as: `Modifier ${modifier.value} of ${service.code}` });
  }
  for (const named of facts.notDelivered)
    found.push({
      span: named.name.span,
      as: `${named.code}, not given in this visit (${reasons[named.reason]})`,
    });
  if (totals.timedMinutes)
    found.push({
      span: totals.timedMinutes.span,
      as: `Stated timed total: ${minutes(totals.timedMinutes.value)}`,
    });
  if (totals.treatmentMinutes)
    found.push({
      span: totals.treatmentMinutes.span,
      as: `Stated total treatment time: ${minutes(totals.treatmentMinutes.value)}`,
    });
  if (totals.units)
    found.push({ span: totals.units.span, as: `Stated total: ${unitWords(totals.units.value)}` });
  if (session?.from) found.push({ span: session.from.span, as: `Time in: ${clockText(session.from.value)}` });
  if (session?.to) found.push({ span: session.to.span, as: `Time out: ${clockText(session.to.value)}` });
  if (facts.signature)
    found.push({ span: facts.signature.span, as: `Signature: ${facts.signature.value.credential}` });
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const reasons = {
  unticked: 'its box is empty',
  negated: 'the note says it was not done',
  planned: 'planned',
  past: 'of another day',
  home: 'done at home',
  goal: 'a goal',
  struck: 'struck out',
  declined: 'declined',
  'billing-note': 'a note on billing',
} as const;
