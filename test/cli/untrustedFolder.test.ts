// A folder may come from anybody: what it holds for Theralint cannot keep it, end it or lead it out of the folder.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { analyze, createContext } from '../../server/src/core/index';
import { loadClinic } from '../../server/src/import/clinic';
import { folderOf } from '../support/cli';

const note =
  'Date: 3/11/2026\n97530 20 min x1 - moved six boxes with the a b c d wobblemate\nDana Whitlock, PT\n';
const payer = (fields: object = {}) => ({
  id: 'harbor-plan',
  name: 'Harbor Plan',
  kind: 'commercial',
  aliases: ['Harbor'],
  versions: [{ from: '2020-01-01' }],
  ...fields,
});
const words = (...phrases: unknown[]) => JSON.stringify({ entries: [{ means: 'device', words: phrases }] });
const phrases = (count: number, text = 'wobblemate') =>
  Array.from({ length: count }, (_, at) => `${text}${at}`);

/** What is said of a folder with these files, after a note was read with what they hold. */
async function said(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: readonly string[] = [],
  prepare: (folder: string) => void = () => {},
): Promise<readonly string[]> {
  const folder = await folderOf(files);
  try {
    prepare(folder.path);
    const { context, problems } = await loadClinic(folder.path, more);
    analyze(note, createContext(context));
    return problems.map(({ file, message }) => `${file.replaceAll('\\', '/')}: ${message}`);
  } finally {
    folder.remove();
  }
}

const wordsFile = '.theralint/words.json';
const payerFile = '.theralint/payers/a.json';
const leftOut = `${wordsFile}: This file of words is left out: `;
const notUsed = `${payerFile}: This payer profile is not used: `;

