/**
 * What reading and judging notes costs, as ratios measured in one run, so that the machine does not matter:
 *
 *   npm run bench                       all of it, within some minutes
 *   npm run bench -- cost growth        some of it: cost, clinic, keystrokes, opening, growth
 *
 * The unit of cost is a pass: read the file of the note, split it into lines, look for one pattern in each.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCorpus } from '../scripts/accuracy/gold';
import { analyze, createContext, createMemory, stages } from '../server/src/core/index';
import { costOfCheck } from './clinicFolder';
import { keystrokes, p95 } from './keystrokes';
import { median } from './median';
import { opening } from './opening';
import { patternRuns } from './patternRuns';
import { bundled } from './servers';
import { log, shapes } from './texts';

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  cost,
  clinic,
  keystrokes: typing,
  opening: opened,
  growth,
};
const chosen = process.argv.slice(2).filter((argument) => argument in parts);

async function main(): Promise<void> {
  for (const [name, run] of Object.entries(parts))
    if (chosen.length === 0 || chosen.includes(name)) {
      console.log(`\n${name.padEnd(52)}     ratio     bound`);
      await run();
    }
}
void main();

/** Cost of a note of about 2.5 KB, and how often a pattern is run for it. */
function cost(): void {
  const notes = loadCorpus()
    .filter(({ text }) => text.length > 1900 && text.length < 3300)
    .slice(0, 40);
  const context = createContext({ ready: true });
  const texts = notes.map(({ text }) => text);
  const files = notes.map(({ name }) => path.join(__dirname, `../test/corpus/${name}.txt`));
  let run = 0;
  const pass = median(() => {
    for (const file of files) for (const line of readFileSync(file, 'utf8').split('\n')) line.match(/\d+/g);
  });
  const analysis = median(() => {
    run += 1;
    // Another last line each time, so that nothing is remembered of the note.
    for (const text of texts) analyze(`${text}\n(${run})`, context);
  });
  row(
    `a note of 2.5 KB (${notes.length} of them), in passes`,
    analysis / pass,
    60,
    `${(analysis / notes.length).toFixed(2)} ms for ${(pass / notes.length).toFixed(3)} ms`,
  );
  const runs = patternRuns(() => {
    for (const text of texts) analyze(`${text}\n(counted)`, context);
  });
  row('runs of a pattern, a character', runs / texts.join('').length, 1);
}

/** A note of a clinic's folder, with all that the command line does about it, against its analysis alone. */
async function clinic(): Promise<void> {
  const { inPasses, inAnalyses, perSecond } = await costOfCheck(1000);
  row(
    "a note of a clinic's folder of 1,000, in analyses",
    inAnalyses,
    1.5,
    `${inPasses.toFixed(0)} passes, ${perSecond.toFixed(0)} notes a second`,
  );
}

/** A keystroke to its diagnostics, 95 of 100, against a server that does nothing. */
async function typing(): Promise<void> {
  const servers = await bundled();
  try {
    const sizes = [
      { visits: 1, bound: 2.5 },
      { visits: 100, bound: 4 },
      { visits: 1000, bound: 8 },
    ];
    for (const idle of [0, 4000]) {
      const text = log(1);
      const first = { skipped: 0, idle };
      const echo = middle(await keystrokes(servers.echo, text, 10, 20_000, first));
      const own = middle(await keystrokes(servers.theralint, text, 10, 20_000, first));
      const when = idle === 0 ? 'at once' : 'after a look';
      row(`the first ten keystrokes, ${when}, in echoes`, own / echo, 2.5, `${own.toFixed(1)} ms`);
    }
    for (const { visits, bound } of sizes) {
      const text = log(visits);
      const echo = p95(await keystrokes(servers.echo, text, 60, 20_000));
      const own = p95(await keystrokes(servers.theralint, text, 60, 45_000));
      const what = `a keystroke among ${visits} visits, in echoes`;
      if (echo === null || own === null) console.log(`${what.padEnd(52)}      none in 45 s`);
      else row(what, own / echo, bound, `${own.toFixed(1)} ms for ${echo.toFixed(1)} ms`);
    }
  } finally {
    servers.remove();
  }
}

const middle = (sorted: readonly number[]): number => sorted[sorted.length >> 1]!;

/**
 * The first findings of a long file against those of one note, without what the transfer of the longer one takes. In
 * turns, and the best of each: what else the machine does only adds.
 */
async function opened(): Promise<void> {
  const servers = await bundled();
  const visits = 300;
  const texts = { one: log(1), many: log(visits) };
  try {
    for (const idle of [0, 3000]) {
      const best = { one: Infinity, many: Infinity, echoOfOne: Infinity, echoOfMany: Infinity };
      const run = async (what: keyof typeof best, server: string, text: string) => {
        const { time, found } = await opening(server, text, idle);
        if (found === 0) throw new Error('nothing was found');
        best[what] = Math.min(best[what], time);
      };
      for (let turn = 0; turn < 9; turn++) {
        await run('one', servers.theralint, texts.one);
        await run('many', servers.theralint, texts.many);
        await run('echoOfOne', servers.echo, texts.one);
        await run('echoOfMany', servers.echo, texts.many);
      }
      const transfer = best.echoOfMany - best.echoOfOne;
      row(
        `first findings of ${visits} visits, in one note’s, ${idle === 0 ? 'cold' : 'after idling'}`,
        (best.many - transfer) / best.one,
        2,
        `${best.many.toFixed(0)} ms for ${best.one.toFixed(0)} ms, transfer ${transfer.toFixed(1)} ms`,
      );
    }
  } finally {
    servers.remove();
  }
  row('the same without a server, in processor time', ...readings(texts));
}

/** What the visit in sight of a long text costs against a note of one visit, and both in words. */
function readings(texts: { readonly one: string; readonly many: string }): [number, number, string] {
  // A memory of its own for each reading, as the server has one for each document that is opened.
  const context = () => createContext({ memory: createMemory() });
  let run = 0;
  const one = median(() => void analyze(`${texts.one}\n(${++run})`, context()));
  const many = median(() => {
    const soFar = stages(`${texts.many}\n(${++run})`, context(), { file: '', folder: '' }, 0).next().value;
    if (!soFar || soFar().findings.length === 0) throw new Error('nothing was found');
  });
  return [many / one, 2, `${many.toFixed(1)} ms for ${one.toFixed(1)} ms`];
}

/** Time a character of long texts, against a log of 10 KB; each in a process of its own, at most 30 seconds. */
function growth(): void {
  const script = path.join(__dirname, 'oneShape.ts');
  const longest = 30_000;
  let least: number | null = null;
  for (const name of Object.keys(shapes)) {
    const { stdout, error } = spawnSync(
      process.execPath,
      ['--require', require.resolve('tsx/cjs'), script, name],
      {
        encoding: 'utf8',
        timeout: longest + 5000,
      },
    );
    const characters = shapes[name]!().length;
    const time = error || stdout.trim() === '' ? null : Number(stdout) / characters;
    least ??= time;
    if (time === null || least === null)
      console.log(
        `${`${name}, in 10 KB a character`.padEnd(52)} > ${longest / 1000} s${error ? '' : ' or an error'}`,
      );
    else row(`${name}, in 10 KB a character`, time / least, 1, `${(time * characters).toFixed(0)} ms`);
  }
}

function row(what: string, ratio: number, bound: number, more = ''): void {
  console.log(
    `${what.padEnd(52)}${ratio.toPrecision(3).padStart(10)}${String(bound).padStart(10)}   ${more}`,
  );
}
