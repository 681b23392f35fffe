import { Disposable, LanguageModelTextPart, LanguageModelToolResult, lm, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  settingsSection,
  type ToolAnswer,
  type ToolName,
  type ToolParams,
  toolRequest,
} from '../../server/src/lsp/protocol';

/** What each says that it does, and whether words of a note go with it. */
const tools: Readonly<Record<ToolName, { readonly does: string; readonly takesNote: boolean }>> = {
  check: { does: l10n`Checking a note`, takesNote: true },
  facts: { does: l10n`Reading the facts of a note`, takesNote: true },
  units: { does: l10n`Counting units`, takesNote: false },
  explain: { does: l10n`Looking a finding up`, takesNote: false },
};

const where = l10n`Theralint works on this machine and sends nothing anywhere. The note and what is found in it go to the language model that asked, which may run outside of this machine, under the terms of whoever runs it.`;

/** Check, facts, units and explain for the language models of the editor; there are none until the setting says so. */
export function registerLanguageModelTools(client: BaseLanguageClient): Disposable {
  let offered: Disposable | undefined;
  const follow = () => {
    const wanted =
      workspace.getConfiguration(settingsSection).get<boolean>('languageModelTools', false) === true;
    if (wanted) offered ??= Disposable.from(...(Object.keys(tools) as ToolName[]).map(offer));
    else {
      offered?.dispose();
      offered = undefined;
    }
  };
  const offer = (tool: ToolName) =>
    lm.registerTool<unknown>(`theralint_${tool}`, {
      prepareInvocation: () => ({
        invocationMessage: tools[tool].does,
        ...(tools[tool].takesNote
          ? { confirmationMessages: { title: l10n`Theralint: ${tools[tool].does}`, message: where } }
          : {}),
      }),
      invoke: async ({ input }, token) => {
        const answer = await client.sendRequest<ToolAnswer>(
          toolRequest,
          { tool, question: input } satisfies ToolParams,
          token,
        );
        return new LanguageModelToolResult([
          new LanguageModelTextPart('text' in answer ? answer.text : answer.refusal),
        ]);
      },
    });
  follow();
  return Disposable.from(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.languageModelTools`)) follow();
    }),
    { dispose: () => offered?.dispose() },
  );
}
