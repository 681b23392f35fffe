// Runs everything that must hold, in the order from quick to slow: `npm test`, or `npm test -- unit ui` for
// some of it. The last line is `N passed, N failed`, over all steps.
// With CI=true nothing is skipped: what cannot run has failed.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '../test/editor/chromium';
import { ensureHost, type HostName } from '../test/editor/host';
import { retries } from '../test/editor/secondAttempt';
import { runs } from '../test/editor/suites';
import { ensureProgram, isProgram, type Program } from '../test/support/provide';

const root = join(__dirname, '..');
const logs = join(root, 'artifacts/test');
const inCi = process.env.CI === 'true';
/** Long enough for a slow machine; a step that takes longer hangs. */
const longest = 20 * 60_000;

interface Step {
  readonly name: string;
  readonly says: string;
  readonly command: readonly string[];
  /** It ends with sums as mocha's, and without them has not run to its end. */
  readonly sums?: boolean;
  /** Steps that make what this one looks at. */
  readonly after?: readonly string[];
  /** What the machine must have, or be able to install. */
  readonly needs?: readonly Need[];
}

type Need = 'Chromium' | HostName | Program;

const tool = (path: string) => [process.execPath, join(root, 'node_modules', path)];
const npm = (script: string, ...args: string[]) => [
  process.platform === 'win32' ? 'npm.cmd' : 'npm',
  ...['run', '--silent', script],
  ...(args.length ? ['--', ...args] : []),
];
const mocha = (...files: string[]) => [...tool('mocha/bin/mocha.js'), ...files];
const script = (...args: string[]) => [...tool('tsx/dist/cli.mjs'), ...args];

const steps: readonly Step[] = [
  { name: 'lint', says: 'Style and lint', command: npm('lint') },
  { name: 'types', says: 'Types, layer by layer', command: npm('typecheck') },
  { name: 'generated', says: 'Generated files are current', command: npm('generate', '--check') },
  { name: 'unit', says: 'Core, protocol, command line, grammar', command: npm('unit'), sums: true },
  { name: 'accuracy', says: 'Reading of the labelled notes, with floors', command: npm('accuracy') },
  {
    name: 'fuzz',
    says: 'Input that nobody wrote, for a moment',
    command: script('scripts/fuzz.ts', '--seed', '1', '--iterations', '300', '--seconds', '15'),
    sums: true,
  },
  {
    name: 'patterns',
    says: 'Regular expressions that no text can make slow',
    command: mocha('test/patterns/*.test.ts'),
    sums: true,
  },
  {
    name: 'cost',
    says: 'Steps grow with the length, for many kinds of text',
    command: mocha('test/cost/*.test.ts'),
    sums: true,
  },
  { name: 'build', says: 'Bundles, as they ship', command: npm('build', '--minify') },
  {
    name: 'bundles',
    says: 'What the bundles contain, and that they start',
    command: mocha('test/package/bundles.test.ts'),
    sums: true,
    after: ['build'],
  },
  {
    name: 'worker',
    says: 'The server as a worker in Chromium',
    command: mocha('test/web/*.test.ts'),
    sums: true,
    after: ['build'],
    needs: ['Chromium'],
  },
  {
    name: 'package',
    says: 'The VSIX, and what it is made of',
    command: mocha('test/package/vsix.test.ts', 'test/package/pinned.test.ts'),
    sums: true,
    after: ['build'],
  },
  {
    name: 'library',
    says: 'The npm package, as it is installed',
    command: mocha('test/package/library.test.ts'),
    sums: true,
    after: ['build'],
    needs: ['Chromium'],
  },
  {
    name: 'scale',
    says: 'Behind GNU parallel and a job queue, and in a database',
    command: mocha('test/scale/*.test.ts'),
    sums: true,
    after: ['build'],
    needs: ['redis-server', 'parallel'],
  },
  {
    name: 'other-editors',
    says: 'Neovim and Emacs, set up as their page says',
    command: mocha('test/otherEditors/*.test.ts'),
    sums: true,
    after: ['build'],
    needs: ['nvim', 'emacs'],
  },
  { name: 'signatures', says: 'Signatures of the packages', command: script('scripts/signatures.ts') },
  ...runs.map((run) => ({
    name: `editor-${run.name}`,
    says: run.title,
    command: script('test/editor/suites.ts', run.name),
    sums: true,
    after: ['build'],
    needs: ['Chromium', run.host] as const,
  })),
  {
    name: 'ui',
    says: 'Notes and folders in VS Code, ordinary and hostile, seen on the screen',
    command: mocha(
      ...[
        '--require',
        'tsx/cjs',
        '--require',
        './test/editor/secondAttempt.ts',
        '--retries',
        String(retries),
      ],
      ...[
        'ui',
        'blanks',
        'quiet',
        'ready',
        'endOfDay',
        'visitPage',
        'compareVisits',
        'nextNote',
        'dismiss',
        'timer',
        'copy',
        'phrases',
        'pages',
        'accessible',
        'language',
        'walkthrough',
        'hostile',
        'restricted',
      ].map((name) => `test/editor/${name}.test.ts`),
    ),
    sums: true,
    after: ['build'],
    needs: ['Chromium', '1.100', '1.139'],
  },
];

