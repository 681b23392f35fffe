/** The core read in afresh with every list and every table of its vocabulary in another order. */
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import type * as core from '../../server/src/core/index';
import { type Dice, diceOf } from '../rewriting/dice';

const root = path.join(__dirname, '../../server');
/** Words and labels; payers, codes, edits and templates hold versions and texts, whose order means something. */
const vocabulary =
  /data\/(lexicon\/\w+|services|headings|columns|labels|credentials|delivery|corrections|dayLabels|noteSigns|namingWords|evidenceWords|lineWords|verbForms)\.json$/;

type Loader = (module: { exports: unknown }, file: string) => void;

export function shuffledCore(seed: number): typeof core {
  const dice = diceOf(seed);
  const loaders = (Module as unknown as { _extensions: Record<string, Loader> })._extensions;
  const load = loaders['.json']!;
  const require = createRequire(__filename);
  const kept = Object.entries(require.cache).filter(([file]) => file.startsWith(root));
  for (const [file] of kept) delete require.cache[file];
  loaders['.json'] = (module, file) => {
    load(module, file);
    if (vocabulary.test(file.replaceAll(path.sep, '/'))) module.exports = shuffled(module.exports, dice);
  };
  try {
    return require('../../server/src/core/index.ts');
  } finally {
    loaders['.json'] = load;
    for (const file of Object.keys(require.cache)) if (file.startsWith(root)) delete require.cache[file];
    for (const [file, module] of kept) require.cache[file] = module;
  }
}

function shuffled(data: unknown, dice: Dice): unknown {
  if (Array.isArray(data)) return dice.some(data, data.length).map((each) => shuffled(each, dice));
  if (data === null || typeof data !== 'object') return data;
  const entries = Object.entries(data);
  return Object.fromEntries(
    dice.some(entries, entries.length).map(([name, value]) => [name, shuffled(value, dice)]),
  );
}
