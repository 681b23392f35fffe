import { type Diagnostic, languages, type TextDocument } from 'vscode';

/** The findings that the editor shows for a note. */
export const findingsOf = (document: TextDocument): readonly Diagnostic[] =>
  languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Theralint');

export const idOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
