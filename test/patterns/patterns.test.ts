import assert from 'node:assert/strict';
import { patterns } from './collect';
import offendersNow from './knownOffenders.json';
import { type Checked, check, offenders } from './verdicts';

/**
 * No text makes a regular expression slow. How many of a file's do not hold that yet is in knownOffenders.json,
 * which may only shrink: `npm run patterns` writes it anew.
 */
describe('regular expressions', () => {
  let checked: readonly Checked[];

  before(function () {
    this.timeout(540_000);
    checked = check(patterns());
  });

  it('are found in the sources and as they are built from data', () => {
    const sources = new Set(checked.map(({ file }) => file));
    assert.ok(checked.length > 300 && sources.size > 50, `${checked.length} in ${sources.size} files`);
  });

  it('are told when they can be attacked', () => {
    const [bad, good] = check([
      { file: '', source: '^(?:a+)+$', flags: '' },
      { file: '', source: '^a+$', flags: '' },
    ]);
    assert.deepEqual([bad!.verdict, good!.verdict], ['vulnerable', 'safe']);
    assert.match(bad!.attack, /exponential/);
  });

  it('cannot be made slow, but for those of the list', () => {
    const counts = offenders(checked);
    const known: Readonly<Record<string, number>> = offendersNow;
    const wrong = [...new Set([...Object.keys(known), ...Object.keys(counts)])]
      .filter((file) => (counts[file] ?? 0) !== (known[file] ?? 0))
      .map((file) => {
        const found = checked.filter((pattern) => pattern.file === file && pattern.verdict !== 'safe');
        const told = found.map(
          ({ source, flags, verdict, attack }) => `  ${verdict} ${attack} /${source.slice(0, 200)}/${flags}`,
        );
        return `${file}: ${found.length} in place of ${known[file] ?? 0} (npm run patterns when they are fewer)\n${told.join('\n')}`;
      });
    assert.equal(wrong.join('\n'), '');
  });
});
