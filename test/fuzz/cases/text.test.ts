import { checkText } from '../text';

/** What the fuzzer of texts has found, each by what stands in it. */
const found: Readonly<Record<string, string>> = {
  'a line of credentials that signs nothing': `N${'Pt '.repeat(56)}\u29df\u09df`,
  'a sentence in capitals with a credential in it':
    'SKILLED PT WAS PROVIDED THROUGHOUT. MANUAL THERAPY AND BALANCE WORK WERE NOT INDICATED.',
};

describe('texts that were not read', () => {
  for (const [name, text] of Object.entries(found)) it(name, () => checkText(text));
});
