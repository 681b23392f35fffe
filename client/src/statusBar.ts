import { Disposable, languages, StatusBarAlignment, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import { paragraphs } from '../../server/src/core/markup';
import {
  languageId,
  type StatusParams,
  type StatusResult,
  statusRequest,
} from '../../server/src/lsp/protocol';
import { noteEditor } from './editor';
import { tooltip, withIcon } from './show';
import { statusView } from './statusView';

/** Milliseconds of rest before the server is asked again. */
const rest = 200;

/** Units and state of the visit under the cursor; a click opens the list of actions. */
export function registerStatusBar(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('visit', StatusBarAlignment.Left, 50);
  item.name = l10n`Theralint: visit under the cursor`;
  item.command = 'theralint.showActions';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch(() => item.hide()), rest);
  };
  const update = async () => {
    const editor = noteEditor();
    const status = editor && (await ask(client, editor));
    if (noteEditor() !== editor) return;
    if (!status) return item.hide();
    const { icon, text, label, lines } = statusView(status);
    item.text = withIcon(icon, text);
    item.accessibilityInformation = { label, role: 'button' };
    item.tooltip = tooltip(paragraphs(lines));
    item.show();
  };
  refresh();
  return Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    window.onDidChangeActiveTextEditor(refresh),
    window.onDidChangeTextEditorSelection(refresh),
    languages.onDidChangeDiagnostics(refresh),
    client.onDidChangeState(refresh),
  );
}

/** null where the server does not know the note or does not run; its log says why. */
async function ask(client: BaseLanguageClient, editor: TextEditor): Promise<StatusResult | null> {
  if (!client.isRunning() || editor.document.languageId !== languageId) return null;
  const params: StatusParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  try {
    return await client.sendRequest<StatusResult | null>(statusRequest, params);
  } catch {
    return null;
  }
}
