import { strictEqual } from 'node:assert/strict';
import { example, examplesHold } from '../../support/notYet';
import { serviceLines } from '../../support/serviceLines';
import { servicesOf } from '../../support/servicesOf';

describe('services', () => {
  for (const [family, lines] of Object.entries(serviceLines))
    for (const [text, wanted] of Object.entries(lines))
      example('services', `${family}: ${JSON.stringify(text)}`, () => strictEqual(servicesOf(text), wanted));
  examplesHold('services');
});
