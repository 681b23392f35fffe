import type { Token } from '../../scan/tokens';
import { type Group, type Item, isService } from './items';

/** Words in front of a stretch of time that make it the visit's own. */
const ofTheVisit = /^(?:in|out|seen|session|visit|appointment|appt|arrived|time|scheduled|came)$/i;
/** Words in front of a number of minutes that was spent on what the sentence is about. */
const spentOn = /^(?:for|spent|took|lasted|lasting|about|approximately|roughly|another|over|used|so|times)$/i;

/**
 * The time in the sentence of a service beside which none stands: "From 2:30 until 3:00 we worked on therapeutic
 * activities (97530)". Only where the sentence names no other service and no other time.
 */
export function inSameSentence(
  tokens: readonly Token[],
  group: Group,
  taken: ReadonlySet<Token>,
): readonly Item[] {
  const from = tokens.findLastIndex((token, i) => i < group.first && token.kind === 'stop') + 1;
  const stop = tokens.findIndex((token, i) => i > group.last && token.kind === 'stop');
  const sentence = tokens.slice(from, stop < 0 ? tokens.length : stop);
  const code = group.services[0]!.code;
  if (
    sentence.some((token) => isService(token) && token.code !== code && (token.kind === 'code' || token.sure))
  )
    return [];
  const before = (token: Token): string => {
    const previous = sentence[sentence.indexOf(token) - 1];
    return previous?.kind === 'word' ? previous.text : '';
  };
  const intervals = sentence.filter((token) => token.kind === 'interval');
  const durations = sentence.filter(
    (token) => token.kind === 'duration' && (token.form === 'minutes' || token.form === 'hours'),
  );
  const [interval] = intervals;
  const [duration] = durations;
  const own: Item[] = [];
  if (interval && intervals.length === 1 && !taken.has(interval) && !ofTheVisit.test(before(interval)))
    own.push(interval as Item);
  if (
    duration?.kind === 'duration' &&
    durations.length === 1 &&
    !taken.has(duration) &&
    duration.minutes >= 3 &&
    spentOn.test(before(duration)) &&
    (own.length > 0 || sentence.indexOf(duration) < sentence.indexOf(group.services[0]!))
  )
    own.push(duration as Item);
  return own;
}
