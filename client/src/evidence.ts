import {
  commands,
  type Disposable,
  type Position,
  type QuickPickItem,
  QuickPickItemKind,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type EvidenceItem,
  type EvidenceParams,
  type EvidenceResult,
  evidenceRequest,
  type ShowEvidenceArguments,
  commands as serverCommands,
} from '../../server/src/lsp/protocol';
import { noteEditorOrSay } from './editor';

interface Choice extends QuickPickItem {
  /** The words in the note; none where the element is missing. */
  readonly range?: Range;
}

/** The elements of 97530 with the words that show them; looking through the list shows the place in the note. */
export const registerEvidence = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand(serverCommands.showEvidence, async (...args: Partial<ShowEvidenceArguments>) => {
    const [uri, position] = args;
    const editor = uri
      ? await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)))
      : noteEditorOrSay();
    if (!editor) return;
    const at = position ? client.protocol2CodeConverter.asPosition(position) : editor.selection.active;
    const result = await ask(client, editor, at);
    const visits = result?.visits ?? [];
    if (visits.length === 0)
      return void window.showInformationMessage('97530 is not part of the visit under the cursor.');
    const choices = visits.flatMap((visit): Choice[] => [
      ...(visits.length > 1 ? [{ label: visit.label, kind: QuickPickItemKind.Separator }] : []),
      ...visit.elements.flatMap((element) => choicesFor(element, client)),
    ]);
    const documented = visits.flatMap(({ elements }) => elements).filter((element) => element.documented);
    const all = visits.flatMap(({ elements }) => elements);
    pick(editor, choices, `Evidence for 97530: ${documented.length} of ${all.length} found`);
  });

async function ask(
  client: BaseLanguageClient,
  editor: TextEditor,
  at: Position,
): Promise<EvidenceResult | null> {
  const params: EvidenceParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: client.code2ProtocolConverter.asPosition(at),
  };
  return client.sendRequest<EvidenceResult | null>(evidenceRequest, params);
}

/** A line for each words that count, or one that asks for what is missing. */
function choicesFor(element: EvidenceItem, client: BaseLanguageClient): Choice[] {
  const words = element.words.map((found) => ({
    label: `${element.documented ? '$(check)' : '$(circle-outline)'} ${element.title}`,
    description: `“${found.text}”`,
    detail: found.weak ? `${found.reason}; not enough alone` : found.reason,
    range: client.protocol2CodeConverter.asRange(found.range),
  }));
  if (element.documented) return words;
  return [
    { label: `$(circle-outline) ${element.title}`, description: 'not found', detail: element.question },
    ...words,
  ];
}

/** Shows each place while the user looks through the list; goes back if nothing is chosen. */
function pick(editor: TextEditor, choices: readonly Choice[], title: string): void {
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const list = window.createQuickPick<Choice>();
  list.title = title;
  list.placeholder = 'Choose words to go there';
  list.matchOnDescription = true;
  list.items = choices;
  let accepted = false;
  const show = (range: Range) => {
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  list.onDidChangeActive(([active]) => active?.range && show(active.range));
  list.onDidAccept(() => {
    accepted = list.activeItems[0]?.range !== undefined;
    list.hide();
  });
  list.onDidHide(() => {
    if (!accepted) {
      editor.selection = before.selection;
      if (before.visible) editor.revealRange(before.visible, TextEditorRevealType.AtTop);
    }
    list.dispose();
  });
  list.show();
}
