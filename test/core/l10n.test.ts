/** Texts for people in other languages: what is translated, and what stays as it was written. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { html } from '../../server/src/core/html/html';
import { l10n, speak, translated } from '../../server/src/core/l10n';
import { md } from '../../server/src/core/markup';

const bundle = (name: string) => JSON.parse(readFileSync(`l10n/${name}`, 'utf8')) as Record<string, string>;
const english = bundle('bundle.l10n.json');
const placesIn = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([place]) => place).sort();

describe('texts for people', () => {
  afterEach(() => speak({}));

  it('are English where no translation is known', () => {
    assert.equal(l10n`${3} of ${'4\n'} units`, '3 of 4\n units');
    speak({ other: 'otro' });
    assert.equal(l10n`${3} of ${4} units`, '3 of 4 units');
    assert.equal(translated('constructor'), 'constructor');
  });

  it('are translated as a whole, with their values in any order', () => {
    speak({ '{0} of {1} units': 'de {1}, {0} {0} {2}', unit: 'unidad' });
    assert.equal(l10n`${3} of ${4} units`, 'de 4, 3 3 2');
    assert.equal(translated('unit'), 'unidad');
  });

  it('keep values of a note from being markup in any language', () => {
    speak({ 'Read as **{0}**': 'Leído: **{0}**', '<b>{0}</b> read': '<b>{0}</b> leído' });
    assert.equal(md`Read as **${'*x* [a](b)'}**`.source, 'Leído: **\\*x\\* \\[a\\](b)**');
    assert.equal(html`<b>${'<i>'}</b> read`.source, '<b>&lt;i&gt;</b> leído');
  });

  describe('in a language that does not exist', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'test/support/inAnotherLanguage.ts'],
      { encoding: 'utf8', maxBuffer: 64_000_000 },
    );
    const { said, written } = JSON.parse(stdout || assert.fail(stderr)) as {
      said: { id: string; text: string; note: string }[];
      written: string[];
    };

    it('have no English left but names and the words of the note', () => {
      assert.ok(said.length > 500, `${said.length} texts`);
      assert.ok(said.some(({ text }) => text.includes('föünd')));
      const names = namesInData();
      const left = said.flatMap(({ id, text, note }) => {
        const own = wordsOf(note);
        return [...wordsOf(text)]
          .filter((word) => !own.has(word) && !names.has(word))
          .map((word) => `${id}: ${word}, in “${text}”`);
      });
      assert.deepEqual([...new Set(left)], []);
    });

    it('are nothing that is written into a note', () => {
      assert.ok(written.some((text) => text.includes('functional goal')) && written.length > 100);
      assert.deepEqual(
        written.filter((text) => /[äëïöü]/.test(text)),
        [],
      );
    });
  });

  for (const name of readdirSync('l10n').filter((file) => file !== 'bundle.l10n.json'))
    it(`${name} translates texts that there are, with the same values`, () => {
      const entries = Object.entries(bundle(name));
      assert.ok(entries.length > 100);
      for (const [words, translation] of entries) {
        assert.ok(Object.hasOwn(english, words), `no text is “${words}”`);
        assert.deepEqual(placesIn(translation), placesIn(words), words);
      }
    });
});

/** Words of four letters and more that have a vowel, in small letters. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-zäëïöü]{4,}/g) ?? []).filter(
      (word) => /[aeiou]/.test(word) && !/[äëïöü]/.test(word),
    ),
  );

/** Names and sources in the data are told as they are: payers, labels of codes, where a fact is said. */
const namesInData = (): ReadonlySet<string> =>
  wordsOf(
    [...readdirSync('server/data/payers').map((name) => `payers/${name}`), 'codes.json', 'modifiers.json']
      .map((name) => readFileSync(`server/data/${name}`, 'utf8'))
      .join('\n'),
  );
