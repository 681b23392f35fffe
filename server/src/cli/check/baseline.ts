import path from 'node:path';
import * as v from 'valibot';
import { hashOf } from '../../core/episode/hash';
import { readRegular } from '../../files/regularFile';
import { UsageError } from '../io';

/** In bytes; some hundred thousand notes. */
const longest = 500_000_000;

const finding = v.object({ id: v.string(), message: v.string() });
const file = v.object({ file: v.string(), findings: v.array(finding) });
const across = v.object({ file: v.string(), id: v.string(), message: v.string() });
const whole = v.object({
  files: v.array(file),
  acrossVisits: v.array(across),
  pseudonyms: v.exactOptional(v.boolean()),
});
const line = v.union([
  file,
  v.object({ acrossVisits: across }),
  v.object({ summary: v.unknown() }),
  v.object({ pseudonyms: v.boolean() }),
]);

/**
 * Findings of an earlier run, to leave out what was known then. One is the same when file, finding and words are the
 * same; where it stands does not matter, and what stood there twice is known twice.
 */
export class Baseline {
  readonly #left = new Map<string, number>();

  /** Reads what `check --format json` or `jsonl` has written. */
  static async read(name: string, cwd: string): Promise<Baseline> {
    const found = await readRegular(path.resolve(cwd, name), longest);
    if ('problem' in found) throw new UsageError(`the baseline "${name}" ${found.problem}`);
    const text = found.bytes.toString('utf8');
    const baseline = new Baseline();
    try {
      const parts = text.startsWith('{\n')
        ? [v.parse(whole, JSON.parse(text))]
        : text
            .split('\n')
            .filter((part) => part !== '')
            .map((part) => v.parse(line, JSON.parse(part)));
      for (const part of parts) {
        if ('pseudonyms' in part && part.pseudonyms)
          throw new UsageError(
            `the baseline "${name}" was written with --pseudonymize: its names say nothing`,
          );
        for (const { file: of, findings } of 'files' in part ? part.files : 'findings' in part ? [part] : [])
          for (const one of findings) baseline.#add(of, one);
        const together = 'acrossVisits' in part ? part.acrossVisits : [];
        for (const one of Array.isArray(together) ? together : [together]) baseline.#add(one.file, one);
      }
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`the baseline "${name}" is not what check --format json or jsonl writes`);
    }
    return baseline;
  }

  /** Whether a finding was known; each known one is known once. */
  knows(of: string, one: { readonly id: string; readonly message: string }): boolean {
    const key = keyOf(of, one);
    const left = this.#left.get(key) ?? 0;
    if (left > 0) this.#left.set(key, left - 1);
    return left > 0;
  }

  #add(of: string, one: { readonly id: string; readonly message: string }): void {
    const key = keyOf(of, one);
    this.#left.set(key, (this.#left.get(key) ?? 0) + 1);
  }
}

const keyOf = (of: string, { id, message }: { readonly id: string; readonly message: string }): string =>
  hashOf(`${of}\0${id}\0${message}`);
