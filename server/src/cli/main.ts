import { failureLine, placesIn } from '../core/index';
import { exit } from './io';
import { printable } from './printable';
import { run } from './program';

// A reader that has seen enough (`theralint check | head`) closes the pipe; the exit code stays the true one.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const io = {
  cwd: process.cwd(),
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  stdin: process.stdin,
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  serve: async () => void (await import('../node/main')),
};

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
