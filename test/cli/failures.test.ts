/** A mistake of our own costs a check, a visit or a file, and prints no word of a note. */
import assert from 'node:assert/strict';
import { builtInCodes } from '../../server/src/core/codes/codeSet';
import { canary, mistake, mistakes, withBrokenRule } from '../support/canary';
import { cli, folderOf } from '../support/cli';

const note = (code: string) => `DOS: 11/03/2026
Patient ${canary}
${code} Therapy for ${canary} 20 min
Charges: ${code} GP 3 units
Ana Ruiz, PT 11/03/2026
`;

/** While `work` runs, the code cannot be looked up: reading, rules and all that is shown fail where it stands. */
async function withBrokenCode<T>(code: string, work: () => Promise<T>): Promise<T> {
  const codes = builtInCodes as { find: typeof builtInCodes.find };
  const { find } = codes;
  codes.find = (asked) => {
    if (asked === code) throw mistake();
    return find.call(builtInCodes, asked);
  };
  try {
    return await work();
  } finally {
    codes.find = find;
  }
}

describe('a mistake of Theralint on the command line', () => {
  let folder: Awaited<ReturnType<typeof folderOf>>;
  const words = new RegExp(canary);
  let runs = 0;
  beforeEach(async () => {
    // a visit that was read before is not read again
    const fresh = (code: string) => `${note(code)}\nP: go on${' and on'.repeat(++runs)}\n`;
    folder = await folderOf({ 'a.tnote': fresh('97112'), 'b.tnote': fresh('97530') });
  });
  afterEach(() => folder.remove());
  const run = async (...args: string[]) => {
    const result = await cli([...args, folder.path], { cwd: folder.path });
    assert.doesNotMatch(result.err, words);
    assert.equal(result.code, 2);
    return result;
  };

  for (const [index, thrown] of mistakes.entries())
    it(`in a check leaves the other checks and files alone (${index + 1})`, () =>
      withBrokenRule(
        async () => {
          const { out, err } = await run('check');
          assert.doesNotMatch(out, words);
          assert.equal(out.match(/\[units-over\]/g)?.length, 2);
          assert.equal(err.match(/\[check-failed broken\]/g)?.length, 2);
          assert.match(out, /2 places could not be checked/);
        },
        undefined,
        thrown,
      ));

  for (const args of [['check'], ['check', '--format', 'json'], ['facts'], ['facts', '--explain']])
    it(`in the reading of one file leaves the other to "${args.join(' ')}"`, () =>
      withBrokenCode('97112', async () => {
        const { out, err } = await run(...args);
        if (args[1] !== '--explain') assert.doesNotMatch(out, words);
        assert.match(err, /a\.tnote.*Theralint.*\[(?:visit|note)-not-read\] at [\w.]+:\d+/);
        assert.match(out, args[0] === 'check' ? /units-over/ : /97530/);
      }));
});
