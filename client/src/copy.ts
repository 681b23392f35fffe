import { type Disposable, env, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Copy } from '../../server/src/core/features/copy';
import { l10n } from '../../server/src/core/l10n';
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
    if (part.blanks + part.errors > 0 && !(await confirm(l10n`Copy it as it is?`, openText(part), 'Copy')))
      return;
    await env.clipboard.writeText(part.text);
    const doubts = doubtsOf(part);
    if (doubts === '') window.setStatusBarMessage(withIcon('check', l10n`Copied: ${part.label}.`), 5000);
    else void say.warning(l10n`Copied: ${part.label}. ${doubts}`);
  });

const names: Readonly<Record<Copy['what'], string>> = {
  section: l10n`This section`,
  visit: l10n`This visit`,
  note: l10n`The whole note`,
};

async function choose(parts: readonly Copy[]): Promise<Copy | undefined> {
  const choices = parts.map((part) => ({ part, label: names[part.what], description: part.label }));
  return (await window.showQuickPick(lines(choices), { title: l10n`Copy what for the records system?` }))
    ?.part;
}

/** "2 blanks wait for their answers and 1 error is open in this part." */
function openText({ blanks, errors }: Copy): string {
  const open = [
    ...(blanks > 0
      ? [blanks === 1 ? l10n`1 blank waits for its answer` : l10n`${blanks} blanks wait for their answers`]
      : []),
    ...(errors > 0 ? [errors === 1 ? l10n`1 error is open` : l10n`${errors} errors are open`] : []),
  ];
  return l10n`${open.join(l10n` and `)} in this part.`;
}

function doubtsOf({ lost, tooLong, asWritten }: Copy): string {
  const doubts = [
    ...(lost > 0
      ? [
          l10n`${lost === 1 ? l10n`1 character has` : l10n`${lost} characters have`} no plain form and became “?”.`,
        ]
      : []),
    ...(tooLong > 0
      ? [l10n`${tooLong === 1 ? l10n`1 line stays` : l10n`${tooLong} lines stay`} longer than wanted.`]
      : []),
    ...(asWritten > 0
      ? [l10n`The sections stay in the order of the note: they do not each begin a line of their own.`]
      : []),
  ];
  return doubts.join(' ');
}
