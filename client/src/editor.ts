import { type TextEditor, window } from 'vscode';
import { l10n } from '../../server/src/core/l10n';
import { languageId } from '../../server/src/lsp/protocol';
import { say } from './show';

/** The editor with the cursor, if it shows a therapy note. */
export function noteEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === languageId ? editor : undefined;
}

/** The same, and a sentence for the user where there is none. */
export function noteEditorOrSay(): TextEditor | undefined {
  const editor = noteEditor();
  if (!editor)
    void say.information(
      l10n`Open a therapy note first. For any other file, choose the language “Therapy Note” in the status bar.`,
    );
  return editor;
}
