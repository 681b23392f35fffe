import type { Line } from '../text';
import {
  ofAmendment,
  ofEarlier,
  ofHead,
  ofPage,
  ofPayer,
  ofPerson,
  ofSignature,
  ofTitle,
  patientLabel,
} from './lineWords';

/** In UTF-16 units: what is longer is told, not filled in; how much of a very long line is looked at; its opening. */
const [shortLine, longLine, opening] = [160, 2000, 60];
const dateLike =
  /\d\s?[/.-]\s?[\d_?]|20\d{6}|_{2}|\bslash\b|\[[a-z ]{0,20}date|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}[\s./-]|\?\//iu;
const letterOrDigit = /[\p{L}\d]/u;
const tells =
  /\b9[27]\d{3}\b|\bG0283\b|\d\s*(?:min(?:ute)?s?\b|['’](?!\d))|\b(?:TA|TE|MT|NMR|ADL)\s+\(?\d|\bther(?:apeutic)?\.?[ -]?(?:ex|act)\w*\b.{0,12}\d/i;
const credential = '(?:PTA?|DPT|MPT|LPTA?|OTR?(?:/L)?|OTD|COTA(?:/L)?|SLP|CCC-SLP|CHT|OCS|NCS|SCS|CLT)';
/** A name with its credential alone, or set apart at the end of a line. */
const named = new RegExp(
  `(?:^[\\s~*_>|-]{0,60}(?:s/\\s?)?|\\s{4}|--\\s?|[—–|]\\s?)(?:[\\p{L}.'’-]{1,24}[,\\s]{1,3}){1,5}${credential}(?![\\p{L}])[^\\p{Ll}]{0,40}$`,
  'u',
);
const namedLow =
  /^[\s~*_>|-]*(?:\p{Ll}[\p{Ll}.'’-]+,?\s+){1,3}(?:pta?|dpt|ot|otr(?:\/l)?|cota(?:\/l)?|slp)(?:\s+(?:dpt|mpt|ocs|ncs))?\W*$/u;
const labelled = /^\s*[\p{L} ]{1,24}:\s*\p{L}/u;
/** What the division into visits has to know of a line, each found when it is first asked for. */
export class LineMarks {
  readonly blank: boolean;
  /** Signs only. */
  readonly ruler: boolean;
  /** Something in it may be a day, or a blank for one. */
  readonly dated: boolean;
  private known: Map<(text: string) => unknown, unknown> | null = null;

  constructor(private readonly text: string) {
    const written = letterOrDigit.test(text);
    this.blank = !written && text.trim() === '';
    this.ruler = !written && !this.blank;
    this.dated = written && dateLike.test(text);
  }

  /** Names a code, or tells minutes: someone was treated. */
  get work(): boolean {
    return this.of(isWork);
  }

  /** Ends a note: who signs. */
  get signs(): boolean {
    return this.filledIn && !this.amends && this.of(isSigned);
  }

  /** The top or foot of a page of an export. */
  get page(): boolean {
    return this.filledIn && !this.work && this.of(isPage);
  }

  /** Opens what was added later. */
  get amends(): boolean {
    return this.filledIn && this.of(isAmendment);
  }

  /** Opens what an earlier visit said. */
  get earlier(): boolean {
    return this.filledIn && this.of(isEarlier);
  }

  /** The title of a note. */
  get title(): boolean {
    return this.filledIn && !this.work && this.of(isTitle);
  }

  /** A labelled line of the head of a note, or a title. */
  get head(): boolean {
    return this.title || (this.filledIn && !this.work && this.of(isHead));
  }

  /** The patient's name behind its label, in small letters. */
  get patient(): string | null {
    return this.filledIn ? this.of(patientOf) : null;
  }

  /** Lines that are not told of but filled in are short. */
  private get filledIn(): boolean {
    return !this.blank && !this.ruler && this.text.length <= shortLine;
  }

  /** What a function says of the line; it is asked once. */
  of<T>(mark: (text: string) => T): T {
    this.known ??= new Map();
    const { known } = this;
    if (!known.has(mark)) known.set(mark, mark(this.text));
    return known.get(mark) as T;
  }
}

/** The marks of a line, by its own text. */
export const marksOf = ({ text }: Line): LineMarks => new LineMarks(text);

const isWork = (text: string): boolean => tells.test(text.length > longLine ? text.slice(0, longLine) : text);
const isPage = (text: string): boolean => ofPage.test(text);
const isAmendment = (text: string): boolean => ofAmendment.test(text.slice(0, opening));
const isEarlier = (text: string): boolean => ofEarlier.test(text.slice(0, opening));
const isTitle = (text: string): boolean => ofTitle.test(text);
const isHead = (text: string): boolean => ofHead.test(text);
const patientOf = (text: string): string | null => {
  const name = patientLabel.exec(text)?.[2];
  return name === undefined ? null : nameOf(name);
};

/** Names a payer, or age and sex, in few words: it introduces a patient. */
export const introduces = ({ text }: Line): boolean =>
  text.length <= introduction && (ofPerson.test(text) || ofPayer.test(text));
const introduction = 100;

const isSigned = (text: string): boolean =>
  ofSignature.test(text) || (!labelled.test(text) && (named.test(text) || namedLow.test(text)));

/** The words of a name up to a gap or a sign. */
const nameOf = (text: string): string | null =>
  text
    .split(/\s{2,}|\t/)[0]!
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim() || null;
