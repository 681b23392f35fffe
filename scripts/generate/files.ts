import { readFileSync } from 'node:fs';
import { commandsPage } from './commands';
import { englishBundle } from './l10n';
import { payerPages } from './payerPages';
import { pagesForReaders, pagesForTheProgram } from './rulePages';
import { schemas } from './schemas';
import { manifestWithSettings } from './settings';

/** Path from the root of the project -> content. */
export type Files = Readonly<Record<string, string>>;

/** Everything that is derived from the program itself, and so from the list of payers that it imports. */
export function derivedFiles(): Files {
  const read = (path: string) => readFileSync(path, 'utf8');
  const { manifest, words } = manifestWithSettings({
    manifest: read('package.json'),
    words: read('package.nls.json'),
  });
  return {
    ...schemas(),
    'package.json': manifest,
    'package.nls.json': words,
    'l10n/bundle.l10n.json': englishBundle(),
    'docs/commands.md': commandsPage(manifest, words),
    ...payerPages(),
    ...pagesForReaders(),
    'server/data/rulePages.json': pagesForTheProgram(),
  };
}
