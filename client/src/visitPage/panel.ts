import {
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { html } from '../../../server/src/core/html/html';
import { l10n } from '../../../server/src/core/l10n';
import type { VisitPageResult } from '../../../server/src/lsp/protocol';
import { onCommand } from '../command';
import { noteEditor, noteEditorOrSay } from '../editor';
import { askForPage } from './ask';
import type { FromPage, Shown, ToPage } from './messages';
import { shell } from './shell';

const viewType = 'theralint.visit';

/** Milliseconds of rest before the server is asked again. */
const rest = 250;

/** The visit at the cursor on a page beside the note. There is one panel; it is open until it is closed. */
export function registerVisitPanel(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  let open: Panel | undefined;
  const show = (panel: WebviewPanel, shown: Shown) => {
    const made = new Panel(panel, client, context.extensionUri, shown);
    open = made;
    panel.onDidDispose(() => {
      open = undefined;
    });
    return made;
  };
  // The panel itself is not disposed with the extension: the editor brings it back after a reload.
  return Disposable.from(
    onCommand('theralint.showVisit', () => {
      const editor = noteEditorOrSay();
      if (!editor) return;
      if (open) return open.panel.reveal(undefined, true);
      const panel = window.createWebviewPanel(
        viewType,
        'Visit',
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        {},
      );
      show(panel, placeOf(editor));
    }),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: Partial<Shown> | undefined) {
        if (open || typeof state?.uri !== 'string') return panel.dispose();
        const shown = {
          uri: state.uri,
          line: Number(state.line) || 0,
          character: Number(state.character) || 0,
        };
        // the cursor can have its place before the panel is back
        show(panel, shown).follow();
      },
    }),
    window.onDidChangeActiveTextEditor(() => open?.follow()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === noteEditor()) open?.follow();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === open?.shown.uri)) open?.refresh();
    }),
    client.onDidChangeState(() => open?.refresh()),
  );
}

const placeOf = ({ document, selection }: NonNullable<ReturnType<typeof noteEditor>>): Shown => ({
  uri: document.uri.toString(),
  line: selection.active.line,
  character: selection.active.character,
});

class Panel {
  readonly panel: WebviewPanel;
  /** The note and the place in it whose visit is shown. */
  shown: Shown;
  readonly #client: BaseLanguageClient;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the page has; undefined while it has nothing. */
  #sent: string | undefined;

  constructor(panel: WebviewPanel, client: BaseLanguageClient, extension: Uri, shown: Shown) {
    this.panel = panel;
    this.shown = shown;
    this.#client = client;
    const dist = Uri.joinPath(extension, 'dist/client');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#told(message));
    panel.onDidChangeViewState(() => this.refresh());
    panel.onDidDispose(() => clearTimeout(this.#timer));
    panel.iconPath = Uri.joinPath(extension, 'icons/theralint.svg');
    panel.webview.html = shell(panel.webview, Uri.joinPath(dist, 'visitPage.js'));
  }

  /** The cursor may stand in another visit or another note now. */
  follow(): void {
    const editor = noteEditor();
    if (!editor) return;
    this.shown = placeOf(editor);
    this.refresh();
  }

  /** Nothing is computed for a panel that nobody sees. */
  refresh(): void {
    clearTimeout(this.#timer);
    if (this.panel.visible) this.#timer = setTimeout(() => void this.#update().catch(() => {}), rest);
  }

  async #update(): Promise<void> {
    const { shown } = this;
    const document = noteOf(shown);
    if (!document) return this.#send(l10n`No note`, l10n`The note is not open any more.`, shown);
    if (!this.#client.isRunning()) return;
    const page = await askForPage(this.#client, document, shown, 'panel');
    if (shown !== this.shown) return;
    if (!page) this.#send(l10n`No visit`, l10n`No visit was found in this note.`, shown);
    else if ('reason' in page) this.#send(l10n`No visit`, page.reason, shown);
    else this.#show(page, shown);
  }

  #show({ label, html: made }: Exclude<VisitPageResult, { readonly reason: string }>, shown: Shown): void {
    const buttons = html`<div class="actions"><button type="button" data-do="sign">Ready to sign?</button><button type="button" data-do="save">Save this page…</button><button type="button" data-do="print">Print…</button></div>`;
    this.#post(`Visit ${label.replace(/^Visit /, '')}`, `${made}${buttons.source}`, shown);
  }

  #send(title: string, words: string, shown: Shown): void {
    this.#post('Visit', html`<header><h1>${title}</h1><p>${words}</p></header>`.source, shown);
  }

  #post(title: string, made: string, shown: Shown): void {
    if (this.panel.title !== title) this.panel.title = title;
    const message: ToPage = { html: made, shown };
    const sent = JSON.stringify(message);
    if (sent === this.#sent) return;
    this.#sent = sent;
    void this.panel.webview.postMessage(message);
  }

  async #told(message: FromPage): Promise<void> {
    if (message.is === 'ready') {
      // A page that was hidden begins anew.
      this.#sent = undefined;
      return void this.#update().catch(() => {});
    }
    if (message.is === 'why') return void commands.executeCommand('theralint.explain', String(message.id));
    if (message.is === 'go') return void (await this.#go(rangeFrom(message.to)));
    if (message.is !== 'do') return;
    await this.#go(undefined);
    await commands.executeCommand(chosen[message.what]);
  }

  /** To the words in the note, in the editor that has it. */
  async #go(range: Range | undefined): Promise<void> {
    const document = noteOf(this.shown);
    if (!document) return;
    const column = window.visibleTextEditors.find((one) => one.document === document)?.viewColumn;
    const editor = await window.showTextDocument(document, {
      viewColumn: column ?? ViewColumn.One,
      ...(range ? { selection: document.validateRange(range) } : {}),
    });
    if (range) editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

const chosen = {
  sign: 'theralint.readyToSign',
  save: 'theralint.saveVisit',
  compare: 'theralint.compareVisits',
  print: 'theralint.printVisit',
} as const;

const noteOf = ({ uri }: Shown): TextDocument | undefined =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri);

/** `4:0-4:12`; undefined for anything else. */
function rangeFrom(words: string): Range | undefined {
  const [all, ...numbers] = /^(\d{1,7}):(\d{1,7})-(\d{1,7}):(\d{1,7})$/.exec(words) ?? [];
  const [fromLine, from, toLine, to] = numbers.map(Number);
  return all === undefined ? undefined : new Range(fromLine!, from!, toLine!, to!);
}
