import type { Readable } from 'node:stream';
import type { Context } from '../core/index';
import { printable } from './printable';

/** What the command line may touch of the world; tests give their own. */
export interface World {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Colour the text output (a terminal, and NO_COLOR is not set). */
  readonly color: boolean;
  readonly stdin: Readable;
  /** The program itself, to run in further threads; left out where there are none. */
  readonly script?: string;
  out(text: string): void;
  err(text: string): void;
  /** Standard output is a terminal: what it shows and how far a run has come would run into each other. */
  readonly outOnTerminal?: boolean;
  /** Shows how far a long run has come, null when it is done; left out where nobody looks. */
  progress?(text: string | null): void;
  /** Starts the language server on standard input and output; it lives until the editor ends it. */
  serve(): Promise<void>;
  /** Serves tools for programs that write notes, on standard input and output. */
  serveTools(context: Context): Promise<void>;
}

/** A piece of text, in a colour of the terminal where there are colours (SGR number, as in 31 for red). */
export type Piece = string | { readonly text: string; readonly color: number };

/** The world as commands see it: what they print cannot make a terminal do anything. */
export interface Io extends Omit<World, 'out'> {
  out(text: string | readonly Piece[]): void;
}

export const printing = (world: World): Io => ({
  cwd: world.cwd,
  color: world.color,
  stdin: world.stdin,
  ...(world.script !== undefined && { script: world.script }),
  ...(world.outOnTerminal !== undefined && { outOnTerminal: world.outOnTerminal }),
  ...(world.progress && { progress: (text: string | null) => world.progress!(text) }),
  serve: () => world.serve(),
  serveTools: (context) => world.serveTools(context),
  err: (text) => world.err(printable(text)),
  out: (text) => {
    const pieces = typeof text === 'string' ? [text] : text;
    world.out(pieces.map((piece) => printed(piece, world.color)).join(''));
  },
});

function printed(piece: Piece, color: boolean): string {
  if (typeof piece === 'string') return printable(piece);
  const text = printable(piece.text);
  return color ? `\u001b[${piece.color}m${text}\u001b[0m` : text;
}

/** What a command ends with, as the shell sees it. */
export const exit = { clean: 0, findings: 1, problem: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** Something the user can mend: shown as one line on standard error, ends the command with exit code 2. */
export class UsageError extends Error {}

/** `1 file`, `3 files`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
