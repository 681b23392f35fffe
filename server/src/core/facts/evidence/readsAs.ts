import type { Evidence, ReadsAs, Service } from '../../model';
import { overlaps } from '../../text';
import { demanded } from './activity';
import type { Mark } from './lexicon';
import { has, marksOf, quantitiesOf, type Reading, type Sentence } from './reading';

const reasons: Readonly<Record<string, string>> = {
  '97110': 'single exercises, and no functional task or purpose',
  '97112': 'balance or facilitation, and no functional task or purpose',
  '97116': 'walking and its pattern, and no functional task or purpose',
  '97140': 'hands-on work on a passive patient, and no functional task or purpose',
  '97535': 'teaching of self-care or safety, and no task that was practised',
};

/** The code that the 97530 words read like; null where a task or a purpose is named, or the words are few. */
export function readsAs(
  reading: Reading,
  activity: readonly Evidence[],
  services: readonly Pick<Service, 'code' | 'narrative'>[] = [],
): ReadsAs | null {
  const work = reading.work.filter((s) => !s.planned);
  // Behind a list of services stand the exercises of those that have no words of their own.
  const narratives = (code: string) =>
    services.filter((service) => service.code === code).flatMap((service) => service.narrative);
  const isOthers = (s: Sentence, code: string) =>
    services.some((service) => service.code === code) &&
    !narratives(code).some((span) => span.end > span.start) &&
    !narratives('97530').some((span) => overlaps(span, s));
  const marks = work.flatMap((s) =>
    marksOf(s, 'exercise', 'neuro', 'gait', 'manual').filter((mark) => !isOthers(s, mark.entry.code!)),
  );
  const purpose = work.some((s) => has(s, 'connector') && has(s, 'function') && !demanded.test(s.text));
  const strong = activity.filter((item) => item.strength === 'strong');
  const taught = work.flatMap((s) =>
    has(s, 'teaching97535') ? marksOf(s, 'teaching97535', 'topic97535') : [],
  );
  const topics = new Set(taught.filter((m) => m.entry.category === 'topic97535').map((m) => m.start));
  const practised = work.some(
    (s) => quantitiesOf(s, 'ratio', 'repeats', 'distance', 'load', 'height').length > 0,
  );
  if (topics.size >= 1 && taught.length >= 3 && !practised && !work.some((s) => has(s, 'assist')))
    return reading97(taught, '97535');
  if (purpose || strong.length > 0) return null;
  const distinct = (all: readonly Mark[]) => new Set(all.map((mark) => mark.start)).size;
  const families = [...new Set(marks.map((mark) => mark.entry.code!))].map((code) => {
    const own = marks.filter((mark) => mark.entry.code === code);
    return { code, own, hits: distinct(own) };
  });
  const best = families.sort((a, b) => b.hits - a.hits)[0];
  return best && best.hits >= 2 && best.hits >= activity.length ? reading97(best.own, best.code) : null;
}

const reading97 = (marks: readonly Mark[], code: string): ReadsAs => ({
  code,
  reason: reasons[code]!,
  words: marks.map(({ start, end }) => ({ start, end })),
});
