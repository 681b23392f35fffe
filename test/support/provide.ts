import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that some tests run, and Debian's packages of them. */
const packages = {
  'redis-server': ['redis-server'],
  parallel: ['parallel'],
  nvim: ['neovim'],
  emacs: ['emacs-nox', 'elpa-eglot'],
} as const;
export type Program = keyof typeof packages;

/**
 * Finds a program, or installs Debian's where that is possible.
 * @throws where it is missing and cannot be installed
 */
export function ensureProgram(name: Program, say: (line: string) => void): void {
  if (has(name)) return;
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!debian) throw new Error(`${name} is missing`);
  say(`installing ${name}: apt-get install ${packages[name].join(' ')}`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages[name]], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (!has(name)) throw new Error(`apt-get installed no ${name}`);
}

export const isProgram = (name: string): name is Program => Object.hasOwn(packages, name);

const has = (name: string): boolean => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
