import type { Range, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Edit, type Line, plainText, positionAt, type Span } from '../core/index';
import type { Client } from './client';
import type { Note } from './notes';
import { snippetText } from './snippetText';

export const toRange = (lines: readonly Line[], span: Span): Range => ({
  start: positionAt(lines, span.start),
  end: positionAt(lines, span.end),
});

/**
 * Edits of one note. Where the client can, blanks become tab stops, numbered through all edits in the
 * order of the text; elsewhere they stand as plain text, `[assist level]` or `__:__`.
 */
export function workspaceEdit(note: Note, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (!client.documentChanges)
    return { changes: { [note.uri]: ordered.map((edit) => textEdit(note, edit)) } };
  const placed = ordered.map((edit) => (isReindented(note, edit) ? onItsOwnLine(note, edit) : edit));
  const snippets =
    client.snippetEdits && ordered.some(hasBlanks) && !placed.some((edit) => isReindented(note, edit));
  const converted = snippets ? snippetEdits(note, placed) : ordered.map((edit) => textEdit(note, edit));
  return {
    documentChanges: [{ textDocument: { uri: note.uri, version: note.version }, edits: converted }],
  };
}

/**
 * A file of the clinic, below the folder of the workspace that the note lies in: made unless it is there already.
 * Undefined where the client makes no files, or the note lies in no folder.
 */
export function newFile(
  note: Note,
  { path, text }: { readonly path: string; readonly text: string },
  client: Client,
): { readonly uri: string; readonly edit: WorkspaceEdit } | undefined {
  const folder = client.folders.find((uri) => note.uri.startsWith(`${uri}/`));
  if (!folder || !client.documentChanges || !client.createsFiles) return undefined;
  const uri = `${folder}/${path}`;
  const start = { line: 0, character: 0 };
  return {
    uri,
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: false, overwrite: false } },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
      ],
    },
  };
}

const hasBlanks = (edit: Edit): boolean => edit.text.some((part) => typeof part !== 'string');

const textEdit = (note: Note, edit: Edit): TextEdit => ({
  range: toRange(note.analysis.lines, edit.span),
  newText: plainText(edit.text),
});

function snippetEdits(note: Note, edits: readonly Edit[]): (TextEdit | SnippetTextEdit)[] {
  let stop = 1;
  return edits.map((edit) => {
    if (!hasBlanks(edit)) return textEdit(note, edit);
    const value = snippetText(edit.text, stop);
    stop += edit.text.filter((part) => typeof part !== 'string').length;
    return { range: toRange(note.analysis.lines, edit.span), snippet: { kind: 'snippet', value } };
  });
}

/** Editors indent the further lines of a snippet like its first one; plain text arrives as it is. */
function isReindented(note: Note, edit: Edit): boolean {
  const { line, character } = toRange(note.analysis.lines, edit.span).start;
  const before = note.analysis.lines[line]!.text.slice(0, character);
  return /^\s/.test(before) && /[\r\n]/.test(plainText(edit.text));
}

/** A new line put in behind a line as the same line put in before the next one, where no indent is added. */
function onItsOwnLine(note: Note, edit: Edit): Edit {
  const { lines } = note.analysis;
  const [lineEnd, ...text] = edit.text;
  const { line } = toRange(lines, edit.span).start;
  const next = lines[line + 1];
  const behind = edit.span.start === edit.span.end && edit.span.start === lines[line]!.end;
  if (!next || !behind || typeof lineEnd !== 'string' || !/^(?:\r\n|\r|\n)$/.test(lineEnd)) return edit;
  return { span: { start: next.start, end: next.start }, text: [...text, lineEnd] };
}
