import type { Readable } from 'node:stream';

/** What the command line may touch of the world; tests give their own. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Colour the text output (a terminal, and NO_COLOR is not set). */
  readonly color: boolean;
  readonly stdin: Readable;
  out(text: string): void;
  err(text: string): void;
  /** Starts the language server on standard input and output; it lives until the editor ends it. */
  serve(): Promise<void>;
}

/** What a command ends with, as the shell sees it. */
export const exit = { clean: 0, findings: 1, problem: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** Something the user can mend: shown as one line on standard error, ends the command with exit code 2. */
export class UsageError extends Error {}

/** `1 file`, `3 files`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
