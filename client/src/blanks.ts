import { Disposable, type Position, type Range, Selection } from 'vscode';
import type { BaseLanguageClient, Range as ProtocolRange } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import { type BlanksParams, blanksRequest } from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';
import { say } from './show';

/** Going from one blank (`[assist level]`, `__:__`) to the next; it is selected, so that typing answers it. */
export function registerBlanks(client: BaseLanguageClient): Disposable {
  const go = (command: string, choose: (blanks: readonly Range[], cursor: Position) => Range | undefined) =>
    onCommand(command, async () => {
      const editor = noteEditorOrSay();
      if (!editor) return;
      const params: BlanksParams = {
        textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
      };
      const found = await client.sendRequest<ProtocolRange[]>(blanksRequest, params);
      const blanks = found.map((range) => client.protocol2CodeConverter.asRange(range));
      const blank = choose(blanks, editor.selection.start);
      if (!blank) return void say.information(l10n`No blank is left in this note.`);
      editor.selection = new Selection(blank.start, blank.end);
      editor.revealRange(blank);
    });
  return Disposable.from(
    go(
      'theralint.nextBlank',
      (blanks, cursor) => blanks.find(({ start }) => start.isAfter(cursor)) ?? blanks[0],
    ),
    go(
      'theralint.previousBlank',
      (blanks, cursor) => blanks.findLast(({ start }) => start.isBefore(cursor)) ?? blanks.at(-1),
    ),
  );
}
