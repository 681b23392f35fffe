import type { Evidence, ReadsAs, Service } from '../../model';
import { demanded } from './activity';
import type { Mark } from './lexicon';
import { has, marksOf, quantitiesOf, type Reading } from './reading';

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
  const marks = work.flatMap((s) => marksOf(s, 'exercise', 'neuro', 'gait', 'manual'));
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
  // Where neither has words of its own, the exercises are those of the code that is billed for them.
  const bare = (code: string) =>
    services.some(
      (service) => service.code === code && !service.narrative.some((span) => span.end > span.start),
    );
  const own = families.filter(({ code }) => !bare('97530') || !bare(code));
  const best = own.sort((a, b) => b.hits - a.hits)[0];
  return best && best.hits >= 2 && best.hits >= activity.length ? reading97(best.own, best.code) : null;
}

const reading97 = (marks: readonly Mark[], code: string): ReadsAs => ({
  code,
  reason: reasons[code]!,
  words: marks.map(({ start, end }) => ({ start, end })),
});
