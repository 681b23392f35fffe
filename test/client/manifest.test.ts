import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../package.json';
import spanish from '../../package.nls.es.json';
import words from '../../package.nls.json';

const { commands, keybindings, menus, languages, grammars } = manifest.contributes;
const declared = new Set(commands.map(({ command }) => command));

describe('manifest', () => {
  it('gives every command a title and the group Theralint', () => {
    for (const { command, title, category } of commands) {
      assert.match(command, /^theralint\.\w+$/);
      assert.ok(title.length > 0);
      assert.equal(category, 'Theralint', command);
    }
    assert.equal(declared.size, commands.length);
  });

  it('has words for every key, no key without a place, and no words outside of them', () => {
    const text = readFileSync('package.json', 'utf8');
    const keys = [...text.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(words).sort());
    for (const { 1: told } of text.matchAll(/"(?:title|description|altText)": "([^"]*)"/g))
      assert.match(told!, /^%[\w.-]+%$|^Theralint$/);
  });

  it('is Spanish in its commands and labels, and nowhere in words that are not asked for', () => {
    for (const key of Object.keys(spanish)) assert.ok(key in words, key);
    for (const key of Object.keys(words).filter((one) =>
      /^command\.|^walkthrough\..*title$|^setting\.\w+\.title$/.test(one),
    ))
      assert.ok(key in spanish, key);
  });

  const inPalette = commands.filter(
    ({ command }) => !menus.commandPalette.some((one) => one.command === command && one.when === 'false'),
  );
  const littleWords = 'the this its all for and with una los las del que para esta por'.split(' ');
  const opposites = ['start end', 'next previous', 'inicio fin', 'siguiente anterior'];
  const wordsOf = (title: string) =>
    (title.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []).filter((word) => !littleWords.includes(word));

  for (const [name, language] of Object.entries<Record<string, string>>({ English: words, Spanish: spanish }))
    it(`has no two commands in the palette that sound alike, but for opposites: ${name}`, () => {
      const titles = inPalette.map(({ title }) => language[title.slice(1, -1)]!);
      const alike = titles.flatMap((one, index) =>
        titles.slice(index + 1).flatMap((other) => {
          const [mine, its] = [wordsOf(one), wordsOf(other)];
          const apart = [
            ...mine.filter((word) => !its.includes(word)),
            ...its.filter((word) => !mine.includes(word)),
          ];
          const all = new Set([...mine, ...its]).size;
          const isAlike = all - apart.length > all / 3 && !opposites.includes(apart.join(' '));
          return isAlike ? [`${one} / ${other}`] : [];
        }),
      );
      assert.deepEqual(alike, []);
    });

  it('lets every command be reached by keys: those outside of the palette too', () => {
    // the light bulb and a row of a view answer to keys, and name these with what they are about
    const withArguments = ['theralint.dismiss', 'theralint.addWords', 'theralint.openDraft'];
    const named = JSON.stringify([keybindings, menus['view/title'], words]);
    for (const { command } of commands)
      if (!inPalette.some((one) => one.command === command))
        assert.ok(withArguments.includes(command) || named.includes(command), command);
  });

  it('says nothing in words of programmers in its commands, labels and settings', () => {
    const ofProgrammers =
      /\b(?:diagnostics?|LSP|reg(?:ex|ular expression)s?|tokens?|webviews?|globs?|boolean|pars(?:e|er|ing)|fingerprints?|null|undefined|UR[IL]s?|strings?|arrays?|lint(?:er|ing)?|protocol|workspaces?|cache|verbose)\b/i;
    assert.deepEqual(
      Object.values<string>(words).filter((told) => ofProgrammers.test(told)),
      [],
    );
  });

  it('declares what a folder that nobody vouches for cannot set', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const settings = Object.keys(manifest.contributes.configuration.properties);
    // All but those that only choose what is shown beside the findings.
    const harmless = [
      'codeLens',
      'log',
      'languageModelTools',
      'localHistoryHint',
      'copyLetters',
      'copyLines',
      'copyOrder',
    ].map((name) => `theralint.${name}`);
    assert.deepEqual(
      [...restrictedConfigurations].sort(),
      settings.filter((name) => !harmless.includes(name)).sort(),
    );
  });

  it('binds keys in notes only, none twice, none to an unknown command', () => {
    for (const on of ['key', 'mac'] as const) {
      const keys = keybindings.map((binding) => binding[on]);
      assert.deepEqual([...new Set(keys)], keys);
    }
    for (const { command, when } of keybindings) {
      assert.ok(declared.has(command), command);
      assert.match(when, /editorLangId == 'therapy-note'/);
    }
  });

  it('offers only declared commands in menus', () => {
    for (const entry of Object.values(menus).flat())
      if ('command' in entry) assert.ok(declared.has(entry.command), entry.command);
  });

  it('names files that exist', () => {
    const files = [
      manifest.icon,
      ...languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
      ...grammars.map(({ path }) => path),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('has an icon of 128 by 128 pixels', () => {
    const png = readFileSync(manifest.icon);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128]);
  });
});
