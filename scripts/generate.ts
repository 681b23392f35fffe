/**
 * Writes everything that is derived from the code and the data: the pages in docs, the settings in
 * package.json, the schemas, the list of payers. With --check it writes nothing and fails when a file
 * is stale. Same input, same output: run twice, the second changes nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandsPage } from './generate/commands';
import { payerPages } from './generate/payerPages';
import { payerIndex } from './generate/payers';
import { pagesForReaders, pagesForTheProgram } from './generate/rulePages';
import { schemas } from './generate/schemas';
import { manifestWithSettings } from './generate/settings';
import { snippets } from './generate/snippets';

/** Path from the root of the project -> content. */
type Files = Readonly<Record<string, string>>;

/** Folders that hold generated files alone: what is not generated any more is removed. */
const ownFolders = ['docs/rules', 'docs/payers', 'schemas'];

const generated = (): Files => ({
  'server/src/core/payers/builtIn.generated.ts': payerIndex(),
  ...schemas(),
  'package.json': manifestWithSettings(readFileSync('package.json', 'utf8')),
  'snippets/therapy-note.json': snippets(),
  'docs/commands.md': commandsPage(readFileSync('package.json', 'utf8'), snippets()),
  ...payerPages(),
  ...pagesForReaders(),
  'server/data/rulePages.json': pagesForTheProgram(),
});

function main(check: boolean): void {
  const files = generated();
  const left = ownFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => !(path in files));
  const stale = Object.entries(files).filter(
    ([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content,
  );
  const changes = [...left, ...stale.map(([path]) => path)];
  if (check) {
    if (changes.length > 0) {
      console.error(`Out of date, run "npm run generate":\n${changes.map((path) => `  ${path}`).join('\n')}`);
      process.exitCode = 1;
    } else console.log('Everything generated is up to date.');
    return;
  }
  for (const path of left) rmSync(path);
  for (const [path, content] of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  console.log(
    changes.length === 0 ? 'Nothing to change.' : changes.map((path) => `wrote ${path}`).join('\n'),
  );
}

process.chdir(join(__dirname, '..'));
main(process.argv.includes('--check'));
