import data from '../../../data/ncci.json';
import { l10n } from '../l10n';
import { type Edit, type EditTable, editTable } from './editTable';

/** The pairs among therapy codes that come with the product: a dated fallback until the user imports a table. */
export const builtInEdits: EditTable = editTable(data.rows as readonly Edit[], {
  title: l10n`NCCI edits of CMS, practitioner table of July 2024`,
  from: '2024-07-01',
  to: '2024-09-30',
  imported: false,
});
