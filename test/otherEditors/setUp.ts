// What the page about other editors says, tried in the editors themselves.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The part of docs/editors.md in a language. */
export function partOfPage(language: string): string {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  return page.split(`\`\`\`${language}\n`)[1]!.split('```')[0]!;
}

export const note = `DOS: 03/11/2026   Payer: Medicare Part B
O: 97530 GP x3 24 min: stairs x5, CGA
Ana Ruiz, PT
`;

/** A folder with the note and a command `theralint` on the path. */
export function scene(): { readonly folder: string; readonly file: string; readonly env: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), 'theralint-editors-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'theralint'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`,
  );
  chmodSync(join(bin, 'theralint'), 0o755);
  const file = join(folder, 'ann.tnote');
  writeFileSync(file, note);
  return {
    folder,
    file,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, PATH: `${bin}:${process.env.PATH}` },
  };
}
