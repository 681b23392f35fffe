import { type CodeAction, commands, Disposable, type Selection, type TextEditor, workspace } from 'vscode';
import { actionKinds } from '../../server/src/lsp/protocol';
import { blankInterval, clockNow, type LineEdit, timeEdit } from './clock';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';

/** Start and end times by the clock on the wall, and blanks for them. */
export function registerTimes(): Disposable {
  const insert = (
    command: string,
    kind: string,
    atCursor: (line: string, cursor: number, note: string) => LineEdit,
  ) =>
    onCommand(command, async () => {
      const editor = noteEditorOrSay();
      if (!editor) return;
      // Where the author asked for it, wherever the cursor goes while the server answers.
      const { selection } = editor;
      if (!(await forService(editor, selection, kind))) await apply(editor, selection, atCursor);
    });
  return Disposable.from(
    insert('theralint.insertStart', actionKinds['start-now'], (line, cursor, note) =>
      timeEdit(line, cursor, clockNow(new Date(), note), 'start'),
    ),
    insert('theralint.insertEnd', actionKinds['end-now'], (line, cursor, note) =>
      timeEdit(line, cursor, clockNow(new Date(), note), 'end'),
    ),
    insert('theralint.insertTimeBlank', actionKinds['time-blank'], blankInterval),
  );
}

/** On the line of a service the server knows where its times belong; false where it offers nothing. */
async function forService({ document }: TextEditor, selection: Selection, kind: string): Promise<boolean> {
  const offered = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    kind,
    1,
  );
  const action = offered.find(({ disabled, edit }) => !disabled && edit);
  return action?.edit ? workspace.applyEdit(action.edit) : false;
}

/** Elsewhere (time in, time out, a heading of an interval) they go where the cursor stands. */
async function apply(
  editor: TextEditor,
  selection: Selection,
  edit: (line: string, cursor: number, note: string) => LineEdit,
): Promise<void> {
  const { document } = editor;
  const cursor = selection.active;
  const { from, to, text } = edit(document.lineAt(cursor).text, cursor.character, document.getText());
  const range = document.validateRange(
    selection.with(cursor.with({ character: from }), cursor.with({ character: to })),
  );
  await editor.edit((builder) => builder.replace(range, text));
}
