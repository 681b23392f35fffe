import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium to drive: CHROMIUM_PATH, or one that is installed in a usual place. */
export const findChromium = (): string | undefined =>
  process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path));

/**
 * Finds Chromium, or installs Debian's where that is possible.
 * @throws where there is none and it cannot be installed
 */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!debian) throw new Error('Chromium is missing: install it, or set CHROMIUM_PATH to one');
  say('installing Chromium: apt-get install chromium');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  const installed = findChromium();
  if (!installed) throw new Error('apt-get installed no Chromium');
  return installed;
}

/** A headless Chromium that reaches this machine and nothing else. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
