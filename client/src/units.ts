import { type Disposable, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  type ShowEvidenceArguments,
  commands as serverCommands,
  type UnitsParams,
  type UnitsResult,
  unitsRequest,
} from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';
import { inLines } from './list';
import { lines, say } from './show';

/** How the units follow from the minutes, as a list to read: the cursor stays where the author has it. */
export const registerUnits = (client: BaseLanguageClient): Disposable =>
  onCommand(serverCommands.showUnits, async (...args: Partial<ShowEvidenceArguments>) => {
    const { code2ProtocolConverter: convert } = client;
    const [uri, position] = args;
    const editor = uri ? undefined : noteEditorOrSay();
    if (!uri && !editor) return;
    const params: UnitsParams = {
      textDocument: { uri: uri ?? convert.asUri(editor!.document.uri) },
      position: position ?? convert.asPosition(editor!.selection.active),
    };
    const result = await client.sendRequest<UnitsResult | null>(unitsRequest, params);
    if (!result) return void say.information(l10n`No visit was found at the cursor.`);
    await window.showQuickPick(lines(result.lines.flatMap(inLines).map((label) => ({ label }))), {
      title: result.title,
      placeHolder: l10n`Escape goes back to the note`,
    });
  });
