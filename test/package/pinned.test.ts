import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  /** A folder of this project, which has no check sum. */
  readonly link?: boolean;
}

const root = join(__dirname, '../..');
const read = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
const locks = globSync('**/package-lock.json', {
  cwd: root,
  ignore: ['**/node_modules/**', '**/.vscode-test/**'],
});
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

describe('packages', () => {
  it('are locked', () => assert.ok(locks.includes('package-lock.json')));

  for (const lock of locks) {
    it(`of ${dirname(lock)} are pinned to one version each`, () => {
      const manifest = read(dirname(lock), 'package.json');
      const loose = kinds.flatMap((kind) =>
        Object.entries<string>(manifest[kind] ?? {}).filter(
          ([, version]) => !/^(?:npm:[@\w/.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$|^file:/.test(version),
        ),
      );
      assert.deepEqual(loose, []);
    });

    it(`of ${dirname(lock)} have a check sum, and their lockfile names no registry`, () => {
      const { packages } = read(lock) as { packages: Record<string, Locked> };
      const wrong = Object.entries(packages)
        .filter(([path, { link }]) => path.includes('node_modules/') && !link)
        .filter(([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved)
        .map(([path]) => path);
      assert.deepEqual(wrong, []);
    });
  }
});
