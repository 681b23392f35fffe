import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { analyze } from '../core/index';
import { loadClinic } from '../import/clinic';
import { importInto } from '../import/importInto';
import { wallClock } from '../lsp/runtime';
import { startServer } from '../lsp/server';

/** The package's pages about findings, from the bundle in dist/ or dist/server/. */
const pages = [path.join(__dirname, '../docs/rules'), path.join(__dirname, '../../docs/rules')].find(
  existsSync,
);

// Over the channel that the editor opened: IPC, or standard input and output with --stdio.
startServer(createConnection(ProposedFeatures.all), {
  analyze,
  now: wallClock,
  pages: pages ? pathToFileURL(pages).href : null,
  loadClinic: async (folder, payerFiles) => loadClinic(fileURLToPath(folder), payerFiles),
  importTables: ({ folder, files }, progress) =>
    importInto(
      fileURLToPath(folder),
      files.map((file) => fileURLToPath(file)),
      progress,
    ),
});
