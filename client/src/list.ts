import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { l10n } from '../../server/src/core/l10n';
import { type Line, lines } from './show';

/** A list below some words; undefined where it is closed. Its first line is the words, and choosing it changes nothing. */
export function list<T extends Line>(
  title: string,
  words: string,
  choices: readonly T[],
  active: T,
  icon?: string,
): Promise<T | undefined> {
  const shown = window.createQuickPick<QuickPickItem & { readonly choice?: T }>();
  const heads = inLines(words).map((label, index) => (index === 0 && icon ? { icon, label } : { label }));
  const items = lines(choices).map((line, index) => ({ ...line, choice: choices[index]! }));
  shown.title = title;
  shown.placeholder = l10n`Enter goes on; Escape goes back to the note`;
  shown.ignoreFocusOut = true;
  shown.items = [...lines(heads), { label: '', kind: QuickPickItemKind.Separator }, ...items];
  shown.activeItems = items.filter(({ choice }) => choice === active);
  return new Promise((resolve) => {
    shown.onDidAccept(() => {
      const [chosen] = shown.activeItems;
      if (!chosen?.choice) return;
      resolve(chosen.choice);
      shown.hide();
    });
    shown.onDidHide(() => {
      resolve(undefined);
      shown.dispose();
    });
    shown.show();
  });
}

/** Long words on several lines of a list, cut between words. */
export function inLines(words: string): readonly string[] {
  const width = 72;
  if (words.length <= width) return [words];
  const cut = words.lastIndexOf(' ', width);
  return [words.slice(0, cut), ...inLines(words.slice(cut + 1))];
}

/** A question in the same form; true where the author chooses `yes`. */
export async function confirm(title: string, words: string, yes: string): Promise<boolean> {
  const [agreed, not] = [
    { icon: 'check', label: yes },
    { icon: 'close', label: l10n`Leave it` },
  ];
  return (await list(title, words, [agreed!, not!], not!, 'question')) === agreed;
}
