import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import {
  analyze,
  type Colour,
  colours,
  createContext,
  overlaps,
  type Span,
} from '../../server/src/core/index';
import { type Token, tokenize } from './grammar';

/**
 * The grammar colours a note until the server has read it. It sees one line at a time and no column heads, so it cannot
 * agree with the reader everywhere; this much it does, on the notes that its floors were set on.
 */
const floors: Readonly<Record<Colour, number>> = {
  code: 0.99,
  duration: 0.84,
  clock: 0.94,
  units: 0.79,
  modifier: 0.97,
  blank: 1,
};

const scopes: Readonly<Record<Colour, RegExp>> = {
  code: /^entity\.name\.type\.code/,
  duration: /^constant\.numeric\.(duration|cell)/,
  clock: /^constant\.numeric\.(interval|clock)/,
  units: /^constant\.numeric\.(units|cell)/,
  modifier: /^storage\.modifier/,
  blank: /^string\.other\.placeholder/,
};

const coloured = (tokens: readonly Token[], kind: Colour, span: Span): boolean =>
  tokens.some((token) => scopes[kind].test(token.scope) && overlaps(token, span));

describe('grammar and reader', () => {
  const counts = new Map<Colour, { agreed: number; all: number }>();
  const disagreements: string[] = [];

  before(async () => {
    const context = createContext();
    for (const file of globSync('{test/corpus/[a-fh]*,examples/*}.{txt,tnote}').sort()) {
      const text = readFileSync(file, 'utf8');
      const tokens = await tokenize(text);
      for (const words of colours(analyze(text, context))) {
        const count = counts.get(words.colour) ?? { agreed: 0, all: 0 };
        counts.set(words.colour, count);
        count.all++;
        if (coloured(tokens, words.colour, words)) count.agreed++;
        else disagreements.push(`${words.colour} ${file}: ${excerpt(text, words)}`);
      }
    }
  });

  for (const [kind, floor] of Object.entries(floors) as [Colour, number][])
    it(`agree on ${kind} in the labelled notes and the examples`, () => {
      const { agreed, all } = counts.get(kind) ?? { agreed: 0, all: 0 };
      assert.ok(all > 0, `no ${kind} was read`);
      const listed = disagreements.filter((line) => line.startsWith(kind)).join('\n');
      if (process.env.LIST) console.log(`${kind}: ${agreed} of ${all}\n${listed}`);
      assert.ok(agreed / all >= floor, `${agreed} of ${all}, the floor is ${floor}:\n${listed}`);
    });
});

/** The words in brackets, with some of the line around them. */
function excerpt(text: string, { start, end }: Span): string {
  const around = `${text.slice(Math.max(0, start - 30), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 20)}`;
  return around.replace(/\s+/g, ' ');
}
