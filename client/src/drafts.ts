import {
  Disposable,
  EventEmitter,
  Selection,
  type TextEditor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import { type Draft, draftsRequest } from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { leftIcon, leftText } from './draftText';
import { plain } from './show';

/** Milliseconds after a note was saved before the view is made anew. */
const rest = 1500;

/** The drafts of the workspace, what is quickest to finish first. */
export const askForDrafts = (client: BaseLanguageClient): Promise<readonly Draft[]> =>
  client.isRunning() ? client.sendRequest<readonly Draft[]>(draftsRequest) : Promise.resolve([]);

/** Opens the note of a draft where there is something to do. */
export async function openDraft(client: BaseLanguageClient, { uri, range }: Draft): Promise<TextEditor> {
  const editor = await window.showTextDocument(client.protocol2CodeConverter.asUri(uri));
  const { start } = client.protocol2CodeConverter.asRange(range);
  editor.selection = new Selection(start, start);
  editor.revealRange(editor.selection);
  return editor;
}

/** The view of drafts, in the explorer. */
export function registerDrafts(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<void>();
  const provider: TreeDataProvider<Draft> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (draft) => itemOf(draft),
    getChildren: async (draft) => {
      if (draft) return [];
      const drafts = await askForDrafts(client);
      view.message = drafts.length === 0 ? l10n`No visit that was found waits for a signature.` : '';
      view.description = drafts.length === 0 ? '' : `${drafts.length}`;
      return [...drafts];
    },
  };
  const view = window.createTreeView('theralint.drafts', { treeDataProvider: provider });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    if (view.visible) timer = setTimeout(() => changed.fire(), rest);
  };
  return Disposable.from(
    view,
    changed,
    { dispose: () => clearTimeout(timer) },
    onCommand('theralint.refreshDrafts', () => changed.fire()),
    onCommand('theralint.openDraft', (draft: Draft) => openDraft(client, draft)),
    workspace.onDidSaveTextDocument(refresh),
    workspace.onDidCreateFiles(refresh),
    workspace.onDidDeleteFiles(refresh),
    client.onDidChangeState(refresh),
  );
}

function itemOf(draft: Draft): TreeItem {
  const name = nameOf(draft);
  const left = leftText(draft);
  const item = new TreeItem(plain(name));
  item.id = `${draft.uri} ${draft.label}`;
  item.description = plain(`${draft.label} · ${left}`);
  item.iconPath = new ThemeIcon(leftIcon(draft));
  item.tooltip = plain(l10n`${name}, visit ${draft.label}: ${left}`);
  item.accessibilityInformation = { label: l10n`${name}, visit ${draft.label}: ${left}` };
  item.command = { command: 'theralint.openDraft', title: '', arguments: [draft] };
  return item;
}

/** The name of a draft's file. */
export const nameOf = ({ uri }: Draft): string => {
  const { path } = Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
};
