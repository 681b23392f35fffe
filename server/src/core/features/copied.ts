import type { Analysis } from '../analysis';
import type { Sentence, VisitSummary } from '../episode/summary';
import type { Visit } from '../model';
import type { Finding } from '../rule';
import { contains, type Span } from '../text';

/** A visit beside the one whose sentences it repeats. */
export interface Copied {
  readonly finding: Finding;
  /** The earlier one, or that of another patient. */
  readonly there: VisitSummary;
  /** It stands in another note. */
  readonly elsewhere: boolean;
  readonly otherPatient: boolean;
  readonly pairs: readonly SentencePair[];
}

/** A sentence on the work or its assessment in one of two visits or in both: word for word, or with another figure. */
export interface SentencePair {
  readonly here: Span | null;
  readonly there: Span | null;
  readonly same: boolean;
}

/** The copies that were found of a visit's sentences, each with both visits. `others` are the visits of other notes. */
export function copiesOf(
  { findings, summaries }: Analysis,
  visit: Visit,
  others: readonly VisitSummary[] = [],
): readonly Copied[] {
  const own = summaries.find(({ index }) => index === visit.index);
  if (!own) return [];
  return findings
    .filter(({ id, visit: index }) => id === 'copied-forward' && index === visit.index)
    .flatMap((finding) => {
      const [original] = finding.related;
      const file = original?.file ?? own.file;
      const there = [...summaries, ...others].find(
        (one) => original && one.file === file && contains(one.span, original.span),
      );
      if (!there) return [];
      return [
        {
          finding,
          there,
          elsewhere: file !== own.file,
          otherPatient: there.patient !== own.patient,
          pairs: pairsOf(own.sentences, there.sentences),
        },
      ];
    });
}

/** Each sentence in a line of its own, so that two texts can be compared sentence by sentence. */
export const bySentence = (text: string): string =>
  text.replace(/(?<=[a-z)\d][.;!?]) +(?=["“(]?[A-Z\d])/g, '\n');

/** In the order of the later visit; what stands in the earlier one alone comes last. */
function pairsOf(here: readonly Sentence[], there: readonly Sentence[]): readonly SentencePair[] {
  const left = [...there];
  const take = (fits: (other: Sentence) => boolean): Span | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : left.splice(at, 1)[0]!.span;
  };
  // what is the same finds its twin before what is only alike may take it
  const exact = new Map(here.map((one) => [one, take((other) => other.exact === one.exact)]));
  const pairs = here.map((one): SentencePair => {
    const twin = exact.get(one)!;
    return { here: one.span, there: twin ?? take((other) => other.shape === one.shape), same: twin !== null };
  });
  return [...pairs, ...left.map(({ span }) => ({ here: null, there: span, same: false }))];
}
