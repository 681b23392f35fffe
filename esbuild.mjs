// Bundles the extension, the language server and the command line into dist/.
//   node esbuild.mjs            with source maps
//   node esbuild.mjs --minify   as packaged
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { noticesOf, packagesOf } from './scripts/notices.mjs';

const minify = process.argv.includes('--minify');

const node = { platform: 'node', format: 'cjs', target: 'node20' };
/** The web extension host evaluates the client as CommonJS; the server is the script of a worker, as the page of a visit has one. */
const browserClient = { platform: 'browser', format: 'cjs', target: 'es2022' };
const worker = { platform: 'browser', format: 'iife', target: 'es2022' };

/** For any host: it asks for no module at all. */
const library = { platform: 'neutral', target: 'es2022' };

const { resolve } = createRequire(import.meta.url);
const alias = {
  // Its form for `import` asks Node to make it a `require`, which a bundle cannot give.
  tinyglobby: resolve('tinyglobby'),
  // Its form for `require` hides its files from whoever bundles them.
  'jsonc-parser': resolve('jsonc-parser').replace(/umd(?=[^/\\]*[/\\]main\.js$)/, 'esm'),
};

const bundles = [
  { entry: 'client/src/node/main.ts', out: 'dist/client/node.js', ...node, external: ['vscode'] },
  {
    entry: 'client/src/browser/main.ts',
    out: 'dist/client/browser.js',
    ...browserClient,
    external: ['vscode'],
  },
  { entry: 'client/src/visitPage/page.ts', out: 'dist/client/visitPage.js', ...worker },
  { entry: 'server/src/node/main.ts', out: 'dist/server/node.js', ...node },
  { entry: 'server/src/browser/main.ts', out: 'dist/server/browser.js', ...worker },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.js', ...node, banner: { js: '#!/usr/bin/env node' } },
  { entry: 'server/src/library/index.ts', out: 'dist/library/index.js', ...library, format: 'cjs' },
  { entry: 'server/src/library/index.ts', out: 'dist/library/index.mjs', ...library, format: 'esm' },
  { entry: 'server/src/library/worker.ts', out: 'dist/library/worker.js', ...worker },
];

/**
 * All that a bundle may ask of its host. None of these reaches a network: notes stay on the machine.
 * `child_process` is how the client starts the server on the same machine.
 */
const allowedModules = new Set([
  ...['vscode', 'assert', 'buffer', 'child_process', 'crypto', 'events', 'fs', 'fs/promises', 'os', 'path'],
  ...[
    'process',
    'readline',
    'stream',
    'stream/promises',
    'string_decoder',
    'timers',
    'tty',
    'url',
    'util',
    'worker_threads',
    'zlib',
  ],
]);

/** vscode-jsonrpc brings a socket transport along. Theralint talks over pipes, so `net` refuses. */
const withoutSockets = {
  name: 'without-sockets',
  setup(build) {
    build.onResolve({ filter: /^(node:)?net$/ }, ({ importer }) =>
      /[\\/]vscode-jsonrpc[\\/]lib[\\/]node[\\/]/.test(importer)
        ? { path: 'net', namespace: 'without-sockets' }
        : { errors: [{ text: `${importer} imports net: no bundle may reach the network` }] },
    );
    build.onLoad({ filter: /.*/, namespace: 'without-sockets' }, () => ({
      contents: `const refuse = () => { throw new Error('Theralint opens no sockets'); };
        module.exports = { createServer: refuse, createConnection: refuse };`,
    }));
  },
};

/**
 * The SDK of the tools brings a validator along that makes programs of schemas. A server needs it only to ask its client
 * questions, which Theralint never does.
 */
const withoutSchemaPrograms = {
  name: 'without-schema-programs',
  setup(build) {
    build.onResolve({ filter: /\/ajv-provider\.js$/ }, () => ({
      path: 'validator',
      namespace: 'without-schema-programs',
    }));
    build.onLoad({ filter: /.*/, namespace: 'without-schema-programs' }, () => ({
      contents: `export class AjvJsonSchemaValidator {
        getValidator() { throw new Error('Theralint asks no questions'); }
      }`,
    }));
  },
};

/** Paths of all that went into a bundle. */
const inputs = [];

rmSync('dist', { recursive: true, force: true });
for (const { entry, out, ...options } of bundles) {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    alias,
    minify,
    sourcemap: minify ? false : 'linked',
    legalComments: 'none',
    metafile: true,
    plugins: [withoutSockets, withoutSchemaPrograms],
    logLevel: 'warning',
  });
  inputs.push(...Object.keys(metafile.inputs));
  const asked = Object.values(metafile.outputs)
    .flatMap((output) => output.imports)
    .filter(({ kind }) => kind !== 'require-resolve')
    .map(({ path }) => path);
  const refused = asked.filter((path) => !allowedModules.has(path.replace(/^node:/, '')));
  if (refused.length) throw new Error(`${out} asks for ${refused.join(', ')}, which no bundle may use`);
  if (out === 'dist/cli.js') chmodSync(out, 0o755);
  console.log(`${out} ${Math.round(metafile.outputs[out].bytes / 1024)} kB`);
}

const packages = packagesOf(inputs);
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(packages));
/** For the bill of materials; it does not ship. */
writeFileSync('dist/packages.json', `${JSON.stringify(packages, null, 2)}\n`);
console.log(`dist/THIRD-PARTY-NOTICES.txt ${packages.length} packages`);
