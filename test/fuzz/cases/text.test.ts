import { checkText } from '../text';

/** What the fuzzer of texts has found, each by what stands in it. */
const found: Readonly<Record<string, string>> = {
  'a line of credentials that signs nothing': `N${'Pt '.repeat(56)}\u29df\u09df`,
};

describe('texts that were not read', () => {
  for (const [name, text] of Object.entries(found)) it(name, () => checkText(text));
});
