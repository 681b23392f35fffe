import type { Section } from '../model';
import type { Token } from '../scan/tokens';
import { ofLegend, ofPage, ofSignature } from './lineWords';
import type { Passage } from './passages';

/**
 * What kind of line it is, by its shape:
 * `columns` titles of a table, `row` of a table or of a record of fields, `ruler` signs only, `page` what a program
 * prints on every page, `legend` a key to codes or units, `signature` who signs, `heading` opens a section and says
 * nothing else, `total` a labelled sum, `bill` services with units and nothing told, `work` a service that opens the
 * line or stands with figures, `label` a label and its value, `item` of a list, `prose` anything else.
 */
export type LineFamily =
  | 'columns'
  | 'row'
  | 'ruler'
  | 'page'
  | 'legend'
  | 'signature'
  | 'heading'
  | 'total'
  | 'bill'
  | 'work'
  | 'label'
  | 'item'
  | 'prose';

export interface Surroundings {
  readonly section: Section | undefined;
  readonly isRow: boolean;
  readonly isColumns: boolean;
}

/** Lines of a page's head or foot, legends and signatures are short. In UTF-16 units. */
const shortLine = 160;
const bullet = /^\s*(?:[-*•–▪▸◦·>]|\(?\d{1,2}[.)]|\[.?\]|\([ xX]\)|☐|☑)\s/;
const label = /^[\s*#_>-]*[\p{L}#][\p{L}\d #/&',.()_-]{0,40}[*_]{0,2}\s*(?::|={1,2}(?!=)|\.{3,}|\t)/u;
const total =
  /^[\s*#_>|-]*(?:(?:grand |sub-?)?total|tot\b|ttl|timed|untimed|billable|direct|combined|overall|tt\b|tct|tcm)/i;
const credential = /(?:^|[\s,/])(?:PTA?|DPT|MPT|OTR?(?:\/L)?|OTD|COTA(?:\/L)?|SLP|CCC-SLP)\b[^a-z]*$/;

/** The family of a line; the first that fits. */
export function familyOf(
  line: Passage,
  tokens: readonly Token[],
  { section, isRow, isColumns }: Surroundings,
): LineFamily {
  const { text } = line;
  if (isColumns) return 'columns';
  if (isRow) return 'row';
  if (!/[\p{L}\d]/u.test(text)) return 'ruler';
  const services = tokens.filter(({ kind }) => kind === 'code' || kind === 'name').length;
  if (text.length <= shortLine) {
    if (ofLegend.test(text) || isKey(text, services)) return 'legend';
    if (services === 0 && ofPage.test(text)) return 'page';
    if (services === 0 && (ofSignature.test(text) || isNameAlone(text))) return 'signature';
  }
  if (section?.heading && section.heading.start >= line.start && section.body.start >= line.end)
    return 'heading';
  if (total.test(text) && tokens.some(isFigure) && services < 2) return 'total';
  if (services > 0) {
    if (tokens.every(isOfBill)) return 'bill';
    if (tokens.some(isFigure) || isService(tokens.find(({ kind }) => kind !== 'mark' && kind !== 'box')))
      return 'work';
  }
  if (label.test(text)) return 'label';
  return bullet.test(text) ? 'item' : 'prose';
}

/** "97530 = Therapeutic Activities": a code and its name, with no figure. */
const isKey = (text: string, services: number): boolean =>
  services > 0 && /^\W*(?:\d{5}|[A-Z]\d{4})\s*=\s*\p{L}[^\d]*$/u.test(text);

const isNameAlone = (text: string): boolean =>
  credential.test(text) && text.split(/\s+/).length <= 8 && !/[:=]\s*\S/.test(text);

const isService = (token: Token | undefined): boolean => token?.kind === 'code' || token?.kind === 'name';
const isFigure = ({ kind }: Token): boolean =>
  ['number', 'duration', 'units', 'interval', 'clock'].includes(kind);
const isOfBill = (token: Token): boolean =>
  ['code', 'name', 'modifier', 'units', 'mark', 'stop', 'box'].includes(token.kind) ||
  (token.kind === 'number' && token.value <= 8) ||
  (token.kind === 'word' && /^(?:bill(?:ed|ing)?|charges?|codes?|cpts?|units?|and|u)$/i.test(token.text));
