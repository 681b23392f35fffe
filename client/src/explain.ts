import { commands, Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import { type ExplainParams, type ExplainResult, explainRequest } from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditor } from './editor';
import { findingsOf, idOf } from './findings';
import { lines, say } from './show';

const scheme = 'theralint-docs';

/** The page behind a finding or about a payer, as a preview; it comes from the server, not from a network. */
export function registerExplain({ extensionUri }: ExtensionContext, client: BaseLanguageClient): Disposable {
  const page = async (id: string) =>
    client.sendRequest<ExplainResult | null>(explainRequest, { id } satisfies ExplainParams);
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async (uri) =>
        (await page(idFrom(uri)))?.page ?? l10n`There is no page about this.`,
    }),
    onCommand('theralint.explain', async (id?: string) => {
      const chosen = id ?? (await findingAtCursor());
      if (!chosen) return;
      // what is known of a payer is a file of the extension
      const isPayer = /^payers\/[a-z\d-]+$/.test(chosen);
      await show(
        isPayer
          ? Uri.joinPath(extensionUri, 'docs', `${chosen}.md`)
          : Uri.from({ scheme, path: `/${chosen}.md` }),
      );
    }),
  );
}

const idFrom = (uri: Uri): string => uri.path.replace(/^\/|\.md$/g, '');

/** As a preview where the editor has one, else as the text of the page. */
async function show(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}

/** The id of the finding at the cursor, else of one on its line; the user chooses among several. */
async function findingAtCursor(): Promise<string | undefined> {
  const editor = noteEditor();
  if (!editor) return undefined;
  const cursor = editor.selection.active;
  const own = findingsOf(editor.document);
  const at = own.filter(({ range }) => range.contains(cursor));
  const near = at.length > 0 ? at : own.filter(({ range }) => range.start.line === cursor.line);
  const ids = [...new Set(near.map(idOf))];
  if (ids.length === 0) {
    void say.information(l10n`There is no finding on this line. F8 goes to the next one.`);
    return undefined;
  }
  if (ids.length === 1) return ids[0];
  const choices = lines(ids.map((id) => ({ id, label: id })));
  return (await window.showQuickPick(choices, { title: l10n`Explain which finding?` }))?.id;
}
