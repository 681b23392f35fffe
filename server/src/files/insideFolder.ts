/** Files and folders below a folder, by their real path: no link leads out of it. */
import { lstat, mkdir, opendir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Refused, readRegular, reasonOf } from './regularFile';

const leadsOut = 'lies outside of the folder; only files inside of it are read';

/** The real path of `name`, seen from `folder` on, where that is below `folder`. */
async function realInside(folder: string, name: string): Promise<{ readonly path: string } | Refused> {
  try {
    const root = await realpath(folder);
    const target = await realpath(path.resolve(folder, name));
    return isBelow(root, target) ? { path: target } : { problem: leadsOut };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** Whether `target` is a place below `root`; both are real paths. */
export function isBelow(root: string, target: string): boolean {
  const way = path.relative(root, target);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/**
 * The text (UTF-8, without a byte order mark) of a regular file below `folder` of at most `limit` bytes; null where
 * nothing has that name.
 */
export async function readInside(
  folder: string,
  name: string,
  limit: number,
): Promise<{ readonly text: string } | Refused | null> {
  if (!(await isThere(path.resolve(folder, name)))) return null;
  const real = await realInside(folder, name);
  const read = 'problem' in real ? real : await readRegular(real.path, limit);
  return 'problem' in read ? read : { text: read.bytes.toString('utf8').replace(/^\ufeff/, '') };
}

/** The names in a folder below `folder`, at most some thousands; null where nothing has its name. */
export async function namesInside(
  folder: string,
  name: string,
): Promise<{ readonly names: readonly string[] } | Refused | null> {
  if (!(await isThere(path.resolve(folder, name)))) return null;
  const real = await realInside(folder, name);
  if ('problem' in real) return real;
  try {
    const names: string[] = [];
    for await (const entry of await opendir(real.path)) {
      if (names.length === mostNames) return { problem: `holds more than ${mostNames} files` };
      names.push(entry.name);
    }
    return { names };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

const mostNames = 5000;

/** Also a link that leads nowhere is there, and so is what may not be looked at. */
const isThere = (place: string): Promise<boolean> =>
  lstat(place).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );

/**
 * Makes the folders `names`, each in the one before, below `folder`; returns the path of the last.
 * @throws where one of them is no folder or a link that leads out, or cannot be made
 */
export async function makeInside(folder: string, names: readonly string[]): Promise<string> {
  const root = await realpath(folder);
  let place = root;
  for (const name of names) {
    place = path.join(place, name);
    await mkdir(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (!isBelow(root, await realpath(place)))
      throw Object.assign(new Error(`${place} leads out of ${root}`), { code: 'ELEADSOUT' });
  }
  return place;
}
