import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DismissedHost } from '../clinic/dismissed';

/** Hosts name a note by its URI or by its path from the folder on; what has no name is no file. */
export function dismissedHost(folder: string): DismissedHost {
  return {
    newKey: () => randomBytes(16).toString('hex'),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    pathOf(file) {
      const place = placeOf(file);
      if (place === null) return null;
      const way = path.relative(folder, path.resolve(folder, place));
      return way === '' || way.split(path.sep)[0] === '..' || path.isAbsolute(way)
        ? null
        : way.split(path.sep).join('/');
    },
  };
}

/** Null for `-`, a nameless text, and a URI that leads to no file of this machine. */
function placeOf(file: string): string | null {
  if (file === '' || file === '-') return null;
  if (!/^[a-z][a-z\d+.-]+:/i.test(file)) return file;
  try {
    return fileURLToPath(file);
  } catch {
    return null;
  }
}
