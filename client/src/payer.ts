import { ConfigurationTarget, Disposable, type ExtensionContext, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ClinicPayer,
  type ClinicPayersParams,
  clinicPayersRequest,
  languageId,
  commands as serverCommands,
  settingsSection,
} from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { lines, withIcon } from './show';

interface Payer {
  readonly id: string;
  readonly meaning: string;
}

/** The payer for notes that name none: shown in the language's status, chosen from the setting's own list. */
export function registerPayer(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const payers = declaredPayers(context.extension.packageJSON);
  const item = languages.createLanguageStatusItem('theralint.payer', { language: languageId });
  item.name = 'Theralint payer';
  item.command = { title: 'Choose', command: serverCommands.choosePayer };
  const show = () => {
    const id = chosen();
    const open = id === 'unset';
    const payer = open ? 'as the note says' : (payers.find((known) => known.id === id)?.meaning ?? id);
    item.text = withIcon(undefined, `Payer: ${payer}`);
    item.detail = open ? 'no default' : 'for notes that name none';
  };
  show();
  return Disposable.from(
    item,
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${settingsSection}.payer`)) show();
    }),
    onCommand(serverCommands.choosePayer, async () => choose([...payers, ...(await clinicPayers(client))])),
  );
}

const chosen = (): string => workspace.getConfiguration(settingsSection).get('payer', 'unset');

async function choose(payers: readonly Payer[]): Promise<void> {
  // What a workspace sets counts only where it is trusted.
  const own = workspace.workspaceFolders && workspace.isTrusted;
  const target = own ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const items = payers.map(({ id, meaning }) => ({
    id,
    label: meaning,
    description: id === chosen() ? 'in force' : '',
  }));
  const choice = await window.showQuickPick(lines(items), {
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

/** The clinic's own profiles, as the server read them. */
async function clinicPayers(client: BaseLanguageClient): Promise<readonly Payer[]> {
  if (!client.isRunning()) return [];
  const asked = (workspace.workspaceFolders ?? []).map((folder) => {
    const params: ClinicPayersParams = { folder: client.code2ProtocolConverter.asUri(folder.uri) };
    return client.sendRequest<ClinicPayer[]>(clinicPayersRequest, params);
  });
  const payers = await Promise.all(asked).catch(() => []);
  return payers.flat().map(({ id, name }) => ({ id, meaning: `${name} (this workspace)` }));
}
