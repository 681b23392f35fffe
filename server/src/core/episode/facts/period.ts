import type { CalendarDate } from '../../calendar';
import type { Token } from '../../scan/tokens';
import type { Located } from '../../text';
import { dayOf, isJoint, isOneOf, said, wordSet } from './readLine';

export interface Period {
  readonly from: Located<CalendarDate> | null;
  readonly to: Located<CalendarDate> | null;
}

const toWords = wordSet(
  'thru through to until till til exp exp. expires expire expiring expired expiration ends end ending good valid throu due',
);
const fromWords = wordSet(
  'from eff effective start starts starting start. begin begins since dated signed est',
);
/** What a date behind these belongs to. */
const otherLabels = wordSet(
  'dos dob doi dx date seen onset surgery sx visit sent faxed referral ref md today',
);
const joints = wordSet('to thru through until till til - – — / and');

/**
 * The first stretch of time that the tokens tell: two days with a word or dash between them, else one behind
 * "thru", "exp" or "from". `labels` end the look: what stands behind them belongs to something else.
 */
export function firstPeriod(
  tokens: readonly Token[],
  text: string,
  near: CalendarDate | null,
  bareIs: 'from' | null = null,
): Period | null {
  let from: Located<CalendarDate> | null = null;
  let to: Located<CalendarDate> | null = null;
  for (let i = 0; i < tokens.length; i++) {
    if (isOneOf(tokens[i], otherLabels)) break;
    const day = dayOf(tokens[i], text, near);
    if (!day) continue;
    const joint = tokens[i + 1];
    const second = isOneOf(joint, joints) ? dayOf(tokens[i + 2], text, near) : null;
    if (second) return { from: day, to: second };
    const word = wordBefore(tokens, i);
    if (toWords.has(word)) to ??= day;
    else if (fromWords.has(word)) from ??= day;
    else if (bareIs === 'from' && i <= nearest && tokens[i]!.kind === 'date') from ??= day;
    else if (tokens[i]!.kind === 'date') break;
    if (from && to) break;
  }
  return from || to ? { from, to } : null;
}
/** How many tokens behind its label a day may stand that no word joins to it. */
const nearest = 4;

/** The last word in front of a day, over signs: "exp:", "thru". */
function wordBefore(tokens: readonly Token[], i: number): string {
  let at = i - 1;
  while (at >= 0 && (isJoint(tokens[at]) || said(tokens[at]) === 'date' || said(tokens[at]) === 'on')) at--;
  return said(tokens[at]);
}
