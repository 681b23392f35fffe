import { isMark, type Token } from '../scan/tokens';
import type { Group } from './items';

const isCode = ({ services }: Group): boolean => services.some(({ kind }) => kind === 'code');
const isSureName = ({ services }: Group): boolean =>
  services.some((service) => service.kind === 'name' && service.sure);

/**
 * "Joint mobs, scar massage 15 min (97140 x1)": the code in brackets says of what stands in front what it is billed as,
 * and short names there tell of its work, unless their own code stands in the visit. The groups of a row without these.
 */
export function withoutBilledElsewhere(
  groups: readonly Group[],
  tokens: readonly Token[],
  written: ReadonlySet<string>,
): readonly Group[] {
  const told = new Set<Group>();
  groups.forEach((group, i) => {
    if (!isCode(group) || !isMark(tokens[group.first - 1], '(')) return;
    let next = group;
    for (let j = i - 1; j >= 0; j--) {
      const name = groups[j]!;
      const between = tokens.slice(name.last + 1, next.first);
      const parted =
        between.some(({ kind }) => kind === 'stop') || between.some((token) => isMark(token, ';'));
      // what has figures of its own in front of another name is another service: "20 min individual TA, then group (97150)"
      const counted = [...tokens.slice(Math.max(0, name.first - 2), name.first), ...between].some(
        (token) => token.kind === 'duration' || token.kind === 'units' || token.kind === 'interval',
      );
      if (parted || isCode(name) || isSureName(name) || (counted && next !== group)) break;
      if (!written.has(name.services[0]!.code)) told.add(name);
      next = name;
    }
  });
  return told.size > 0 ? groups.filter((group) => !told.has(group)) : groups;
}
