import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementName, ServiceRecord, VisitRecord } from '../../server/src/core/tools/visitRecord';

/** Labels of a visit: the record that `theralint facts` prints, and the problems that are really there. */
export interface GoldVisit
  extends Pick<
    VisitRecord,
    'dateOfService' | 'notDelivered' | 'totals' | 'session' | 'medicalNecessity' | 'signature'
  > {
  readonly services: readonly ServiceRecord[];
  readonly elements97530: Readonly<Record<ElementName, boolean>> | null;
  readonly findings: readonly string[];
}

/** Labels of a note, as test/corpus/README.md describes them. */
export interface Gold {
  readonly file: string;
  readonly discipline: string;
  readonly payer: string;
  readonly unitRule: string;
  readonly visits: readonly GoldVisit[];
  /** Paths of labels that are not scored. */
  readonly ambiguous?: readonly string[];
}

export interface GoldNote {
  readonly name: string;
  readonly set: SetName;
  readonly text: string;
  readonly gold: Gold;
}

/**
 * The sets that have floors of their own, so that what a later one allows keeps no earlier one from falling, and the
 * rounds of notes in each, by the first letter of their names. `own` are the notes of a folder that is named.
 */
const roundsOf = {
  /** What the reading was developed with. */
  dev: 'd',
  held: 'habcef',
  later: 'gijkl',
  fresh: 'm',
  exports: 'nr',
  typing: 'os',
  audits: 'pt',
  blind: 'q',
  /** All three themes, two rounds, written after figures were read together. */
  joint: 'uvywxz',
  /** The three themes again, two rounds more. */
  again: '123456789ABC',
  own: '',
} as const;
export type SetName = keyof typeof roundsOf;
export const sets = Object.keys(roundsOf) as SetName[];

const setOf = (name: string): SetName => {
  const set = sets.find((set) => roundsOf[set].includes(name[0]!));
  if (!set) throw new Error(`${name}: no set of test/corpus has this round`);
  return set;
};

const corpus = path.join(__dirname, '../../test/corpus');

/** The last blind round: notes that nothing was learnt from, by the first letters of their names. */
export const loadUnseen = (): readonly GoldNote[] => loadCorpus(path.join(corpus, 'unlearnt'));

/** The labelled notes of a folder, test/corpus unless another is named, in the order of their names. */
export function loadCorpus(folder = corpus): readonly GoldNote[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.gold.json'.length);
      return {
        name,
        set: folder !== corpus ? 'own' : setOf(name),
        text: readFileSync(path.join(folder, `${name}.txt`), 'utf8'),
        gold: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Gold,
      };
    });
}

/** The ids that labels may hold; other findings are not scored. */
export const labelledFindings = [
  'time-order',
  'time-interval',
  'time-overlap',
  'time-timed-total',
  'time-treatment-total',
  'time-session',
  'time-missing',
  'time-totals-missing',
  'units-over',
  'units-under',
  'units-split',
  'units-rule-differs',
  'units-untimed',
  'mue',
  'group-conflict',
  'ncci-modifier',
  'ncci-forbidden',
  'modifier-discipline',
  'code-unknown',
  'code-not-described',
  'code-not-billed',
  'assistant-modifier',
  'reads-as-other-code',
  'vague-phrase',
  'date-missing',
  'signature-missing',
] as const;
