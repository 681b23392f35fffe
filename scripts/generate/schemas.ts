import { toJsonSchema } from '@valibot/to-json-schema';
import { lexiconSchema } from '../../server/src/core/facts/evidence/lexiconSchema';
import { payerSchema } from '../../server/src/core/payers/schema';
import { json } from './json';

/** Schemas of the files that people write, for completion and checks in an editor. */
export const schemas = (): Record<string, string> => ({
  'schemas/payer.schema.json': json({
    ...toJsonSchema(payerSchema, { errorMode: 'ignore', typeMode: 'input' }),
    title: 'A payer profile',
  }),
  'schemas/lexicon.schema.json': json({
    ...toJsonSchema(lexiconSchema, { errorMode: 'ignore', typeMode: 'input' }),
    title: 'Phrases that count as evidence',
  }),
});