interface Outcome {
  readonly step: Step;
  readonly passed: number;
  readonly failed: number;
}

/** Runs a command to its end; its output is kept, not shown. */
function execute(step: Step): Promise<{ code: number; output: string }> {
  const [program, ...args] = step.command;
  return new Promise((done) => {
    let output = '';
    const child = spawn(program!, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // a group of its own, so that what it has started can be stopped with it
      detached: process.platform !== 'win32',
    });
    const stop = () => {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid!);
    };
    const tooLong = setTimeout(() => {
      output += `\nstopped after ${longest / 60_000} minutes`;
      stop();
    }, longest);
    const interrupted = () => {
      stop();
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    const listen = (data: Buffer) => {
      output += data;
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => listen(Buffer.from(error.message)));
    child.on('close', (code) => {
      clearTimeout(tooLong);
      process.off('SIGINT', interrupted);
      done({ code: code ?? 1, output });
    });
  });
}

/** Mocha's own sums, or one for a step that either holds or does not. */
function count(step: Step, code: number, output: string): { passed: number; failed: number } {
  const sum = (pattern: RegExp) =>
    [...output.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
  const passed = sum(/^\s*(\d+) passing\b/gm);
  const failed = sum(/^\s*(\d+) failing\b/gm);
  if (!step.sums) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** Whether the machine has it, after trying to install it; else the reason why not. */
const provisions = new Map<Need, string | null>();
function missing(need: Need): string | null {
  if (!provisions.has(need)) {
    try {
      if (need === 'Chromium') ensureChromium(console.log);
      else if (isProgram(need)) ensureProgram(need, console.log);
      else ensureHost(need, console.log);
      provisions.set(need, null);
    } catch (error) {
      provisions.set(need, (error as Error).message);
    }
  }
  return provisions.get(need)!;
}

async function perform(step: Step): Promise<Outcome | null> {
  const line = (mark: string, rest: string) =>
    console.log(`${mark.padEnd(8)}${step.name.padEnd(15)}${step.says}${rest}`);
  const reasons = (step.needs ?? []).map(missing).filter((reason) => reason !== null);
  if (reasons.length) {
    line(inCi ? 'FAILED' : 'skipped', `: ${reasons.join('; ')}`);
    return inCi ? { step, passed: 0, failed: 1 } : null;
  }
  const start = Date.now();
  const { code, output } = await execute(step);
  const { passed, failed } = count(step, code, output);
  writeFileSync(join(logs, `${step.name}.log`), output);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  line(failed ? 'FAILED' : 'ok', `: ${failed ? `${failed} of ` : ''}${passed + failed}, ${seconds} s`);
  for (const [said] of output.matchAll(/^(?:not checked|second attempt needed)\b.*$/gm))
    console.log(`        ${said}`);
  if (failed) console.log(lastLines(output));
  return { step, passed, failed };
}

/** What a failure usually ends with, without what makes a terminal useless. */
const lastLines = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .slice(-80)
    .map((line) => (line.length > 400 ? `${line.slice(0, 400)} ...` : line))
    .join('\n');

/** The steps asked for, with those that they look at the work of. */
function chosen(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name.startsWith(name)));
  if (unknown.length)
    throw new Error(
      `No step is called ${unknown.join(', ')}. There are ${steps.map(({ name }) => name).join(', ')}`,
    );
  if (names.length === 0) return steps;
  const asked = steps.filter((step) => names.some((name) => step.name.startsWith(name)));
  return steps.filter(
    (step) => asked.includes(step) || asked.some(({ after }) => after?.includes(step.name)),
  );
}

async function main(): Promise<void> {
  const selected = chosen(process.argv.slice(2));
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  const outcomes: Outcome[] = [];
  for (const step of selected) {
    const outcome = await perform(step);
    if (outcome) outcomes.push(outcome);
  }
  const total = (of: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
  const broken = outcomes.filter(({ failed }) => failed > 0);
  console.log();
  if (outcomes.length < selected.length)
    console.log(`${selected.length - outcomes.length} steps were skipped`);
  if (broken.length) console.log(`failed: ${broken.map(({ step }) => step.name).join(', ')}`);
  console.log(`output of each step: ${logs}`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = broken.length ? 1 : 0;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
