import { commands, type Disposable, type ExtensionContext, window } from 'vscode';
import { l10n } from '../../server/src/core/l10n';
import { onCommand } from './command';

/** In the list behind the status bar item, in this order; titles are those of the manifest. */
const offered = [
  'theralint.readyToSign',
  'theralint.showVisit',
  'theralint.compareVisits',
  'theralint.nextBlank',
  'theralint.showEvidence',
  'theralint.showUnits',
  'theralint.insertStart',
  'theralint.insertEnd',
  'theralint.insertTimeBlank',
  'theralint.showTimer',
  'theralint.insertTemplate',
  'theralint.nextNote',
  'theralint.copy',
  'theralint.saveVisit',
  'theralint.printVisit',
  'theralint.saveReview',
  'theralint.endOfDay',
  'theralint.showDismissed',
  'theralint.choosePayer',
  'theralint.showOutput',
] as const;

/** The list of what can be done with the note under the cursor. */
export function registerNoteActions(context: ExtensionContext): Disposable {
  const declared: readonly { command: string; title: string }[] =
    context.extension.packageJSON.contributes.commands;
  return onCommand('theralint.showActions', async () => {
    const items = offered.map((command) => ({
      command,
      label: declared.find((entry) => entry.command === command)!.title,
    }));
    const choice = await window.showQuickPick(items, { title: l10n`Theralint` });
    if (choice) await commands.executeCommand(choice.command);
  });
}
