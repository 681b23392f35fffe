import assert from 'node:assert/strict';
import configuration from '../../language-configuration.json';

describe('language configuration', () => {
  const words = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);

  for (const [line, expected] of [
    ['97530-GP-59 x2', ['97530-GP-59', 'x2']],
    ['(25 min) 9:20-9:45', ['25', 'min', '9:20', '9:45']],
    ["patient's STG 2", ["patient's", 'STG', '2']],
    ['G0283 10:05', ['G0283', '10:05']],
    ['6" step x10, 60%', ['6', 'step', 'x10', '60']],
    ['über 5 m', ['über', '5', 'm']],
  ] as const)
    it(`"${line}" has the words ${expected.join(' | ')}`, () =>
      assert.deepEqual(line.match(words), expected));

  const after = (line: string) =>
    configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line))?.action.appendText;

  for (const [line, next] of [
    ['[x] Pain before 4/10', '[ ] '],
    ['[ ] 97140', '[ ] '],
    ['  - [x] 97110', '- [ ] '],
    ['- heel slides', '- '],
    ['[ ] ', undefined],
    ['- ', undefined],
    ['[assist level] for [why]', undefined],
    ['S - pain 3/10', undefined],
    ['97530 x2', undefined],
  ] as const)
    it(`Enter after "${line}" ${next ? `begins with "${next}"` : 'begins an empty line'}`, () =>
      assert.equal(after(line), next));

  it('closes no quotes: inches and apostrophes stand alone', () =>
    assert.deepEqual(
      configuration.autoClosingPairs.map(({ open }) => open),
      ['[', '('],
    ));
});
