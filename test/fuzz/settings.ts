/** Settings, words and payers that nobody would write: of any shape, cut, altered, far too large. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeInJson } from '../../server/src/clinic/jsonPlace';
import { clinicWords } from '../../server/src/core/facts/evidence/clinicWords';
import { analyze, contextFrom, createContext, parseSettings } from '../../server/src/core/index';
import { builtInPayerFiles } from '../../server/src/core/payers/builtIn';
import { payerSet } from '../../server/src/core/payers/payerSet';
import { altered, hostileNames } from '../support/alter';
import { type Fuzzer, tryCases } from './fuzzer';

/** All of a case must be taken within this time of the processor, in milliseconds. */
const longest = 2000;
/** More than this is never said of one file or of one set of settings: messages, and characters of each. */
const most = { messages: 21, characters: 1500 };

export interface Case {
  readonly settings: unknown;
  readonly words: string;
  readonly payers: readonly string[];
}

const note =
  'DOS: 03/02/2026\nPayer: Harbor Plan\nO: 97530 23 min x2 wobblemate transfers with a b c\nA. Person, PT\n';

/** Fails when a case throws, takes too long, says too much, or makes a note unreadable. */
export function checkSettings({ settings, words, payers }: Case): void {
  const start = process.cpuUsage();
  const set = payerSet(
    builtInPayerFiles,
    payers.map((text, at) => ({ name: `${at}.json`, text })),
  );
  assert.ok(set.all.length >= builtInPayerFiles.length, 'a built-in payer is gone');
  for (const [at, text] of payers.entries())
    assertSaid(
      set.problems.filter(({ file }) => file === `${at}.json`),
      text,
    );
  const own = clinicWords(words);
  assertSaid(own.problems, words);
  const parsed = parseSettings(settings, set);
  assert.ok(parsed.messages.length <= most.messages, `${parsed.messages.length} messages`);
  for (const message of parsed.messages) assert.ok(message.length <= most.characters, message);
  analyze(note, createContext({ ...contextFrom(parsed.settings), payers: set, lexicon: own.lexicon }));
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1000 <= longest, `${Math.round((user + system) / 1000)} ms`);
}

function assertSaid(
  problems: readonly { readonly message: string; readonly path: readonly (string | number)[] }[],
  text: string,
): void {
  assert.ok(problems.length <= most.messages, `${problems.length} problems`);
  for (const { message, path } of problems) {
    assert.ok(message.length <= most.characters, message);
    const { start, end } = placeInJson(text, path);
    assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end}`);
  }
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(...hostileNames, '', 0, -1, 1e300, null, true, 'off', 'loud', '2026-02-30', '{a|b}'),
);

/** `{a|b}` in any order, number and depth. */
const phrase = fc
  .array(fc.constantFrom('{', '}', '|', 'a', 'wobblemate', ' ', '{a|b}', '{a|b|} ', '{|}', 'PT', '—'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

const entry = fc.record(
  {
    means: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('task', 'device', 'exercise', 'cue') }, anything),
    words: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: phrase }, anything), { maxLength: 40 }),
      },
      anything,
    ),
  },
  { requiredKeys: [] },
);

const wordsText = fc
  .record({ entries: fc.oneof({ weight: 5, arbitrary: fc.array(entry, { maxLength: 30 }) }, anything) })
  .map((file) => JSON.stringify(file));

const fact = fc.record(
  {
    value: fc.oneof(fc.constantFrom('cms', 'midpoint', 'none', 'required', 'used', 3), anything),
    source: fc.oneof(fc.constant('our contract'), anything),
    date: fc.oneof(fc.constant('2026'), anything),
  },
  { requiredKeys: [] },
);

const day = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('2020-01-01', '2026-01-01', '2025-12-31') },
  anything,
);

const version = fc.record(
  { from: day, to: day, unitRule: fact, unitsPerDay: fact, mue: fact, examples: fc.array(anything) },
  { requiredKeys: ['from'] },
);

const payerText = fc
  .record(
    {
      id: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('harbor', 'commercial', 'medicare-b') }, anything),
      name: fc.oneof({ weight: 5, arbitrary: fc.constant('Harbor Plan') }, anything),
      kind: fc.oneof({ weight: 5, arbitrary: fc.constant('commercial') }, anything),
      aliases: fc.oneof(fc.array(fc.oneof(phrase, anything)), anything),
      extends: fc.oneof(fc.constantFrom('commercial', 'nobody'), anything),
      versions: fc.oneof({ weight: 5, arbitrary: fc.array(version, { maxLength: 4 }) }, anything),
    },
    { requiredKeys: ['id', 'name', 'kind', 'aliases', 'versions'] },
  )
  .map((file) => JSON.stringify(file));

/** The text itself, or with bytes of it altered, or one value of it many thousand times. */
const file = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 6, arbitrary: text },
    {
      weight: 3,
      arbitrary: altered(text.map((one) => Buffer.from(one))).map((bytes) => bytes.toString('utf8')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          text,
          fc.constantFrom('[', '{"a":', '0,', '"x",', '{"a":1},'),
          fc.integer({ min: 1, max: 30_000 }),
        )
        .map(([one, part, count]) => one.replace(/[[{]/, (open) => `${open}${part.repeat(count)}`)),
    },
  );

const severities = fc.dictionary(
  fc.oneof(fc.constantFrom('units-over', 'mue', '97530-goal', ...hostileNames), fc.string()),
  fc.oneof(fc.constantFrom('off', 'error', 'loud'), anything),
  { maxKeys: 300 },
);

const settings = fc.oneof(
  anything,
  fc.record(
    {
      payer: fc.oneof(fc.constantFrom('harbor', 'unset', 'medicare-b'), anything),
      payerFiles: fc.oneof(fc.array(anything, { maxLength: 150 }), anything),
      severities: fc.oneof({ weight: 3, arbitrary: severities }, anything),
      whileDrafting: anything,
      codeLens: anything,
      log: anything,
    },
    { requiredKeys: [] },
  ),
);

const cases: fc.Arbitrary<Case> = fc.record({
  settings,
  words: file(wordsText),
  payers: fc.array(file(payerText), { maxLength: 3 }),
});

const fuzzer: Fuzzer = {
  name: 'settings',
  says: 'any settings, words and payers are taken or refused, in time and in few words',
  run(bounds) {
    checkSettings({ settings: {}, words: '', payers: [] });
    return tryCases('settings', bounds, cases, checkSettings);
  },
};

export default fuzzer;
