// Checks that each installed package is the one that the registry has signed: `npm audit signatures`. Without the
// keys for that (no network, or a registry that hands out none) it says so, and how many packages that concerns.
// Check sums of the lockfile are checked by `npm ci` in any case.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packages } from '../package-lock.json';

interface Unsigned {
  readonly name: string;
  readonly version: string;
}

interface Answer {
  readonly error?: { readonly code: string; readonly summary: string };
  readonly invalid?: readonly Unsigned[];
  readonly missing?: readonly Unsigned[];
}

const { stdout, stderr } = spawnSync(
  process.platform === 'win32' ? 'npm.cmd' : 'npm',
  ['audit', 'signatures', '--json', '--fetch-retries', '0', '--fetch-timeout', '60000'],
  { cwd: join(__dirname, '..'), encoding: 'utf8' },
);
const number = Object.keys(packages).length - 1;
const named = (found: readonly Unsigned[]) =>
  found.map(({ name, version }) => `${name} ${version}`).join(', ');

/** What npm says when it got nowhere, and not that something is wrong. */
const unreachable =
  /^(?:E?NOTFOUND|ENETUNREACH|ECONN\w+|ETIMEDOUT|EAI_AGAIN|E40[0-9]|E5\d\d|ENOAUDIT|EXPIRED\w*)$/;

const answer = parsed(stdout);
if (answer === null) {
  console.log(stderr);
  console.log('npm audit signatures gave no answer');
  process.exitCode = 1;
} else if (answer.error) {
  const { code, summary } = answer.error;
  console.log(summary);
  console.log(`not checked: signatures of ${number} packages, as their keys cannot be had here (${code})`);
  if (!unreachable.test(code)) process.exitCode = 1;
} else {
  const { invalid = [], missing = [] } = answer;
  if (invalid.length) {
    console.log(`not what the registry signed: ${named(invalid)}`);
    process.exitCode = 1;
  }
  if (missing.length) console.log(`not checked, as the registry has no signature of them: ${named(missing)}`);
}

function parsed(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
