import assert from 'node:assert/strict';
import { cli } from '../support/cli';

const note = 'Date: 03/02/2026\n97530 23 min x3\nBen Hollow, PT\n';
const stream = async (lines: readonly (object | string)[], ...args: readonly string[]) => {
  const stdin = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { out, ...rest } = await cli(['check', '--stdin-jsonl', ...args], { stdin });
  return {
    ...rest,
    answers:
      out === ''
        ? []
        : out
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line)),
  };
};

describe('a stream of notes', () => {
  it('is answered line by line, in order', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => i);
    const { answers, code, err } = await stream(ids.map((id) => ({ id, text: note })));
    assert.deepEqual([code, err], [1, '']);
    assert.deepEqual(
      answers.map(({ id }) => id),
      ids,
    );
    for (const { visits, findings } of answers) {
      assert.equal(visits, 1);
      assert.ok(findings.some(({ id }: { id: string }) => id === 'units-over'));
      assert.ok(findings.every((found: object) => !('text' in found)));
    }
  });

  it('answers a bad line by an error in its place, with its id where it has one, and goes on', async () => {
    const { answers, code } = await stream([
      { id: 'a', text: note },
      '{"id": "b", ',
      { id: 'c' },
      '',
      { id: 'd', text: note, payer: 'nobody' },
      { id: 'e', text: note, date: '2026-02-30' },
      { id: 'f', text: note, more: 1 },
      { id: true, text: note },
      'null',
      { id: 'g', text: note, payer: 'medicare-b', date: '2026-03-02' },
    ]);
    assert.equal(code, 2);
    assert.deepEqual(
      answers.map(({ findings, visits, ...rest }) => (findings ? { ...rest, found: true } : rest)),
      [
        { id: 'a', found: true },
        { line: 2, error: 'is no JSON' },
        { id: 'c', line: 3, error: '"text" is missing' },
        { id: 'd', line: 5, error: 'there is no payer "nobody"' },
        { id: 'e', line: 6, error: '"date" must be a day as YYYY-MM-DD' },
        { id: 'f', line: 7, error: '"more" is not known' },
        { line: 8, error: '"id" must be a string or a number' },
        { line: 9, error: 'is no object with "id" and "text"' },
        { id: 'g', found: true },
      ],
    );
  });

  it('judges a note by the payer of its line', async () => {
    const text = 'Date: 03/02/2026\n97530 8 min x1, 97110 8 min x1\nBen Hollow, PT\n';
    const { answers } = await stream([
      { id: 1, text, payer: 'medicare-b' },
      { id: 2, text },
    ]);
    const ids = (at: number) => answers[at].findings.map(({ id }: { id: string }) => id);
    assert.ok(ids(0).includes('units-over'));
    assert.ok(!ids(1).includes('units-over'));
  });

  it('takes the day of its line for a note that names none', async () => {
    // a code that was deleted in 2017
    const text = '97001 x1 30 min: evaluation of the knee\nBen Hollow, PT\n';
    const { answers } = await stream([
      { id: 1, text },
      { id: 2, text, date: '2026-03-02' },
      { id: 3, text, date: '2016-03-02' },
      { id: 4, text: `Date: 03/02/2016\n${text}`, date: '2026-03-02' },
    ]);
    const say = (wanted: string) =>
      answers.map(({ findings }) => findings.some(({ id }: { id: string }) => id === wanted));
    assert.deepEqual(say('date-missing'), [true, false, false, false]);
    assert.deepEqual(say('code-unknown'), [true, true, false, false]);
  });

  it('tells bytes that are no UTF-8, and what does not go with it', async () => {
    const { out, code } = await cli(['check', '--stdin-jsonl'], {
      stdin: new Uint8Array([0x7b, 0xff, 0x0a]),
    });
    assert.deepEqual([out, code], ['{"line":1,"error":"is not valid UTF-8"}\n', 2]);
    for (const args of [['--jobs', '2'], ['--format', 'json'], ['notes']])
      assert.match((await cli(['check', '--stdin-jsonl', ...args])).err, /reads standard input alone/);
    assert.deepEqual((await stream([])).answers, []);
  });
});
