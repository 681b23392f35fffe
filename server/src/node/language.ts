/**
 * The language of the process, from the file that `THERALINT_WORDS` names: a bundle of translations as VS Code has them.
 * Imported before all else, since some texts are made on loading. A file that cannot be read leaves it at English.
 */
import { readFileSync } from 'node:fs';
import { speak } from '../core/l10n';

const file = process.env.THERALINT_WORDS;
if (file)
  try {
    const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof words === 'object' && words !== null) speak(words as Record<string, string>);
  } catch {
    // told in English, then
  }
