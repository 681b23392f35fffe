import notes from '../../../data/templates/notes.json';
import scenarios from '../../../data/templates/scenarios.json';
import { withBlanks } from '../blanks';
import type { NewText } from '../rule';

/** The skeleton of a note, or of a block in one. */
export interface Template {
  readonly id: string;
  /** What is typed on an empty line to get it, in exactly these letters. */
  readonly triggers: readonly string[];
  readonly title: string;
  readonly description: string;
  /** Its lines, each with `\n` at its end; blanks are `[a question]` or `__:__`. */
  readonly text: NewText;
}

interface Written {
  readonly id: string;
  readonly triggers: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly body: readonly string[];
}

const written: readonly Written[] = [...notes.templates, ...scenarios.templates];

export const templates: readonly Template[] = written.map(({ body, ...template }) => ({
  ...template,
  text: withBlanks(`${body.join('\n')}\n`),
}));

/** The template that a line with nothing but these letters stands for; a clinic's own come first. */
export const templateFor = <T extends Pick<Template, 'triggers'> = never>(
  line: string,
  own: readonly T[] = [],
): T | Template | undefined => [...own, ...templates].find(({ triggers }) => triggers.includes(line));

/** Whether a line holds the letters of a trigger, but for its last two at most. */
export const nearsTemplate = (line: string, own: readonly Pick<Template, 'triggers'>[] = []): boolean =>
  line !== '' &&
  [...own, ...templates].some(({ triggers }) =>
    triggers.some((trigger) => trigger.startsWith(line) && trigger.length - line.length <= 2),
  );
