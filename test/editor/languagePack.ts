import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts a language pack without a word of its own where a server looks for those that are installed: VS Code then runs
 * in that language, its own texts stay English, and those of extensions are the translated ones.
 */
export function putLanguagePack(dataDir: string, language: string): void {
  const folder = join(dataDir, 'data');
  mkdirSync(folder, { recursive: true });
  const translations = join(folder, 'wordless.i18n.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'wordless',
    extensions: [{ extensionIdentifier: { id: 'test.wordless' }, version: '1.0.0' }],
    translations: { vscode: translations },
    label: language,
  };
  writeFileSync(join(folder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
