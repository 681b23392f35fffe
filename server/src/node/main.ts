import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { analyze } from '../core/index';
import { wallClock } from '../lsp/runtime';
import { startServer } from '../lsp/server';

// Over the channel that the editor opened: IPC, or standard input and output with --stdio.
startServer(createConnection(ProposedFeatures.all), { analyze, now: wallClock, pages: null });
