import type { Evidence, ReadsAs, Service } from '../../model';
import { overlaps } from '../../text';
import type { Mark } from './lexicon';
import { matches } from './pattern';
import { marksOf, type Reading, type Sentence } from './reading';

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
  const taught = taughtOnly(work);
  if (taught) return readingOf(taught, '97535');
  const purpose = work.some(
    (s) =>
      matches('<any:connector|dailyAim>', s) &&
      matches('<any:function>', s) &&
      !matches('^^ <any:demanded>', s),
  );
  if (purpose || activity.some((item) => item.strength === 'strong')) return null;
  const marks = work.flatMap((s) =>
    marksOf(s, 'exercise', 'neuro', 'gait', 'manual').filter(
      (mark) => !isOthers(s, mark.entry.code!, services),
    ),
  );
  const families = [...new Set(marks.map((mark) => mark.entry.code!))].map((code) => {
    const own = marks.filter((mark) => mark.entry.code === code);
    return { code, own, hits: new Set(own.map((mark) => mark.start)).size };
  });
  const best = families.sort((a, b) => b.hits - a.hits)[0];
  return best && best.hits >= 2 && best.hits >= activity.length ? readingOf(best.own, best.code) : null;
}

/** Behind a list of services stand the exercises of those that have no words of their own. */
function isOthers(
  s: Sentence,
  code: string,
  services: readonly Pick<Service, 'code' | 'narrative'>[],
): boolean {
  const narratives = (of: string) =>
    services.filter((service) => service.code === of).flatMap((service) => service.narrative);
  return (
    services.some((service) => service.code === code) &&
    !narratives(code).some((span) => span.end > span.start) &&
    !narratives('97530').some((span) => overlaps(span, s))
  );
}

/** Teaching with a topic of self-care or safety, where nothing was practised and nobody helped. */
function taughtOnly(work: readonly Sentence[]): readonly Mark[] | null {
  if (work.some((s) => matches('#ratio|repeats|distance|load|height | <any:assist>', s))) return null;
  const taught = work
    .filter((s) => matches('<any:teaching97535>', s))
    .flatMap((s) => marksOf(s, 'teaching97535', 'topic97535'));
  const topics = taught.some((mark) => mark.entry.category === 'topic97535');
  return topics && taught.length >= 3 ? taught : null;
}

const readingOf = (marks: readonly Mark[], code: string): ReadsAs => ({
  code,
  reason: reasons[code]!,
  words: marks.map(({ start, end }) => ({ start, end })),
});
