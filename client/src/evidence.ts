import {
  commands,
  type Disposable,
  type Position,
  type QuickPickItem,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  type EvidenceItem,
  type EvidenceParams,
  type EvidenceResult,
  type EvidenceVisit,
  evidenceRequest,
  type ShowEvidenceArguments,
  commands as serverCommands,
} from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';
import { findingsOf, idOf } from './findings';
import { type Line, lines, say } from './show';

interface Choice extends Line {
  /** The words in the note, or the place of the finding that asks for them; none where neither is shown. */
  readonly range?: Range;
  readonly missing?: boolean;
}

/** The elements of 97530 with the words that show them; looking through the list shows the place in the note. */
export const registerEvidence = (client: BaseLanguageClient): Disposable =>
  onCommand(serverCommands.showEvidence, async (...args: Partial<ShowEvidenceArguments>) => {
    const [uri, position] = args;
    const editor = uri
      ? await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)))
      : noteEditorOrSay();
    if (!editor) return;
    const at = position ? client.protocol2CodeConverter.asPosition(position) : editor.selection.active;
    const visit = (await ask(client, editor, at))?.visits[0];
    if (!visit) return void say.information(l10n`No visit was found at the cursor.`);
    const elements = visit.elements.filter(({ id }) => id !== 'medical-necessity');
    const documented = elements.filter((element) => element.documented);
    pick(
      editor,
      visit.elements.flatMap((element) => choicesFor(element, visit, editor, client)),
      elements.length > 0
        ? l10n`Evidence for 97530, ${visit.label}: ${documented.length} of ${elements.length} found`
        : l10n`${visit.label}: no 97530 in this visit`,
    );
  });

/** The visit around a place of the note. */
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
function choicesFor(
  element: EvidenceItem,
  visit: EvidenceVisit,
  editor: TextEditor,
  client: BaseLanguageClient,
): Choice[] {
  const words = element.words.map((found) => ({
    icon: element.documented ? 'check' : 'circle-outline',
    label: element.title,
    description: `“${found.text}”`,
    detail: found.weak ? l10n`${found.reason}; not enough alone` : found.reason,
    range: client.protocol2CodeConverter.asRange(found.range),
  }));
  if (element.documented) return words;
  const id = element.id === 'medical-necessity' ? element.id : `97530-${element.id}`;
  const within = client.protocol2CodeConverter.asRange(visit.range);
  const finding = findingsOf(editor.document).find(
    (shown) => idOf(shown) === id && within.contains(shown.range),
  );
  const asking: Choice = {
    icon: 'circle-outline',
    label: element.title,
    description: l10n`not found`,
    detail: element.question,
    missing: true,
  };
  return [finding ? { ...asking, range: finding.range } : asking, ...words];
}

/**
 * Shows each place while the user looks through the list, and goes back if nothing is chosen. Choosing
 * what is missing opens the skeletons that ask for it.
 */
function pick(editor: TextEditor, choices: readonly Choice[], title: string): void {
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const list = window.createQuickPick<Choice & QuickPickItem>();
  list.title = title;
  list.placeholder = l10n`Choose words to go there, or what is missing to ask for it`;
  list.matchOnDescription = true;
  list.items = lines(choices);
  let accepted = false;
  const show = (range: Range) => {
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  list.onDidChangeActive(([active]) => active?.range && show(active.range));
  list.onDidAccept(() => {
    const chosen = list.activeItems[0];
    accepted = chosen?.range !== undefined;
    list.hide();
    if (accepted && chosen?.missing) void askForIt();
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

/** The quick fixes at the place that was shown; they belong to the editor, so it gets the focus back first. */
async function askForIt(): Promise<void> {
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await commands.executeCommand('editor.action.quickFix');
}
