import { toJsonSchema } from '@valibot/to-json-schema';
import { dismissedSchema } from '../../server/src/core/dismissals/dismissal';
import { clinicWordsSchema } from '../../server/src/core/facts/evidence/clinicWords';
import { lexiconSchema } from '../../server/src/core/facts/evidence/lexiconSchema';
import { payerSchema } from '../../server/src/core/payers/schema';
import { termNames as terms } from '../../server/src/core/payers/terms';
import { phrasesSchema } from '../../server/src/core/phrases/phrases';
import { episodeRules, rules } from '../../server/src/core/rules/index';
import { json } from './json';

/** Schemas of the files that people write, for completion and checks in an editor. */
export const schemas = (): Record<string, string> => ({
  'schemas/payer.schema.json': json(payerFileSchema()),
  'schemas/words.schema.json': json({
    ...toJsonSchema(clinicWordsSchema, { errorMode: 'ignore', typeMode: 'input' }),
    title: "A clinic's own words",
  }),
  'schemas/phrases.schema.json': json(phrasesFileSchema()),
  'schemas/dismissed.schema.json': json(dismissedFileSchema()),
  'schemas/lexicon.schema.json': json({
    ...toJsonSchema(lexiconSchema, { errorMode: 'ignore', typeMode: 'input' }),
    title: 'Phrases that count as evidence',
  }),
});

/** Beside the phrases a file may name its schema. */
function phrasesFileSchema(): object {
  const schema = toJsonSchema(phrasesSchema, { errorMode: 'ignore', typeMode: 'input' });
  return { ...schema, properties: { $schema: { type: 'string' } }, title: "A clinic's own blocks of text" };
}

/** With the ids of findings to choose from. */
function dismissedFileSchema(): object {
  const schema = toJsonSchema(dismissedSchema, { errorMode: 'ignore', typeMode: 'input' });
  const { items } = schema.properties!.dismissed as {
    items: { oneOf: { properties: Record<string, object> }[] };
  };
  const ids = [...rules, ...episodeRules].map(({ id }) => id);
  for (const { properties } of items.oneOf) properties.finding = { ...properties.finding, examples: ids };
  return { ...schema, title: 'Dismissed findings' };
}

/** With a description for each fact of a version, for whoever writes a profile. */
function payerFileSchema(): object {
  const schema = toJsonSchema(payerSchema, { errorMode: 'ignore', typeMode: 'input' });
  const version = (schema.properties!.versions as { items: { properties: Record<string, object> } }).items;
  for (const [term, description] of Object.entries(terms))
    version.properties[term] = { description, ...version.properties[term] };
  return { ...schema, title: 'A payer profile' };
}
