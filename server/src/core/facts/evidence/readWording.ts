import type { ElementFacts, Evidence, Wording } from '../../model';
import { activity } from './activity';
import { described } from './described';
import { equipment } from './equipment';
import { goal } from './goal';
import { group } from './group';
import type { EvidenceInput } from './input';
import { builtInLexicon, type Lexicon } from './lexicon';
import { medicalNecessity } from './medicalNecessity';
import { participation } from './participation';
import { progress } from './progress';
import { readProse } from './reading';
import { readsAs } from './readsAs';
import { shared } from './shared';
import { skilledInvolvement } from './skilledInvolvement';
import { startEnd } from './startEnd';
import { vague } from './vague';

/**
 * What the prose of one visit shows. Spans are UTF-16 offsets into `input.text`. Total, and linear in the
 * length of the text but for long single sentences.
 */
export function readWording(input: EvidenceInput, lexicon: Lexicon = builtInLexicon()): Wording {
  const reading = readProse(input, lexicon);
  const { services } = input.facts;
  const given = services.some((service) => service.code === '97530');
  const tasks = given ? activity(reading) : [];
  return {
    elements: given
      ? {
          activity: facts(tasks, 3),
          goal: facts(goal(reading)),
          'start-end': facts(startEnd(input)),
          participation: facts(participation(reading)),
          progress: facts(progress(reading)),
          'skilled-involvement': facts(skilledInvolvement(reading)),
          equipment: facts(equipment(reading)),
        }
      : null,
    medicalNecessity: medicalNecessity(input, reading),
    readsAs: given ? readsAs(reading, tasks, services) : null,
    group: group(reading, services),
    shared: shared(input.text, services),
    vague: vague(reading),
    described: described(input, reading),
  };
}

/** One strong piece of evidence documents an element, or `weakNeeded` weak ones of different kinds. */
function facts(evidence: readonly Evidence[], weakNeeded = 2): ElementFacts {
  const kinds = new Set(evidence.map((item) => item.reason));
  const documented = evidence.some((item) => item.strength === 'strong') || kinds.size >= weakNeeded;
  return { documented, evidence };
}
