// Makes the VSIX, the same bytes from the same sources, and its bill of materials: `npm run package`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json';
import { billOfMaterials } from './billOfMaterials';

const root = join(__dirname, '..');
/**
 * What must not change the bytes of the VSIX: the times of its files (the format knows local times, from 1980
 * on), and the order of its entries.
 */
const sameEverywhere = { SOURCE_DATE_EPOCH: String(Date.UTC(2025, 0, 1) / 1000), TZ: 'UTC', LC_ALL: 'C' };

/** The command line of vsce, without network: all that ships is bundled, and no dependency is looked up. */
const vsce = (...args: string[]) =>
  execFileSync(process.execPath, [require.resolve('@vscode/vsce/vsce'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...sameEverywhere },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

const artifact = (ending: string) =>
  join(root, 'artifacts', `${manifest.name}-${manifest.version}.${ending}`);

export const vsix = artifact('vsix');
/** What the VSIX is made of, in the form of CycloneDX. */
export const materials = artifact('cdx.json');

/** The files of the VSIX, as paths from the root. The bundles must be built. */
export const packagedFiles = (): string[] =>
  vsce('ls', '--no-dependencies')
    .split('\n')
    .filter((path) => path !== '');

/** Builds the bundles as they ship, packs them into `vsix` and writes `materials`. */
export function makeVsix(): void {
  execFileSync(process.execPath, ['esbuild.mjs', '--minify'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  mkdirSync(join(root, 'artifacts'), { recursive: true });
  // The links and pictures of the README are relative: once the manifest names where the sources are, vsce makes them
  // addresses there, which a marketplace's page can show.
  const links = 'repository' in manifest ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  vsce('package', '--no-dependencies', ...links, '--out', vsix);
  writeFileSync(materials, `${JSON.stringify(billOfMaterials(root), null, 2)}\n`);
}

if (require.main === module) {
  makeVsix();
  console.log(`${packagedFiles().length} files in ${vsix}\nmade of what ${materials} says`);
}
