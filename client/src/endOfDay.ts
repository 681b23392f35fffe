import { Disposable, StatusBarAlignment, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import type { Draft } from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { askForDrafts, nameOf, openDraft } from './drafts';
import { countText, leftIcon, leftText } from './draftText';
import { list } from './list';
import type { GoThrough } from './readyToSign';
import { say, withIcon } from './show';

/**
 * “End of day” goes from draft to draft, what is quickest to finish first, and through what is open in each. Who leaves it
 * to write something goes on from the status bar; drafts that were gone through come last then.
 */
export function registerEndOfDay(client: BaseLanguageClient, goThrough: GoThrough): Disposable {
  const item = window.createStatusBarItem('endOfDay', StatusBarAlignment.Left, 49);
  item.name = l10n`Theralint: end of day`;
  item.command = 'theralint.endOfDay';
  const seen = new Set<string>();
  const stop = () => {
    seen.clear();
    item.hide();
  };
  return Disposable.from(
    item,
    onCommand('theralint.endOfDay', async () => {
      for (;;) {
        const drafts = inOrder(await askForDrafts(client), seen);
        const left = drafts.filter((draft) => !seen.has(keyOf(draft)));
        if (left.length === 0) {
          stop();
          return void say.information(
            drafts.length === 0
              ? l10n`No visit that was found waits for a signature.`
              : l10n`You went through all drafts. ${countText(drafts.length)} without a signature ${drafts.length === 1 ? 'is' : 'are'} left.`,
          );
        }
        const chosen = await choose(drafts, left.length);
        if (chosen === 'stop') return stop();
        if (!chosen) return show(left.length);
        const editor = await openDraft(client, chosen);
        const through = await goThrough(editor);
        if (!through) return show(left.length);
        seen.add(keyOf(chosen));
      }
    }),
  );

  function show(left: number) {
    item.text = withIcon('checklist', l10n`End of day: ${countText(left)} left`);
    item.tooltip = l10n`Goes on with the drafts of the day`;
    item.accessibilityInformation = {
      label: l10n`End of day: ${countText(left)} left. Goes on.`,
      role: 'button',
    };
    item.show();
  }
}

const keyOf = ({ uri, label }: Draft): string => `${uri} ${label}`;

const inOrder = (drafts: readonly Draft[], seen: ReadonlySet<string>): readonly Draft[] => [
  ...drafts.filter((draft) => !seen.has(keyOf(draft))),
  ...drafts.filter((draft) => seen.has(keyOf(draft))),
];

/** Undefined where the list is closed. */
async function choose(drafts: readonly Draft[], left: number): Promise<Draft | 'stop' | undefined> {
  const choices = drafts.map((draft) => ({
    icon: leftIcon(draft),
    label: nameOf(draft),
    description: `${draft.label} · ${leftText(draft)}`,
    draft,
  }));
  const stop = { icon: 'close', label: l10n`Stop for today`, draft: 'stop' as const };
  const chosen = await list<(typeof choices)[number] | typeof stop>(
    l10n`End of day: ${countText(left)} to go through`,
    l10n`What is quickest to finish stands first. Nothing is changed but what you choose.`,
    [...choices, stop],
    choices[0]!,
  );
  return chosen?.draft;
}
