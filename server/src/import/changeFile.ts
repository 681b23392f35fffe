import path from 'node:path';
import { makeInside, readInside } from '../files/insideFolder';
import { replaceFiles } from '../files/replaceFiles';
import { reasonNotStored } from './reasonNotStored';

/** From the text of a file (null where there is none yet) to a new one, or to one sentence why there is none. */
export type Change = (text: string | null) => { readonly text: string } | { readonly problem: string };

/** Changes of one file, one after the other: each sees what the one before has written. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Writes anew a file of at most `limit` bytes below a clinic's folder, as a whole or not at all; it is made where it is
 * missing. Null where that worked, else one sentence. Never rejects.
 */
export function changeFile(
  folder: string,
  name: string,
  limit: number,
  change: Change,
): Promise<string | null> {
  const place = path.resolve(folder, name);
  const before = underWay.get(place) ?? Promise.resolve();
  const done = before.then(() => changed(folder, name, limit, change));
  underWay.set(place, done);
  return done;
}

async function changed(folder: string, name: string, limit: number, change: Change): Promise<string | null> {
  const found = await readInside(folder, name, limit);
  if (found !== null && 'problem' in found) return `Nothing was changed: ${name} ${found.problem}.`;
  const made = change(found?.text ?? null);
  if ('problem' in made) return made.problem;
  try {
    const target = await makeInside(folder, path.dirname(name).split(path.sep));
    await replaceFiles(target, new Map([[path.basename(name), made.text]]));
    return null;
  } catch (error) {
    return `Nothing was changed: ${name} ${reasonNotStored(error)}.`;
  }
}
