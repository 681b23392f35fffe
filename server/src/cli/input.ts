import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { readRegular, reasonOf, tooLarge } from '../files/regularFile';
import { decode } from './decode';
import type { Io } from './io';
import { onOneLine } from './printable';
import { searchFolder, searchGlob } from './search';

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
 * globs, and `-` for standard input. What cannot be read is given as a problem and the rest goes on; `leftOut` is
 * told what a search passed over for its name; with `extensions` (`txt`) a search finds other files too. `planned` is
 * told how many files that will be, before the first is read.
 */
export async function* readInputs(
  paths: readonly string[],
  io: Io,
  leftOut: (file: string) => void = () => {},
  extensions: readonly string[] = [],
  planned: (files: number) => void = () => {},
): AsyncGenerator<Input> {
  const patterns = [...notePatterns, ...extensions.map((extension) => `*.${extension}`)];
  const seen = new Set<string>();
  const all: Found[] = [];
  for (const named of paths) for (const found of await expand(named, io, patterns, leftOut)) all.push(found);
  planned(all.length);
  for (const found of all) {
    const { identity, ...input } =
      'problem' in found ? { ...found, identity: null } : await read(found.file, io);
    // The same file by another name or through a link is the same note.
    const same = identity ?? (found.file === '-' ? '-' : path.resolve(io.cwd, found.file));
    if (seen.has(same)) continue;
    seen.add(same);
    yield input;
  }
}

type Found = { readonly file: string } | { readonly file: string; readonly problem: string };

async function expand(
  named: string,
  io: Io,
  patterns: readonly string[],
  leftOut: (file: string) => void,
): Promise<readonly Found[]> {
  if (named === '-') return [{ file: named }];
  const place = path.resolve(io.cwd, named);
  try {
    if (!(await stat(place)).isDirectory()) return [{ file: named }];
  } catch (error) {
    if (isDynamicPattern(named)) return await matches(named, io);
    return [{ file: named, problem: reasonOf(error) }];
  }
  const found = await searchFolder(place, patterns);
  const inside = (file: string) => path.join(named, file);
  for (const file of found.leftOut) leftOut(inside(file));
  const notes = [
    ...found.problems.map(({ file, problem }) => ({ file: inside(file), problem })),
    ...found.files.map((file) => ({ file: inside(file) })),
  ];
  return notes.length > 0 ? notes : [{ file: named, problem: noNotes(named, patterns) }];
}

const noNotes = (folder: string, patterns: readonly string[]): string =>
  `holds no notes (${patterns.join(', ')}); name other files themselves, as in "${onOneLine(path.join(folder, '*.txt'))}"`;

async function matches(pattern: string, io: Io): Promise<readonly Found[]> {
  const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const { files, problems } = await searchGlob(slashed, io.cwd);
  if (files.length + problems.length === 0) return [{ file: pattern, problem: 'matches no file' }];
  return [...problems, ...files.map((file) => ({ file }))];
}

async function read(file: string, io: Io): Promise<Input & { readonly identity: string | null }> {
  const found =
    file === '-' ? await readStream(io) : await readRegular(path.resolve(io.cwd, file), longestNote);
  if ('problem' in found) return { file, identity: null, problem: found.problem };
  return { file, identity: found.identity, ...decode(found.bytes) };
}

async function readStream({
  stdin,
}: Io): Promise<{ readonly bytes: Buffer; readonly identity: null } | { readonly problem: string }> {
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of stdin) {
      chunks.push(Buffer.from(chunk));
      length += chunk.length;
      if (length > longestNote) return { problem: tooLarge(longestNote) };
    }
    return { bytes: Buffer.concat(chunks, length), identity: null };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}
