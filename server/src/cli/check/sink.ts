import { randomUUID } from 'node:crypto';
import { closeSync, openSync, unlinkSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../files/regularFile';
import { type Io, type Piece, UsageError } from '../io';
import { printable } from '../printable';

/** Where results go: standard output, or a file that is there whole or not at all. */
export interface Sink {
  write(text: string | readonly Piece[]): Promise<void>;
  /** All is written: the file takes its place. */
  close(): Promise<void>;
  /** Something went wrong: no file is left. */
  drop(): Promise<void>;
}

export const standardOutput = (io: Io): Sink => ({
  write: async (text) => io.out(text),
  close: async () => {},
  drop: async () => {},
});

/** By the keyboard, by another program, and with the terminal. */
const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes beside `name` and puts the file in its place when all is written; a run that is stopped leaves nothing.
 * @throws UsageError where the file cannot be made
 */
export async function fileSink(name: string, cwd: string): Promise<Sink> {
  const target = path.resolve(cwd, name);
  const fresh = `${target}.${randomUUID()}.new`;
  const remove = () => {
    try {
      unlinkSync(fresh);
    } catch {
      // It has taken its place already, or nobody may remove it.
    }
  };
  const stopped = (signal: NodeJS.Signals) => {
    remove();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of stops) process.off(signal, stopped);
  };
  // a stop that comes between the file and the listener would leave the file
  for (const signal of stops) process.once(signal, stopped);
  let handle: FileHandle;
  try {
    // at once: while the file is made no stop is listened to
    closeSync(openSync(fresh, 'wx'));
    handle = await open(fresh, 'r+');
  } catch (error) {
    remove();
    forget();
    throw new UsageError(`"${name}" cannot be written: its folder ${reasonOf(error)}`);
  }
  return {
    write: async (text) => {
      const plain =
        typeof text === 'string'
          ? text
          : text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
      await handle.writeFile(printable(plain));
    },
    close: async () => {
      await handle.sync();
      await handle.close();
      await rename(fresh, target);
      forget();
    },
    drop: async () => {
      await handle.close();
      remove();
      forget();
    },
  };
}
