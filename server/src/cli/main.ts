import { type Context, failureLine, placesIn } from '../core/index';
import { answerChecks } from './check/pool';
import { exit } from './io';
import { printable } from './printable';
import { run } from './program';

// A reader that has seen enough (`theralint check | head`) closes the pipe; the exit code stays the true one.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

/** On a terminal a line that is written again and again, at most ten times a second. */
function progressOn(terminal: NodeJS.WriteStream): (text: string | null) => void {
  let last = 0;
  let shown = false;
  return (text) => {
    if (text === null ? !shown : Date.now() - last < 100) return;
    last = text === null ? 0 : Date.now();
    shown = text !== null;
    terminal.write(text === null ? '\r\u001b[K' : `\r${text}\u001b[K`);
  };
}

const progress = process.stderr.isTTY ? progressOn(process.stderr) : null;
const io = {
  cwd: process.cwd(),
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  stdin: process.stdin,
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => {
    // what is said stands on a line of its own
    progress?.(null);
    process.stderr.write(text);
  },
  script: __filename,
  outOnTerminal: process.stdout.isTTY === true,
  ...(progress && { progress }),
  serve: async () => void (await import('../node/main')),
  serveTools: async (context: Context) => (await import('../mcp/main')).serveTools(context),
};

if (!answerChecks())
  run(process.argv.slice(2), io).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      io.err(
        printable(`theralint: stopped by a mistake of its own ${failureLine('stopped', placesIn(error))}\n`),
      );
      process.exitCode = exit.problem;
    },
  );
