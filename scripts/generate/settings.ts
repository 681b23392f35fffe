import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsSchema } from '../../server/src/core/settings';
import { json } from './json';

/** The manifest and its words for people, which stand apart so that they can be translated. */
export interface Manifest {
  readonly manifest: string;
  /** package.nls.json: `%key%` of the manifest -> words. */
  readonly words: string;
}

/**
 * The manifest with `contributes.configuration` made from the declaration of the settings; their words are the keys
 * `setting. ...`, the other words stay as they are.
 */
export function manifestWithSettings({ manifest, words }: Manifest): Manifest {
  const parsed = JSON.parse(manifest);
  const own = Object.entries<string>(JSON.parse(words)).filter(([key]) => !key.startsWith('setting.'));
  const ofSettings: Record<string, string> = {};
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
          { order: index + 1, ...(translatable(property, `setting.${key}`, ofSettings) as object) },
        ]),
      ),
    },
  };
  return { manifest: json(parsed), words: json({ ...Object.fromEntries(own), ...ofSettings }) };
}

/** A part of a schema with keys in the place of its words, which are put into `words`. */
function translatable(part: unknown, key: string, words: Record<string, string>): unknown {
  const keyed = (name: string, text: string) => {
    words[name] = text;
    return `%${name}%`;
  };
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  const { enum: choices = [] } = part as { readonly enum?: readonly string[] };
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if ((name === 'title' || name === 'description') && typeof value === 'string')
        return [name, keyed(`${key}.${name}`, value)];
      if (name === 'enumDescriptions')
        return [name, (value as string[]).map((text, index) => keyed(`${key}.${choices[index]}`, text))];
      if (name === 'properties')
        return [
          name,
          Object.fromEntries(
            Object.entries(value as object).map(([inner, schema]) => [
              inner,
              translatable(schema, `${key}.${inner}`, words),
            ]),
          ),
        ];
      return [name, value];
    }),
  );
}
