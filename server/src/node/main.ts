import './language';

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { most, places } from '../clinic/clinicFiles';
import { withWords } from '../clinic/words';
import { analyze, stages } from '../core/index';
import { changeFile } from '../import/changeFile';
import { loadClinic } from '../import/clinic';
import { importInto } from '../import/importInto';
import { wallCalendar, wallClock } from '../lsp/runtime';
import { startServer } from '../lsp/server';
import { openConnection, uncaught } from './connection';

/** The package's pages about findings, from the bundle in dist/ or dist/server/. */
const pages = [path.join(__dirname, '../docs/rules'), path.join(__dirname, '../../docs/rules')].find(
  existsSync,
);

startServer(openConnection(), {
  analyze,
  stages,
  warmsUp: true,
  uncaught,
  now: wallClock,
  today: wallCalendar,
  lastDay: wallCalendar,
  pages: pages ? pathToFileURL(pages).href : null,
  loadClinic: async (folder, payerFiles) => loadClinic(fileURLToPath(folder), payerFiles),
  changeDismissed: (folder, change) =>
    changeFile(fileURLToPath(folder), places.dismissed, most.dismissed, change),
  addWords: (folder, words, means) =>
    changeFile(fileURLToPath(folder), places.words, most.words, withWords(words, means)),
  importTables: async ({ folder, files }, progress) => {
    const [target, ...sources] = [folder, ...files].map(pathOf);
    if (target == null || sources.includes(null))
      return { ok: false, messages: ['Tables can be imported from files on this machine only.'] };
    return await importInto(
      target,
      sources.filter((file) => file !== null),
      progress,
    );
  },
});

/** Null where the URI names nothing on this machine's disks. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
