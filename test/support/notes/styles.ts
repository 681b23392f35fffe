/** The styles in which a visit is written: each puts the same facts into the text of a note. */
import type { Style } from './pieces';
import { dictated, narrative } from './prose';
import { alignedTable, csvTable, pipeTable, tabTable } from './tables';
import { checklist, clockLog, fields, labels, oneLine, shorthand, soap, soapWithCharges } from './typed';

export const styles: Readonly<Record<string, Style>> = {
  soap,
  'soap with charges': soapWithCharges,
  labels,
  'pipe table': pipeTable,
  'tab table': tabTable,
  'aligned table': alignedTable,
  'comma table': csvTable,
  checklist,
  dictated,
  narrative,
  shorthand,
  fields,
  'clock log': clockLog,
  'one line': oneLine,
};
