import { readFileSync } from 'node:fs';
import { commandsPage } from './commands';
import { payerPages } from './payerPages';
import { pagesForReaders, pagesForTheProgram } from './rulePages';
import { schemas } from './schemas';
import { manifestWithSettings } from './settings';

/** Path from the root of the project -> content. */
export type Files = Readonly<Record<string, string>>;

/** Everything that is derived from the program itself, and so from the list of payers that it imports. */
export const derivedFiles = (): Files => ({
  ...schemas(),
  'package.json': manifestWithSettings(readFileSync('package.json', 'utf8')),
  'docs/commands.md': commandsPage(readFileSync('package.json', 'utf8')),
  ...payerPages(),
  ...pagesForReaders(),
  'server/data/rulePages.json': pagesForTheProgram(),
});
