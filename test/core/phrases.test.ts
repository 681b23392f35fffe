import assert from 'node:assert/strict';
import { readPhrases } from '../../server/src/core/phrases/phrases';
import { snippetBody } from '../../server/src/core/phrases/snippet';
import { plainText } from '../../server/src/core/rule';

const file = (snippets: object): string => JSON.stringify(snippets);
const problems = (text: string): readonly string[] =>
  readPhrases(text).problems.map(({ message }) => message);

describe('a clinic’s phrases', () => {
  it('are snippets of VS Code, with comments and fields of its own', () => {
    const text = `{
      // blocks of the clinic
      "$schema": "phrases.schema.json",
      "Sit to stand": {
        "prefix": ["sts", "sit"],
        "body": ["97530: sit to stand from [height], \${1:assist level}", "Goal: [goal]"],
        "description": ["Sit to stand", "as a task"],
        "isFileTemplate": false,
      },
    }`;
    const { phrases, problems } = readPhrases(text);
    assert.deepEqual(problems, []);
    const [phrase, ...others] = phrases;
    assert.deepEqual(others, []);
    assert.deepEqual(phrase!.triggers, ['sts', 'sit']);
    assert.equal(phrase!.description, 'Sit to stand as a task');
    assert.equal(
      plainText(phrase!.text),
      '97530: sit to stand from [height], [assist level]\nGoal: [goal]\n',
    );
  });

  it('of another language are left alone', () => {
    const text = file({ A: { body: 'a', scope: 'python' }, B: { body: 'b', scope: 'python,therapy-note' } });
    assert.deepEqual(
      readPhrases(text).phrases.map(({ title }) => title),
      ['B'],
    );
  });

  const bodies: Readonly<Record<string, string>> = {
    'walks $1 with ${2:device}$0': 'walks [fill in] with [device]',
    '${1:side} arm, again $1 and ${1}': '[side] arm, again [side] and [side]',
    '${1|min A,mod A,max A|} on stairs': '[min A, mod A or max A] on stairs',
    '$CURRENT_YEAR, ${TM_SELECTED_TEXT}, ${CLIPBOARD:words}': '[current year], [selected text], [words]',
    'costs \\$5 \\} and $ alone': 'costs $5 } and $ alone',
    '${1:a ${2:nested} one}': '[a nested one]',
    '${1:[assist level]}': '[assist level]',
    '${1:two\nlines}': '[two lines]',
    '${1:__:__}-[end]': '__:__-[end]',
    '${1:never closed': '${1:never closed',
    '${1/(.*)/${1:/upcase}/} x': '[fill in] x',
  };
  for (const [body, text] of Object.entries(bodies))
    it(`${JSON.stringify(body)} asks`, () => assert.equal(plainText(snippetBody(body).text), text));

  const choosing = { '${1|a\\, b,c|}': { 'a, b or c': ['a, b', 'c'] } };
  it('let choose from their own answers', () => {
    for (const [body, choices] of Object.entries(choosing))
      assert.deepEqual(snippetBody(body).choices, choices);
  });

  const stating: Readonly<Record<string, string>> = {
    '97530: stairs and transfers, 15 min': '15 minutes of 97530',
    '97530 9:00-9:15: stairs': 'clock times of 97530',
    'Charges: 97530 GP x2': '2 units of 97530',
    'DOS: 03/11/2026\nS:': 'the day 2026-03-11',
    'Total timed minutes: 40': 'a total of 40 minutes',
    'Ana Ruiz, PT, DPT': 'a signature',
  };
  for (const [body, what] of Object.entries(stating))
    it(`that state ${what} are left out, the others stay`, () => {
      const { phrases, problems } = readPhrases(file({ Bad: { body }, Good: { body: 'S: [words]' } }));
      assert.deepEqual(
        phrases.map(({ title }) => title),
        ['Good'],
      );
      assert.deepEqual(problems, [
        {
          message: `The phrase “Bad” is left out: it states ${what}, which only the visit can tell. Write a question in brackets there.`,
          path: ['Bad', 'body'],
        },
      ]);
    });

  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`P${index}`, { body: 'x'.repeat(7000) }]),
    );
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{', /is not readable as JSON/],
    ['a list', '[]', /must be fields in braces/],
    [
      'deep',
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      /is not readable as JSON|is missing|must be|holds more/,
    ],
    ['no body', file({ A: { prefix: 'aa' } }), /“?A.*body/],
    ['a body that is a number', file({ A: { body: 5 } }), /A\.body must be/],
    ['a long line', file({ A: { body: 'x'.repeat(8001) } }), /A\.body must have at most 8000 characters/],
    ['too many lines', file({ A: { body: Array(201).fill('') } }), /A\.body must have at most 200 lines/],
    ['a short trigger', file({ A: { prefix: 'a', body: '' } }), /A\.prefix must have at least 2 letters/],
    ['signs', file({ A: { body: 'a\u0000b' } }), /A\.body holds signs that no note has/],
    ['a long name', file({ ['n'.repeat(101)]: { body: '' } }), /must have at most 100 characters/],
    [
      'many',
      file(Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`P${i}`, { body: '' }]))),
      /it has 301 phrases, at most 300 are read/,
    ],
    ['much', file(many(30)), /more than 200000 characters in all/],
  ];
  for (const [what, text, said] of wrong)
    it(`${what}: the file is left out, with a plain reason`, () => {
      assert.deepEqual(readPhrases(text).phrases, []);
      const told = problems(text);
      assert.ok(told.length > 0);
      assert.match(told[0]!, /^This file of phrases is left out: /);
      assert.match(told[0]!, said);
      assert.ok(told[0]!.length < 300, told[0]);
    });
});
