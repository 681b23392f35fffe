import { MarkdownString, type QuickPickItem, window } from 'vscode';
import { label, type Markdown } from '../../server/src/core/markup';

/**
 * The room through which everything goes that the client shows by itself. The editor looks for icons and
 * links in such words; those of a note, a file or a setting must have none.
 */
export const say = {
  information: (words: string, ...choices: string[]) =>
    window.showInformationMessage(label(words), ...choices),
  warning: (words: string, ...choices: string[]) => window.showWarningMessage(label(words), ...choices),
  error: (words: string, ...choices: string[]) => window.showErrorMessage(label(words), ...choices),
};

/** No trust, so that a `command:` does nothing; no HTML, no icons. */
export function tooltip(words: Markdown): MarkdownString {
  const shown = new MarkdownString(words.source, false);
  shown.isTrusted = false;
  shown.supportHtml = false;
  return shown;
}

/** A line of a list to choose from; an icon is named apart from the words. */
export interface Line {
  readonly icon?: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

export const lines = <T extends Line>(all: readonly T[]): (T & QuickPickItem)[] =>
  all.map((line) => ({
    ...line,
    label: withIcon(line.icon, line.label),
    ...(line.description === undefined ? {} : { description: label(line.description) }),
    ...(line.detail === undefined ? {} : { detail: label(line.detail) }),
  }));

/** Words of a tree or a tooltip, in which the editor may look for icons. */
export const plain = (words: string): string => label(words);

/** For labels and the status bar: `$(warning) 3 units`. */
export const withIcon = (icon: string | undefined, words: string): string =>
  icon ? `$(${icon}) ${label(words)}` : label(words);
