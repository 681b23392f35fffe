import { commands, type Disposable, type ExtensionContext, env, type TextDocument, workspace } from 'vscode';
import { l10n } from '../../server/src/core/l10n';
import { languageId, settingsSection } from '../../server/src/lsp/protocol';
import { say } from './show';

const said = 'theralint.localHistoryHint.said';
const pattern = '**/{*.tnote,*.ptnote,*.otnote,*.soap,*.note.txt,*.note.md}';

/** Says once, when a note is saved, that VS Code keeps plain copies of saved files. The setting is the user's to change. */
export function hintAboutLocalHistory(context: ExtensionContext): Disposable {
  let waiting = true;
  const consider = async (document: TextDocument): Promise<void> => {
    if (!waiting || document.languageId !== languageId || document.uri.scheme === 'untitled') return;
    if (context.globalState.get(said) || !applies()) return;
    waiting = false;
    await context.globalState.update(said, true);
    const choice = await say.information(
      l10n`The editor’s Local History keeps plain copies of saved files, notes included. To leave notes out, add ` +
        l10n`${pattern} to the setting workbench.localHistory.exclude. Theralint does not change it for you.`,
      l10n`Copy the pattern and open the setting`,
    );
    if (!choice) return;
    await env.clipboard.writeText(pattern);
    await commands.executeCommand('workbench.action.openSettings', '@id:workbench.localHistory.exclude');
  };
  return workspace.onDidSaveTextDocument(consider);
}

/** Local History is on, nothing excludes notes from it yet, and the user wants to hear about it. */
function applies(): boolean {
  const history = workspace.getConfiguration('workbench.localHistory');
  const excluded = Object.keys(history.get<Record<string, boolean>>('exclude', {}));
  return (
    workspace.getConfiguration(settingsSection).get('localHistoryHint', true) &&
    history.get('enabled', true) &&
    !excluded.some((glob) => glob.includes('note'))
  );
}
