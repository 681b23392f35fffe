import type { ElementFacts, Evidence, Wording } from '../../model';
import { described } from './described/described';
import { evidenceOf } from './elements';
import { isFirstVisit } from './firstVisit';
import { group } from './group';
import type { EvidenceInput } from './input';
import { builtInLexicon, type Lexicon } from './lexicon';
import { mayBeBilled } from './mayBeBilled';
import { evidence, readProse } from './reading';
import { readsAs } from './readsAs';
import { shared } from './shared';
import { startEnd } from './startEnd';
import { vague } from './vague';

const shownByWork = [
  'activity',
  'goal',
  'participation',
  'progress',
  'skilled-involvement',
  'equipment',
] as const;
const necessity = ['condition', 'limitation'] as const;

/**
 * What the prose of one visit shows. Spans are UTF-16 offsets into `input.text`. Total, and linear in the
 * length of the text.
 */
export function readWording(input: EvidenceInput, lexicon: Lexicon = builtInLexicon()): Wording {
  const reading = readProse(input, lexicon);
  const { services } = input.facts;
  const given = services.some((service) => service.code === '97530');
  const shown = evidenceOf(given ? [...shownByWork, ...necessity] : necessity, reading);
  return {
    elements: given
      ? {
          activity: facts(shown.activity),
          goal: facts(shown.goal),
          'start-end': facts(startEnd(input)),
          participation: facts(shown.participation),
          progress: facts(shown.progress),
          'skilled-involvement': facts(shown['skilled-involvement']),
          equipment: facts(shown.equipment),
        }
      : null,
    medicalNecessity: medicalNecessity(input, shown),
    readsAs: given ? readsAs(reading, shown.activity, services) : null,
    group: group(reading, services),
    shared: shared(input.text, reading.atoms, services),
    vague: vague(reading, services),
    described: described(input, reading),
    mayBeBilled: mayBeBilled(input, reading),
    ...(isFirstVisit(reading) ? { firstVisit: true } : {}),
  };
}

/** A diagnosis or an impairment together with a functional limitation, anywhere in the visit. */
function medicalNecessity(
  { facts: { diagnoses } }: EvidenceInput,
  shown: Readonly<Record<(typeof necessity)[number], readonly Evidence[]>>,
): Wording['medicalNecessity'] {
  const condition = [
    ...diagnoses.map((diagnosis) => evidence(diagnosis.span, 'a diagnosis')),
    ...shown.condition,
  ];
  return {
    documented: condition.length > 0 && shown.limitation.some(isStrong),
    condition,
    limitation: shown.limitation,
  };
}

const isStrong = ({ strength }: Evidence): boolean => strength === 'strong';

/** One strong piece of evidence documents an element, or two weak ones of different kinds. */
const facts = (all: readonly Evidence[]): ElementFacts => ({
  documented: all.some(isStrong) || new Set(all.map(({ reason }) => reason)).size > 1,
  evidence: all,
});
