import type { Row, Scene } from './figure';
import { oncePer } from './oncePer';

/** By code the rows that name it beside minutes or a stretch of time that say what they are. */
const timedRows = oncePer((scene: Scene): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of scene.rows) {
    if (!row.figures.some(({ kind, value }) => value > 0 && (kind === 'duration' || kind === 'interval')))
      continue;
    for (const code of new Set(row.mentions.map((mention) => mention.code)))
      found.set(code, [...(found.get(code) ?? []), row].slice(0, enough));
  }
  return found;
});

/** Two tell whether one of them is another than a given one. */
const enough = 2;

/** A service has its time in another row: what stands beside its name in this one need not be more of it. */
export const isTimedElsewhere = (scene: Scene, code: string, row: Row): boolean =>
  (timedRows(scene).get(code) ?? []).some((other) => other !== row);
