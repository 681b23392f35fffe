import { commands, type Disposable } from 'vscode';
import { l10n } from '../../server/src/core/l10n';
import { say } from './show';

/**
 * A command of the manifest. The editor would show the words of an error that it throws, and those might quote
 * a note: what fails is named, and nothing else.
 */
export const onCommand = <P extends unknown[]>(id: string, run: (...args: P) => unknown): Disposable =>
  commands.registerCommand(id, async (...args: P) => {
    try {
      return await run(...args);
    } catch {
      void say.error(l10n`Theralint could not do this (${id}). “Theralint: Show output” may tell why.`);
      return undefined;
    }
  });
