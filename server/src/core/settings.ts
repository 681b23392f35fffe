/**
 * The one declaration of the user's settings. The block in package.json, the schema and the page about
 * settings are generated from it; the server reads what the editor sends through `parseSettings`.
 */
import * as v from 'valibot';
import type { Context } from './context';
import { builtInPayers } from './payers/builtIn';
import type { PayerSet } from './payers/payerSet';
import { episodeRules, rules } from './rules/index';

const severityChoices = ['error', 'warning', 'info', 'hint', 'off'] as const;

/** A choice among words, each with what it means; VS Code shows the meanings beside the words. */
const choice = <const T extends Readonly<Record<string, string>>>(
  meanings: T,
  initial: keyof T & string,
  title: string,
  description: string,
) =>
  v.optional(
    v.pipe(
      v.picklist(Object.keys(meanings) as (keyof T & string)[]),
      v.metadata({ title, description, enumDescriptions: Object.values(meanings) }),
    ),
    initial,
  );

const toggle = (initial: boolean, title: string, description: string) =>
  v.optional(v.pipe(v.boolean(), v.metadata({ title, description })), initial);

/** Keys are the names behind `theralint.`; the defaults are what a missing setting means. */
export const settingsSchema = v.object({
  payer: choice(
    {
      unset: 'Assume nothing; say so where the payers’ rules would give different units',
      ...Object.fromEntries(builtInPayers.all.map(({ id, name }) => [id, name])),
    },
    'unset',
    'Payer',
    'Who pays for the visits of notes that do not name a payer. A payer written in the note always counts more.',
  ),
  payerFiles: v.optional(
    v.pipe(
      v.array(v.string()),
      v.metadata({
        title: 'Payer files',
        description:
          'Payer profiles of your own that do not stand in .theralint/payers: JSON files, named from the folder of the workspace on, or with their whole path.',
      }),
    ),
    [],
  ),
  severities: v.optional(
    v.pipe(
      v.strictObject(
        Object.fromEntries(
          [...rules, ...episodeRules].map((rule) => [
            rule.id,
            v.exactOptional(
              v.pipe(
                v.picklist(severityChoices),
                v.metadata({ description: `${rule.summary} (normally ${rule.severity})` }),
              ),
            ),
          ]),
        ),
      ),
      v.metadata({
        title: 'Severities',
        description:
          'How loud each finding is: error, warning, info, hint, or off. What is not listed keeps its normal severity.',
      }),
    ),
    {},
  ),
  whileDrafting: choice(
    {
      hints: 'As faint hints in the text, and as a summary above the visit and in the status bar',
      summary: 'Only as a summary above the visit and in the status bar',
      everything: 'At full strength from the first line on',
    },
    'hints',
    'While drafting',
    'How to show what is only not written yet, until the note is signed or you ask “Ready to sign?”. Contradictions show at once in any case.',
  ),
  codeLens: toggle(
    true,
    'Summary lines',
    'Show a line above the units of each visit with what its minutes support, and above its 97530 work with the elements that are there or missing.',
  ),
  log: choice(
    {
      off: 'Nothing but errors',
      timings: 'What was asked, how long it took and how many findings there were',
    },
    'off',
    'Log',
    'What the output channel “Theralint” records. The text of a note is never recorded.',
  ),
  localHistoryHint: toggle(
    true,
    'Hint about local history',
    'Say once that the editor keeps local copies of saved files, and how to leave notes out of them.',
  ),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {});

export interface ParsedSettings {
  readonly settings: Settings;
  /** One plain sentence for each value that could not be used. */
  readonly messages: readonly string[];
}

/**
 * Reads settings as an editor sends them. Never throws: a missing or unusable value means its default,
 * and an unusable entry of a list of entries leaves the others in force. `payers` may hold a clinic's own.
 */
export function parseSettings(raw: unknown, payers: PayerSet = builtInPayers): ParsedSettings {
  if (raw === undefined || raw === null) return { settings: defaultSettings, messages: [] };
  if (!isRecord(raw))
    return {
      settings: defaultSettings,
      messages: ['The settings of Theralint are not a list of names and values; the defaults are used.'],
    };
  const messages: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(settingsSchema.entries)) {
    const value = raw[key] ?? undefined;
    const ownPayer = key === 'payer' && typeof value === 'string' && payers.find(value) !== undefined;
    settings[key] = ownPayer ? value : usable(schema, value, key, messages);
  }
  return { settings: settings as Settings, messages };
}

type FieldSchema = (typeof settingsSchema.entries)[keyof typeof settingsSchema.entries];

function usable(schema: FieldSchema, value: unknown, key: string, messages: string[]): unknown {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const inner = result.issues[0]!.path?.[0]?.key;
  if (typeof inner === 'string' && isRecord(value) && inner in value) {
    const { [inner]: bad, ...rest } = value;
    const known = Object.hasOwn(settingsSchema.entries.severities.wrapped.pipe[0].entries, inner);
    messages.push(
      known
        ? `theralint.${key}: ${shown(bad)} is no choice for ${inner}; choose one of ${severityChoices.join(', ')}. Its normal severity is used.`
        : `theralint.${key}: there is no finding ${shown(inner)}; the entry is left out.`,
    );
    return usable(schema, rest, key, messages);
  }
  const fallback = v.parse(schema, undefined);
  const expected =
    'options' in schema.wrapped.pipe[0]
      ? `one of ${schema.wrapped.pipe[0].options.join(', ')}`
      : expectedType[schema.wrapped.pipe[0].type];
  messages.push(
    `theralint.${key}: ${shown(value)} cannot be used, it must be ${expected}. The default is used${typeof fallback === 'object' ? '' : `: ${shown(fallback)}`}.`,
  );
  return fallback;
}

const expectedType = {
  boolean: 'true or false',
  array: 'a list of files',
  strict_object: 'a list of finding ids with severities',
} as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value for a message, cut to a readable length. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of values';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** What of the analysis' context the user's settings decide. */
export const contextFrom = (settings: Settings): Pick<Context, 'defaultPayer' | 'severities' | 'ready'> => ({
  defaultPayer: settings.payer === 'unset' ? null : settings.payer,
  // An entry that is present is never undefined: the entries are exact optionals.
  severities: settings.severities as Context['severities'],
  ready: settings.whileDrafting === 'everything',
});
