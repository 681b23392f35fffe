import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { gated } from '../lsp/gate';
import { features, silenceConsole } from '../lsp/log';

/**
 * The connection that the editor opened: IPC, or standard input and output with `--stdio`. A wire on which no
 * message can be found any more ends the process with 1, so that the editor starts it again.
 */
export function openConnection(): Connection {
  silenceConsole();
  const stdio = process.argv.includes('--stdio');
  const wire = stdio
    ? { reader: new StreamMessageReader(process.stdin), writer: new StreamMessageWriter(process.stdout) }
    : { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  const { reader, writer, isShutDown } = gated(wire, () => process.exit(1));
  if (stdio)
    for (const end of ['end', 'close']) process.stdin.on(end, () => process.exit(isShutDown() ? 0 : 1));
  return createConnection(features, reader, writer);
}

/** Without this, Node ends the process and prints the words of the error, which might quote a note. */
export const uncaught = (report: (error: unknown) => void): void =>
  void process.on('uncaughtException', report);
