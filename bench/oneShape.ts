/** Analyses one text of bench/texts.ts, once, in a process of its own, and prints the milliseconds of the processor. */
import { analyze, createContext } from '../server/src/core/index';
import { log, shapes } from './texts';

const text = shapes[process.argv[2]!]!();
const context = createContext({ ready: true });
// Warm, with other words than the text's, so that nothing is remembered of it.
const warm = process.cpuUsage();
for (let run = 0; process.cpuUsage(warm).user < 1_500_000; run++)
  analyze(log(10).replaceAll('worry', `worry${run}`), context);
const start = process.cpuUsage();
analyze(text, context);
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);
