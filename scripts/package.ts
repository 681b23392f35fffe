// Makes the VSIX: `npm run package`.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json';

const root = join(__dirname, '..');
/** The command line of vsce, without network: all that ships is bundled, and no dependency is looked up. */
const vsce = (...args: string[]) =>
  execFileSync(process.execPath, [require.resolve('@vscode/vsce/vsce'), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

export const vsix = join(root, 'artifacts', `${manifest.name}-${manifest.version}.vsix`);

/** The files of the VSIX, as paths from the root. The bundles must be built. */
export const packagedFiles = (): string[] =>
  vsce('ls', '--no-dependencies')
    .split('\n')
    .filter((path) => path !== '');

/** Builds the bundles as they ship and packs them into `vsix`. */
export function makeVsix(): void {
  execFileSync(process.execPath, ['esbuild.mjs', '--minify'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  mkdirSync(join(root, 'artifacts'), { recursive: true });
  vsce(
    'package',
    ...['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
    ...['--out', vsix],
  );
}

if (require.main === module) {
  makeVsix();
  console.log(`${packagedFiles().length} files in ${vsix}`);
}
