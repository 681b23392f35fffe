/**
 * Prints what notes are told, and what is offered to be written into them, in a language that does not exist: every text
 * for people has its vowels changed, so that one that was left out shows. A program of its own, as the language is set before anything else is loaded.
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

const textOf = (parts: readonly unknown[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('');

async function tell(): Promise<void> {
  const { analyze, codeActions, createContext, suggestions } = await import('../../server/src/core/index');
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
  const now = { typing: null, now: 605, today: '2026-03-11' } as const;
  const written = new Set<string>();
  for (const note of notes.slice(0, 60)) {
    const analysis = analyze(note, context);
    for (const visit of analysis.visits)
      for (const { edits } of codeActions(analysis, visit.span, now.now, context))
        for (const { text } of edits) written.add(textOf(text));
    const lineEnds = [...note.matchAll(/\n|$/g)].map(({ index }) => index);
    for (const at of lineEnds.slice(0, 12))
      for (const { text } of suggestions(analysis, at, context, now)) written.add(textOf(text));
  }
  console.log(JSON.stringify({ said, written: [...written] }));
}
void tell();
