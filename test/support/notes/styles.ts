/** The styles in which a visit is written: each puts the same facts into the text of a note. */
import type { Style } from './pieces';
import { dictated, narrative } from './prose';
import { alignedTable, csvTable, pipeTable, tabTable } from './tables';
import {
  bareFigures,
  checklist,
  clockLog,
  fields,
  labels,
  minutesFirst,
  namedChecklist,
  nestedLabels,
  oneLine,
  sharedModifiers,
  shorthand,
  soap,
  soapWithCharges,
} from './typed';

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
