import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsSchema } from '../../server/src/core/settings';
import { json } from './json';

/** package.json with `contributes.configuration` made from the declaration of the settings. */
export function manifestWithSettings(manifest: string): string {
  const parsed = JSON.parse(manifest);
  const schema = toJsonSchema(settingsSchema, {
    // What valibot does not know of itself: VS Code's words for each choice.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'metadata' && 'metadata' in valibotAction
        ? { ...jsonSchema, ...(valibotAction.metadata as object) }
        : undefined,
  });
  parsed.contributes = {
    ...parsed.contributes,
    configuration: {
      title: 'Theralint',
      properties: Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, property], index) => [
          `theralint.${key}`,
          { order: index + 1, ...(property as object) },
        ]),
      ),
    },
  };
  return json(parsed);
}
