/** The styles in which a visit is written: each puts the same facts into the text of a note. */
import { checklist, namedChecklist } from './checklists';
import { labels, nestedLabels } from './labels';
import type { Style } from './pieces';
import { dictated, narrative } from './prose';
import { clockLog, fields, oneLine } from './rows';
import { bareFigures, minutesFirst, shorthand } from './shorthand';
import { sharedModifiers, soap, soapWithCharges } from './soap';
import { alignedTable, csvTable, pipeTable, tabTable } from './tables';

export const styles: Readonly<Record<string, Style>> = {
  soap,
  'soap with charges': soapWithCharges,
  'modifiers for all': sharedModifiers,
  labels,
  'nested labels': nestedLabels,
  'pipe table': pipeTable,
  'tab table': tabTable,
  'aligned table': alignedTable,
  'comma table': csvTable,
  checklist,
  'named checklist': namedChecklist,
  dictated,
  narrative,
  shorthand,
  'bare figures': bareFigures,
  'minutes first': minutesFirst,
  fields,
  'clock log': clockLog,
  'one line': oneLine,
};
