import { ConfigurationTarget, Disposable, type ExtensionContext, languages, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
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
  item.name = l10n`Theralint payer`;
  item.command = { title: l10n`Choose`, command: serverCommands.choosePayer };
  const show = () => {
    const id = chosen();
    const open = id === 'unset';
    const payer = open ? l10n`as the note says` : (payers.find((known) => known.id === id)?.meaning ?? id);
    item.text = withIcon(undefined, `Payer: ${payer}`);
    item.detail = open ? l10n`no default` : l10n`for notes that name none`;
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
    description: id === chosen() ? l10n`in force` : '',
  }));
  const choice = await window.showQuickPick(lines(items), {
    title:
      target === ConfigurationTarget.Workspace
        ? l10n`Who pays for notes in this workspace that name no payer?`
        : l10n`Who pays for notes that name no payer?`,
    placeHolder: l10n`A payer written in the note always counts more`,
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
  return payers.flat().map(({ id, name }) => ({ id, meaning: l10n`${name} (this workspace)` }));
}
