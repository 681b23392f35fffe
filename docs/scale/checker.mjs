// One `theralint check --stdin-jsonl` that lives as long as its worker: a note in, its result out, one after the other.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** `command` runs Theralint, as in ['theralint'] or ['node', 'cli.js']. */
export function startChecker([program, ...args]) {
  const child = spawn(program, [...args, 'check', '--stdin-jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.done(line));
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdin.on('error', () => {}); // said by `close`
  child.once('error', () => {});
  ended.then(() => {
    for (const { failed } of waiting.splice(0)) failed(new Error('theralint has ended'));
  });
  return {
    /** The line of results for a line of notes; both are JSON without a line break. */
    check: (line) =>
      new Promise((done, failed) => {
        if (child.exitCode !== null || child.signalCode !== null) return failed(new Error('theralint has ended'));
        waiting.push({ done, failed });
        child.stdin.write(`${line}\n`);
      }),
    end() {
      child.stdin.end();
      return ended;
    },
  };
}
