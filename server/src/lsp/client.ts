import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the connected editor can do; everything is assumed missing until it says so. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfigurationChanges: boolean;
  readonly watchesFiles: boolean;
  /** URIs of the folders of the workspace, without a slash at the end. */
  readonly folders: readonly string[];
  readonly relatedInformation: boolean;
  readonly codeDescriptions: boolean;
  readonly codeActionLiterals: boolean;
  readonly disabledActions: boolean;
  readonly documentChanges: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  readonly markdownHover: boolean;
  readonly nestedSymbols: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly options: InitializationOptions;
}

/** Reads what the client said at start. */
export function clientFrom(params: InitializeParams): Client {
  const { textDocument, workspace }: ClientCapabilities = params.capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    hasConfiguration: workspace?.configuration ?? false,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    folders: (params.workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, '')),
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation ??
      textDocument?.diagnostic?.relatedInformation ??
      false,
    codeDescriptions:
      textDocument?.publishDiagnostics?.codeDescriptionSupport ??
      textDocument?.diagnostic?.codeDescriptionSupport ??
      false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    options: initializationOptions(params.initializationOptions),
  };
}

/** Keeps what has the right type; an editor may send anything. */
function initializationOptions(raw: unknown): InitializationOptions {
  if (typeof raw !== 'object' || raw === null) return {};
  const { findingLink, payerLink, commands, readsNotes, trusted } = raw as Record<string, unknown>;
  return {
    ...(typeof findingLink === 'string' ? { findingLink } : {}),
    ...(typeof payerLink === 'string' ? { payerLink } : {}),
    ...(typeof commands === 'boolean' ? { commands } : {}),
    ...(typeof readsNotes === 'boolean' ? { readsNotes } : {}),
    ...(typeof trusted === 'boolean' ? { trusted } : {}),
  };
}
