/**
 * The one declaration of the user's settings. The block in package.json, the schema and the page about
 * settings are generated from it; the server reads what the editor sends through `parseSettings`.
 */
import * as v from 'valibot';
import type { Context } from './context';
import { orderable } from './copy/order';
import type { CopyProfile } from './copy/profile';
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
      v.array(v.pipe(v.string(), v.maxLength(1000))),
      v.maxLength(100),
      v.metadata({
        title: 'Payer files',
        description:
          'Payer profiles of your own that do not stand in .theralint/payers: JSON files inside the opened folder, by their path in it.',
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
  otherNotes: choice(
    {
      folder: 'The notes in the same folder',
      workspace: 'All notes in the opened folder: a clinician’s day and copies among patients are seen too',
      open: 'Only the notes that are open',
    },
    'folder',
    'Notes beside the open one',
    'Which notes are read to see what follows from several visits: reports and certifications that are due, authorised visits, text that was copied, values over time. They are read on this machine, and nothing of them is stored.',
  ),
  patientFrom: choice(
    {
      note: 'The name or record number at the head of the note',
      folder: 'The folder: all notes in it are of one patient',
      'file-name': 'The name of the file, up to its day or the number of the visit',
    },
    'note',
    'Whose note it is',
    'By what notes of one patient are known. It is kept in memory alone, as a number from which no name can be read.',
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
  copyLetters: choice(
    {
      'as-written': 'All letters and signs as they are written',
      plain: 'Plain ones alone (ASCII): “ ” as ", – as -, ½ as 1/2, é as e',
    },
    'as-written',
    'Letters when copying',
    'Which letters and signs the records system takes, for “Copy for the records system”.',
  ),
  copyLines: choice(
    {
      'as-written': 'Lines as they are written',
      '70': 'At most 70 characters',
      '80': 'At most 80 characters',
      '100': 'At most 100 characters',
      '120': 'At most 120 characters',
    },
    'as-written',
    'Lines when copying',
    'How long a line the records system takes, for “Copy for the records system”. Rows of tables are left whole.',
  ),
  languageModelTools: v.optional(
    v.pipe(
      v.boolean(),
      v.metadata({
        title: 'Tools for language models',
        description:
          'Let the language models of the editor check a draft, read its facts, count units and look findings up. Theralint itself sends nothing anywhere; but a model that calls these tools gets the note and what is found in it, and may run outside of this machine, under the terms of whoever runs it.',
        // a folder that somebody sent must not switch it on
        scope: 'application',
      }),
    ),
    false,
  ),
  copyOrder: v.optional(
    v.pipe(
      v.array(v.picklist(orderable)),
      v.maxLength(orderable.length),
      v.metadata({
        title: 'Order of fields when copying',
        description:
          'The sections of a visit in the order of the fields of the records system, for “Copy for the records system”. Lines are moved whole; sections that are not named come behind these, and the signature last. Empty: the order of the note.',
      }),
    ),
    [],
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
    const given = key === 'severities' && isRecord(value) ? usableSeverities(value, messages) : value;
    settings[key] = ownPayer ? value : usable(schema, given, key, messages);
  }
  return { settings: settings as Settings, messages };
}

type FieldSchema = (typeof settingsSchema.entries)[keyof typeof settingsSchema.entries];

/** The entries that can be used. One sentence for all that name no finding, and one for all without a severity. */
function usableSeverities(given: Record<string, unknown>, messages: string[]): Record<string, unknown> {
  const entries = Object.entries(given);
  const unknown = entries.filter(([id]) => !Object.hasOwn(severityEntries, id));
  const bad = entries.filter(([id, value]) => Object.hasOwn(severityEntries, id) && !isSeverity(value));
  if (unknown.length > 0)
    messages.push(
      unknown.length === 1
        ? `theralint.severities: there is no finding ${shown(unknown[0]![0])}; the entry is left out.`
        : `theralint.severities: there are no findings ${listed(unknown.map(([id]) => shown(id)))}; these entries are left out.`,
    );
  if (bad.length > 0) {
    const values = bad.map(([id, value]) => `${shown(value)} is no choice for ${id}`);
    messages.push(
      `theralint.severities: ${listed(values)}; choose one of ${severityChoices.join(', ')}. ${bad.length === 1 ? 'Its normal severity is' : 'Their normal severities are'} used.`,
    );
  }
  return Object.fromEntries(
    entries.filter(([id, value]) => Object.hasOwn(severityEntries, id) && isSeverity(value)),
  );
}

const severityEntries = settingsSchema.entries.severities.wrapped.pipe[0].entries;

const isSeverity = (value: unknown): boolean => severityChoices.some((choice) => choice === value);

/** At most three of `words`, and how many more. */
const listed = (words: readonly string[]): string =>
  words.length > 3 ? `${words.slice(0, 3).join(', ')} and ${words.length - 3} more` : words.join(', ');

function usable(schema: FieldSchema, value: unknown, key: string, messages: string[]): unknown {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
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
  array: 'a list of at most 100 files',
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

/** What the records system takes, for copying. */
export const copyProfileFrom = ({ copyLetters, copyLines, copyOrder }: Settings): CopyProfile => ({
  ascii: copyLetters === 'plain',
  width: copyLines === 'as-written' ? null : Number(copyLines),
  order: copyOrder,
});

/** What of the analysis' context the user's settings decide. */
export const contextFrom = (settings: Settings): Pick<Context, 'defaultPayer' | 'severities' | 'ready'> => ({
  defaultPayer: settings.payer === 'unset' ? null : settings.payer,
  // An entry that is present is never undefined: the entries are exact optionals.
  severities: settings.severities as Context['severities'],
  ready: settings.whileDrafting === 'everything',
});
