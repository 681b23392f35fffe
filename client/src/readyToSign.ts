import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReadyParams, readyRequest, type StatusResult } from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';
import { say } from './show';
import { blanksText } from './statusView';

const limits = 'Theralint reads only this note: not the chart, the order or the plan of care.';

/** “Ready to sign?” shows everything that was kept quiet while the note was being written. */
export const registerReadyToSign = (client: BaseLanguageClient): Disposable =>
  onCommand('theralint.readyToSign', async () => {
    const editor = noteEditorOrSay();
    if (!editor) return;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
    const ask = (ready: boolean) =>
      client.sendRequest<StatusResult | null>(readyRequest, {
        textDocument,
        ready,
      } satisfies ReadyParams);
    const status = await ask(true);
    if (!status) return;
    const { open, message } = summary(status);
    if (!open) {
      await say.information(message);
      return;
    }
    await commands.executeCommand('workbench.panel.markers.view.focus', { preserveFocus: true });
    const draft = 'Back to drafting';
    if ((await say.warning(message, draft)) === draft) await ask(false);
  });

/** What the note still lacks, counted; `open` if there is anything. */
function summary(status: StatusResult): { readonly open: boolean; readonly message: string } {
  if ('reason' in status) return { open: false, message: status.reason };
  if (status.visits.length === 0)
    return { open: false, message: `No visit was found in this file. ${limits}` };
  let open = 0;
  let settle = 0;
  let look = 0;
  for (const { blanks, findings } of status.visits) {
    open += blanks;
    settle += findings.error + findings.warning;
    look += findings.info + findings.hint;
  }
  if (open + settle + look === 0)
    return { open: false, message: `Nothing found to settle or to look at. ${limits}` };
  const parts = [
    open > 0 && blanksText(open),
    settle > 0 && `${settle} to settle`,
    look > 0 && `${look} to look at`,
  ].filter(Boolean);
  const visits = status.visits.length > 1 ? ` in ${status.visits.length} visits` : '';
  return { open: true, message: `Before you sign${visits}: ${parts.join(', ')}; see Problems. ${limits}` };
}
