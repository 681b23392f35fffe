/** All regular expressions of the product: those written as such, and those built from data. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { globSync } from 'tinyglobby';

export interface Pattern {
  /** Of the source, as a path from the root with slashes. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const root = join(__dirname, '../..');
const files = globSync(['server/src/**/*.ts', 'client/src/**/*.ts'], { cwd: root }).sort();

/** The patterns of all source files, each once per file. */
export function patterns(): readonly Pattern[] {
  const found = new Map<string, Pattern>();
  const add = (pattern: Pattern) =>
    found.set(`${pattern.file}\n${pattern.source}\n${pattern.flags}`, pattern);
  for (const file of files) for (const pattern of literals(file)) add(pattern);
  for (const pattern of built()) add(pattern);
  return [...found.values()];
}

/** Literals, from the syntax tree. */
function literals(file: string): readonly Pattern[] {
  const { code } = transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts', target: 'esnext' });
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) found.push({ file, source: regex.pattern, flags: regex.flags });
    for (const part of Object.values(node)) visit(part);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

/**
 * Those that `new RegExp` makes while the modules load and notes are read. The client cannot be loaded without an
 * editor: what it builds is not seen here.
 */
function built(): readonly Pattern[] {
  const found: Pattern[] = [];
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, [source, flags], self) {
      const made: RegExp = Reflect.construct(target, [source, flags], self);
      const file = caller();
      if (file) found.push({ file, source: made.source, flags: made.flags });
      return made;
    },
  });
  // What was loaded before has made its patterns unseen: it is loaded anew.
  for (const path of Object.keys(require.cache))
    if (path.startsWith(join(root, 'server', 'src'))) delete require.cache[path];
  try {
    for (const file of files)
      if (/^server\/src\/(?:core|lsp|cli)\//.test(file) && !file.endsWith('/main.ts'))
        require(join(root, file));
    const { analyze, createContext } =
      require('../../server/src/core/index') as typeof import('../../server/src/core/index');
    const { loadCorpus } =
      require('../../scripts/accuracy/gold') as typeof import('../../scripts/accuracy/gold');
    const context = createContext({ ready: true });
    for (const { text } of loadCorpus().slice(0, 100)) analyze(text, context);
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

/** The source file that asked for a pattern: the first of ours in the stack. */
function caller(): string | null {
  for (const line of new Error().stack!.split('\n').slice(2)) {
    const path = /\(?((?:file:\/\/)?[^()\s]+\.ts):\d+:\d+\)?$/.exec(line)?.[1];
    if (!path) continue;
    const file = relative(root, path.startsWith('file:') ? fileURLToPath(path) : path)
      .split(sep)
      .join('/');
    if (/^(?:server|client)\/src\//.test(file)) return file;
  }
  return null;
}
