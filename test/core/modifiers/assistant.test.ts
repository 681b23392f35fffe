import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodes } from '../../../server/src/core/codes/codeSet';
import { assistantOptions } from '../../../server/src/core/modifiers/assistant';

/** `97110 13/23` is 13 minutes by the therapist and 23 by the assistant. */
const options = (text: string) =>
  assistantOptions(
    text.split(', ').map((line) => {
      const [code, minutes] = line.split(' ');
      const [therapist, assistant] = minutes!.split('/').map(Number);
      return { code: code!, therapist: therapist!, assistant: assistant! };
    }),
    builtInCodes,
  ).map((option) =>
    Object.entries(option)
      .map(([code, { marked, unmarked }]) => `${code} ${marked} marked ${unmarked} not`)
      .join(', '),
  );

describe('units of an assistant (de minimis rule, with the two exceptions of 2022)', () => {
  for (const [text, expected] of [
    ['97110 5/10', ['97110 1 marked 0 not']],
    ['97110 6/5', ['97110 1 marked 0 not']],
    ['97110 13/23, 97140 30/0', ['97110 1 marked 1 not, 97140 0 marked 2 not']],
    ['97110 23/22', ['97110 1 marked 2 not']],
    ['97110 10/19', ['97110 1 marked 1 not']],
    ['97110 14/12', ['97110 1 marked 1 not']],
    ['97110 20/5', ['97110 1 marked 1 not']],
    ['97530 14/1', ['97530 0 marked 1 not']],
    ['97530 0/15, 97140 15/0', ['97140 0 marked 1 not, 97530 1 marked 0 not']],
    // A tie between two codes: either is billed, with or without the modifier accordingly.
    ['97530 0/7, 97110 7/0', ['97530 1 marked 0 not', '97110 0 marked 1 not']],
    // Untimed: more than a tenth.
    ['97150 27/3', ['97150 0 marked 1 not']],
    ['97150 26/4', ['97150 1 marked 0 not']],
  ] as const)
    it(`therapist/assistant minutes ${text}`, () => assert.deepEqual(options(text), expected));

  it('marks every unit of an assistant alone, and none of a therapist alone', () => {
    const minutes = fc.integer({ min: 8, max: 100 });
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const sums = (share: (minutes: number) => { therapist: number; assistant: number }) =>
          assistantOptions(
            [
              { code: '97530', ...share(a) },
              { code: '97110', ...share(b) },
            ],
            builtInCodes,
          ).flatMap((option) => Object.values(option));
        assert.ok(sums((all) => ({ therapist: 0, assistant: all })).every(({ unmarked }) => unmarked === 0));
        assert.ok(sums((all) => ({ therapist: all, assistant: 0 })).every(({ marked }) => marked === 0));
      }),
    );
  });

  it('accounts for every unit exactly once', () => {
    const minutes = fc.nat(50);
    fc.assert(
      fc.property(minutes, minutes, minutes, minutes, (a, b, c, d) => {
        const total = Math.floor((a + b + c + d + 7) / 15);
        const entries = [
          { code: '97530', therapist: a, assistant: b },
          { code: '97110', therapist: c, assistant: d },
        ];
        for (const option of assistantOptions(entries, builtInCodes)) {
          const units = Object.values(option);
          assert.equal(
            units.reduce((sum, { marked, unmarked }) => sum + marked + unmarked, 0),
            total,
          );
          assert.ok(units.every(({ marked, unmarked }) => marked >= 0 && unmarked >= 0));
        }
      }),
    );
  });
});
