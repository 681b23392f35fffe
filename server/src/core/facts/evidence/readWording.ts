import type { ElementFacts, Evidence, Wording } from '../../model';
import { described } from './described';
import { evidenceOf } from './elements';
import { isFirstVisit } from './firstVisit';
import { group } from './group';
import type { EvidenceInput } from './input';
import { builtInLexicon, type Lexicon } from './lexicon';
import { evidence, type Reading, readProse } from './reading';
import { readsAs } from './readsAs';
import { shared } from './shared';
import { startEnd } from './startEnd';
import { vague } from './vague';

/**
 * What the prose of one visit shows. Spans are UTF-16 offsets into `input.text`. Total, and linear in the
 * length of the text.
 */
export function readWording(input: EvidenceInput, lexicon: Lexicon = builtInLexicon()): Wording {
  const reading = readProse(input, lexicon);
  const { services } = input.facts;
  const given = services.some((service) => service.code === '97530');
  const tasks = given ? evidenceOf('activity', reading) : [];
  const shown = (element: string) => facts(evidenceOf(element, reading));
  return {
    elements: given
      ? {
          activity: facts(tasks),
          goal: shown('goal'),
          'start-end': facts(startEnd(input)),
          participation: shown('participation'),
          progress: shown('progress'),
          'skilled-involvement': shown('skilled-involvement'),
          equipment: shown('equipment'),
        }
      : null,
    medicalNecessity: medicalNecessity(input, reading),
    readsAs: given ? readsAs(reading, tasks, services) : null,
    group: group(reading, services),
    shared: shared(input.text, services),
    vague: vague(reading),
    described: described(input, reading),
    ...(isFirstVisit(reading) ? { firstVisit: true } : {}),
  };
}

/** A diagnosis or an impairment together with a functional limitation, anywhere in the visit. */
function medicalNecessity(
  { facts: { diagnoses } }: EvidenceInput,
  reading: Reading,
): Wording['medicalNecessity'] {
  const condition = [
    ...diagnoses.map((diagnosis) => evidence(diagnosis.span, 'a diagnosis')),
    ...evidenceOf('condition', reading),
  ];
  const limitation = evidenceOf('limitation', reading);
  return { documented: condition.length > 0 && limitation.some(isStrong), condition, limitation };
}

const isStrong = ({ strength }: Evidence): boolean => strength === 'strong';

/** One strong piece of evidence documents an element, or two weak ones of different kinds. */
const facts = (all: readonly Evidence[]): ElementFacts => ({
  documented: all.some(isStrong) || new Set(all.map(({ reason }) => reason)).size > 1,
  evidence: all,
});