describe('a folder that nobody vouches for', () => {
  for (const [what, text, message] of [
    [
      'choices that multiply without an end',
      words('{a|b}'.repeat(22)),
      'entries[0].words[0] stands for more than 300 phrases; use fewer choices in braces.',
    ],
    [
      'choices that multiply behind a first word',
      words(`wobblemate ${'{a|b} '.repeat(24)}`),
      'entries[0].words[0] stands for more than 300 phrases; use fewer choices in braces.',
    ],
    [
      'very many phrases by choices',
      words(...phrases(100, `${'{a|b} '.repeat(8)} wobblemate`)),
      'entries stand for more than 20000 phrases in all; use fewer choices in braces.',
    ],
    [
      'braces in braces',
      words('{a|{b|c}}'),
      'entries[0].words[0] has braces that are not in pairs; choices are written {a|b}.',
    ],
    [
      'a brace that is not closed',
      words('{a|b'),
      'entries[0].words[0] has braces that are not in pairs; choices are written {a|b}.',
    ],
    ['a very long phrase', words('a'.repeat(201)), 'entries[0].words[0] must have at most 200 characters.'],
    ['very many phrases', words(...phrases(1001)), 'entries[0].words must name at most 1000.'],
    [
      'very many parts',
      JSON.stringify({ entries: Array(501).fill({ means: 'device', words: ['wobblemate'] }) }),
      'entries must have at most 500 parts.',
    ],
    [
      'more values than a file of words has',
      JSON.stringify({ entries: Array(20_001).fill(0) }),
      'it holds more than 20000 values; name fewer.',
    ],
    [
      'a file that is too large',
      `${words('wobblemate')}${' '.repeat(1_000_000)}`,
      'it is too large (more than 1 MB); it was not read.',
    ],
    [
      'lists in lists without an end',
      `{"entries": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'it holds more than 20000 values; name fewer.',
    ],
    ['lists in lists', `${'['.repeat(9000)}${']'.repeat(9000)}`, 'it must be fields in braces.'],
    [
      'half a file',
      '{"entries": [',
      'it is not readable as JSON: look for a missing comma, quote or bracket.',
    ],
    [
      'a long value that is no choice',
      JSON.stringify({ entries: [{ means: 'x'.repeat(10_000), words: ['a'] }] }),
      `entries[0].means must be "task" or "object" or "device" or "adaptation" or "hands-on help" or "cue" or "purpose" or "response" or "diagnosis" or "impairment" or "exercise" or "stock phrase", not "${'x'.repeat(59)}….`,
    ],
  ] as const)
    it(`may hold ${what} for words`, async () => {
      assert.deepEqual(await said({ [wordsFile]: text }), [leftOut + message]);
    });

  for (const [what, fields, message] of [
    ['very many names', { aliases: phrases(101) }, '“aliases” must have at most 100 parts.'],
    ['a very long name', { name: 'a'.repeat(301) }, '“name” must have at most 300 characters.'],
    ['a very long id', { id: 'a'.repeat(61) }, '“id” must have at most 60 characters.'],
    [
      'a number without an end',
      { versions: [{ from: '2020-01-01', unitsPerDay: { value: 1e300, source: 'x', date: '2020' } }] },
      '“versions[0].unitsPerDay.value” must be at most 10000.',
    ],
    [
      'a base of a very long name',
      { extends: 'x'.repeat(200) },
      `it extends “${'x'.repeat(60)}…”, which is not a built-in payer.`,
    ],
    [
      'more values than a profile has',
      { aliases: phrases(20_001, '') },
      'it holds more than 20000 values; name fewer.',
    ],
  ] as const)
    it(`may hold a payer with ${what}`, async () => {
      assert.deepEqual(await said({ [payerFile]: JSON.stringify(payer(fields)) }), [notUsed + message]);
    });

  it('may hold a payer file that is too large', async () => {
    assert.deepEqual(await said({ [payerFile]: ' '.repeat(200_001) }), [
      `${notUsed}it is too large (more than 200 kB); it was not read.`,
    ]);
  });

  it('may hold very many payers', async () => {
    const files = Object.fromEntries(
      phrases(203, 'harbor').map((id) => [`.theralint/payers/${id}.json`, JSON.stringify(payer({ id }))]),
    );
    assert.deepEqual(await said(files), [
      '.theralint/payers: 3 payer profiles are not read: the first 200 of a folder are.',
    ]);
  });

  it('has all problems of a file shown, and of very many the first', async () => {
    assert.deepEqual(
      await said({ [payerFile]: JSON.stringify(payer({ kind: 'boat', aliases: 'Harbor', id: 'A' })) }),
      [
        `${notUsed}“id” must be lower-case words joined by hyphens.`,
        `${notUsed}“kind” must be "medicare-b" or "medicare-advantage" or "medicaid" or "commercial" or "workers-comp" or "tricare" or "auto" or "self-pay", not "boat".`,
        `${notUsed}“aliases” must be a list, not "Harbor".`,
      ],
    );
    const many = await said({ [wordsFile]: words(...Array(900).fill(7)) });
    assert.equal(many.length, 21);
    assert.equal(many[0], `${leftOut}entries[0].words[0] must be words in quotes, not 7.`);
    assert.equal(many[20], `${wordsFile}: There are 880 more faults in this file.`);
  });

  it('may name files of the machine as payers', async () => {
    const gone = 'This payer profile is not used: it';
    assert.deepEqual(await said({}, ['/dev/zero', '/etc/passwd', '../..', 'gone.json', '.', 'a\0b']), [
      `/dev/zero: ${gone} lies outside of the folder; only files inside of it are read.`,
      `/etc/passwd: ${gone} lies outside of the folder; only files inside of it are read.`,
      `../..: ${gone} lies outside of the folder; only files inside of it are read.`,
      `gone.json: ${gone} does not exist.`,
      `.: ${gone} lies outside of the folder; only files inside of it are read.`,
      `a\0b: ${gone} cannot be read: the name holds a zero byte.`,
    ]);
  });

  it('may hold links that lead out of it', async () => {
    const outside = await folderOf({
      'words.json': words('wobblemate'),
      'payers/a.json': JSON.stringify(payer()),
    });
    const out = 'lies outside of the folder; only files inside of it are read';
    try {
      const linked = (link: string, target: string) => (folder: string) =>
        symlinkSync(path.join(outside.path, target), path.join(folder, link));
      assert.deepEqual(
        await said({ '.theralint/x': '' }, [], linked('.theralint/words.json', 'words.json')),
        [`${leftOut}it ${out}.`],
      );
      assert.deepEqual(await said({ '.theralint/x': '' }, [], linked('.theralint/payers', 'payers')), [
        `.theralint/payers: This folder of payers ${out}.`,
      ]);
      assert.deepEqual(await said({ '.theralint/payers/x': '' }, [], linked(payerFile, 'payers/a.json')), [
        `${notUsed}it ${out}.`,
      ]);
      assert.deepEqual(await said({}, [], linked('.theralint', '.')), [
        `.theralint/payers: This folder of payers ${out}.`,
        `${leftOut}it ${out}.`,
      ]);
      assert.deepEqual(await said({ '.theralint/x': '' }, [], linked(wordsFile, 'gone.json')), [
        `${leftOut}it does not exist.`,
      ]);
    } finally {
      outside.remove();
    }
  });

  it('may hold pipes and folders in place of files', async () => {
    const pipe = (name: string) => (folder: string) => void execFileSync('mkfifo', [path.join(folder, name)]);
    assert.deepEqual(await said({ '.theralint/x': '' }, [], pipe(wordsFile)), [
      `${leftOut}it is a pipe, not a file; it was not read.`,
    ]);
    assert.deepEqual(await said({ '.theralint/payers/x': '' }, [], pipe(payerFile)), [
      `${notUsed}it is a pipe, not a file; it was not read.`,
    ]);
    assert.deepEqual(await said({ '.theralint/data/x': '' }, [], pipe('.theralint/data/ptp.json')), [
      '.theralint/data/ptp.json: This table is a pipe, not a file; it was not read; the built-in one is used. Import it again.',
    ]);
    assert.deepEqual(await said({ [`${wordsFile}/x`]: '', [`${payerFile}/x`]: '' }), [
      `${notUsed}it is a folder, not a file.`,
      `${leftOut}it is a folder, not a file.`,
    ]);
  });

  it('may hold a file where folders are looked for', async () => {
    assert.deepEqual(await said({ '.theralint': 'x' }), []);
    assert.deepEqual(await said({ '.theralint/payers': 'x' }), [
      '.theralint/payers: This folder of payers does not exist: part of the path is a file.',
    ]);
  });
});
