import type { Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import { builtInCodes } from '../core/codes/codeSet';
import { label, visitAt, writeBlocks } from '../core/index';
import { type TimedBlock, timedBlocksFrom } from '../core/timer/timer';
import type { Client } from './client';
import { workspaceEdit } from './edits';
import { fromPosition } from './fromProtocol';
import { guarded } from './guarded';
import type { Log } from './log';
import type { Note } from './notes';
import {
  type TimeableParams,
  type TimeableService,
  type TimedBlocksParams,
  type TimedBlocksResult,
  timeableRequest,
  timedBlocksRequest,
} from './protocol';

/** The parts of a running server that the treatment timer needs. */
interface Timing {
  readonly connection: Connection;
  readonly client: Client;
  readonly current: (uri: string) => Promise<Note | undefined>;
  readonly log: Log;
}

/** Answers which services can be timed, and makes the change that writes their times. The timer itself runs in the client. */
export function answerTimer({ connection, client, current, log }: Timing): void {
  const noteOf = ({ textDocument }: { readonly textDocument: TextDocumentIdentifier }) =>
    current(textDocument.uri);
  connection.onRequest(
    timeableRequest,
    guarded(log, 'timeable', async (params: TimeableParams): Promise<TimeableService[]> => {
      const note = await noteOf(params);
      const visit = note && visitAt(note.analysis, fromPosition(note, params.position));
      const own = new Set(visit ? [...visit.services, ...visit.notDelivered].map(({ code }) => code) : []);
      const others = builtInCodes.all.filter(({ code, active, timed }) => active && timed && !own.has(code));
      return [
        ...[...own].map((code) => ({ code, says: builtInCodes.find(code)?.label ?? '', inNote: true })),
        ...others.map(({ code, label: says }) => ({ code, says, inNote: false })),
      ].map((service) => ({ ...service, says: label(service.says) }));
    }),
  );
  connection.onRequest(
    timedBlocksRequest,
    guarded(log, 'timed blocks', async (params: TimedBlocksParams): Promise<TimedBlocksResult | null> => {
      const note = await noteOf(params);
      const blocks: readonly TimedBlock[] = timedBlocksFrom(params.blocks);
      const written =
        note && writeBlocks(note.analysis, fromPosition(note, params.position), blocks, note.context);
      if (!written) return null;
      const { edits, visit, day, left } = written;
      return { edit: workspaceEdit(note, edits, client), visit: label(visit), day, left };
    }),
  );
}
