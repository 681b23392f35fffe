import {
  type CodeAction,
  commands,
  Disposable,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type {
  BaseLanguageClient,
  CodeActionParams,
  CodeAction as ProtocolAction,
  TextDocumentIdentifier,
} from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  type OpenFinding,
  type ReadyParams,
  type ReadyResult,
  readyRequest,
} from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { dismiss } from './dismiss';
import { noteEditorOrSay } from './editor';
import { list } from './list';
import { type Line, say } from './show';

/**
 * “Ready to sign?” goes through what is open in the visit at the cursor, in the order of its text. Nothing is changed but
 * what is chosen, and the cursor goes only where its author sends it.
 */
export function registerReadyToSign(
  client: BaseLanguageClient,
): Disposable & { readonly goThrough: GoThrough } {
  const shown = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    // themes of high contrast have no backgrounds
    outline: '1px solid',
    outlineColor: new ThemeColor('editor.findMatchHighlightBorder'),
  });
  const goThrough: GoThrough = async (editor) => {
    try {
      return await walk(editor, client, (ranges) => editor.setDecorations(shown, ranges));
    } finally {
      editor.setDecorations(shown, []);
    }
  };
  const command = onCommand('theralint.readyToSign', async () => {
    const editor = noteEditorOrSay();
    if (editor) await goThrough(editor);
  });
  return Object.assign(Disposable.from(shown, command), { goThrough });
}

/** Goes through the visit at the cursor; true if to its end, false where the author left it to write or to read. */
export type GoThrough = (editor: TextEditor) => Promise<boolean>;

type Ready = Exclude<ReadyResult, { readonly reason: string }>;

async function walk(
  editor: TextEditor,
  client: BaseLanguageClient,
  show: (ranges: readonly Range[]) => void,
): Promise<boolean> {
  const { asTextDocumentIdentifier, asPosition } = client.code2ProtocolConverter;
  const textDocument = asTextDocumentIdentifier(editor.document);
  let position = asPosition(editor.selection.active);
  const ask = (ready: boolean) =>
    client.sendRequest<ReadyResult | null>(readyRequest, {
      textDocument,
      ready,
      position,
    } satisfies ReadyParams);
  for (let at = 0; ; ) {
    const visit = await ask(true);
    if (!visit || 'reason' in visit) {
      void say.information(visit?.reason ?? l10n`No visit was found in this note.`);
      return true;
    }
    position = visit.range.start;
    const finding = visit.open[at];
    if (!finding) return await finish(visit, () => ask(false));
    const range = client.protocol2CodeConverter.asRange(finding.range);
    show([range]);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    const fixes = await fixesOf(client, textDocument, finding);
    const step = await choose(visit, at, finding, fixes);
    if (step === undefined) return false;
    if (step === 'next') at++;
    else if (step === 'dismiss') await dismiss(client, textDocument.uri, finding.members ?? [finding]);
    else if (step === 'back') at--;
    else if (step === 'explain') {
      void commands.executeCommand('theralint.explain', finding.id);
      return false;
    } else if (step === 'write') return await goTo(editor, range);
    else if (!(await workspace.applyEdit(step.edit!))) return false;
    else if (asksSomething(step)) return await goTo(editor);
  }
}

type Step = 'next' | 'back' | 'write' | 'dismiss' | 'explain' | CodeAction;

/** What can be done about one finding; nothing where the list is closed. */
async function choose(
  visit: Ready,
  at: number,
  finding: OpenFinding,
  fixes: readonly CodeAction[],
): Promise<Step | undefined> {
  const { label, open } = visit;
  const next: Choice = {
    icon: 'arrow-right',
    label: at + 1 < open.length ? l10n`Next` : l10n`Finish`,
    step: 'next',
  };
  const steps: readonly Choice[] = [
    ...fixes.map((fix) => ({ icon: 'lightbulb', label: fix.title, step: fix })),
    next,
    ...(at > 0 ? [{ icon: 'arrow-left', label: l10n`Back`, step: 'back' as const }] : []),
    { icon: 'edit', label: l10n`Write it myself`, description: l10n`goes to these words`, step: 'write' },
    ...(visit.dismisses
      ? [{ icon: 'bell-slash', label: l10n`Dismiss this finding…`, step: 'dismiss' as const }]
      : []),
    { icon: 'question', label: l10n`Why this is asked`, step: 'explain' },
  ];
  const title = l10n`Ready to sign ${label}? ${at + 1} of ${open.length}`;
  return (await list(title, finding.message, steps, next, icons[finding.severity]))?.step;
}

interface Choice extends Line {
  readonly step: Step;
}

const icons = { error: 'error', warning: 'warning', info: 'info', hint: 'circle-outline' } as const;

/** The fixes that mend the finding, asked of the server: the editor may not show the finding yet. */
async function fixesOf(
  client: BaseLanguageClient,
  textDocument: TextDocumentIdentifier,
  { id, range, message }: OpenFinding,
): Promise<readonly CodeAction[]> {
  const params: CodeActionParams = {
    textDocument,
    range,
    context: { diagnostics: [{ range, message, code: id }], only: ['quickfix'] },
  };
  const offered = await client.sendRequest<readonly ProtocolAction[] | null>(
    'textDocument/codeAction',
    params,
  );
  const mending = (offered ?? []).filter(({ edit, diagnostics }) => edit && diagnostics);
  return Promise.all(mending.map((action) => client.protocol2CodeConverter.asCodeAction(action)));
}

/** The change puts in a blank, which is answered before anything else. */
const asksSomething = ({ edit }: CodeAction): boolean =>
  edit!
    .entries()
    .some(([, edits]) => edits.some((one) => 'snippet' in one || /\[[^\]]+\]|__:__/.test(one.newText)));

/** Gives the keys back to the note, with the cursor at the place where something is to be written. */
async function goTo(editor: TextEditor, range?: Range): Promise<false> {
  if (range) editor.selection = new Selection(range.end, range.end);
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn!, preserveFocus: false });
  return false;
}

/** One sentence of what was looked at and what was not, in the list that the author is in already. False where it is closed. */
async function finish({ label, open, checked }: Ready, draft: () => Promise<unknown>): Promise<boolean> {
  const left = open.length === 1 ? l10n`1 thing is left open` : l10n`${open.length} things are left open`;
  const said = `${open.length === 0 ? l10n`Nothing is open` : left}. ${checked}`;
  const back = {
    icon: 'edit',
    label: l10n`Back to drafting`,
    description: l10n`what is not written yet is quiet again`,
  };
  const done = { icon: 'check', label: l10n`Done` };
  const chosen = await list(
    l10n`Ready to sign ${label}?`,
    said,
    [done, ...(open.length > 0 ? [back] : [])],
    done,
  );
  if (chosen === back) await draft();
  return chosen !== undefined;
}
