// Writes the types of the library beside its bundles: the declarations that its entries lead to, and no others. They ask
// for no package: the shapes of data come from valibot, whose declarations are laid beside ours.
//   node scripts/libraryTypes.mjs     after the build
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const library = join(root, 'dist/library');
const made = mkdtempSync(join(tmpdir(), 'theralint-types-'));

try {
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...['-p', join(root, 'server'), '--noEmit', 'false', '--declaration', '--emitDeclarationOnly'],
      ...['--rootDir', join(root, 'server/src'), '--outDir', made],
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const reached = new Set();
  const follow = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()["']([^"']+)["']/g)) {
      if (from === 'valibot') continue;
      if (!from.startsWith('.')) throw new Error(`${relative(made, file)} needs the types of ${from}`);
      const [next] = [join(dirname(file), `${from}.d.ts`), join(dirname(file), from, 'index.d.ts')].filter(
        existsSync,
      );
      if (!next) throw new Error(`${relative(made, file)} needs ${from}, of which there are no types`);
      follow(next);
    }
  };
  for (const entry of ['index', 'worker.types']) follow(join(made, `library/${entry}.d.ts`));
  rmSync(join(library, 'types'), { recursive: true, force: true });
  const types = join(library, 'types');
  mkdirSync(types, { recursive: true });
  cpSync(join(root, 'node_modules/valibot/dist/index.d.cts'), join(types, 'valibot.d.ts'));
  for (const file of reached) {
    const out = join(types, relative(made, file));
    const valibot = relative(dirname(out), join(types, 'valibot')).replaceAll('\\', '/');
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, readFileSync(file, 'utf8').replace(/(["'])valibot\1/g, `'${valibot}'`));
  }
  writeFileSync(join(library, 'index.d.ts'), "export * from './types/library/index';\n");
  writeFileSync(join(library, 'index.d.mts'), "export * from './index.js';\n");
  writeFileSync(join(library, 'worker.d.ts'), "export type * from './types/library/worker.types';\n");
  console.log(`dist/library/types ${reached.size} files`);
} finally {
  rmSync(made, { recursive: true, force: true });
}
