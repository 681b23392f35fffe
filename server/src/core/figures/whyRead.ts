/** Why each figure of a visit was read as it was, and what else it could have been, in words. */
import type { CodeSet } from '../codes/codeSet';
import { readFigures } from '../facts/readFigures';
import type { Span } from '../text';
import { assign } from './assign';
import { builtInWeights } from './builtIn';
import type { Claim, Figure } from './figure';
import { plainReason } from './plainReasons';
import { inWords } from './sureness';

export interface FigureRead {
  /** UTF-16 offsets into the text of the visit. */
  readonly span: Span;
  /** "23 minutes of 97530". */
  readonly as: string;
  /** What speaks for it against the next best meaning, the strongest first. */
  readonly because: readonly string[];
  /** What else it could have been, with how much of one hundred speaks for that. */
  readonly or: readonly { readonly as: string; readonly of100: number }[];
}

/** Reasons that are told of a figure, and meanings beside the one that it was read as. */
const [mostReasons, mostOthers] = [3, 2];
/** Another meaning is told from so much of one on. */
const leastShare = 0.02;

/** The figures of a visit that are time or units, or could be, in the order of its text. */
export function figuresRead(text: string, codes: CodeSet): readonly FigureRead[] {
  const weights = builtInWeights();
  const { scene } = readFigures(text, codes);
  const { parts, readings } = assign(scene, codes, weights);
  const { choice } = readings[0]!.reading;
  return scene.figures.flatMap((figure, i) => {
    const claims = parts.claims[i]!;
    const read = claims[choice[i]!]!;
    const others = byMeaning(figure, claims, parts.shares[i]!).filter(
      ({ as, share }) => as !== inWords(figure, read) && share >= leastShare,
    );
    if (read.role === 'nothing' && others.length === 0) return [];
    const rival = likeliest(claims, parts.shares[i]!, read);
    return [
      {
        span: { start: figure.start, end: figure.end },
        as: inWords(figure, read),
        because: rival ? strongest(read, rival, weights.of) : [],
        or: others.slice(0, mostOthers).map(({ as, share }) => ({ as, of100: Math.round(100 * share) })),
      },
    ];
  });
}

/** The meanings of some claims with their shares together, the likeliest first. */
function byMeaning(figure: Figure, claims: readonly Claim[], shares: readonly number[]) {
  const found = new Map<string, number>();
  claims.forEach((claim, j) => {
    const as = inWords(figure, claim);
    found.set(as, (found.get(as) ?? 0) + shares[j]!);
  });
  return [...found].map(([as, share]) => ({ as, share })).sort((a, b) => b.share - a.share);
}

function likeliest(claims: readonly Claim[], shares: readonly number[], read: Claim): Claim | undefined {
  const others = claims
    .map((claim, j) => ({ claim, share: shares[j]! }))
    .filter(({ claim: { role, code } }) => role !== read.role || code !== read.code);
  return others.sort((a, b) => b.share - a.share)[0]?.claim;
}

/** What the two differ in, by what it is worth for the first. */
function strongest(read: Claim, rival: Claim, of: ArrayLike<number>): readonly string[] {
  const worth = new Map<string, number>();
  const add = (index: number, sign: 1 | -1): void => {
    const words = plainReason(index);
    if (words) worth.set(words, (worth.get(words) ?? 0) + sign * of[index]!);
  };
  for (const index of read.reasons) add(index, 1);
  for (const index of rival.reasons) add(index, -1);
  return [...worth]
    .filter(([, value]) => value > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostReasons)
    .map(([words]) => words);
}
