import type { Service } from '../../model';
import { overlapping, overlapsSome, type Span } from '../../text';
import { namesOf, tells } from './described/naming';
import type { EvidenceInput } from './input';
import { pattern } from './pattern/pattern';
import { plainRow } from './pattern/row';
import { type Reading, type Sentence, spanOf } from './reading';
import { words } from './words';

/**
 * Codes without units that the charges may hold all the same: a line of the bill has a number or a code that
 * nothing was made of, a blank still asks for the units, or a sentence says of one that it is not billed.
 */
export function mayBeBilled({ text, facts }: EvidenceInput, { sentences }: Reading): readonly string[] {
  const left = facts.services.filter(
    ({ units, charge, unbilled }) => units === null && charge === null && !unbilled,
  );
  if (left.length === 0) return [];
  const isCharge = overlapsSome(facts.services.flatMap(({ charge }) => charge ?? []));
  const isRead = overlapsSome(readFigures(facts));
  const mentionsIn = overlapping(
    facts.services.flatMap((of) => of.mentions.map(({ start, end }) => ({ of, start, end }))),
  );
  // "97116 15 97530 15 units 1/1"
  const isList = (sentence: Sentence): boolean =>
    !sentence.words.some(tells) && new Set(mentionsIn(sentence).map(({ of }) => of)).size > 1;
  const isOpen = (sentence: Sentence): boolean =>
    (isCharge(sentence) || isList(sentence)) &&
    figure.all(sentence).some((match) => !isRead(spanOf(sentence, match)));
  const open = sentences.some(isOpen);
  const held = sentences.filter((sentence) => noCharge.test(sentence));
  const isAsked = ({ record }: Service): boolean =>
    asksUnits.test(plainRow(words(text.slice(record.start, lineEnd(text, record.end)))));
  return left
    .filter((service) => open || isAsked(service) || held.some((s) => isAbout(s, service)))
    .map(({ code }) => code);
}

const figure = pattern('#code | #number | #repeats | #ratio');
/** "8 min  units __": the bill asks for a number, and there is none. */
const asksUnits = pattern('!<(#) (units | unit | qty)');
const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};
const noCharge = pattern('(not | no | without | never) (.)? (bill* | charg* | claim*)');

/** Opens with the code or a name of the service. */
function isAbout({ words }: Sentence, { code }: Service): boolean {
  const own = namesOf(code);
  const said = words.slice(0, 3).map(({ lower }) => lower);
  return said.some((_, at) => own.has(said.slice(0, at + 1).join(' ')));
}

/** All that was read as figures of services or of the visit. */
const readFigures = ({ services, totals }: EvidenceInput['facts']): readonly Span[] => [
  ...services.flatMap(({ mentions, units, statedMinutes, intervals, modifiers }) => [
    ...mentions,
    ...[units, ...statedMinutes, ...intervals, ...modifiers].flatMap((one) => (one ? [one.span] : [])),
  ]),
  ...Object.values(totals).flatMap((total) => (total ? [total.span] : [])),
];
