import { type ExtensionContext, env, l10n as translations, UIKind, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import { type InitializationOptions, languageId, trustedNotification } from '../../server/src/lsp/protocol';
import { registerBlanks } from './blanks';
import { registerClinicFiles } from './clinicFiles';
import { onCommand } from './command';
import { registerCompareVisits } from './compareVisits';
import { registerCopy } from './copy';
import { tellCursor } from './cursor';
import { registerDismiss } from './dismiss';
import { registerDrafts } from './drafts';
import { registerEndOfDay } from './endOfDay';
import { registerEvidence } from './evidence';
import { registerExplain } from './explain';
import { welcome } from './firstNote';
import { registerImport } from './importTables';
import { registerLanguageModelTools } from './languageModelTools';
import { hintAboutLocalHistory } from './localHistory';
import { withoutErrorWords, withoutNoteText } from './log';
import { registerNextNote } from './nextNote';
import { registerNoteActions } from './noteActions';
import { registerNoteFiles } from './noteFiles';
import { registerPayer } from './payer';
import { registerReadyToSign } from './readyToSign';
import { registerStatusBar } from './statusBar';
import { registerTemplates } from './templates';
import { registerTimer } from './timer';
import { registerTimes } from './times';
import { registerUnits } from './units';
import { registerVisitPanel } from './visitPage/panel';
import { registerSaveVisit } from './visitPage/save';
import { registerWalkthrough } from './walkthrough';

export type NewClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the language server and everything that the extension adds to the editor; the same on a desktop and in a browser. */
export async function startClient(context: ExtensionContext, newClient: NewClient): Promise<void> {
  const channel = window.createOutputChannel('Theralint', { log: true });
  const initializationOptions = (): InitializationOptions => ({
    findingLink: `command:theralint.explain?${encodeURIComponent('["')}{id}${encodeURIComponent('"]')}`,
    payerLink: `command:theralint.explain?${encodeURIComponent('["payers/')}{id}${encodeURIComponent('"]')}`,
    commands: true,
    readsNotes: true,
    trusted: workspace.isTrusted,
    ...(env.uiKind === UIKind.Web && translations.bundle ? { words: translations.bundle } : {}),
  });
  const client = newClient('theralint', 'Theralint', {
    documentSelector: [{ language: languageId }],
    initializationOptions,
    outputChannel: withoutNoteText(channel),
    // What the server says quotes notes: nothing in it may run a command or be HTML.
    markdown: { isTrusted: false, supportHtml: false, supportThemeIcons: false },
  });
  withoutErrorWords(client);
  const firstNote = welcome(context);
  const ready = registerReadyToSign(client);
  context.subscriptions.push(
    channel,
    { dispose: () => client.dispose() },
    onCommand('theralint.showOutput', () => channel.show()),
    onCommand('theralint.restartServer', () => restart(client)),
    workspace.onDidGrantWorkspaceTrust(() => {
      if (client.isRunning()) void client.sendNotification(trustedNotification);
    }),
    registerNoteFiles(context, client),
    registerClinicFiles(client),
    registerStatusBar(client),
    tellCursor(client),
    ready,
    registerDrafts(client),
    registerEndOfDay(client, ready.goThrough),
    registerDismiss(client),
    registerEvidence(client),
    registerUnits(client),
    registerVisitPanel(context, client),
    registerSaveVisit(client),
    registerCompareVisits(client),
    registerExplain(context, client),
    registerTemplates(client),
    registerNextNote(context, client),
    registerCopy(client),
    registerTimes(),
    registerTimer(context, client),
    registerBlanks(client),
    registerPayer(context, client),
    registerImport(client),
    registerLanguageModelTools(client),
    registerNoteActions(context),
    registerWalkthrough(context),
    firstNote,
    // One thing to read at a time.
    ...(firstNote.isNew ? [] : [hintAboutLocalHistory(context)]),
  );
  await start(client);
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  if (await start(client)) window.setStatusBarMessage(l10n`Theralint: the server runs again.`, 5000);
}

/** True if it runs. If not, the client library has told the user so, with a way to the output. */
const start = (client: BaseLanguageClient): Promise<boolean> =>
  client.start().then(
    () => true,
    () => false,
  );
