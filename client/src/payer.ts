import {
  ConfigurationTarget,
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  window,
  workspace,
} from 'vscode';
import { languageId, settingsSection } from '../../server/src/lsp/protocol';

interface Payer {
  readonly id: string;
  readonly meaning: string;
}

/** The payer for notes that name none: shown in the language's status, chosen from the setting's own list. */
export function registerPayer(context: ExtensionContext): Disposable {
  const payers = declaredPayers(context.extension.packageJSON);
  const item = languages.createLanguageStatusItem('theralint.payer', { language: languageId });
  item.name = 'Theralint payer';
  item.command = { title: 'Choose', command: 'theralint.choosePayer' };
  const show = () => {
    const { id, meaning } = payers.find((payer) => payer.id === chosen()) ?? payers[0]!;
    item.text = id === 'unset' ? 'Payer: as the note says' : `Payer: ${meaning}`;
    item.detail = id === 'unset' ? 'no default' : 'for notes that name none';
  };
  show();
  return Disposable.from(
    item,
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${settingsSection}.payer`)) show();
    }),
    commands.registerCommand('theralint.choosePayer', () => choose(payers)),
  );
}

const chosen = (): string | undefined => workspace.getConfiguration(settingsSection).get('payer');

async function choose(payers: readonly Payer[]): Promise<void> {
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const items = payers.map(({ id, meaning }) => ({
    id,
    label: meaning,
    description: id === chosen() ? 'in force' : '',
  }));
  const choice = await window.showQuickPick(items, {
    title:
      target === ConfigurationTarget.Workspace
        ? 'Who pays for notes in this workspace that name no payer?'
        : 'Who pays for notes that name no payer?',
    placeHolder: 'A payer written in the note always counts more',
  });
  if (choice) await workspace.getConfiguration(settingsSection).update('payer', choice.id, target);
}

/** The choices of the setting, from the manifest, so that they are declared in one place. */
function declaredPayers(manifest: {
  contributes: {
    configuration: { properties: Record<string, { enum: string[]; enumDescriptions: string[] }> };
  };
}): readonly Payer[] {
  const setting = manifest.contributes.configuration.properties[`${settingsSection}.payer`]!;
  return setting.enum.map((id, index) => ({ id, meaning: setting.enumDescriptions[index]! }));
}
