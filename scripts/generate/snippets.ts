import { readdirSync, readFileSync } from 'node:fs';

/** The skeleton of a note, or of a block in one. */
export interface Template {
  readonly id: string;
  /** What is typed to get it; several words where it goes by several names. */
  readonly prefix: string | readonly string[];
  readonly title: string;
  readonly description: string;
  /** Its lines; blanks are `[a question]` or `__:__`. */
  readonly body: readonly string[];
}

export const readTemplates = (folder = 'server/data/templates'): readonly Template[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).templates);

/** The editor's snippets: each blank of a template is a tab stop that shows its question. */
export function snippets(templates = readTemplates()): string {
  const entries = templates.map(({ title, prefix, description, body }) => {
    let stop = 0;
    const lines = body.map((line) =>
      line.replace(/[\\$}]/g, '\\$&').replace(/__:__|\[[^\]]+\]/g, (blank) => `\${${++stop}:${blank}}`),
    );
    return [title, { prefix, description, body: [...lines, '$0'] }];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
