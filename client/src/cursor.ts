import { Disposable, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CursorParams, cursorNotification, languageId } from '../../server/src/lsp/protocol';

/** Milliseconds without a change before the server is told where the cursor stands. */
const rest = 150;

/** Tells the server when the cursor has left the line that was typed: what waited for its end can show then. */
export function tellCursor(client: BaseLanguageClient): Disposable {
  /** The note that was typed last, until its line is left. */
  let typed: TextEditor | undefined;
  /** The line that the server was last told. */
  let told: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (editor: TextEditor, isInside: boolean) => {
    if (!client.isRunning()) return;
    const { asPosition, asTextDocumentIdentifier } = client.code2ProtocolConverter;
    const params: CursorParams = {
      textDocument: asTextDocumentIdentifier(editor.document),
      ...(isInside ? { position: asPosition(editor.selection.active) } : {}),
    };
    void client.sendNotification(cursorNotification, params).catch(() => {});
  };
  return Disposable.from(
    { dispose: () => clearTimeout(timer) },
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const editor = window.activeTextEditor;
      if (contentChanges.length === 0 || editor?.document !== document || document.languageId !== languageId)
        return;
      typed = editor;
      // A fix or a command may change a line that the cursor is not on: nobody types there.
      clearTimeout(timer);
      timer = setTimeout(() => tell(editor, true), rest);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const line = selections[0]?.active.line;
      if (textEditor !== typed || line === told) return;
      told = line;
      tell(textEditor, true);
    }),
    window.onDidChangeActiveTextEditor(() => {
      if (typed) tell(typed, false);
      typed = undefined;
      told = undefined;
    }),
  );
}
