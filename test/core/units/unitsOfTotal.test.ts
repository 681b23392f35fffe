import assert from 'node:assert/strict';
import { analyze, createContext } from '../../../server/src/core/index';

const context = createContext({ ready: true });
const found = (lines: string): readonly string[] =>
  analyze(`PT note 11/10/2026\n${lines}\nDana Lind, PT`, context)
    .findings.filter(({ id }) => id === 'units-over' || id === 'units-under')
    .map(({ id, message }) => `${id}: ${message}`);

describe('units against a timed total alone', () => {
  it('are too many where it supports fewer', () => {
    assert.deepEqual(
      found(
        'Payer: Medicare Part B\n97530 GP x2\n97110 GP x1\n97140 GP x1\nTotal timed minutes 52. Total treatment 60.',
      ),
      [
        'units-over: 4 units of timed codes billed, but the timed total of 52 min supports 3 by the CMS 8-minute rule.',
      ],
    );
  });

  it('are too few where it supports more', () => {
    assert.deepEqual(found('Payer: Medicare Part B\n97530 GP x1\n97110 GP x1\nTotal timed minutes 40'), [
      'units-under: 2 units of timed codes billed, but the timed total of 40 min supports 3 by the CMS 8-minute rule.',
    ]);
  });

  it('are right where it supports as many', () => {
    assert.deepEqual(found('Payer: Medicare Part B\n97530 GP x2\n97110 GP x1\nTotal timed minutes 40'), []);
  });

  it('are not judged where the rule is not known to be that one, or a code has minutes', () => {
    assert.deepEqual(found('97530 x2\n97110 x2\nTotal timed minutes 40'), []);
    assert.deepEqual(
      found('Payer: Medicare Part B\n97530 GP x2\n97110 GP 15 min x2\nTotal timed minutes 40'),
      [],
    );
  });
});
