import assert from 'node:assert/strict';
import lists from '../../server/data/evidenceWords.json';
import { finders, foundIn } from '../../server/src/core/facts/evidence/elements';
import { builtInEntries, builtInLexicon } from '../../server/src/core/facts/evidence/lexicon';
import { pattern } from '../../server/src/core/facts/evidence/pattern/pattern';
import { rowFrom } from '../../server/src/core/facts/evidence/pattern/row';
import { rowOf } from '../../server/src/core/facts/evidence/recognise';
import { placeNames } from '../../server/src/core/facts/evidence/where';
import { words } from '../../server/src/core/facts/evidence/words';

const row = (text: string) => rowOf(words(text), builtInLexicon(), [], '2026-03-11');

/** Names of what a pattern can find that are no category of the lexicon. */
const made = ['own', 'icd'];
const categories = new Set([...builtInEntries.map(({ category }) => category), ...made]);

describe('patterns of evidence', () => {
  for (const [element, all] of Object.entries(finders))
    for (const finder of all) {
      const one = finder.written;
      it(`${element}, ${one.name}: its sentences`, () => {
        const missed = one.yes.filter((text) => foundIn(finder, row(text)).length === 0);
        const wrong = one.no.filter((text) => foundIn(finder, row(text)).length > 0);
        assert.deepEqual({ missed, wrong }, { missed: [], wrong: [] });
      });

      it(`${element}, ${one.name}: names places and categories that there are`, () => {
        assert.ok(one.yes.length > 0 && one.no.length > 0);
        assert.deepEqual(
          one.in.filter((place) => !placeNames.includes(place)),
          [],
        );
        const written = [one.find, ...(one.with ?? []), ...(one.unless ?? [])].join(' ');
        const named = [...written.matchAll(/<(?:any:|no:)?([a-z0-9|]+)>/gi)].flatMap((match) =>
          match[1]!.split('|'),
        );
        assert.deepEqual(
          named.filter((name) => !categories.has(name)),
          [],
        );
      });
    }

  it('each has a name of its own within its element', () => {
    for (const all of Object.values(finders)) {
      const names = all.map(({ written }) => written.name);
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  it('every list of words can be read', () => {
    const data = [
      'negators',
      'clauseWords',
      'carriedNegation',
      'knownWords',
      'ordinaryWords',
      'stopsNegation',
      'notIn',
    ];
    for (const name of Object.keys(lists.lists).filter((list) => !data.includes(list)))
      assert.doesNotThrow(() => pattern(`@${name}`), name);
  });

  const found = (written: string, text: string) =>
    pattern(written)
      .all(row(text))
      .map(({ from, to }) =>
        row(text)
          .words.slice(from, to)
          .map(({ lower }) => lower)
          .join(' '),
      );

  it('words, alternatives and optional parts', () => {
    assert.deepEqual(found('verbal? (cue | cues)', 'one cue, verbal cues'), ['cue', 'verbal cues', 'cues']);
    assert.deepEqual(found('improv*', 'improving, improved'), ['improving', 'improved']);
    assert.deepEqual(found('*ing', 'standing still'), ['standing']);
  });

  it('marks, denied or not', () => {
    assert.deepEqual(found('<assist>', 'min A, no CGA'), ['min a']);
    assert.deepEqual(found('<no:assist>', 'min A, no CGA'), ['cga']);
    assert.deepEqual(found('<any:assist>', 'min A, no CGA'), ['min a', 'cga']);
  });

  it('amounts and earlier days', () => {
    assert.deepEqual(found('#load|height', '10 lb to the 30" shelf x4'), ['10 lb', '30 "']);
    assert.deepEqual(found('#date', '10 lb on 3/2'), ['3 / 2']);
  });

  it('skips within the clause alone, or within the sentence', () => {
    assert.deepEqual(found('lift .. box', 'lift the big box'), ['lift the big box']);
    assert.deepEqual(found('lift .. box', 'lift, then a box'), []);
    assert.deepEqual(found('lift ... box', 'lift, then a box'), ['lift , then a box']);
  });

  it('edges of clause and sentence', () => {
    assert.deepEqual(found('^ box', 'lift, box, a box'), ['box']);
    assert.deepEqual(found('^^ lift', 'lift, lift'), ['lift']);
    assert.deepEqual(found('lift $$', 'lift, lift'), ['lift']);
  });

  it('what must not stand there, nor in front', () => {
    assert.deepEqual(found('lift !box', 'lift box, lift can'), ['lift']);
    assert.deepEqual(found('!<(big) box', 'big box, small box'), ['box']);
    assert.deepEqual(found('&(big) . box', 'big box, small box'), ['big box']);
  });

  it('points at the words in brackets', () => {
    assert.deepEqual(found('the [big box] is', 'the big box is here'), ['big box']);
  });

  it('says what is wrong with a pattern', () => {
    assert.throws(() => pattern('(a | b'), /missing/);
    assert.throws(() => pattern('a )'), /cannot read/);
    assert.throws(() => pattern('@nothing'), /no list/);
  });

  it('answers an empty row', () => {
    assert.deepEqual(pattern('a .. b').all(rowFrom([], [], [])), []);
  });
});

describe('what a "no" denies', () => {
  const denied = (text: string) =>
    row(text)
      .found.flat()
      .filter((one) => one.denied && one.mark)
      .map(({ mark }) => `${mark!.entry.category} ${text.slice(mark!.start, mark!.end)}`);

  for (const [text, expected] of [
    ['no LOB, CGA for turns', []],
    ['no rest but min A on the curb', []],
    ['no pain; SBA', ['symptom pain']],
    ['no cues however CGA', ['cue cues']],
    ['no rest with min A', []],
    ['not safe without min A', []],
    ['unable to rise without mod A', []],
    ['no cues needed', ['cue cues']],
    ['did not need min A', ['assist min A']],
    ['without any verbal cues', ['cue verbal cues']],
    ['denies pain, dizziness or nausea', ['symptom pain', 'symptom dizziness', 'symptom nausea']],
  ] as const)
    it(text, () => {
      const seen = denied(text).filter((one) => /^(?:assist|cue|symptom) /.test(one));
      assert.deepEqual(seen, expected);
    });
});
