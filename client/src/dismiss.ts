import { Disposable, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  type AddWordsArguments,
  type AddWordsParams,
  addWordsRequest,
  type DismissArguments,
  type DismissedFinding,
  type DismissedParams,
  type DismissParams,
  type DismissResult,
  dismissedRequest,
  dismissRequest,
  type OpenFinding,
  commands as serverCommands,
  type UndoDismissalsParams,
  undoDismissalsRequest,
} from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditor } from './editor';
import { lines, say, withIcon } from './show';

type Reach = DismissParams['reach'];

/** Keeps a finding quiet, in the clinic's own file beside the notes, and shows it again. */
export function registerDismiss(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    onCommand(serverCommands.dismiss, (...[uri, findings, reach]: DismissArguments) =>
      dismiss(client, uri, findings, reach ?? undefined),
    ),
    onCommand(serverCommands.addWords, (...[uri, words, choices]: AddWordsArguments) =>
      addWords(client, uri, words, choices),
    ),
    onCommand('theralint.showDismissed', () => showDismissed(client)),
  );
}

/** Asks what is open of a dismissal. True if the finding is dismissed; false where the author thinks better of it. */
export async function dismiss(
  client: BaseLanguageClient,
  uri: string,
  findings: readonly OpenFinding[],
  reach?: Reach,
): Promise<boolean> {
  const finding = findings.length > 1 ? await chooseFinding(findings) : findings[0];
  const far = finding && (reach ?? (await chooseReach()));
  const reason = far && (await askReason(finding));
  if (!finding || !far || reason === undefined) return false;
  const params: DismissParams = {
    textDocument: { uri },
    finding: finding.id,
    range: finding.range,
    reach: far,
    reason,
  };
  const problem = await client.sendRequest<DismissResult>(dismissRequest, params);
  if (problem !== null) void say.warning(problem);
  return problem === null;
}

/** Asks what words mean, and has them count in all notes of the folder. */
async function addWords(client: BaseLanguageClient, ...[uri, words, choices]: AddWordsArguments) {
  const chosen = await window.showQuickPick(
    lines(choices.map(({ means, says }) => ({ means, label: says }))),
    {
      title: withIcon(undefined, l10n`In all notes of this folder, “${words}” is`),
      placeHolder: l10n`Kept in .theralint/words.json; choose no words that name a patient`,
    },
  );
  if (!chosen) return;
  const params: AddWordsParams = { textDocument: { uri }, words, means: chosen.means };
  const problem = await client.sendRequest<DismissResult>(addWordsRequest, params);
  if (problem !== null) void say.warning(problem);
}

async function chooseFinding(findings: readonly OpenFinding[]): Promise<OpenFinding | undefined> {
  const choices = findings.map((finding) => ({ finding, label: finding.id, detail: finding.message }));
  const chosen = await window.showQuickPick(lines(choices), { title: l10n`Dismiss which finding?` });
  return chosen?.finding;
}

const reaches: readonly { readonly reach: Reach; readonly label: string; readonly detail: string }[] = [
  {
    reach: 'here',
    label: l10n`Here`,
    detail: l10n`On this line, for this day. It comes back when the line changes.`,
  },
  {
    reach: 'note',
    label: l10n`In this note`,
    detail: l10n`On every line of this file, also of visits to come.`,
  },
  { reach: 'everywhere', label: l10n`Everywhere in this folder`, detail: l10n`In all notes of the folder.` },
];

const chooseReach = async (): Promise<Reach | undefined> =>
  (await window.showQuickPick(lines(reaches), { title: l10n`Dismiss this finding where?` }))?.reach;

/** May stay empty; undefined where the author leaves it. */
function askReason({ severity, certainty }: OpenFinding): Thenable<string | undefined> {
  const told =
    severity === 'error' && certainty === 'arithmetic'
      ? l10n` These numbers contradict each other; the status bar goes on saying that an error was dismissed.`
      : '';
  return window.showInputBox({
    title: l10n`Dismiss this finding: why? (may stay empty)`,
    prompt: l10n`Kept in .theralint/dismissed.json, not in the note. Name no patient.${told}`,
    validateInput: (text) => (text.length > 300 ? l10n`At most 300 characters.` : undefined),
    ignoreFocusOut: true,
  });
}

/** The list of what is dismissed; what is ticked in it shows again. */
async function showDismissed(client: BaseLanguageClient): Promise<void> {
  const folder = await folderOfNote();
  if (!folder) return void say.information(l10n`Findings are dismissed in folders, and none is open.`);
  const uri = client.code2ProtocolConverter.asUri(folder.uri);
  const params: DismissedParams = { folder: uri };
  const dismissed = await client.sendRequest<DismissedFinding[]>(dismissedRequest, params);
  if (dismissed.length === 0) return void say.information(l10n`Nothing is dismissed in this folder.`);
  const chosen = await window.showQuickPick(lines(dismissed.map(lineOf)), {
    title: l10n`Dismissed findings`,
    placeHolder: l10n`Tick what should show again, and press Enter`,
    canPickMany: true,
    matchOnDetail: true,
  });
  if (!chosen || chosen.length === 0) return;
  const undo: UndoDismissalsParams = { folder: uri, entries: chosen.map(({ entry }) => entry) };
  const problem = await client.sendRequest<DismissResult>(undoDismissalsRequest, undo);
  void (problem === null
    ? say.information(
        l10n`${chosen.length === 1 ? l10n`This finding shows` : l10n`${chosen.length} findings show`} again.`,
      )
    : say.warning(problem));
}

async function folderOfNote() {
  const open = noteEditor();
  const own = open && workspace.getWorkspaceFolder(open.document.uri);
  const folders = workspace.workspaceFolders ?? [];
  return own ?? (folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0]);
}

function lineOf({ entry, summary, places }: DismissedFinding) {
  const where =
    entry.reach === 'everywhere'
      ? l10n`everywhere in this folder`
      : places.length > 0
        ? places.join('; ')
        : entry.reach === 'note'
          ? l10n`in a note that is not open`
          : l10n`on a line that is not open or has changed`;
  return {
    entry,
    label: summary ?? entry.finding,
    detail: [where, ...(entry.reason ? [entry.reason] : []), l10n`dismissed on ${entry.on}`].join(' · '),
  };
}
