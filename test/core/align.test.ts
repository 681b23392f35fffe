import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { analyze, codeActions, createContext } from '../../server/src/core/index';
import { learntNotes } from '../support/gold';
import { someOf } from '../support/someOf';

const context = createContext();
const aligned = (text: string, at: number): string | null => {
  const range = { start: at, end: at };
  const action = codeActions(analyze(text, context), range, 600, context).find(
    ({ kind }) => kind === 'align',
  );
  return action ? applyEdits(text, action.edits) : null;
};

const head = 'DOS: 03/11/2026\nO: worked on stairs\n';
const signed = '\nAna Ruiz, PT\n';

describe('aligning a table', () => {
  for (const [what, table, straight] of [
    [
      'with signs between its cells',
      '| Code | Min | Units |\n|---|---|---|\n| 97530 | 23 | 2 |\n|97110|15|1|',
      '| Code  | Min | Units |\n| ---   | --- | ---   |\n| 97530 | 23  | 2     |\n| 97110 | 15  | 1     |',
    ],
    [
      'without a border',
      'Code | Min | Units\n97530 |23|2\n97110 GP| 15 |1',
      'Code     | Min | Units\n97530    | 23  | 2\n97110 GP | 15  | 1',
    ],
    [
      'with empty cells',
      '|Code|Min|Units|\n|97530|23||\n|97110||1|',
      '| Code  | Min | Units |\n| 97530 | 23  |       |\n| 97110 |     | 1     |',
    ],
    [
      'of spaces',
      'Code  Min  Units\n97530    23   2\n97110 GP  15  1',
      'Code      Min  Units\n97530     23   2\n97110 GP  15   1',
    ],
  ] as const)
    it(`${what} moves nothing but spaces`, () => {
      const text = `${head}${table}${signed}`;
      assert.equal(aligned(text, head.length + 2), `${head}${straight}${signed}`);
      assert.equal(aligned(`${head}${straight}${signed}`, head.length + 2), null);
    });

  it('is not offered where there is none', () => {
    assert.equal(aligned(`${head}97530 15 min | 97110 8 min${signed}`, head.length + 2), null);
    assert.equal(aligned(`${head}one line${signed}`, head.length + 2), null);
    // a tab would be taken out
    assert.equal(aligned(`${head}| 97530 |23\t| 2|\n|97110|15\t|1|${signed}`, head.length + 2), null);
  });

  it('changes no word, number or order in any note, and nothing that is read', () => {
    let made = 0;
    for (const { name, text } of someOf(learntNotes(), 40, 1)) {
      const tables = [...text.matchAll(/^.*(?:\|.*\||\S {2,}\S).*$/gm)].slice(0, 6);
      for (const { index } of tables) {
        const after = aligned(text, index);
        if (after === null) continue;
        made++;
        assert.deepEqual(after.match(/[^\s|]+|\|/g), text.match(/[^\s|]+|\|/g), name);
        assert.deepEqual(after.split('\n').length, text.split('\n').length, name);
        const facts = (of: string) =>
          analyze(of, context).visits.map(({ services }) =>
            services.map(({ code, minutes, units }) => [code, minutes, units?.value]),
          );
        assert.deepEqual(facts(after), facts(text), name);
      }
    }
    assert.ok(made > 3, `${made} tables were aligned`);
  });
});
