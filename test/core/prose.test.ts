import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, createContext } from '../../server/src/core/index';

const folder = join(__dirname, '..', 'prose');
const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));

/** Findings about time, units and codes: on a text that is no therapy note every one of them is wrong. */
const aboutBilling = /^(time-|units-|mue|ncci-|modifier-|assistant-|code-|97530-)/;

describe('texts that are no therapy note', () => {
  it('are there to be read', () => assert.ok(texts.length >= 60, `${texts.length} texts in test/prose`));

  for (const name of texts)
    it(`${name}: no finding about time, units or codes`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const found = analyze(text, createContext({ ready: true })).findings.filter(({ id }) =>
        aboutBilling.test(id),
      );
      assert.deepEqual(
        found.map(({ id, span }) => `${id} at "${text.slice(span.start, span.end)}"`),
        [],
      );
    });
});
