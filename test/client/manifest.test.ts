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

  it('has no two commands that are called the same', () => {
    for (const language of [words, spanish] as Record<string, string>[]) {
      const titles = commands.map(({ title }) => language[title.slice(1, -1)]?.toLowerCase());
      assert.deepEqual([...new Set(titles)], titles);
    }
  });

  it('declares what a folder that nobody vouches for cannot set', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const settings = Object.keys(manifest.contributes.configuration.properties);
    // All but those that only choose what is shown beside the findings.
    const harmless = ['codeLens', 'log', 'localHistoryHint', 'copyLetters', 'copyLines'].map(
      (name) => `theralint.${name}`,
    );
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
