import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze, createContext } from '../../server/src/core/index';

const blank = /__:__|\[[^\]]+\]/g;

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
}

/** The text that the editor inserts, every tab stop left as it is. */
const expanded = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}|\$0/g, (_all, text = '') => text)
    .replace(/\\([\\$}])/g, '$1');

describe('snippets', () => {
  const snippets: Record<string, Snippet> = JSON.parse(readFileSync('snippets/therapy-note.json', 'utf8'));
  const context = createContext();

  it('have prefixes of their own', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.deepEqual([...new Set(prefixes)], prefixes);
  });

  for (const [title, snippet] of Object.entries(snippets)) {
    const text = expanded(snippet);

    it(`${title} asks and never answers`, () => {
      const said = text.replace(blank, '').replace(/\b97530\b|\b[SL]TG \d/g, '');
      assert.doesNotMatch(said, /\d|\b(?:min|mod|max) A\b|CGA|SBA|independent/i);
    });

    it(`${title} keeps every blank in one tab stop, in order`, () => {
      const stops = [...snippet.body.join('\n').matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        stops,
        stops.map((_stop, index) => index + 1),
      );
      assert.equal(stops.length, text.match(blank)?.length);
    });

    it(`${title} is a note with open questions and no contradiction`, () => {
      const { findings, visits } = analyze(text, context);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error').map(({ id, message }) => `${id}: ${message}`),
        [],
      );
      const reported = visits.flatMap(({ placeholders }) =>
        placeholders.map(({ span }) => text.slice(span.start, span.end)),
      );
      assert.deepEqual(reported, text.match(blank));
    });
  }
});
