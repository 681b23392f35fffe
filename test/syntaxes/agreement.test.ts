import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import {
  analyze,
  createContext,
  type Located,
  overlaps,
  type Span,
  type Visit,
} from '../../server/src/core/index';
import { type Token, tokenize } from './grammar';

/** The grammar sees one line at a time and no column heads, so it cannot agree everywhere; this much it does. */
const floors = { code: 0.99, duration: 0.84, clock: 0.94, units: 0.79, modifier: 0.97, blank: 1 };
type Kind = keyof typeof floors;

const scopes: Readonly<Record<Kind, RegExp>> = {
  code: /^entity\.name\.type\.code/,
  duration: /^constant\.numeric\.(duration|cell)/,
  clock: /^constant\.numeric\.(interval|clock)/,
  units: /^constant\.numeric\.(units|cell)/,
  modifier: /^storage\.modifier/,
  blank: /^string\.other\.placeholder/,
};

/** What the reader found in a visit that the grammar should colour. */
function found(visit: Visit, text: string): readonly (readonly [Kind, Span])[] {
  const all = (kind: Kind, located: readonly (Located<unknown> | null)[]) =>
    located.flatMap((item) => (item ? [[kind, item.span] as const] : []));
  return [
    ...visit.services.flatMap((service) => [
      ...service.mentions
        .filter((mention) => text.slice(mention.start, mention.end).startsWith(service.code))
        .map((mention) => ['code', mention] as const),
      ...all('duration', service.statedMinutes),
      ...all('clock', service.intervals),
      ...all('units', [service.units]),
      ...all('modifier', service.modifiers),
    ]),
    ...all('duration', [visit.totals.timedMinutes, visit.totals.treatmentMinutes]),
    ...all('clock', [visit.session?.from ?? null, visit.session?.to ?? null]),
    ...all('blank', visit.placeholders),
  ];
}

const coloured = (tokens: readonly Token[], kind: Kind, span: Span): boolean =>
  tokens.some((token) => scopes[kind].test(token.scope) && overlaps(token, span));

describe('grammar and reader', () => {
  const counts = new Map<Kind, { agreed: number; all: number }>();
  const disagreements: string[] = [];

  before(async () => {
    const context = createContext();
    for (const file of globSync('{test/corpus,examples}/*.{txt,tnote}').sort()) {
      const text = readFileSync(file, 'utf8');
      const tokens = await tokenize(text);
      for (const visit of analyze(text, context).visits)
        for (const [kind, span] of found(visit, text)) {
          const count = counts.get(kind) ?? { agreed: 0, all: 0 };
          counts.set(kind, count);
          count.all++;
          if (coloured(tokens, kind, span)) count.agreed++;
          else disagreements.push(`${kind} ${file}: ${excerpt(text, span)}`);
        }
    }
  });

  for (const [kind, floor] of Object.entries(floors) as [Kind, number][])
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
