/**
 * Prints what notes are told in a language that does not exist: every text for people has its vowels changed, so that one
 * that was left out shows. A program of its own, as the language is set before anything else is loaded.
 */
import { readFileSync } from 'node:fs';
import { speak } from '../../server/src/core/l10n';

const vowels = 'aeiou';
const changed = (text: string): string =>
  text
    .split(/(\{\d+\}|<[^>]*>)/)
    .map((part, i) => (i % 2 ? part : part.replace(/[aeiou]/g, (vowel) => 'äëïöü'[vowels.indexOf(vowel)]!)))
    .join('');

const english = Object.keys(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as object);
speak(Object.fromEntries(english.map((words) => [words, changed(words)])));

async function tell(): Promise<void> {
  const { analyze, createContext } = await import('../../server/src/core/index');
  const { loadCorpus } = await import('../../scripts/accuracy/gold');
  const context = createContext({ ready: true });
  const notes = [
    readFileSync('examples/typical-problems.tnote', 'utf8'),
    ...loadCorpus()
      .slice(0, 150)
      .map(({ text }) => text),
  ];
  const said = notes.flatMap((note) =>
    analyze(note, context).findings.flatMap(({ id, message, fixes, related }) =>
      [message, ...fixes.map(({ title }) => title), ...related.map((one) => one.message)].map((text) => ({
        id,
        text,
        note,
      })),
    ),
  );
  console.log(JSON.stringify(said));
}
void tell();
