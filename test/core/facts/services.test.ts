import { strictEqual } from 'node:assert/strict';
import { serviceLines } from '../../support/serviceLines';
import { servicesOf } from '../../support/servicesOf';

describe('services', () => {
  for (const [family, lines] of Object.entries(serviceLines))
    describe(family, () => {
      for (const [text, wanted] of Object.entries(lines))
        it(JSON.stringify(text), () => strictEqual(servicesOf(text), wanted));
    });
});
