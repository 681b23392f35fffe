/** Which patterns can be made slow by a text, as recheck says; what it has said once is kept in verdicts.json. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pattern } from './collect';

// Its backend in plain JavaScript: the same answer on each machine, without Java or a binary.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = require('recheck') as typeof import('recheck');

/** `unknown`: too large or too strange to be checked in time, so not shown to be safe. */
type Verdict = 'safe' | 'vulnerable' | 'unknown';

export interface Checked extends Pattern {
  readonly verdict: Verdict;
  /** A text that makes it slow, where one was found. */
  readonly attack: string;
}

const file = join(__dirname, 'verdicts.json');
const patience = 20_000;

const keyOf = ({ source, flags }: Pattern) =>
  createHash('sha256').update(`${flags}/${source}`).digest('hex').slice(0, 16);

/** Checks patterns; those of an earlier verdict only when `again`. */
export function check(patterns: readonly Pattern[], again = false): readonly Checked[] {
  const kept: Record<string, Verdict> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const now = new Map<string, Omit<Checked, keyof Pattern>>();
  return patterns.map((pattern) => {
    const key = keyOf(pattern);
    const verdict = again ? undefined : kept[key];
    if (!now.has(key)) now.set(key, verdict ? { verdict, attack: '' } : ask(pattern));
    return { ...pattern, ...now.get(key)! };
  });
}

function ask({ source, flags }: Pattern): Omit<Checked, keyof Pattern> {
  const answer = checkSync(source, flags, { timeout: patience });
  return {
    verdict: answer.status,
    attack: answer.status === 'vulnerable' ? `${answer.complexity.summary}: ${answer.attack.pattern}` : '',
  };
}

/** Keeps the verdicts on these patterns, and no others. */
export function keep(checked: readonly Checked[]): void {
  const entries = checked.map((pattern) => [keyOf(pattern), pattern.verdict] as const);
  const sorted = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** How many patterns of each file are not safe. */
export function offenders(checked: readonly Checked[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { file, verdict } of checked) if (verdict !== 'safe') counts[file] = (counts[file] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
