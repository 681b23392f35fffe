import { commands, Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  type CopiedParams,
  type CopiedResult,
  copiedRequest,
  type ShowEvidenceArguments,
  commands as serverCommands,
  type VisitText,
} from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';
import { say } from './show';

const scheme = 'theralint-visit';

/** A visit beside the one whose sentences it repeats, in the editor's own comparison: what differs is what is coloured. */
export function registerCompareVisits(client: BaseLanguageClient): Disposable {
  // Kept while the comparison is open, so that a note that is changed meanwhile does not change what was compared.
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const placeFor = (side: 'earlier' | 'later', { title, text }: VisitText): Uri => {
    const uri = Uri.from({ scheme, path: `/${side}/${title}` });
    texts.set(uri.toString(), text);
    changed.fire(uri);
    return uri;
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) texts.delete(uri.toString());
    }),
    onCommand(serverCommands.compareVisits, async (...args: Partial<ShowEvidenceArguments>) => {
      const [uri, place] = args;
      const editor = uri ? undefined : noteEditorOrSay();
      if (!uri && !editor) return;
      const position = place ?? client.code2ProtocolConverter.asPosition(editor!.selection.active);
      const params: CopiedParams = {
        textDocument: { uri: uri ?? client.code2ProtocolConverter.asUri(editor!.document.uri) },
        position,
      };
      const found = await client.sendRequest<CopiedResult | null>(copiedRequest, params);
      if (!found) return void say.information(l10n`No sentences of this visit were found in another one.`);
      const { here, there } = found;
      await commands.executeCommand(
        'vscode.diff',
        placeFor('earlier', there),
        placeFor('later', here),
        `Visits side by side: ${there.title} ↔ ${here.title}`,
        { preview: true },
      );
    }),
  );
}
