import { type Disposable, env, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Copy } from '../../server/src/core/features/copy';
import { type CopyParams, copyRequest } from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';
import { confirm } from './list';
import { lines, say, withIcon } from './show';

/** Puts a part of the note into the clipboard, as plain text for the records system. */
export const registerCopy = (client: BaseLanguageClient): Disposable =>
  onCommand('theralint.copy', async () => {
    const editor = noteEditorOrSay();
    if (!editor) return;
    const { asTextDocumentIdentifier, asPosition } = client.code2ProtocolConverter;
    const params: CopyParams = {
      textDocument: asTextDocumentIdentifier(editor.document),
      position: asPosition(editor.selection.active),
    };
    const parts = await client.sendRequest<readonly Copy[]>(copyRequest, params);
    const part = parts.length > 1 ? await choose(parts) : parts[0];
    if (!part) return;
    if (part.blanks + part.errors > 0 && !(await confirm('Copy it as it is?', openText(part), 'Copy')))
      return;
    await env.clipboard.writeText(part.text);
    const doubts = doubtsOf(part);
    if (doubts === '') window.setStatusBarMessage(withIcon('check', `Copied: ${part.label}.`), 5000);
    else void say.warning(`Copied: ${part.label}. ${doubts}`);
  });

const names: Readonly<Record<Copy['what'], string>> = {
  section: 'This section',
  visit: 'This visit',
  note: 'The whole note',
};

async function choose(parts: readonly Copy[]): Promise<Copy | undefined> {
  const choices = parts.map((part) => ({ part, label: names[part.what], description: part.label }));
  return (await window.showQuickPick(lines(choices), { title: 'Copy what for the records system?' }))?.part;
}

/** "2 blanks wait for their answers and 1 error is open in this part." */
function openText({ blanks, errors }: Copy): string {
  const open = [
    ...(blanks > 0
      ? [blanks === 1 ? '1 blank waits for its answer' : `${blanks} blanks wait for their answers`]
      : []),
    ...(errors > 0 ? [errors === 1 ? '1 error is open' : `${errors} errors are open`] : []),
  ];
  return `${open.join(' and ')} in this part.`;
}

function doubtsOf({ lost, tooLong, asWritten }: Copy): string {
  const doubts = [
    ...(lost > 0
      ? [`${lost === 1 ? '1 character has' : `${lost} characters have`} no plain form and became “?”.`]
      : []),
    ...(tooLong > 0
      ? [`${tooLong === 1 ? '1 line stays' : `${tooLong} lines stay`} longer than wanted.`]
      : []),
    ...(asWritten > 0
      ? ['The sections stay in the order of the note: they do not each begin a line of their own.']
      : []),
  ];
  return doubts.join(' ');
}
