import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { builtInEntries, builtInLexicon, createLexicon } from '../../server/src/core/facts/evidence/lexicon';
import { lexiconSchema } from '../../server/src/core/facts/evidence/lexiconSchema';
import { alternatives, inflections } from '../../server/src/core/facts/evidence/phrases';
import { words } from '../../server/src/core/facts/evidence/words';

const found = (text: string) => builtInLexicon().find(words(text));

const folder = join(__dirname, '../../server/data/lexicon');

describe('the lexicon', () => {
  for (const file of readdirSync(folder))
    it(`${file} has the shape of its schema`, () => {
      const { issues } = v.safeParse(lexiconSchema, JSON.parse(readFileSync(join(folder, file), 'utf8')));
      assert.deepEqual(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? [], []);
    });

  for (const entry of builtInEntries)
    it(`${entry.category}, ${entry.term}: its two examples`, () => {
      assert.ok(
        found(entry.yes).some((mark) => mark.entry === entry),
        `not found in "${entry.yes}"`,
      );
      const wrong = found(entry.no).find((mark) => mark.entry === entry);
      assert.equal(wrong && entry.no.slice(wrong.start, wrong.end), undefined);
    });

  it('has every entry once', () => {
    const names = builtInEntries.map((entry) => `${entry.category}: ${entry.term}`);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('reads hyphens, full stops and spaces alike', () => {
    for (const text of ['min assist', 'min. assist', 'min-assist', 'Min Assist'])
      assert.ok(
        found(text).some((mark) => mark.entry.term === 'minimal assist'),
        text,
      );
  });

  it('keeps the capitals of short abbreviations', () => {
    const terms = (text: string) => found(text).map((mark) => mark.entry.category);
    assert.ok(terms('PT guarded').includes('therapist'));
    assert.ok(!terms('pt walked').includes('therapist'));
    assert.ok(terms('with cga').includes('assist'));
    assert.ok(!terms('5 min a day').includes('assist'));
  });

  it('expands alternatives and forms of verbs', () => {
    assert.deepEqual(alternatives('{a|b|}c {d|e}'), ['ac d', 'ac e', 'bc d', 'bc e', 'c d', 'c e']);
    assert.deepEqual(inflections('carry'), ['carry', 'carries', 'carrying', 'carried']);
    assert.deepEqual(inflections('grab'), ['grab', 'grabs', 'grabbing', 'grabbed']);
  });

  it('points at the words themselves, in any text', () => {
    const lexicon = createLexicon([
      { category: 'own', term: 'own', words: ['sand box', 'AB'], yes: 'sand box', no: 'sand' },
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('sand', 'box', 'AB', 'ab', '-', '.', '\n', 'x1', '’', 'é')),
        (parts) => {
          const text = parts.join(' ');
          for (const mark of lexicon.find(words(text)))
            assert.match(text.slice(mark.start, mark.end), /^(?:AB|sand[\s.-]+box(?:s)?)$/);
        },
      ),
    );
  });
});
