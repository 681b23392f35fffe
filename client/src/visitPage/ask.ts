import type { TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type VisitPageParams,
  type VisitPageResult,
  visitPageRequest,
} from '../../../server/src/lsp/protocol';

/** The page of the visit around a place of a note. */
export const askForPage = (
  client: BaseLanguageClient,
  document: TextDocument,
  { line, character }: { readonly line: number; readonly character: number },
  as: VisitPageParams['as'],
): Promise<VisitPageResult | null> =>
  client.sendRequest<VisitPageResult | null>(visitPageRequest, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: { line, character },
    as,
  } satisfies VisitPageParams);
