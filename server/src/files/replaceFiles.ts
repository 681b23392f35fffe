import { randomUUID } from 'node:crypto';
import { copyFile, lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts files (text by name) in place in a folder, all of them or none. Each is written beside the old one under a name
 * of its own, so that runs at the same time do not meet, and a reader sees the old text or the new one, never a part.
 * @throws with the old files as they were
 */
export async function replaceFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const mark = randomUUID();
  const steps = [...files].map(([name, text]) => ({
    text,
    target: path.join(folder, name),
    fresh: path.join(folder, `${name}.${mark}.new`),
    old: path.join(folder, `${name}.${mark}.old`),
    existed: false,
    done: false,
  }));
  try {
    for (const step of steps) {
      step.existed = await isFile(step.target);
      if (step.existed) await copyFile(step.target, step.old);
      await write(step.fresh, step.text);
    }
    for (const step of steps) {
      await rename(step.fresh, step.target);
      step.done = true;
    }
  } catch (error) {
    for (const { target, old, existed, done } of steps)
      if (done) await (existed ? rename(old, target) : rm(target, { force: true }));
    throw error;
  } finally {
    for (const { fresh, old } of steps) {
      await rm(fresh, { force: true });
      await rm(old, { force: true });
    }
  }
}

/** @throws where something else than a file has the name, such as a link that leads elsewhere */
async function isFile(target: string): Promise<boolean> {
  const found = await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found && !found.isFile()) throw Object.assign(new Error(`${target} is no file`), { code: 'ENOTAFILE' });
  return found !== null;
}

/** On the disk before it counts: a machine that stops leaves the old file or the whole new one. */
async function write(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
