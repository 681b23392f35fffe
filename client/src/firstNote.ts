import { commands, type Disposable, type ExtensionContext, type TextDocument, workspace } from 'vscode';
import { l10n } from '../../server/src/core/l10n';
import { languageId } from '../../server/src/lsp/protocol';
import { say } from './show';

/** Kept by the editor once the user was told, or found the way alone. */
export const welcomed = 'theralint.welcomed';

/**
 * Says once, with the first note, what there is to do. `isNew` where that was still to be said when the editor started:
 * then its user has enough to read for now.
 */
export function welcome(context: ExtensionContext): Disposable & { readonly isNew: boolean } {
  const isNew = context.globalState.get(welcomed) === undefined;
  let waiting = isNew;
  const consider = async ({ languageId: language }: TextDocument): Promise<void> => {
    if (!waiting || language !== languageId || context.globalState.get(welcomed)) return;
    waiting = false;
    await context.globalState.update(welcomed, true);
    const show = l10n`Show me around`;
    const choice = await say.information(
      l10n`Write as you always do: Theralint reads along and underlines what contradicts itself. Before you sign, press the ` +
        l10n`list with the ticks at the top right: “Ready to sign?” goes through what is open.`,
      show,
    );
    if (choice === show)
      await commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#start`,
        false,
      );
  };
  workspace.textDocuments.forEach(consider);
  const { dispose } = workspace.onDidOpenTextDocument(consider);
  return { isNew, dispose };
}
