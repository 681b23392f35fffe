// What is wrong or missing in one note, from a program of your own:
//   node node.mjs NOTE [PAYER]
import { readFileSync } from 'node:fs';
import { analyze, createContext, positionAt } from 'theralint';

const [file, payer = null] = process.argv.slice(2);
const context = createContext({ defaultPayer: payer, ready: true });
const { findings, lines } = analyze(readFileSync(file, 'utf8'), context);
for (const { id, severity, message, span } of findings)
  console.log(`${positionAt(lines, span.start).line + 1}: ${severity}: ${message} [${id}]`);
