/** A clinic's folder of invented notes, and what `theralint check` takes for it in a process of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analyze, createContext } from '../server/src/core/index';
import { clinicOf } from '../test/clinics/clinic';
import { median } from './median';

const root = path.join(__dirname, '..');
/** Of one invented clinic. */
const episodes = 200;

/** Bundles the command line as it ships. */
export const bundle = (): void =>
  void execFileSync(process.execPath, ['esbuild.mjs', '--minify'], { cwd: root });

/** What `work` makes of a folder with so many notes, one patient a folder and no name twice. */
export async function withNotes<T>(notes: number, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'theralint-bench-'));
  try {
    write(folder, notes);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, notes: number): void {
  let left = notes;
  for (let seed = 1; left > 0; seed++)
    for (const { file, text } of clinicOf(episodes, seed, letters(seed)).files) {
      if (left-- <= 0) return;
      const place = path.join(folder, `clinic ${seed}`, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
}

const letters = (seed: number): string =>
  [...String(seed)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** Once so many lines are written: one for each note, then those across visits. */
export interface Memory {
  readonly notes: number;
  /** Megabytes of objects and buffers that are still needed, after a collection. */
  readonly kept: number;
  /** Megabytes of the process. */
  readonly rss: number;
  /** Processor time up to here, in milliseconds. */
  readonly used: number;
}

/** Notes between two looks. Each collects, so that in folders of all sizes as many lie between two collections. */
const every = 500;

/** Runs in front of the command line: a line of output is a note that is done. */
const watch = `
const every = Number(process.env.EVERY);
const write = process.stdout.write.bind(process.stdout);
let notes = 0;
process.stdout.write = (text, ...rest) => {
  const before = Math.floor(notes / every);
  const isLast = String(text).includes('{"summary":');
  notes += String(text).split('\\n').length - 1;
  if (Math.floor(notes / every) > before || isLast) {
    const { user, system } = process.cpuUsage();
    // what V8 has compiled and not used for some collections goes too
    for (let times = 0; times < 8; times++) gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    const [kept, all] = [heapUsed + external, rss].map((bytes) => bytes / 2 ** 20);
    process.send({ notes, kept, rss: all, used: (user + system) / 1000 });
  }
  return write(text, ...rest);
};
`;

export interface Run {
  readonly seconds: number;
  /** Megabytes of the process. */
  readonly peak: number;
  /** After every so many notes, and when all is written. */
  readonly onTheWay: readonly Memory[];
}

/** `heap`: so many megabytes for objects. */
export function check(folder: string, jobs: string, heap?: string): Promise<Run> {
  const start = performance.now();
  const watching = path.join(folder, '.watch.cjs');
  writeFileSync(watching, watch);
  const child = spawn(
    process.execPath,
    [
      ...['--expose-gc', '--require', watching, ...(heap ? [`--max-old-space-size=${heap}`] : [])],
      ...[path.join(root, 'dist/cli.js'), 'check', folder, '--format', 'jsonl', '--jobs', jobs],
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, EVERY: String(every) },
    },
  );
  const onTheWay: Memory[] = [];
  child.on('message', (memory: Memory) => onTheWay.push(memory));
  let peak = 0;
  const look = setInterval(() => {
    try {
      const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
    } catch {
      // it has just ended
    }
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(look);
      if (code === 0 || code === 1) resolve({ seconds: (performance.now() - start) / 1000, peak, onTheWay });
      else reject(new Error(`check ended with ${code}`));
    });
  });
}

const notesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tnote'))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Processor time of reading each note, splitting it into lines and looking for a pattern in each, in milliseconds. */
export const passOver = (folder: string): number => {
  const files = notesIn(folder);
  return median(() => {
    for (const file of files) for (const line of readFileSync(file, 'utf8').split('\n')) line.match(/\d+/g);
  });
};

/** Processor time of the analysis of a note by itself, in milliseconds: the mean of some. */
function analysisOf(folder: string): number {
  const context = createContext({ ready: true });
  const texts = notesIn(folder)
    .filter((_, at) => at % 25 === 0)
    .map((file) => readFileSync(file, 'utf8'));
  return median(() => texts.map((text) => analyze(text, context))) / texts.length;
}

/** What the check of a folder costs a note, with the start of the program and what follows across visits. */
export const costOfCheck = (notes: number) =>
  withNotes(notes, async (folder) => {
    bundle();
    const { seconds, onTheWay } = await check(folder, '1');
    const { used } = onTheWay.at(-1)!;
    return {
      inPasses: used / passOver(folder),
      inAnalyses: used / notes / analysisOf(folder),
      perSecond: notes / seconds,
    };
  });
