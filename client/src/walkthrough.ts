import {
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  Selection,
  SnippetString,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { templateFor } from '../../server/src/core/templates/templates';
import { languageId } from '../../server/src/lsp/protocol';
import { snippetText } from '../../server/src/lsp/snippetText';
import { onCommand } from './command';
import { findingsOf, idOf } from './findings';
import { welcomed } from './firstNote';

/** The steps of the walkthrough; each opens a note of its own beside the walkthrough and shows one thing in it. */
const steps: Readonly<Record<string, (context: ExtensionContext) => Promise<unknown>>> = {
  blanks: async () => {
    const editor = await beside(await workspace.openTextDocument({ language: languageId }));
    return editor.insertSnippet(new SnippetString(snippetText(templateFor('daily')!.text, 1)));
  },
  evidence: async (context) => {
    goTo(await example(context, 'evidence'), /97530/);
    return commands.executeCommand('theralint.showEvidence');
  },
  units: async (context) => {
    const editor = await example(context, 'units');
    goTo(editor, /3$/m);
    await found(editor, 'units-over');
    return commands.executeCommand('editor.action.quickFix');
  },
  sign: async (context) => {
    goTo(await example(context, 'sign'), /97530/);
    return commands.executeCommand('theralint.readyToSign');
  },
};

export const registerWalkthrough = (context: ExtensionContext): Disposable =>
  onCommand('theralint.tryStep', async (step: string) => {
    if (!Object.hasOwn(steps, step)) return;
    await context.globalState.update(welcomed, true);
    await commands.executeCommand('setContext', `theralint.tried.${step}`, true);
    await steps[step]!(context);
  });

/** The example of a step as it was packed, however often it was tried and changed; it is no file among the user's own. */
async function example(context: ExtensionContext, step: string): Promise<TextEditor> {
  const packed = Uri.joinPath(context.extensionUri, 'walkthrough', `${step}.tnote`);
  const text = new TextDecoder().decode(await workspace.fs.readFile(packed));
  const own = Uri.joinPath(context.globalStorageUri, 'walkthrough', `${step}.tnote`);
  await workspace.fs.writeFile(own, new TextEncoder().encode(text));
  const editor = await beside(await workspace.openTextDocument(own));
  const { document } = editor;
  if (document.getText() !== text) {
    const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    await editor.edit((change) => change.replace(all, text));
    await document.save();
  }
  return editor;
}

function goTo(editor: TextEditor, words: RegExp): void {
  const at = editor.document.positionAt(words.exec(editor.document.getText())!.index);
  editor.selection = new Selection(at, at);
}

/** Waits until the editor shows a finding, so that what mends it can be offered; not longer than a few seconds. */
async function found({ document }: TextEditor, id: string): Promise<void> {
  for (let wait = 0; wait < 5000 && !findingsOf(document).some((shown) => idOf(shown) === id); wait += 100)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

const beside = (document: TextDocument): Thenable<TextEditor> =>
  window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
