// Tries the product with texts, edits, messages and files that nobody wrote:
//
//   npm run fuzz                              each fuzzer of test/fuzz for a minute
//   npm run fuzz -- text wire --seconds 600   two of them, for ten minutes each
//   npm run fuzz -- text --seed 7             the cases of an earlier run again
//
// A fuzzer runs in a process of its own, so that one that hangs or dies is a failure with its case, too.
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bounds, caseFile, type Fuzzer, type Outcome } from '../test/fuzz/fuzzer';

const folder = join(__dirname, '../test/fuzz');
/** Beyond its time, for making the failing case small and for one slow case. */
const graceInSeconds = 60;

/** Each file of test/fuzz is a fuzzer, but for what they share. */
const fuzzers = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'fuzzer.ts')
  .map((file) => basename(file, '.ts'))
  .sort();

interface Options {
  readonly bounds: Bounds;
  readonly names: readonly string[];
  /** Set by this script: the fuzzer to run inside this process. */
  readonly inside: string | undefined;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      iterations: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      inside: { type: 'string' },
    },
  });
  const unknown = positionals.filter((name) => !fuzzers.includes(name));
  if (unknown.length) throw new Error(`No fuzzer is called ${unknown.join(', ')}: ${fuzzers.join(', ')}`);
  const bounds = {
    seed: wholeNumber('seed', values.seed),
    seconds: wholeNumber('seconds', values.seconds),
    iterations: wholeNumber('iterations', values.iterations),
  };
  return { bounds, names: positionals.length ? positionals : fuzzers, inside: values.inside };
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${option} takes a whole number, not ${value}`);
  return Number(value);
}

/** Runs one fuzzer in this process and sends its outcome to the one that started it. */
async function runInside(name: string, bounds: Bounds): Promise<void> {
  const { default: fuzzer } = require(join(folder, name)) as { default: Fuzzer };
  const outcome = await fuzzer.run(bounds);
  process.send!({ ...outcome, says: fuzzer.says }, undefined, undefined, () => process.exit());
}

type Told = Outcome & { readonly says: string };

/** Runs one fuzzer in a process of its own, whatever becomes of that. */
function outcomeOf(name: string, bounds: Bounds): Promise<Told> {
  rmSync(caseFile(name), { force: true });
  return new Promise((done) => {
    const child = fork(__filename, [...process.argv.slice(2), '--inside', name, '--seed', `${bounds.seed}`], {
      execArgv: ['--require', 'tsx/cjs'],
    });
    let told: Told | null = null;
    child.on('message', (message) => {
      told = message as Told;
    });
    const tooLong = setTimeout(() => child.kill('SIGKILL'), (bounds.seconds + graceInSeconds) * 1000);
    child.on('exit', (code, signal) => {
      clearTimeout(tooLong);
      const input = existsSync(caseFile(name)) ? readFileSync(caseFile(name), 'utf8') : '';
      const error = signal ? `did not end, or ran out of memory (${signal})` : `ended with code ${code}`;
      done(told ?? { cases: 0, says: 'ended without an answer', failure: { input, error } });
    });
  });
}

const brief = (text: string) =>
  text.length > 4000 ? `${text.slice(0, 4000)} ... (${text.length} characters)` : text;

async function main(): Promise<void> {
  const { bounds, names, inside } = readOptions();
  if (inside !== undefined) return runInside(inside, bounds);
  let broken = 0;
  for (const name of names) {
    const start = Date.now();
    const { cases, says, failure } = await outcomeOf(name, bounds);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const mark = (failure ? 'FAILED' : 'ok').padEnd(8);
    console.log(`${mark}${name.padEnd(10)}${says}: ${cases} cases, ${seconds} s, seed ${bounds.seed}`);
    if (!failure) continue;
    broken += 1;
    console.log(`\nwith this input:\n${brief(failure.input)}\n\n${brief(failure.error)}\n`);
  }
  console.log(`\n${names.length - broken} passing\n${broken} failing`);
  process.exitCode = broken ? 1 : 0;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
