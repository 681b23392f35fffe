/** Files that nobody vouches for: only regular ones are opened, and only so much of them is read. */
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** Why a path is not read, as words that go on behind its name: "is a folder". */
export interface Refused {
  readonly problem: string;
}

export interface RegularFile {
  /** To be closed by who asked for it. */
  readonly handle: FileHandle;
  /** In bytes. */
  readonly size: number;
  /** The same for all names and links of one file; null where the file system has none. */
  readonly identity: string | null;
}

/** Opens a regular file for reading. A pipe or a device is not even opened: that can block, or set something off. */
export async function openRegular(path: string): Promise<RegularFile | Refused> {
  try {
    const seen = await stat(path, { bigint: true });
    if (!seen.isFile()) return { problem: kindOf(seen) };
    // What is opened may be another than what was seen, so that it is looked at again, and never waited for.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = await handle.stat({ bigint: true });
    if (found.isFile())
      return {
        handle,
        size: Number(found.size),
        identity: found.ino === 0n ? null : `${found.dev}:${found.ino}`,
      };
    await handle.close();
    return { problem: kindOf(found) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** The bytes of a regular file of at most `limit` bytes. */
export async function readRegular(
  path: string,
  limit: number,
): Promise<{ readonly bytes: Buffer; readonly identity: string | null } | Refused> {
  const file = await openRegular(path);
  if ('problem' in file) return file;
  const { handle, size, identity } = file;
  try {
    if (size > limit) return { problem: tooLarge(limit) };
    // The size may be wrong (files of the system say 0) or grow meanwhile.
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of chunksOf(handle)) {
      length += chunk.length;
      if (length > limit) return { problem: tooLarge(limit) };
      chunks.push(chunk);
    }
    return { bytes: Buffer.concat(chunks, length), identity };
  } catch (error) {
    return { problem: reasonOf(error) };
  } finally {
    await handle.close();
  }
}

/** The bytes of an open file from its start; it stays open when the reader stops early, unlike a stream of Node's. */
export async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(chunkSize), 0, chunkSize, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

const chunkSize = 1 << 16;

/** "is too large (more than 10 MB); it was not read" */
export const tooLarge = (limit: number): string =>
  `is too large (more than ${limit >= 1_000_000 ? `${limit / 1_000_000} MB` : `${limit / 1000} kB`}); it was not read`;

function kindOf(found: BigIntStats): string {
  if (found.isDirectory()) return 'is a folder, not a file';
  if (found.isFIFO()) return 'is a pipe, not a file; it was not read';
  if (found.isSocket()) return 'is a socket, not a file; it was not read';
  return 'is a device, not a file; it was not read';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'cannot be read: permission is missing',
  EPERM: 'cannot be read: permission is missing',
  ENOTDIR: 'does not exist: part of the path is a file',
  EISDIR: 'is a folder, not a file',
  ELOOP: 'cannot be read: its links go round in a circle',
  ENAMETOOLONG: 'cannot be read: the name is too long',
  ERR_INVALID_ARG_VALUE: 'cannot be read: the name holds a zero byte',
};

/** An error of the file system in plain words that go on behind the name of the file. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  return reasons[code] ?? `cannot be read (${code})`;
}
