/**
 * Writes everything that is derived from the code and the data: the pages in docs, the settings in
 * package.json, the schemas, the list of payers. With --check it writes nothing and fails when a file
 * is stale. Same input, same output: run twice, the second changes nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './generate/files';
import { payerIndex } from './generate/payers';

/** Folders that hold generated files alone: what is not generated any more is removed. */
const ownFolders = ['docs/rules', 'docs/payers', 'schemas'];

const staleOf = (files: Files): readonly string[] =>
  Object.entries(files)
    .filter(([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content)
    .map(([path]) => path);

const leftOver = (files: Files): readonly string[] =>
  ownFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => !(path in files));

function write(files: Files, paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files[path]!);
  }
}

async function main(check: boolean): Promise<void> {
  // The program imports this list, and everything else is derived from the program: it comes first.
  const list = { 'server/src/core/payers/builtIn.generated.ts': payerIndex() };
  const stale = [...staleOf(list)];
  if (!check) write(list, stale);
  if (!check || stale.length === 0) {
    const { derivedFiles } = await import('./generate/files');
    const files = derivedFiles();
    const left = leftOver(files);
    const fresh = staleOf(files);
    stale.push(...left, ...fresh);
    if (!check) {
      for (const path of left) rmSync(path);
      write(files, fresh);
    }
  }
  if (!check)
    console.log(stale.length === 0 ? 'Nothing to change.' : stale.map((path) => `wrote ${path}`).join('\n'));
  else if (stale.length === 0) console.log('Everything generated is up to date.');
  else {
    console.error(`Out of date, run "npm run generate":\n${stale.map((path) => `  ${path}`).join('\n')}`);
    process.exitCode = 1;
  }
}

process.chdir(join(__dirname, '..'));
void main(process.argv.includes('--check'));
