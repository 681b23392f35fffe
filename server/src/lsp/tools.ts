import type { Connection } from 'vscode-languageserver';
import { createContext } from '../core/index';
import { answerOf, type ToolAnswer, toolNames } from '../core/tools/answers';
import { guarded } from './guarded';
import type { Log } from './log';
import type { ReadingOf } from './otherNotes';
import { type ToolParams, toolRequest } from './protocol';

interface Desk {
  readonly connection: Connection;
  /** URI of the folder whose payers and words count; empty where none is open. */
  readonly folder: string;
  readonly readingOf: (folder: string) => Promise<ReadingOf>;
  readonly log: Log;
}

/** What the language models of the editor ask, once their author has switched it on. */
export function answerTools({ connection, folder, readingOf, log }: Desk): void {
  connection.onRequest<ToolAnswer, void>(
    toolRequest,
    guarded(log, 'tool', async ({ tool, question }: ToolParams): Promise<ToolAnswer> => {
      const { settings, context } = await readingOf(folder);
      if (!settings.languageModelTools)
        return { refusal: 'These tools are switched off: the setting is theralint.languageModelTools.' };
      if (!toolNames.includes(tool)) return { refusal: 'There is no such tool.' };
      return answerOf(tool, question, createContext({ ...context, ready: true }));
    }),
  );
}
