/** Examples of a list that are read together: how many of them may be misread, a number that only sinks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const most: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(path.join(__dirname, '../core/notYet.json'), 'utf8'),
);

const collected = new Map<string, { readonly name: string; readonly check: () => void }[]>();

/** One example more of a list; `examplesHold` checks them all. */
export function example(list: string, name: string, check: () => void): void {
  const known = collected.get(list) ?? [];
  known.push({ name, check });
  collected.set(list, known);
}

/**
 * One test of all examples of a list. Weights are learnt from all notes at once, so that which of the doubtful
 * examples are misread may change from one learning to the next; that there are more of them may not.
 */
export function examplesHold(list: string): void {
  const examples = collected.get(list) ?? [];
  it(`${examples.length} examples, of which ${most[list] ?? 0} may be misread`, () => {
    assert.ok(examples.length > 0);
    const wrong = examples.flatMap(({ name, check }) => {
      try {
        check();
        return [];
      } catch (error) {
        if (!(error instanceof assert.AssertionError)) throw error;
        return [`${name}\n${error.message}`];
      }
    });
    assert.ok(wrong.length <= (most[list] ?? 0), `${wrong.length} are misread:\n\n${wrong.join('\n\n')}`);
  });
}
