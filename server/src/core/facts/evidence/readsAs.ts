import { l10n } from '../../l10n';
import type { Evidence, ReadsAs, Service } from '../../model';
import { overlaps } from '../../text';
import type { Mark } from './lexicon';
import { pattern } from './pattern/pattern';
import { marksOf, type Reading, type Sentence } from './reading';

/** Why words read like a code, and what they would have to tell to read like 97530. */
const reasons: Readonly<Record<string, Pick<ReadsAs, 'reason' | 'wants'>>> = {
  '97110': {
    reason: l10n`single exercises, and no functional task or purpose`,
    wants: l10n`the task that the patient did with this strength or motion (what was lifted, reached or carried, and where)`,
  },
  '97112': {
    reason: l10n`balance or facilitation, and no functional task or purpose`,
    wants: l10n`the task that the balance was practised in (what was reached, stepped over or turned to)`,
  },
  '97116': {
    reason: l10n`walking and its pattern, and no functional task or purpose`,
    wants: l10n`what the walking was for (where to, what was carried or done on the way)`,
  },
  '97140': {
    reason: l10n`hands-on work on a passive patient, and no functional task or purpose`,
    wants: l10n`the task that the patient did in these minutes, apart from the hands-on work`,
  },
  '97535': {
    reason: l10n`teaching of self-care or safety, and no task that was practised`,
    wants: l10n`the task that the patient practised (with counts, help or cues)`,
  },
};

/** Walking that leads somewhere in daily life is a task. */
const leadsSomewhere = pattern(
  '(to | into | from | toward | towards | through) (the | her | his | their | a | my)? (bathroom | toilet | restroom | kitchen | mailbox | car | bed | bedroom | closet | fridge | refrigerator | sink | table | porch | door | garage | store | house | home | apartment | laundry | shower | couch | recliner | dining)',
);
/** A band, with a count: exercise by that alone. */
const bandSets = pattern(
  '(theraband* | thera band* | band | bands | tb | tubing | theratube) ... #repeats | #repeats ... (theraband* | band | bands | tb | tubing)',
);

const aim = pattern('<any:connector|dailyAim>');
const ofDailyLife = pattern('<any:function>');
const jobDemands = pattern('^^ <any:demanded>');
const helped = pattern('<any:assist|cue>');
const practised = pattern('#ratio|repeats|distance|load|height | <any:assist>');
const taught97535 = pattern('<any:teaching97535>');

/** The code that the 97530 words read like; null where a task or a purpose is named, or the words are few. */
export function readsAs(
  reading: Reading,
  activity: readonly Evidence[],
  services: readonly Pick<Service, 'code' | 'narrative'>[] = [],
): ReadsAs | null {
  const work = reading.work.filter((s) => !s.planned);
  const taught = taughtOnly(work);
  if (taught) return readingOf(taught, '97535');
  const purpose = work.some((s) => aim.test(s) && ofDailyLife.test(s) && !jobDemands.test(s));
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
  if (!best || best.hits < activity.length) return null;
  if (best.code === '97116' && work.some((s) => leadsSomewhere.test(s))) return null;
  const isPlain =
    best.hits >= 2 || (families.length === 1 && activity.length === 0 && saysAll(best.code, work));
  return isPlain ? readingOf(best.own, best.code) : null;
}

/** One mark is enough of hands-on work, and of exercise with a band that was counted. */
const saysAll = (code: string, work: readonly Sentence[]): boolean =>
  code === '97140'
    ? !work.some((s) => helped.test(s))
    : code === '97110' && work.some((s) => bandSets.test(s));

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
  if (work.some((s) => practised.test(s))) return null;
  const taught = work
    .filter((s) => taught97535.test(s))
    .flatMap((s) => marksOf(s, 'teaching97535', 'topic97535'));
  const topics = taught.some((mark) => mark.entry.category === 'topic97535');
  return topics && taught.length >= 3 ? taught : null;
}

const readingOf = (marks: readonly Mark[], code: string): ReadsAs => ({
  code,
  ...reasons[code]!,
  words: marks.map(({ start, end }) => ({ start, end })),
});
