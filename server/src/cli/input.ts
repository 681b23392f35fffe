import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { decode } from './decode';
import type { Io } from './io';

/** A note to work on, or why there is none. `file` is the name as the user knows it; `-` is standard input. */
export type Input =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly problem: string };

/** Files that are notes by their name: what a folder is searched for. */
export const notePatterns = ['*.tnote', '*.ptnote', '*.otnote', '*.soap', '*.note.txt', '*.note.md'];

/** Longest file that is read, in bytes; some thousand visits. */
export const longestNote = 10_000_000;

/**
 * The notes that `paths` name, each once, in order: files, folders (searched for notes by name, whole tree),
 * globs, and `-` for standard input. What cannot be read is given as a problem and the rest goes on.
 */
export async function* readInputs(paths: readonly string[], io: Io): AsyncGenerator<Input> {
  const seen = new Set<string>();
  for (const named of paths) {
    for (const found of await expand(named, io)) {
      const key = found.file === '-' ? '-' : path.resolve(io.cwd, found.file);
      if (seen.has(key)) continue;
      seen.add(key);
      yield 'problem' in found ? found : await read(found.file, io);
    }
  }
}

type Found = { readonly file: string } | { readonly file: string; readonly problem: string };

async function expand(named: string, io: Io): Promise<Found[]> {
  if (named === '-') return [{ file: named }];
  try {
    const entry = await stat(path.resolve(io.cwd, named));
    return entry.isDirectory() ? await notesIn(named, io) : [{ file: named }];
  } catch (error) {
    if (isDynamicPattern(named)) return await matches(named, io);
    return [{ file: named, problem: reason(error) }];
  }
}

async function notesIn(folder: string, io: Io): Promise<Found[]> {
  const files = await glob(
    notePatterns.map((pattern) => `**/${pattern}`),
    { cwd: path.resolve(io.cwd, folder), caseSensitiveMatch: false, ignore: ['**/node_modules/**'] },
  );
  if (files.length > 0) return files.sort().map((file) => ({ file: path.join(folder, file) }));
  const others = path.join(folder, '*.txt');
  return [
    {
      file: folder,
      problem: `holds no notes (${notePatterns.join(', ')}); name other files themselves, as in "${others}"`,
    },
  ];
}

async function matches(pattern: string, io: Io): Promise<Found[]> {
  const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const files = await glob(slashed, {
    cwd: io.cwd,
    absolute: path.isAbsolute(pattern),
    expandDirectories: false,
  });
  if (files.length === 0) return [{ file: pattern, problem: 'matches no file' }];
  return files.sort().map((file) => ({ file }));
}

async function read(file: string, io: Io): Promise<Input> {
  try {
    const stream = file === '-' ? io.stdin : createReadStream(path.resolve(io.cwd, file));
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk));
      length += chunk.length;
      if (length > longestNote)
        return {
          file,
          problem: `is too large for a note (more than ${longestNote / 1_000_000} MB); it was not read`,
        };
    }
    return { file, ...decode(Buffer.concat(chunks, length)) };
  } catch (error) {
    return { file, problem: reason(error) };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'cannot be read: permission is missing',
  EPERM: 'cannot be read: permission is missing',
  ENOTDIR: 'does not exist: part of the path is a file',
  ELOOP: 'cannot be read: its links go round in a circle',
  ENAMETOOLONG: 'cannot be read: the name is too long',
};

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  return reasons[code] ?? `cannot be read (${code})`;
}
