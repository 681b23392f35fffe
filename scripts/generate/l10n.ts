import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { keyOf } from '../../server/src/core/l10n';

/** Tags whose texts are told in the language of who reads them. */
const tags: ReadonlySet<string> = new Set(['l10n', 'md', 'html']);
const folders = ['server/src/core', 'server/src/clinic', 'server/src/lsp', 'server/src/import', 'client/src'];

/** `l10n/bundle.l10n.json`: every text for people by its English words, for translators to start from. */
export function englishBundle(): string {
  const keys = new Set([
    ...folders.flatMap(filesIn).flatMap((file) => textsOf(readFileSync(file, 'utf8'))),
    ...dataFiles().flatMap((file) => shownIn(JSON.parse(readFileSync(file, 'utf8')))),
    ...['total timed minutes', 'total treatment minutes', 'duration', 'clock time', 'date'],
  ]);
  return `${JSON.stringify(Object.fromEntries([...keys].sort().map((key) => [key, key])), null, 2)}\n`;
}

/** Data of which some fields are shown to people. */
const dataFiles = (): readonly string[] => [
  'server/data/skeletons.json',
  ...['lexicon', 'patterns'].flatMap((folder) =>
    readdirSync(`server/data/${folder}`).map((name) => `server/data/${folder}/${name}`),
  ),
];
const shownFields: ReadonlySet<string> = new Set(['says', 'ask', 'title', 'wants', 'reason', 'name']);

const shownIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([field, inner]) =>
        shownFields.has(field) ? textsIn(inner).flatMap(asked) : shownIn(inner),
      );

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : [];

/** The questions of a text with blanks, and the text itself where it has none. */
const asked = (text: string): readonly string[] => {
  const questions = [...text.matchAll(/\[([^\]]+)\]/g)].map(([, question]) => question!);
  return questions.length > 0 ? questions : [text];
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));

interface Call {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly { readonly type: string; readonly value?: unknown }[];
}

/** Functions that count something: `counted(3, 'day')`, `counted(3, 'visit is', 'visits are')`. */
const counting: ReadonlySet<string> = new Set(['counted', 'plural']);
const countedNouns = ([, one, many]: Call['arguments']): readonly string[] =>
  typeof one?.value === 'string'
    ? [one.value, typeof many?.value === 'string' ? many.value : `${one.value}s`]
    : [];

interface Node {
  readonly type: string;
  readonly tag?: { readonly type: string; readonly name?: string };
  readonly quasi?: { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] };
}

/** The texts of a source file, with numbers for their values. Signs and figures alone need no translation. */
function textsOf(source: string): readonly string[] {
  const { code } = transformSync(source, { loader: 'ts', target: 'esnext' });
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { type, tag, quasi } = value as Node;
      if (type === 'TaggedTemplateExpression' && tag?.type === 'Identifier' && tags.has(tag.name!))
        found.push(keyOf(quasi!.quasis.map(({ value: { cooked } }) => cooked)));
      if (type === 'CallExpression' && counting.has((value as Call).callee.name ?? ''))
        found.push(...countedNouns((value as Call).arguments));
      Object.values(value).forEach(visit);
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return found.filter((key) => /\p{L}{2}/u.test(key.replace(/<[^>]*>|\S+="[^"]*"/g, '')));
}
