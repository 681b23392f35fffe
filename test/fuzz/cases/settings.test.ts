/** Settings and files of a clinic that a fuzzer found to be taken wrongly. */
import { type Case, checkSettings } from '../settings';

const cases: readonly (readonly [says: string, found: Partial<Case>])[] = [
  [
    'choices that multiply',
    { words: JSON.stringify({ entries: [{ means: 'task', words: ['{a|b}'.repeat(40)] }] }) },
  ],
  ['names that every object has', { settings: JSON.parse('{"severities": {"__proto__": "off"}}') }],
  ['lists in lists', { words: `{"entries": ${'['.repeat(30_000)}`, payers: ['['.repeat(30_000)] }],
];

describe('settings that a fuzzer found', () => {
  for (const [says, found] of cases)
    it(`are taken or refused: ${says}`, () =>
      checkSettings({ settings: {}, words: '', payers: [], ...found }));
});
