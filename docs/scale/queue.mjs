// Notes through a job queue (BullMQ on Redis), by any number of workers on any number of machines:
//   node queue.mjs fill NOTES.jsonl         puts each line into the queue, once, however often it is run
//   node queue.mjs work                     takes notes until it is stopped; start as many as there are cores
//   node queue.mjs collect RESULTS.jsonl    writes the results in the order of the notes, once all are there
// REDIS_PORT (6379) says where Redis listens on this machine, THERALINT how the command line is run.
import { createReadStream, renameSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Queue, Worker } from 'bullmq';
import { startChecker } from './checker.mjs';

const [what, file] = process.argv.slice(2);
const connection = { host: '127.0.0.1', port: Number(process.env.REDIS_PORT ?? 6379), maxRetriesPerRequest: null };
const theralint = (process.env.THERALINT ?? 'theralint').split(' ');
const name = 'notes';
/** Milliseconds after which a job whose worker is silent is given to another one. */
const silence = Number(process.env.SILENCE ?? 30_000);
/** The job of a line: its number makes it, so that the same line is the same job. */
const idOf = (number) => `line-${number}`;

const commands = {
  async fill() {
    const queue = new Queue(name, { connection });
    let number = 0;
    let batch = [];
    const add = async () => {
      await queue.addBulk(batch);
      batch = [];
    };
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (line.trim() === '') continue;
      // A note that fails is tried again; its result is kept with its job, so that there is one of each.
      const opts = { jobId: idOf(number++), attempts: 10, removeOnComplete: false, removeOnFail: false };
      batch.push({ name: 'note', data: { line }, opts });
      if (batch.length === 100) await add();
    }
    await add();
    await queue.close();
    console.log(`${number} notes`);
  },

  async work() {
    const checker = startChecker(theralint);
    const worker = new Worker(name, ({ data }) => checker.check(data.line), {
      connection,
      lockDuration: silence,
      stalledInterval: silence,
      // whoever is killed has not refused the note
      maxStalledCount: 1000,
    });
    worker.on('error', ({ message }) => console.error(message));
    worker.on('failed', async (_, { message }) => {
      if (message !== 'theralint has ended') return;
      // a worker without its checker is of no use: whoever started it starts another
      await worker.close();
      process.exit(1);
    });
    process.once('SIGTERM', async () => {
      await worker.close();
      await checker.end();
      process.exit(0);
    });
  },

  async collect() {
    const queue = new Queue(name, { connection });
    const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized', 'failed', 'completed');
    const left = counts.wait + counts.active + counts.delayed + counts.prioritized;
    if (left > 0 || counts.failed > 0) {
      console.error(`${left} notes wait or are being checked, ${counts.failed} failed`);
      await queue.close();
      process.exitCode = 3;
      return;
    }
    const lines = [];
    for (let number = 0; number < counts.completed; number++) lines.push((await queue.getJob(idOf(number))).returnvalue);
    // whole or not at all
    writeFileSync(`${file}.new`, lines.map((line) => `${line}\n`).join(''));
    renameSync(`${file}.new`, file);
    await queue.close();
    console.log(`${lines.length} results`);
  },
};

await commands[what]();
