import type { Mention, Scene } from '../figures/figure';
import { cues, toldOf } from '../figures/given';
import type { Parts } from '../figures/parts';
import type { Reading } from '../figures/reading';
import type { NotDelivered, NotGivenReason, SectionKind } from '../model';

/** Services that the note names and that were not given, each once, with why. */
export function notDeliveredOf(scene: Scene, parts: Parts, reading: Reading): readonly NotDelivered[] {
  const given = new Set(reading.services.map(({ code }) => code));
  return scene.codes.flatMap((code) => {
    const [, not, nothing] = parts.fates.get(code)!;
    if (given.has(code) || not! <= nothing!) return [];
    const share = ({ index }: Mention): number => parts.mentionFates[index]![1]!;
    const mention = scene.mentions
      .filter((other) => other.code === code)
      .reduce((best, other) => (share(other) > share(best) ? other : best));
    return [{ code, name: { value: code, span: mention.name }, reason: reasonOf(scene, mention) }];
  });
}

const bySection: Partial<Record<SectionKind, NotGivenReason>> = {
  plan: 'planned',
  goals: 'goal',
  subjective: 'past',
};

function reasonOf(scene: Scene, mention: Mention): NotGivenReason {
  if (mention.apart) return mention.apart;
  const told = toldOf(scene, mention);
  if (told.box > 0) return 'unticked';
  if (told.struck >= 0) return 'struck';
  // in a list what is said in front of the first is said of all
  const first = scene.rows[mention.row]!.mentions[0]!;
  const list = first === mention ? [] : toldOf(scene, first).cuesBefore;
  const cue = told.cuesBefore[0] ?? told.cuesAfter[0] ?? list[0];
  if (cue !== undefined) return cues[cue]!.reason;
  return bySection[scene.rows[mention.row]!.section] ?? 'negated';
}
