import type { CheckedVisit, Found } from './checked';
import { type FoundIn, type Outcome, summaryOf } from './outcome';

/**
 * Numbers in place of names. A file is `note-00001` and a clinician `Clinician 1`, in the order in which they come; a
 * message, which may quote a note, is the sentence that says what its rule finds.
 */
export class Pseudonyms {
  readonly #files = new Map<string, string>();
  readonly #clinicians = new Map<string, string>();

  outcome(outcome: Outcome): Outcome {
    const file = this.#file(outcome.file);
    if ('problem' in outcome) return { file, problem: outcome.problem };
    return {
      ...outcome,
      file,
      findings: outcome.findings.map(withoutWords),
      perVisit: outcome.perVisit.map((visit) => this.#visit(visit)),
    };
  }

  across({ file, found, visit }: FoundIn): FoundIn {
    return { file: this.#file(file), found: withoutWords(found), visit: this.#visit(visit) };
  }

  #visit(visit: CheckedVisit): CheckedVisit {
    const { clinician } = visit;
    return {
      ...visit,
      clinician: clinician && numbered(this.#clinicians, clinician, (n) => `Clinician ${n}`),
    };
  }

  #file(name: string): string {
    return numbered(this.#files, name, (n) => `note-${String(n).padStart(5, '0')}`);
  }
}

const withoutWords = ({ text, ...found }: Found): Found => ({
  ...found,
  message: summaryOf.get(found.id) ?? found.id,
});

function numbered(known: Map<string, string>, name: string, say: (n: number) => string): string {
  const number = known.get(name) ?? say(known.size + 1);
  known.set(name, number);
  return number;
}
