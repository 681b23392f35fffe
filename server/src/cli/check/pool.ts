import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createContext } from '../../core/index';
import { loadClinic } from '../../import/clinic';
import type { Input } from '../input';
import { worked } from '../worked';
import { type Checked, type CheckWishes, checkText } from './checked';
import type { Unread } from './outcome';

/** Checks one input; the order of the answers is the order of the questions for each worker. */
export type CheckOne = (input: Input) => Promise<Checked | Unread>;

export interface Pool {
  readonly check: CheckOne;
  close(): Promise<void>;
}

interface Setup {
  readonly cwd: string;
  readonly payer: string | null;
  readonly wishes: CheckWishes;
}

const ended = 'was not read: the thread that read it has ended';

/** `jobs` threads that check notes; each runs `script`, which calls `answerChecks`. */
export function poolOf(jobs: number, script: string, setup: Setup): Pool {
  const threads = Array.from({ length: jobs }, () => new Thread(script, setup));
  return {
    check: (input) =>
      threads.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least)).check(input),
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

/** One worker, started again where it ends too early: one note that cannot be read costs the others nothing. */
class Thread {
  readonly #script: string;
  readonly #setup: Setup;
  readonly #open: { readonly file: string; readonly answer: (outcome: Checked | Unread) => void }[] = [];
  #worker: Worker;

  constructor(script: string, setup: Setup) {
    this.#script = script;
    this.#setup = setup;
    this.#worker = this.#start();
  }

  get waiting(): number {
    return this.#open.length;
  }

  check(input: Input): Promise<Checked | Unread> {
    return new Promise((answer) => {
      this.#open.push({ file: input.file, answer });
      this.#worker.postMessage(input);
    });
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners('exit');
    await this.#worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: { theralintChecks: this.#setup } });
    worker.on('message', (outcome: Checked | Unread) => this.#open.shift()?.answer(outcome));
    // An error ends the thread; what is said about it is that its notes were not read.
    worker.on('error', () => {});
    worker.on('exit', () => {
      const lost = this.#open.splice(0);
      this.#worker = this.#start();
      for (const { file, answer } of lost) answer({ file, problem: ended });
    });
    return worker;
  }
}

/** In a thread of a pool: answers until it is ended. False in any other thread. */
export function answerChecks(): boolean {
  const setup = (workerData as { readonly theralintChecks?: Setup } | null)?.theralintChecks;
  if (isMainThread || !setup || !parentPort) return false;
  const port = parentPort;
  // The clinic's files are read once, and what is wrong with them is said by the main thread.
  const context = loadClinic(setup.cwd).then((clinic) =>
    createContext({ ...clinic.context, defaultPayer: setup.payer, ready: true }),
  );
  let before: Promise<unknown> = context;
  port.on('message', (input: Input) => {
    before = before.then(async () => {
      const done = worked(input, contextual(await context, input.file, setup.wishes));
      port.postMessage('problem' in done ? { file: input.file, problem: done.problem } : done.result);
    });
  });
  return true;
}

const contextual =
  (context: Parameters<typeof checkText>[2], file: string, wishes: CheckWishes) => (text: string) =>
    checkText(text, file, context, wishes);
