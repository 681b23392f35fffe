import type { BodySide } from '../../episode/summary';
import type { Inconsistency } from '../../model';
import { overlapsSome, type Span } from '../../text';
import type { ConsistencyInput } from './input';

const named =
  /\b(left|right|[lr]|lt|rt)(?:\.|\b)\s?(?:(?:total|reverse|partial)\s)?(knee|hip|shoulder|ankle|elbow|wrist|tka|tha|thr|tkr|tsa|rtsa|acl|rotator cuff|rtc|achilles)\b/gi;
const parts: Readonly<Record<string, string>> = {
  tka: 'knee',
  tkr: 'knee',
  acl: 'knee',
  tha: 'hip',
  thr: 'hip',
  tsa: 'shoulder',
  rtsa: 'shoulder',
  'rotator cuff': 'shoulder',
  rtc: 'shoulder',
  achilles: 'ankle',
};
/** Words by which the other side stands there rightly. */
const ofBoth =
  /\b(?:both|bilat\w*|b\/l|bil|other|opposite|contralateral|uninvolved|unaffected|sound|non-?operative|compensat\w*|previous\w*|prior|history|hx|old|compar\w*|vs|versus|than|each|alternat\w*|side to side|in 20\d\d)\b/i;

/** Told of the patient, not done. */
const noWork = /\b(?:surgery|scheduled|planned|await\w*|injur\w*|fell|reports?|c\/o|complain\w*)\b/i;

interface NamedSide extends Span {
  readonly part: string;
  readonly side: BodySide['side'];
}

/** The diagnosis is of one side of a part of the body, and the work names the other side alone. */
export function otherSides({ lines, diagnoses, services }: ConsistencyInput): readonly Inconsistency[] {
  // most notes name no side in their diagnosis
  const inDiagnosis = lines.filter(overlapsSome(diagnoses.map(({ span }) => span)));
  if (inDiagnosis.every((line) => sidesIn(line.text, line.start).length === 0)) return [];
  const all = lines.flatMap((line) => sidesIn(line.text, line.start));
  const condition = all.filter(overlapsSome(diagnoses.map(({ span }) => span)));
  const work = lines
    .filter(({ text }) => !noWork.test(text))
    .flatMap((line) => sidesIn(line.text, line.start))
    .filter(overlapsSome(services.flatMap(({ narrative }) => narrative)));
  if (lines.some(({ text }) => ofBoth.test(text))) return [];
  return [...new Set(condition.map(({ part }) => part))].flatMap((part) => {
    const own = condition.filter((one) => one.part === part);
    const treated = work.filter((one) => one.part === part);
    const [at] = treated;
    const side = own[0]!.side;
    const rest = all.filter((one) => one.part === part && !own.includes(one));
    if (
      !at ||
      at.side === side ||
      own.some((one) => one.side !== side) ||
      rest.some((one) => one.side === side)
    )
      return [];
    return [
      {
        is: 'side',
        part,
        side,
        other: { start: own[0]!.start, end: own[0]!.end },
        span: { start: at.start, end: at.end },
      },
    ];
  });
}

const sidesIn = (text: string, from: number): readonly NamedSide[] =>
  [...text.matchAll(named)].map((match) => {
    const word = match[2]!.toLowerCase();
    return {
      part: parts[word] ?? word,
      side: match[1]![0]!.toLowerCase() as BodySide['side'],
      start: from + match.index,
      end: from + match.index + match[0].length,
    };
  });
