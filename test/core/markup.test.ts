import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked } from 'marked';
import { label, md } from '../../server/src/core/markup';
import { hostile, kindsIn } from '../support/hostile';

const values = hostile('https://127.0.0.1:9');
const text = fc.oneof(
  fc.constantFrom(...values),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~$@&:=/"\' \n\r\t1a'),
        fc.constantFrom('http', 'https://', 'www.', '![', '](', '<img ', '&amp;', 'command:', '```', '**'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

/** A text as it has to be shown, in one line. */
const shown = (words: string) => words.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** What a person reads of rendered Markdown. */
const read = (html: string): string =>
  html
    .replace(/<\/?(?:p|strong|br|li|ul|ol)>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_all, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim();
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

describe('Markdown', () => {
  const onlyWords = (made: { source: string }, words: string) => {
    for (const kind of kindsIn(made.source))
      assert.match(kind, /^(paragraph|strong|text|escape|space)$/, made.source);
    assert.equal(
      read(marked.parse(made.source, { async: false })),
      words.replace(/\s+/g, ' ').trim(),
      made.source,
    );
  };

  for (const value of values)
    it(`takes ${JSON.stringify(value)} as words, wherever it stands`, () => {
      onlyWords(md`${value}`, shown(value));
      onlyWords(md`Read as **Payer: ${value}**.`, `Read as Payer: ${shown(value)}.`);
      onlyWords(md`“${value}” ${value}`, `“${shown(value)}” ${shown(value)}`);
    });

  it('takes any text as words', () =>
    fc.assert(
      fc.property(text, text, (one, other) => {
        onlyWords(md`a ${one} b`, `a ${shown(one)} b`);
        const together = md`${one}${other}`;
        for (const kind of kindsIn(together.source))
          assert.match(kind, /^(paragraph|text|escape|space)$/, together.source);
      }),
      { numRuns: 2000 },
    ));

  it('keeps what a literal says, and says it without marks to an editor that shows none', () => {
    const made = md`Read as **${'25_minutes'}**\n\n${md`- **${'x'}**`}`;
    assert.equal(made.source, 'Read as **25\\_minutes**\n\n- **x**');
    assert.equal(made.plain, 'Read as 25_minutes\n\n- x');
  });
});

describe('a label', () => {
  it('has neither icons nor links, and reads the same', () =>
    fc.assert(
      fc.property(text, (words) => {
        const said = label(words);
        assert.doesNotMatch(said, /\$\(|\]\(|[\r\n]/);
        assert.equal(said.replaceAll('\u200b', ''), shown(words).trim().replaceAll('\u200b', ''));
      }),
    ));
});
