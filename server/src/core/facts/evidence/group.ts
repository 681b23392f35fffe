import type { Service } from '../../model';
import { overlaps, type Span } from '../../text';
import { pattern } from './pattern/pattern';
import { has, marksOf, type Reading, spanOf } from './reading';

/** Others were treated together with the patient; taking turns with the family or the therapist is none. */
const together = pattern(
  '!<(no (.)? (.)? | social | friends | one on one only) !<((cook* | meal* | breakfast | lunch* | dinner | supper | food | care | cares | caring | shop* | laundry | serv*) (for | to) (her | his | their | the | our)? | (task* | work | play* | up | interact*) with (her | his | their)? | feed* | dress* | bath*) !((took | taking | take | takes) turns with (the | his | her | a)? @ownPeople) [<group>] !(of (contact | support) | home)',
);
/** No group: who said no, where the author was meanwhile, the chart of someone else, and the points of a needle or a thumb. */
const declined = pattern(
  'declined | refused | said no | void | wrong (chart | patient | pt) | i was (in)? with (another | other) (pt | patient | client) | (needl* | trigger | acup* | ischemic) ... pts',
);
/** Where 97150 is named too, a line about the group is about it. */
const opensGroup = pattern('^^ (group | class | circuit class)');

/** Words that say that others were treated together with the patient in one-on-one work. */
export function group(reading: Reading, services: readonly Service[]): Span | null {
  const groupWork = services
    .filter((service) => service.code === '97150')
    .flatMap((service) => [...service.narrative, ...service.mentions]);
  for (const sentence of reading.sentences) {
    if (sentence.planned || has(sentence, 'coTreat')) continue;
    if (['goals', 'head', 'subjective', 'plan', 'billing'].includes(sentence.section)) continue;
    if (groupWork.some((span) => overlaps(span, sentence))) continue;
    // who bills a group too tells of it somewhere: only words of the 97530 work contradict it then
    if (groupWork.length > 0 && (sentence.scope !== 'work' || opensGroup.test(sentence))) continue;
    const found = declined.test(sentence) ? undefined : together.all(sentence)[0];
    const span = found && spanOf(sentence, found);
    // "same goal: class tasks with peers"
    if (span && !marksOf(sentence, 'goalLabel').some((goal) => spanOf(sentence, goal).start < span.start))
      return span;
  }
  return null;
}
