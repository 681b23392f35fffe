import {
  commands,
  Disposable,
  Position,
  type QuickPickItem,
  QuickPickItemKind,
  type Range,
  SnippetString,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import { nearsTemplate, templateFor, templates } from '../../server/src/core/templates/templates';
import {
  clinicChangedNotification,
  languageId,
  type PhraseShown,
  type PhrasesParams,
  phrasesRequest,
} from '../../server/src/lsp/protocol';
import { snippetText } from '../../server/src/lsp/snippetText';
import { onCommand } from './command';
import { noteEditor, noteEditorOrSay } from './editor';
import { lines } from './show';

/**
 * Skeletons of notes and blocks in them, and the clinic's own phrases: as a new note, at the cursor, or for a word typed on
 * a line of its own.
 */
export function registerTemplates(client: BaseLanguageClient): Disposable {
  const phrases = new Phrases(client);
  /** Tab inserts a block only where its word stands. The editor hears of it later than words are typed, so that it is told early. */
  let told = false;
  const tellKeys = () => {
    const line = lineBehind(noteEditor());
    const at = line !== undefined && nearsTemplate(line, phrases.own);
    if (at === told) return;
    told = at;
    void commands.executeCommand('setContext', 'theralint.atTrigger', at);
  };
  phrases.changed = tellKeys;
  return Disposable.from(
    onCommand('theralint.newNote', async () => {
      const empty = { label: 'Empty note', description: 'There is no format to learn', snippet: null };
      const choice = await window.showQuickPick<Choice>([...shipped(), empty], {
        title: l10n`New note`,
        matchOnDescription: true,
      });
      if (!choice) return;
      const document = await workspace.openTextDocument({ language: languageId });
      const editor = await window.showTextDocument(document);
      if (choice.snippet) await insert(editor, choice.snippet);
    }),
    onCommand('theralint.insertTemplate', async () => {
      const editor = noteEditorOrSay();
      if (!editor) return;
      await phrases.ask();
      const choice = await window.showQuickPick<Choice>(
        phrases.own.length > 0
          ? [...parted(l10n`Of this clinic`, ownChoices(phrases.own)), ...parted('Templates', shipped())]
          : shipped(),
        { title: l10n`Insert a template`, matchOnDescription: true },
      );
      if (choice?.snippet) await insert(editor, choice.snippet);
    }),
    onCommand('theralint.expandTemplate', async () => {
      const editor = noteEditor();
      const named = editor && snippetAt(editor, phrases.own);
      // Where the word is not whole, or has just gone, the key is a Tab like any other.
      if (named) await insert(editor, named, lineRange(editor));
      else await commands.executeCommand('tab');
    }),
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === window.activeTextEditor && tellKeys(),
    ),
    window.onDidChangeActiveTextEditor(() => {
      void phrases.ask();
      tellKeys();
    }),
    client.onDidChangeState(() => void phrases.ask()),
    client.onNotification(clinicChangedNotification, () => void phrases.ask()),
  );
}

/** The phrases of the folder that holds the note in the active editor. */
class Phrases {
  own: readonly PhraseShown[] = [];
  changed: () => void = () => {};
  readonly #client: BaseLanguageClient;
  #asked = 0;
  #answered = 0;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** What a server did not answer, as one that was just stopped, or answered late, takes nothing away. */
  async ask(): Promise<void> {
    const editor = noteEditor();
    if (!editor || !this.#client.isRunning()) return;
    const params: PhrasesParams = {
      textDocument: this.#client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    };
    const number = ++this.#asked;
    const found = await this.#client
      .sendRequest<readonly PhraseShown[]>(phrasesRequest, params)
      .catch(() => undefined);
    if (!found || number < this.#answered || noteEditor()?.document !== editor.document) return;
    this.#answered = number;
    this.own = found;
    this.changed();
  }
}

interface Choice extends QuickPickItem {
  /** Null for an empty note. */
  readonly snippet?: string | null;
}

const shipped = (): readonly Choice[] =>
  templates.map(({ title, description, text }) => ({
    label: title,
    description,
    snippet: snippetText(text, 1),
  }));

const ownChoices = (own: readonly PhraseShown[]): readonly Choice[] =>
  lines(own.map(({ title, description, snippet }) => ({ label: title, description, snippet })));

const parted = (title: string, choices: readonly Choice[]): readonly Choice[] => [
  { label: title, kind: QuickPickItemKind.Separator },
  ...choices,
];

/** Its blanks become tab stops; a block in the middle of a line begins on the next one. */
async function insert(
  editor: TextEditor,
  snippet: string,
  replaced: Range = editor.selection,
): Promise<void> {
  const before = editor.document.lineAt(replaced.start).text.slice(0, replaced.start.character);
  const opened = before.trim() === '' ? '' : '\n';
  await editor.insertSnippet(new SnippetString(`${opened}${snippet}$0`), replaced);
}

/** The line with the cursor at its end. */
function lineBehind(editor: TextEditor | undefined): string | undefined {
  if (!editor?.selection.isEmpty) return undefined;
  const { text, range } = editor.document.lineAt(editor.selection.active);
  return editor.selection.active.isEqual(range.end) ? text : undefined;
}

/** The block that the line with the cursor names, where it holds nothing else. */
function snippetAt(editor: TextEditor, own: readonly PhraseShown[]): string | undefined {
  const line = lineBehind(editor);
  const found = line === undefined ? undefined : templateFor(line, own);
  return found && ('snippet' in found ? found.snippet : snippetText(found.text, 1));
}

const lineRange = ({ document, selection }: TextEditor): Range =>
  document.lineAt(new Position(selection.active.line, 0)).range;
